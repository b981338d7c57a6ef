/** A day in three fields (GOV.UK's pattern): nobody has to find a year far away in a calendar. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Visit } from '../../kit/visit.js';
import { ErrorMessage, errorOf, fieldId } from '../../parts/errors.js';

const parts = ['day', 'month', 'year'] as const;

interface DateFieldProps {
  visit: Visit;
  name: string;
  label: string;
  hint: string;
  form?: Form;
  errors?: readonly UserError[];
}

export function DateField({ visit, name, label, hint, form, errors }: DateFieldProps) {
  const id = fieldId(name);
  const error = errorOf(errors, name);
  return (
    <div class={`govuk-form-group ${error ? 'govuk-form-group--error' : ''}`}>
      <fieldset class="govuk-fieldset" aria-describedby={`${id}-hint${error ? ` ${id}-error` : ''}`}>
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{label}</legend>
        <div id={`${id}-hint`} class="govuk-hint">
          {hint}
        </div>
        {error && <ErrorMessage visit={visit} id={`${id}-error`} message={error} />}
        <div class="govuk-date-input">
          {parts.map((part, index) => {
            const partId = index === 0 ? id : `${id}-${part}`;
            return (
              <div class="govuk-date-input__item" key={part}>
                <label class="govuk-label govuk-date-input__label" for={partId}>
                  {visit.t(`date.${part}`)}
                </label>
                <input
                  class={`govuk-input govuk-date-input__input govuk-input--width-${part === 'year' ? 4 : 2} ${error ? 'govuk-input--error' : ''}`}
                  id={partId}
                  name={`${name}-${part}`}
                  type="text"
                  inputmode="numeric"
                  value={form?.text(`${name}-${part}`) ?? ''}
                />
              </div>
            );
          })}
        </div>
      </fieldset>
    </div>
  );
}

/** The day that was written, as `YYYY-MM-DD`; null when there is no such day. */
export function readDate(form: Form, name: string): string | null {
  const [day, month, year] = parts.map((part) => form.text(`${name}-${part}`).trim());
  if (!/^\d{1,2}$/.test(day!) || !/^\d{1,2}$/.test(month!) || !/^\d{4}$/.test(year!)) return null;
  const date = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
  const read = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(date) ? date : null;
}
