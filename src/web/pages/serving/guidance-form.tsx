/** The form of guidance: what it answers, and the answer. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Visit } from '../../kit/visit.js';
import { Button, TextArea, TextField } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { wrong } from '../workbench/desk.js';
import { FoundIn } from './edition-fields.js';

const mostBody = 50_000;
const mostReason = 2_000;

export function guidanceFaults(visit: Visit, form: Form, isRevision: boolean): UserError[] {
  const [title, body] = [form.text('title').trim(), form.text('body').trim()];
  return [
    ...(title.length >= 5 && title.length <= 200 ? [] : [wrong('title', visit.t('writeGuidance.wrongTitle'))]),
    ...(body.length >= 10 && body.length <= mostBody ? [] : [wrong('body', visit.t('writeGuidance.wrongBody'))]),
    ...(!isRevision || form.text('reason').trim().length >= 10 ? [] : [wrong('reason', visit.t('served.wrongReason'))]),
  ];
}

interface GuidanceFormProps {
  visit: Visit;
  form?: Form;
  title: string;
  body: string;
  lang?: string;
  isRevision?: boolean;
  errors?: readonly UserError[];
}

export function GuidanceForm({ visit, form, title, body, lang, isRevision, errors }: GuidanceFormProps) {
  const common = { visit, errors };
  const words = form?.text('body') ?? body;
  return (
    <FormBody visit={visit} formKey={form?.key} class="urna-narrow">
      <TextField
        {...common}
        name="title"
        label={visit.t('writeGuidance.title')}
        value={form?.text('title') ?? title}
        lang={lang}
        maxLength={200}
      />
      <TextArea {...common} name="body" label={visit.t('writeGuidance.body')} value={words} lang={lang} most={mostBody} rows={14} />
      <FoundIn visit={visit} text={words} />
      {isRevision && (
        <TextArea
          {...common}
          name="reason"
          label={visit.t('writeGuidance.reason')}
          value={form?.text('reason')}
          most={mostReason}
          rows={3}
        />
      )}
      <Button text={visit.t(isRevision ? 'writeGuidance.revise' : 'writeGuidance.publish')} act="publish" />
    </FormBody>
  );
}
