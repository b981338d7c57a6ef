/** A password, which people can look at where scripts run. */
import type { UserError } from '../kit/client.js';
import type { Visit } from '../kit/visit.js';
import { ErrorMessage, errorOf, fieldId } from './errors.js';

interface PasswordFieldProps {
  visit: Visit;
  name: string;
  label: string;
  hint?: string;
  autocomplete: 'current-password' | 'new-password';
  errors?: readonly UserError[];
}

export function PasswordField({ visit, name, label, hint, autocomplete, errors }: PasswordFieldProps) {
  const id = fieldId(name);
  const error = errorOf(errors, name);
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div class={`govuk-form-group govuk-password-input ${error ? 'govuk-form-group--error' : ''}`}>
      <label class="govuk-label" for={id}>
        {label}
      </label>
      {hint && (
        <div id={`${id}-hint`} class="govuk-hint">
          {hint}
        </div>
      )}
      {error && <ErrorMessage visit={visit} id={`${id}-error`} message={error} />}
      <div
        class="govuk-input__wrapper govuk-password-input__wrapper"
        data-password
        data-show={visit.t('password.show')}
        data-show-label={visit.t('password.showLabel')}
        data-hide={visit.t('password.hide')}
        data-hide-label={visit.t('password.hideLabel')}
        data-shown={visit.t('password.shown')}
        data-hidden={visit.t('password.hidden')}
      >
        <input
          class={`govuk-input govuk-password-input__input ${error ? 'govuk-input--error' : ''}`}
          id={id}
          name={name}
          type="password"
          spellcheck={false}
          autocapitalize="none"
          autocomplete={autocomplete}
          aria-describedby={describedBy}
        />
        <button
          type="button"
          class="govuk-button govuk-button--secondary govuk-password-input__toggle"
          aria-controls={id}
          aria-label={visit.t('password.showLabel')}
          hidden
        >
          {visit.t('password.show')}
        </button>
        <div class="govuk-visually-hidden" role="status" />
      </div>
    </div>
  );
}
