/** What has to be corrected: a summary above the heading that leads to each field, and the message at the field. */
import type { UserError } from '../kit/client.js';
import type { Visit } from '../kit/visit.js';

/** The id of the field that an error is about: the last name of its path. */
export function fieldId(name: string): string {
  return `field-${name}`;
}

/** The message at a field; null when it is right. */
export function errorOf(errors: readonly UserError[] | undefined, name: string): string | null {
  return errors?.find(({ field }) => lastName(field) === name)?.message ?? null;
}

/** The name of the field at fault, null when no single one is. */
export function lastName(field: readonly string[] | null | undefined): string | null {
  const names = (field ?? []).filter((name) => name !== 'input' && !/^\d+$/.test(name));
  return names.at(-1) ?? null;
}

export function ErrorSummary({ visit, errors }: { visit: Visit; errors: readonly UserError[] }) {
  return (
    <div class="govuk-error-summary" data-error-summary tabindex={-1}>
      <div role="alert">
        <h2 class="govuk-error-summary__title">{visit.t('frame.thereIsAProblem')}</h2>
        <div class="govuk-error-summary__body">
          <ul class="govuk-list govuk-error-summary__list">
            {errors.map(({ code, field, message }) => {
              const name = lastName(field);
              return <li key={code + message}>{name ? <a href={`#${fieldId(name)}`}>{message}</a> : message}</li>;
            })}
          </ul>
        </div>
      </div>
    </div>
  );
}

export function ErrorMessage({ visit, id, message }: { visit: Visit; id: string; message: string }) {
  return (
    <p id={id} class="govuk-error-message">
      <span class="govuk-visually-hidden">{visit.t('frame.error')}: </span>
      {message}
    </p>
  );
}
