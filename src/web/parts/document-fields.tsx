/** An identity document as forms ask for it: kind, number and birth date. */
import type { UserError } from '../kit/client.js';
import type { Form } from '../kit/form.js';
import type { Visit } from '../kit/visit.js';
import { Select, TextField } from './fields.js';

const kinds = ['CC', 'TI', 'CE', 'PPT', 'PA'] as const;

interface DocumentInput {
  documentKind: (typeof kinds)[number];
  documentNumber: string;
  bornOn: string;
}

/** What was written, and what is missing before it can be sent. */
export function readDocumentFields(visit: Visit, form: Form): { input: DocumentInput; errors: UserError[] } {
  const documentKind = kinds.find((kind) => kind === form.text('documentKind')) ?? 'CC';
  const [documentNumber, bornOn] = [form.text('documentNumber').trim(), form.text('bornOn').trim()];
  const missing = (name: string): UserError => ({ code: name, field: ['input', name], message: visit.t(`document.missing.${name}`) });
  const errors = [
    ...(documentNumber === '' ? [missing('documentNumber')] : []),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(bornOn) && !Number.isNaN(Date.parse(bornOn)) ? [] : [missing('bornOn')]),
  ];
  return { input: { documentKind, documentNumber, bornOn }, errors };
}

interface DocumentFieldsProps {
  visit: Visit;
  form?: Form;
  errors?: readonly UserError[];
}

export function DocumentFields({ visit, form, errors }: DocumentFieldsProps) {
  return (
    <>
      <Select
        visit={visit}
        name="documentKind"
        label={visit.t('document.kind')}
        choices={kinds.map((kind) => ({ value: kind, text: visit.t(`document.kind.${kind}`) }))}
        chosen={form?.text('documentKind') ?? 'CC'}
        errors={errors}
      />
      <TextField
        visit={visit}
        name="documentNumber"
        label={visit.t('document.number')}
        width={20}
        inputmode="text"
        spellcheck={false}
        autocomplete="off"
        value={form?.text('documentNumber')}
        errors={errors}
      />
      <TextField
        visit={visit}
        name="bornOn"
        type="date"
        label={visit.t('document.bornOn')}
        width={10}
        autocomplete="bday"
        value={form?.text('bornOn')}
        errors={errors}
      />
    </>
  );
}
