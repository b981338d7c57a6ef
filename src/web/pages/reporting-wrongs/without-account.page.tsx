/** Reporting, without an account, words in one's own name or one's own data: by a proof of work, or by a letter where no scripts run. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Page } from '../../kit/page.js';
import { orNotFound, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button, Radios, TextArea, TextField } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { Frame } from '../../parts/frame.js';
import { Prose } from '../../parts/prose.js';
import { CodeOfReport } from './code-of-report.js';
import {
  ReportByMailDocument,
  ReportWithoutAccountDocument,
  WithoutAccountPageDocument,
  type WithoutAccountPageQuery,
} from './without-account.data.js';

type Comment = Extract<NonNullable<WithoutAccountPageQuery['node']>, { __typename: 'Comment' }>;
const kinds = ['NOT_MINE', 'PERSONAL_DATA'] as const;

export const withoutAccountPage: Page = {
  address: 'reportWithoutAccount',
  isShared: false,
  isForVisitors: true,

  show: (visit) => write(visit),

  async act(visit, form) {
    const kind = kinds.find((each) => each === form.text('kind'));
    if (!kind) return write(visit, form, [wrong('kind', visit.t('bare.chooseKind'))]);
    const report = { commentId: visit.part('id'), kind, note: form.optional('note'), idempotencyKey: form.key };
    if (form.act === 'mail') {
      const email = form.text('email').trim();
      if (!email) return write(visit, form, [wrong('email', visit.t('bare.writeEmail'))]);
      const { userErrors } = await visit.act(ReportByMailDocument, { input: { ...report, email, locale: visit.language } });
      return userErrors.length > 0 ? write(visit, form, userErrors) : letterSent(visit);
    }
    const proof = form.text('proof');
    if (!proof) return write(visit, form, [wrong('email', visit.t('bare.needsEmail'))]);
    const { code, userErrors } = await visit.act(ReportWithoutAccountDocument, { input: { ...report, proof } });
    return userErrors.length > 0 ? write(visit, form, userErrors) : received(visit, code!);
  },
};

function wrong(field: string, message: string): UserError {
  return { code: field, field: [field], message };
}

async function write(visit: Visit, form?: Form, errors?: UserError[]): Promise<View> {
  const { data, comment } = await read(visit);
  const title = visit.t('bare.title');
  return show(
    <Frame visit={visit} data={data} title={title} errors={errors} isPrivate trail={trail(visit, comment)} scripts={['prove-work.js']}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{visit.t('bare.about')}</p>
      <p class="govuk-body">
        {visit.rich('bare.otherWrongs', {
          link: (words) => (
            <a class="govuk-link" href={visit.to('reportComment', { id: comment.id })}>
              {words}
            </a>
          ),
        })}
      </p>
      {comment.state === 'VISIBLE' && comment.bodyHtml !== null ? (
        <>
          <Prose html={comment.bodyHtml} />
          <Fields visit={visit} comment={comment} form={form} errors={errors} />
        </>
      ) : (
        <p class="govuk-inset-text">{visit.t('bare.gone')}</p>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={visit.to('comment', { id: comment.id })}>
          {visit.t('comment.back')}
        </a>
      </p>
    </Frame>,
    errors ? 422 : 200,
  );
}

function Fields({ visit, comment, form, errors }: { visit: Visit; comment: Comment; form?: Form; errors?: UserError[] }) {
  return (
    <div data-proof-at={visit.to('reportProof', { id: comment.id })} data-proof-failed={visit.t('bare.proofFailed')}>
      <FormBody visit={visit} formKey={form?.key}>
        <input type="hidden" name="proof" value="" />
        <Radios
          visit={visit}
          name="kind"
          label={visit.t('bare.kind')}
          choices={kinds.map((value) => ({ value, text: visit.t(`bare.kind.${value}`) }))}
          chosen={[form?.text('kind')]}
          errors={errors}
        />
        <TextArea
          visit={visit}
          name="note"
          label={visit.t('report.note')}
          hint={visit.t('report.noteHint')}
          value={form?.text('note')}
          most={1_000}
          rows={4}
          errors={errors}
        />
        <div class="urna-only-with-script">
          <p class="govuk-body">{visit.t('bare.proofAbout')}</p>
          <Button text={visit.t('bare.send')} act="proof" />
          <p class="govuk-body" role="status" data-proof-working={visit.t('bare.proofWorking')} />
        </div>
        <h2 class="govuk-heading-m">{visit.t('bare.byMail')}</h2>
        <p class="govuk-body">{visit.t('bare.byMailAbout')}</p>
        <TextField
          visit={visit}
          name="email"
          label={visit.t('signIn.email')}
          type="email"
          autocomplete="email"
          inputmode="email"
          spellcheck={false}
          value={form?.text('email')}
          errors={errors}
        />
        <Button text={visit.t('bare.sendLetter')} act="mail" kind="secondary" />
      </FormBody>
    </div>
  );
}

async function letterSent(visit: Visit): Promise<View> {
  const { data, comment } = await read(visit);
  const title = visit.t('bare.letterSent');
  return show(
    <Frame visit={visit} data={data} title={title} isPrivate trail={trail(visit, comment)}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{visit.t('bare.letterAbout')}</p>
      <p class="govuk-body">{visit.t('forgotten.lookInSpam')}</p>
    </Frame>,
  );
}

/** Not after a redirect: the code is shown once, and the same form sent again is answered with the same. */
async function received(visit: Visit, code: string): Promise<View> {
  const { data, comment } = await read(visit);
  const title = visit.t('bare.received');
  return show(
    <Frame visit={visit} data={data} title={title} isPrivate trail={trail(visit, comment)}>
      <h1 class="govuk-heading-l">{title}</h1>
      <CodeOfReport visit={visit} code={code} commentId={comment.id} />
    </Frame>,
  );
}

async function read(visit: Visit): Promise<{ data: WithoutAccountPageQuery; comment: Comment }> {
  const data = await visit.ask(WithoutAccountPageDocument, { id: visit.part('id') });
  const comment = orNotFound(data.node);
  return comment.__typename === 'Comment' ? { data, comment } : orNotFound<never>(null);
}

function trail(visit: Visit, { consultation }: Comment): { text: string; to: string }[] {
  return consultation ? [{ text: consultation.title, to: visit.to('consultation', { slug: consultation.slug }) }] : [];
}
