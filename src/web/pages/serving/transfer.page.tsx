/** Passing a question on to the competent agency: found by name, then the reason. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Page } from '../../kit/page.js';
import { orNotFound, redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button, TextArea } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { NotNow, Warning, wrong } from '../workbench/desk.js';
import { AnswerPageDocument } from './answer.data.js';
import type { ServedQuestionFragment } from './desk-question.data.js';
import { forServants, ServingFrame } from './serving.js';
import { TransferAgenciesDocument, TransferServedDocument, type TransferAgenciesQuery } from './serving.data.js';

const mostReason = 2_000;

export const transferQuestionPage: Page = {
  address: 'transferQuestion',
  isShared: false,
  needsAccount: true,

  show: (visit) => write(visit),

  async act(visit, form) {
    const question = forServants((await visit.ask(AnswerPageDocument, { number: visit.part('number') })).question);
    const { chosen } = await askAgencies(visit);
    if (form.text('reason').trim().length < 10) return write(visit, form, [wrong('reason', visit.t('served.wrongReason'))]);
    const { userErrors } = await visit.act(TransferServedDocument, {
      input: { questionId: question.id, agencyId: orNotFound(chosen).id, reason: form.text('reason'), idempotencyKey: form.key },
    });
    if (userErrors.length > 0) return write(visit, form, userErrors);
    return redirect(visit.to('questionQueue', {}, { agency: question.agency.slug, done: 'questionTransferred' }));
  },
};

function askAgencies(visit: Visit): Promise<TransferAgenciesQuery> {
  const search = (visit.query.get('q') ?? '').trim().slice(0, 100);
  return visit.ask(TransferAgenciesDocument, { search: search || null, to: visit.query.get('to') ?? '' });
}

async function write(visit: Visit, form?: Form, errors?: readonly UserError[]): Promise<View> {
  const data = await visit.ask(AnswerPageDocument, { number: visit.part('number') });
  const question = forServants(data.question);
  const { viewerCanTransfer: may, term } = question;
  const { agencies, chosen } = await askAgencies(visit);
  return show(
    <ServingFrame visit={visit} data={data} question={question} title={visit.t('transfer.title')} errors={errors}>
      <p class="govuk-body urna-measure">{visit.t('transfer.lead', { day: visit.words.day(term.transferDueOn) })}</p>
      {!may.allowed && <NotNow reason={may.reason ?? null} />}
      {may.allowed && !chosen && <Agencies visit={visit} question={question} agencies={agencies} />}
      {may.allowed && chosen && (
        <div class="urna-narrow">
          <h2 class="govuk-heading-m">{visit.t('transfer.to', { agency: chosen.name })}</h2>
          <p class="govuk-body">
            <a class="govuk-link" href={visit.to('transferQuestion', { number: question.number })}>
              {visit.t('transfer.another')}
            </a>
          </p>
          <Warning visit={visit} text={visit.t('transfer.warning')} />
          <FormBody visit={visit} formKey={form?.key}>
            <TextArea
              visit={visit}
              name="reason"
              label={visit.t('transfer.reason')}
              hint={visit.t('served.reasonHint')}
              value={form?.text('reason')}
              most={mostReason}
              rows={4}
              errors={errors}
            />
            <Button text={visit.t('transfer.button')} act="transfer" />
          </FormBody>
        </div>
      )}
    </ServingFrame>,
    errors ? 422 : 200,
  );
}

interface AgenciesProps {
  visit: Visit;
  question: ServedQuestionFragment;
  agencies: TransferAgenciesQuery['agencies'];
}

function Agencies({ visit, question, agencies }: AgenciesProps) {
  const { number, agency } = question;
  const others = agencies.nodes.filter(({ id }) => id !== agency.id);
  return (
    <>
      <form class="urna-search urna-search--list" role="search" action={visit.to('transferQuestion', { number })} method="get">
        <div class="govuk-form-group">
          <label class="govuk-label" for="search">
            {visit.t('ask.searchAgency')}
          </label>
          <input class="govuk-input" id="search" name="q" type="search" value={visit.query.get('q') ?? ''} maxLength={100} />
        </div>
        <button class="govuk-button" type="submit">
          {visit.t('search.button')}
        </button>
      </form>
      {others.length === 0 && <p class="govuk-body">{visit.t('transfer.none')}</p>}
      <ul class="govuk-list urna-rows">
        {others.map(({ id, slug, name, sector }) => (
          <li key={id}>
            <a class="govuk-link govuk-!-font-weight-bold" href={visit.here({ to: slug })}>
              {name}
            </a>
            <br />
            <span class="urna-meta">{sector}</span>
          </li>
        ))}
      </ul>
      {agencies.pageInfo.hasNextPage && <p class="urna-meta">{visit.t('transfer.more')}</p>}
    </>
  );
}
