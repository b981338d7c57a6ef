/** A day and a time of a consultation's time zone: two fields, and what they mean. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import { momentOf, readDay, readTime } from '../../kit/local-time.js';
import type { Visit } from '../../kit/visit.js';
import { TextField } from '../../parts/fields.js';
import { wrong } from './desk.js';

interface WhenFieldsProps {
  visit: Visit;
  /** `opens` for the fields opensDay and opensTime. */
  name: 'opens' | 'closes';
  day: string;
  time: string;
  errors?: readonly UserError[];
}

export function WhenFields({ visit, name, day, time, errors }: WhenFieldsProps) {
  return (
    <fieldset class="govuk-fieldset urna-when">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{visit.t(`when.${name}`)}</legend>
      <TextField visit={visit} name={`${name}Day`} label={visit.t('when.day')} type="date" value={day} width={10} errors={errors} />
      <TextField visit={visit} name={`${name}Time`} label={visit.t('when.time')} type="time" value={time} width={10} errors={errors} />
    </fieldset>
  );
}

/** The moment that was typed, or what is wrong with it. */
export function readWhen(visit: Visit, form: Form, name: 'opens' | 'closes', timeZone: string): { at: Date | null; errors: UserError[] } {
  const day = readDay(form.text(`${name}Day`));
  const time = readTime(form.text(`${name}Time`));
  const errors = [
    ...(day ? [] : [wrong(`${name}Day`, visit.t(`when.dayMissing.${name}`))]),
    ...(time ? [] : [wrong(`${name}Time`, visit.t(`when.timeMissing.${name}`))]),
  ];
  return { at: day && time ? momentOf({ day, time }, timeZone) : null, errors };
}
