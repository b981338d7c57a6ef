/** Whose document stands on a paper, as officials write it down; and what else is asked of that person. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Visit } from '../../kit/visit.js';
import { Select, TextField } from '../../parts/fields.js';

const kinds = ['CC', 'TI', 'CE', 'PPT', 'PA'] as const;

/** What is asked besides the document. */
export interface Asked {
  born: boolean;
  home: boolean;
}

interface Eligibility {
  minimumAge: number | null;
  territories: readonly unknown[];
  roll: unknown;
}

/** A roll knows people by their birth date, too. */
export function askedBy({ minimumAge, territories, roll }: Eligibility): Asked {
  return { born: minimumAge !== null || roll !== null, home: territories.length > 0 };
}

export function readPaperDocument(visit: Visit, form: Form) {
  const documentNumber = form.text('documentNumber').trim();
  const documentKind = kinds.find((kind) => kind === form.text('documentKind')) ?? 'CC';
  const missing: UserError = { code: 'documentNumber', field: ['input', 'documentNumber'], message: visit.t('assisting.numberMissing') };
  return { errors: documentNumber === '' ? [missing] : [], input: { documentKind, documentNumber } };
}

export function readAsked(form: Form): { bornOn: string | null; home: string | null } {
  return { bornOn: form.text('bornOn') || null, home: form.text('home').trim() || null };
}

interface PaperDocumentProps {
  visit: Visit;
  form?: Form;
  errors?: readonly UserError[];
  /** Why nobody is written down twice. */
  hint: string;
  asks?: Asked;
}

export function PaperDocument({ visit, form, errors, hint, asks }: PaperDocumentProps) {
  return (
    <>
      <Select
        visit={visit}
        name="documentKind"
        label={visit.t('assisting.kind')}
        chosen={form?.text('documentKind') ?? 'CC'}
        choices={kinds.map((value) => ({ value, text: visit.t('assisting.kindOf', { kind: value }) }))}
      />
      <TextField
        visit={visit}
        name="documentNumber"
        label={visit.t('assisting.number')}
        hint={hint}
        value={form?.text('documentNumber')}
        errors={errors}
        autocomplete="off"
        width={20}
      />
      {asks?.born && (
        <TextField
          visit={visit}
          name="bornOn"
          type="date"
          label={visit.t('assisting.born')}
          value={form?.text('bornOn')}
          errors={errors}
          width={10}
        />
      )}
      {asks?.home && (
        <TextField
          visit={visit}
          name="home"
          label={visit.t('assisting.home')}
          value={form?.text('home')}
          errors={errors}
          width={10}
          maxLength={20}
        />
      )}
    </>
  );
}
