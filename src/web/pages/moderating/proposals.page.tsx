/** Measures that take two people: what colleagues proposed, to be seconded or declined, and what one proposed oneself. */
import type { UserError } from '../../kit/client.js';
import type { Page } from '../../kit/page.js';
import { orNotFound, PageError, redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button, TextArea } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { Frame } from '../../parts/frame.js';
import { langOf } from '../../parts/lang.js';
import { pageAt, Pager } from '../../parts/pager.js';
import { authorOf, CommentInContext } from './comment-in-context.js';
import { longestReason, shortestReason } from './deciding.js';
import {
  DeclineProposalDocument,
  ModerationProposalsPageDocument,
  SecondProposalDocument,
  WithdrawProposalDocument,
  type ModerationProposalsPageQuery,
} from './proposals.data.js';
import { ModerationQueueAgencyDocument } from './queue.data.js';

type Proposal = ModerationProposalsPageQuery['moderationProposals']['nodes'][number];

/** An answer that could not be carried out. */
interface Attempt {
  id: string;
  reason: string;
  key: string | null;
  errors: UserError[];
}

const done = { second: 'proposalSeconded', decline: 'proposalDeclined', withdraw: 'proposalWithdrawn' } as const;

export const moderationProposalsPage: Page = {
  address: 'moderationProposals',
  isShared: false,
  needsAccount: true,

  show: (visit) => list(visit),

  async act(visit, form) {
    const act = (['second', 'decline', 'withdraw'] as const).find((name) => name === form.act);
    if (!act) throw new PageError(404);
    const [proposalId, reason] = [form.text('proposal'), form.text('reason').trim()];
    const attempt = { id: proposalId, reason, key: form.key };
    const length = [...reason].length;
    if (act === 'decline' && (length < shortestReason || length > longestReason))
      return list(visit, { ...attempt, errors: [{ code: 'INPUT_INVALID', field: ['reason'], message: visit.t('moderate.wrong.reason') }] });
    const about = { proposalId, idempotencyKey: form.key };
    const { userErrors } =
      act === 'second'
        ? await visit.act(SecondProposalDocument, { input: about })
        : act === 'decline'
          ? await visit.act(DeclineProposalDocument, { input: { ...about, reason } })
          : await visit.act(WithdrawProposalDocument, { input: about });
    if (userErrors.length > 0) return list(visit, { ...attempt, errors: userErrors.map((error) => ({ ...error, field: null })) });
    return redirect(visit.to('moderationProposals', { slug: visit.part('slug') }, { done: done[act] }));
  },
};

async function list(visit: Visit, attempt: Attempt | null = null): Promise<View> {
  const slug = visit.part('slug');
  const agency = orNotFound((await visit.ask(ModerationQueueAgencyDocument, { slug })).agency);
  const data = await visit.ask(ModerationProposalsPageDocument, { agencyId: agency.id, ...pageAt(visit, 10) });
  const { nodes, pageInfo } = data.moderationProposals;
  const title = visit.t('proposals.title');
  return show(
    <Frame
      visit={visit}
      data={data}
      title={title}
      errors={attempt?.errors}
      trail={[
        { text: visit.t('frame.workbench'), to: visit.to('workbench') },
        { text: visit.t('queue.title'), to: visit.to('moderationQueue', { slug }) },
      ]}
      isPrivate
    >
      <span class="govuk-caption-l">{agency.name}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body-l">{visit.t('proposals.lead')}</p>
      {nodes.length === 0 && <p class="govuk-body">{visit.t('proposals.none')}</p>}
      {nodes.map((proposal, index) => (
        <Proposed
          key={proposal.id}
          visit={visit}
          proposal={proposal}
          number={index + 1}
          attempt={attempt?.id === proposal.id ? attempt : null}
        />
      ))}
      <Pager visit={visit} page={pageInfo} label={visit.t('proposals.pages')} />
    </Frame>,
    attempt ? 422 : 200,
  );
}

function Proposed({ visit, proposal, number, attempt }: { visit: Visit; proposal: Proposal; number: number; attempt: Attempt | null }) {
  const {
    id,
    measure,
    ground,
    legalGround,
    facts,
    reason,
    proportion,
    endsAt,
    expiresAt,
    proposer,
    comment,
    viewerCanAnswer,
    viewerCanWithdraw,
  } = proposal;
  const zone = comment?.consultation?.timeZone;
  const said = [
    ['decision.legalGround', legalGround],
    ['decision.facts', facts],
    ['decision.reason', reason],
    ['decision.proportion', proportion],
  ] as const;
  const heading = `proposal-${number}`;
  return (
    <article class="urna-case" aria-labelledby={heading}>
      <h2 class="govuk-heading-m" id={heading}>
        {visit.t(`log.measure.${measure}`)} · {visit.t(`log.ground.${ground}`)}
        {comment && <span class="govuk-visually-hidden">: {authorOf(visit, comment)}</span>}
      </h2>
      <p class="govuk-body">
        {visit.t('proposals.by', { name: proposer?.displayName ?? '', moment: visit.words.moment(expiresAt, zone) })}
        {endsAt && ` ${visit.t('proposals.until', { moment: visit.words.moment(endsAt, zone) })}`}
      </p>
      {comment && <CommentInContext visit={visit} comment={comment} />}
      <dl class="govuk-summary-list">
        {said.map(
          ([label, words]) =>
            words && (
              <div class="govuk-summary-list__row" key={label}>
                <dt class="govuk-summary-list__key">{visit.t(label)}</dt>
                <dd class="govuk-summary-list__value" lang={langOf(visit, 'es')}>
                  {words}
                </dd>
              </div>
            ),
        )}
      </dl>
      {viewerCanAnswer.allowed && (
        <FormBody visit={visit} to={visit.here({})} formKey={attempt?.key} class="urna-narrow">
          <input type="hidden" name="proposal" value={id} />
          <Button text={visit.t('proposals.second')} act="second" kind="warning" />
          <TextArea
            visit={visit}
            name="reason"
            id={attempt ? undefined : `reason-${number}`}
            label={visit.t('proposals.whyNot')}
            hint={visit.t('proposals.whyNotHint')}
            value={attempt?.reason}
            rows={3}
            most={longestReason}
            errors={attempt?.errors}
          />
          <Button text={visit.t('proposals.decline')} act="decline" kind="secondary" />
        </FormBody>
      )}
      {!viewerCanAnswer.allowed && <p class="govuk-inset-text">{viewerCanAnswer.reason}</p>}
      {viewerCanWithdraw.allowed && (
        <FormBody visit={visit} to={visit.here({})}>
          <input type="hidden" name="proposal" value={id} />
          <Button text={visit.t('proposals.withdraw')} act="withdraw" kind="secondary" />
        </FormBody>
      )}
    </article>
  );
}
