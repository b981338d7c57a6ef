/** The fields of an answer: what is done with an observation, and why, in Spanish and English. */
import type { UserError } from '../../kit/client.js';
import type { Visit } from '../../kit/visit.js';
import { dispositions } from '../../parts/answer.js';
import { Radios, TextArea } from '../../parts/fields.js';
import { langOf } from '../../parts/lang.js';
import { locales, mostReason, reasonField, type Written } from './words.js';

interface ReasonFieldsProps {
  visit: Visit;
  written: Written;
  errors?: readonly UserError[];
}

export function ReasonFields({ visit, written, errors }: ReasonFieldsProps) {
  return (
    <>
      <Radios
        visit={visit}
        errors={errors}
        name="disposition"
        label={visit.t('reply.disposition')}
        choices={dispositions.map((value) => ({
          value,
          text: visit.t(`disposition.${value}`),
          hint: visit.t(`dispositionHint.${value}`),
        }))}
        chosen={[written.disposition]}
      />
      {locales.map((locale) => (
        <TextArea
          key={locale}
          visit={visit}
          errors={errors}
          name={reasonField[locale]}
          label={visit.t(`reply.${reasonField[locale]}`)}
          hint={locale === 'es' ? visit.t('reply.blanks', blanks) : undefined}
          value={written.reasons[locale]}
          lang={langOf(visit, locale)}
          most={mostReason}
          rows={locale === 'es' ? 8 : 5}
          isPrefilled
        />
      ))}
    </>
  );
}

/** How the blanks are written, which looks like placeholders of a sentence. */
const blanks = { number: '{number}', article: '{article}', name: '{name}' };
