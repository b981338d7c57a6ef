/** The form of a question, and the last look before it is sent. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Visit } from '../../kit/visit.js';
import { Button, Checkboxes, Radios, TextArea, TextField } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { acceptsPersonalData, PersonalDataAsked, personalDataWords } from '../../parts/personal-data.js';
import { Prose } from '../../parts/prose.js';
import { Answers, Carried, wrong } from '../workbench/desk.js';
import type { AskPageQuery } from './ask.data.js';

type Term = AskPageQuery['petitionTerms'][number];

const kinds = ['INFORMATION', 'GENERAL', 'CONSULTATION'] as const;
export const mostTitle = 200;
const mostBody = 10_000;

export function kindOf(form: Form): Term['kind'] | null {
  return kinds.find((kind) => kind === form.text('kind')) ?? null;
}

/** What has to be corrected before the last look. */
export function faultsIn(visit: Visit, form: Form): UserError[] {
  const [title, body] = [form.text('title').trim(), form.text('body').trim()];
  return [
    ...(title.length >= 5 && title.length <= mostTitle ? [] : [wrong('title', visit.t('ask.wrongTitle'))]),
    ...(body.length >= 10 && body.length <= mostBody ? [] : [wrong('body', visit.t('ask.wrongBody'))]),
    ...(['public', 'private'].includes(form.text('privacy')) ? [] : [wrong('privacy', visit.t('ask.wrongPrivacy'))]),
    ...(kindOf(form) ? [] : [wrong('kind', visit.t('ask.wrongKind'))]),
  ];
}

interface AskFormProps {
  visit: Visit;
  form?: Form;
  about: string;
  errors?: readonly UserError[];
  terms: readonly Term[];
}

export function AskForm({ visit, form, about, errors, terms }: AskFormProps) {
  const common = { visit, errors };
  return (
    <section aria-labelledby="write" class="urna-narrow">
      <h2 class="govuk-heading-m" id="write">
        {visit.t('ask.write')}
      </h2>
      <FormBody visit={visit} keep={`question:${visit.query.get('agency')}`} formKey={form?.key}>
        <TextField
          {...common}
          name="title"
          label={visit.t('ask.titleLabel')}
          value={form ? form.text('title') : about}
          maxLength={mostTitle}
        />
        <TextArea
          {...common}
          name="body"
          label={visit.t('ask.body')}
          hint={visit.t('ask.bodyHint')}
          value={form?.text('body')}
          most={mostBody}
          rows={8}
          personalData={personalDataWords(visit)}
        />
        <Radios
          {...common}
          name="kind"
          label={visit.t('ask.kind')}
          choices={terms.map(({ kind, workingDays, dueOn }) => ({
            value: kind,
            text: visit.t(`ask.kind.${kind}`),
            hint: visit.t('ask.kindTerm', { days: workingDays, day: visit.words.day(dueOn) }),
          }))}
          chosen={[form ? form.text('kind') : 'GENERAL']}
        />
        <Radios
          {...common}
          name="privacy"
          label={visit.t('ask.privacy')}
          choices={(['public', 'private'] as const).map((value) => ({
            value,
            text: visit.t(`ask.${value}`),
            hint: visit.t(`ask.${value}Hint`),
          }))}
          chosen={[form?.text('privacy')]}
        />
        <Checkboxes
          {...common}
          name="allowsEdition"
          label={visit.t('ask.ifPrivate')}
          choices={[{ value: 'yes', text: visit.t('ask.allowsEdition'), hint: visit.t('ask.allowsEditionHint') }]}
          chosen={[form?.has('allowsEdition') ? 'yes' : null]}
          isSmall
        />
        <Button text={visit.t('ask.toCheck')} act="preview" />
      </FormBody>
    </section>
  );
}

interface AskPreviewProps {
  visit: Visit;
  form: Form;
  agency: string;
  html: string;
  term: Term;
}

export function AskPreview({ visit, form, agency, html, term }: AskPreviewProps) {
  const privacy = form.text('privacy');
  const rows = [
    { question: visit.t('ask.row.agency'), answer: agency },
    { question: visit.t('ask.row.title'), answer: form.text('title') },
    { question: visit.t('ask.row.body'), answer: <Prose html={html} /> },
    { question: visit.t('ask.row.kind'), answer: visit.t(`ask.kind.${term.kind}`) },
    {
      question: visit.t('ask.row.who'),
      answer: visit.t(privacy === 'public' ? 'ask.public' : form.has('allowsEdition') ? 'ask.privateWithEdition' : 'ask.private'),
    },
    { question: visit.t('ask.row.due'), answer: visit.t('ask.kindTerm', { days: term.workingDays, day: visit.words.day(term.dueOn) }) },
  ];
  return (
    <div class="urna-measure">
      <Answers rows={rows} />
      {privacy === 'public' && <p class="govuk-inset-text">{visit.t('ask.publicReminder')}</p>}
      <FormBody visit={visit} formKey={form.key}>
        <Carried form={form} but={['acceptsPersonalData']} />
        {privacy === 'public' && (
          <PersonalDataAsked visit={visit} texts={[form.text('title'), form.text('body')]} isAccepted={acceptsPersonalData(form)} />
        )}
        <div class="govuk-button-group">
          <Button text={visit.t('ask.send')} act="send" />
          <Button text={visit.t('ask.change')} act="change" kind="secondary" />
        </div>
      </FormBody>
    </div>
  );
}
