/** Fields for words in several languages; Spanish is needed, the others are not. */
import type { UserError } from '../../kit/client.js';
import type { Visit } from '../../kit/visit.js';
import { TextField } from '../../parts/fields.js';

interface WordsFieldsProps {
  visit: Visit;
  locales: readonly string[];
  fields: readonly { name: string; label: string; hint?: string }[];
  /** What stands in a field now. */
  valueOf: (field: string) => string;
  errors?: readonly UserError[];
}

export function WordsFields({ visit, locales, fields, valueOf, errors }: WordsFieldsProps) {
  return (
    <>
      {locales.map((locale) => (
        <fieldset class="govuk-fieldset urna-words" key={locale}>
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">
            {visit.t(locale === 'es' ? 'words.needed' : 'words.optional', { language: languageName(visit, locale) })}
          </legend>
          <input type="hidden" name="locale" value={locale} />
          {fields.map(({ name, label, hint }) => (
            <TextField
              key={name}
              visit={visit}
              name={`${name}-${locale}`}
              label={label}
              hint={hint}
              lang={locale === visit.language ? undefined : locale}
              value={valueOf(`${name}-${locale}`)}
              errors={errors}
            />
          ))}
        </fieldset>
      ))}
    </>
  );
}

export function languageName(visit: Visit, locale: string): string {
  return new Intl.DisplayNames(visit.language, { type: 'language' }).of(locale) ?? locale;
}
