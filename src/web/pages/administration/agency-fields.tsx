/** The fields of an agency, for founding one and for changing it. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Visit } from '../../kit/visit.js';
import { TextField } from '../../parts/fields.js';
import { missingWords, readWords, wrong, type Words } from './words.js';
import { WordsFields } from './words-fields.js';

const names = ['name', 'sector'] as const;

export interface AgencyWritten {
  words: Words<'name' | 'sector'>[];
  slug: string;
  territoryCode: string | null;
}

interface AgencyFieldsProps {
  visit: Visit;
  locales: readonly string[];
  valueOf: (field: string) => string;
  errors?: readonly UserError[];
}

export function AgencyFields({ visit, locales, valueOf, errors }: AgencyFieldsProps) {
  return (
    <>
      <WordsFields
        visit={visit}
        locales={locales}
        fields={[
          { name: 'name', label: visit.t('agencies.name') },
          { name: 'sector', label: visit.t('agencies.sector'), hint: visit.t('agencies.sectorHint') },
        ]}
        valueOf={valueOf}
        errors={errors}
      />
      <TextField
        visit={visit}
        name="slug"
        label={visit.t('administration.slug')}
        hint={visit.t('agencies.slugHint')}
        spellcheck={false}
        value={valueOf('slug')}
        errors={errors}
      />
      <TextField
        visit={visit}
        name="territoryCode"
        label={visit.t('agencies.territoryCode')}
        hint={visit.t('agencies.territoryHint')}
        width={10}
        spellcheck={false}
        value={valueOf('territoryCode')}
        errors={errors}
      />
    </>
  );
}

/** What was written, and what is wrong with it. */
export function readAgency(visit: Visit, form: Form): { written: AgencyWritten; errors: UserError[] } {
  const words = readWords(form, names);
  const slug = form.text('slug').trim();
  const isSlug = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) && slug.length >= 2 && slug.length <= 100;
  const errors = [...missingWords(visit, words, names), ...(isSlug ? [] : [wrong(visit, 'slug')])];
  return { written: { words, slug, territoryCode: form.optional('territoryCode')?.toUpperCase() ?? null }, errors };
}
