/** The desk of whoever answers for personal data: what people asked, by the day on which it is due, and how long things are kept. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Page } from '../../kit/page.js';
import { redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button, Radios, TextArea, TextField } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { Frame } from '../../parts/frame.js';
import { pageAt, Pager } from '../../parts/pager.js';
import { isProof, prove } from '../../parts/proof.js';
import { administrationTrail, mustAdminister } from './administering.js';
import { AnswerDataRequestDocument, DataDeskPageDocument, SetRetentionDocument, type DataDeskPageQuery } from './data-desk.data.js';
import { lookBehind, NameBehind, type Look } from './name-behind.js';

const outcomes = ['GRANTED', 'PARTLY_GRANTED', 'REFUSED'] as const;
type Request = DataDeskPageQuery['dataRequests']['nodes'][number];
type Policy = DataDeskPageQuery['retentionPolicies'][number];

interface Sent {
  form?: Form;
  errors?: readonly UserError[];
  look?: Look;
  proofErrors?: readonly UserError[];
}

export const dataDeskPage: Page = {
  address: 'dataDesk',
  isShared: false,
  needsAccount: true,

  show: (visit) => write(visit),

  async act(visit, form) {
    if (form.act === 'look') return write(visit, { look: await lookBehind(visit, form) });
    if (isProof(form)) {
      const { userErrors } = await prove(visit, form);
      return userErrors.length > 0 ? write(visit, { proofErrors: userErrors }) : redirect(visit.to('dataDesk', {}, { done: 'proven' }));
    }
    const errors = form.act === 'keep' ? await keep(visit, form) : await answer(visit, form);
    if (errors.length > 0) return write(visit, { form, errors });
    return redirect(visit.to('dataDesk', {}, { done: form.act === 'keep' ? 'retentionSet' : 'dataAnswered' }));
  },
};

async function answer(visit: Visit, form: Form): Promise<UserError[]> {
  const outcome = outcomes.find((one) => one === form.text('outcome'));
  if (!outcome) return [{ code: 'outcome', field: ['input', 'outcome'], message: visit.t('ownData.chooseOne') }];
  const input = { requestId: form.text('requestId'), outcome, answer: form.text('answer'), idempotencyKey: form.key };
  return (await visit.act(AnswerDataRequestDocument, { input })).userErrors;
}

async function keep(visit: Visit, form: Form): Promise<UserError[]> {
  const days = /^\d{1,5}$/.test(form.text('days').trim()) ? Number(form.text('days').trim()) : 0;
  return (await visit.act(SetRetentionDocument, { input: { subject: form.text('subject'), days, idempotencyKey: form.key } })).userErrors;
}

async function write(visit: Visit, sent: Sent = {}): Promise<View> {
  const isAnswered = visit.query.get('answered') === '1';
  const data = await visit.ask(DataDeskPageDocument, { isAnswered, ...pageAt(visit, 20) });
  if (!data.viewer.isAuditor) mustAdminister(data);
  const title = visit.t('administration.dataDesk');
  const mayAnswer = data.viewer.canAdminister.allowed;
  const { nodes, pageInfo } = data.dataRequests;
  const errors = [...(sent.errors ?? []), ...(sent.look?.errors ?? []), ...(sent.proofErrors ?? [])];
  return show(
    <Frame visit={visit} data={data} title={title} errors={errors} trail={administrationTrail(visit)} scripts={['passkeys.js']} isPrivate>
      <h1 class="govuk-heading-l">{title}</h1>
      <h2 class="govuk-heading-m" id="requests">
        {visit.t(isAnswered ? 'dataDesk.answered' : 'dataDesk.waiting')}
      </h2>
      <p class="govuk-body">
        <a class="govuk-link" href={visit.to('dataDesk', {}, { answered: isAnswered ? null : 1 })}>
          {visit.t(isAnswered ? 'dataDesk.toWaiting' : 'dataDesk.toAnswered')}
        </a>
      </p>
      {nodes.length === 0 && <p class="govuk-body">{visit.t('dataDesk.none')}</p>}
      <ul class="urna-rows">
        {nodes.map((request) => (
          <li key={request.id}>
            <Asked visit={visit} request={request} mayAnswer={mayAnswer} sent={sent.form?.text('requestId') === request.id ? sent : {}} />
          </li>
        ))}
      </ul>
      <Pager visit={visit} page={pageInfo} label={visit.t('dataDesk.pages')} anchor="requests" />
      {mayAnswer && <NameBehind visit={visit} viewer={data.viewer} look={sent.look} proofErrors={sent.proofErrors} />}
      <h2 class="govuk-heading-m">{visit.t('retention.title')}</h2>
      <ul class="urna-rows">
        {data.retentionPolicies.map((policy) => (
          <li key={policy.subject}>
            <Kept visit={visit} policy={policy} mayChange={mayAnswer} sent={sent.form?.text('subject') === policy.subject ? sent : {}} />
          </li>
        ))}
      </ul>
    </Frame>,
    errors.length > 0 ? 422 : 200,
  );
}

function Asked({ visit, request, mayAnswer, sent: { form, errors } }: { visit: Visit; request: Request; mayAnswer: boolean; sent: Sent }) {
  const { id, kind, words, askedAt, dueOn, isLate, outcome, answer: given, answeredAt } = request;
  return (
    <div>
      <h3 class="govuk-heading-s">
        {visit.t(`ownData.kind.${kind}`)} {isLate && <strong class="govuk-tag govuk-tag--red">{visit.t('dataDesk.late')}</strong>}
      </h3>
      <p class="urna-meta">
        {visit.t('ownData.asked', { moment: visit.words.moment(askedAt) })} · {visit.t('ownData.due', { day: visit.words.day(dueOn) })}
      </p>
      <p class="govuk-body urna-words">{words}</p>
      {outcome && answeredAt && (
        <p class="govuk-body urna-words">
          <strong>{visit.t(`ownData.outcome.${outcome}`)}</strong>, {visit.words.moment(answeredAt)}: {given}
        </p>
      )}
      {!outcome && mayAnswer && (
        <details class="govuk-details" open={errors !== undefined}>
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">{visit.t('dataDesk.answer')}</span>
          </summary>
          <FormBody visit={visit} to={visit.to('dataDesk')} formKey={form?.key}>
            <input type="hidden" name="requestId" value={id} />
            <Radios
              visit={visit}
              id={`outcome-${id}`}
              name="outcome"
              label={visit.t('dataDesk.outcome')}
              choices={outcomes.map((value) => ({ value, text: visit.t(`ownData.outcome.${value}`) }))}
              chosen={[form?.text('outcome')]}
              errors={errors}
            />
            <TextArea
              visit={visit}
              id={`answer-${id}`}
              name="answer"
              label={visit.t('dataDesk.words')}
              value={form?.text('answer')}
              errors={errors}
            />
            <Button text={visit.t('dataDesk.answer')} act="answer" />
          </FormBody>
        </details>
      )}
    </div>
  );
}

function Kept({ visit, policy, mayChange, sent: { form, errors } }: { visit: Visit; policy: Policy; mayChange: boolean; sent: Sent }) {
  const { subject, name, days, least, most, removedSoFar, lastRun } = policy;
  return (
    <div>
      <h3 class="govuk-heading-s">{name}</h3>
      <p class="govuk-body">
        {visit.t('retention.days', { days })}{' '}
        {lastRun
          ? visit.t('retention.lastRun', { moment: visit.words.moment(lastRun.runAt), removed: lastRun.removed, soFar: removedSoFar })
          : visit.t('retention.notYet')}
      </p>
      {mayChange && least < most && (
        <FormBody visit={visit} to={visit.to('dataDesk')} formKey={form?.key}>
          <input type="hidden" name="subject" value={subject} />
          <TextField
            visit={visit}
            id={`days-${subject}`}
            name="days"
            label={visit.t('retention.keepFor', { name })}
            hint={visit.t('retention.bounds', { least, most })}
            inputmode="numeric"
            width={5}
            value={form?.text('days') ?? String(days)}
            errors={errors}
          />
          <Button text={visit.t('retention.change', { name })} act="keep" kind="secondary" />
        </FormBody>
      )}
    </div>
  );
}
