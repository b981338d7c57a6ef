/** One comment with its replies: its permanent address. */
import type { UserError } from '../../kit/client.js';
import { localAddress } from '../../kit/local-address.js';
import type { Page } from '../../kit/page.js';
import { orNotFound, redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Comment, Thread } from '../../parts/comment.js';
import { writerOf } from '../../parts/entered.js';
import { Frame } from '../../parts/frame.js';
import { langOf } from '../../parts/lang.js';
import { Pager, pageAt } from '../../parts/pager.js';
import {
  CommentPageDocument,
  OpposeSuggestionDocument,
  RevokeSupportDocument,
  SupportCommentDocument,
  UnopposeSuggestionDocument,
} from './comment.data.js';
import { titleOf } from './text.page.js';

export const commentPage: Page = {
  address: 'comment',
  isShared: true,

  show: (visit) => read(visit),

  async act(visit, form) {
    const input = { commentId: visit.part('id'), idempotencyKey: form.key };
    const { userErrors } = await carryOut(visit, form.act, input);
    if (userErrors.length > 0) return read(visit, userErrors);
    return redirect(localAddress(form.text('back')) ?? visit.to('comment', { id: visit.part('id') }));
  },
};

/** Each is a mutation of its own. */
function carryOut(
  visit: Visit,
  act: string,
  input: { commentId: string; idempotencyKey: string | null },
): Promise<{ userErrors: UserError[] }> {
  if (act === 'oppose') return visit.act(OpposeSuggestionDocument, { input });
  if (act === 'unoppose') return visit.act(UnopposeSuggestionDocument, { input });
  return visit.act(act === 'unsupport' ? RevokeSupportDocument : SupportCommentDocument, { input });
}

async function read(visit: Visit, errors?: UserError[]): Promise<View> {
  const id = visit.part('id');
  const data = await visit.ask(CommentPageDocument, { id, signedIn: visit.isSignedIn, ...pageAt(visit, 20) });
  const comment = orNotFound(data.node);
  if (comment.__typename !== 'Comment') return orNotFound<never>(null);
  const consultation = orNotFound(comment.consultation);
  const { slug, timeZone, agency } = consultation;
  const writer = writerOf(visit, comment);
  const title = writer ? visit.t('comment.title', { name: writer }) : visit.t('comment.untitled');
  const [about, suggested] = [visit.query.get('about'), visit.query.get('suggested')];
  return show(
    <Frame
      visit={visit}
      data={data}
      title={title}
      errors={errors}
      trail={[
        { text: consultation.title, to: visit.to('consultation', { slug }) },
        { text: visit.t('talk.comments'), to: visit.to('comments', { slug }) },
      ]}
    >
      <h1 class="govuk-heading-l">{title}</h1>
      {about && <span hidden data-kept={`comment:${about}`} />}
      {suggested && <span hidden data-kept={`suggestion:${suggested}`} />}
      {comment.provision && (
        <p class="govuk-body">
          {visit.t('comment.about')}{' '}
          <a class="govuk-link" href={visit.to('provision', { slug, eid: comment.provision.eid })} lang={langOf(visit, 'es')}>
            {titleOf(visit, comment.provision)}
          </a>
        </p>
      )}
      {comment.parent && (
        <>
          <h2 class="govuk-heading-s">{visit.t('comment.inReplyTo')}</h2>
          <Comment visit={visit} comment={comment.parent} timeZone={timeZone} agency={agency.name} />
        </>
      )}
      {comment.state === 'HELD' && <p class="govuk-inset-text">{visit.t('talk.heldWhy')}</p>}
      <Comment visit={visit} comment={comment} timeZone={timeZone} agency={agency.name} />
      {comment.heldFor && <HeldBack visit={visit} rule={comment.heldFor} agency={agency.slug} />}
      {/* What is hidden or held shows none of the acts beside it. */}
      {comment.state !== 'VISIBLE' && comment.viewerCanWithdraw?.allowed && (
        <p class="govuk-body">
          <a class="govuk-link" href={visit.to('withdrawComment', { id })}>
            {visit.t('comment.withdrawComment')}
          </a>
        </p>
      )}
      {comment.reportedIn && comment.observationNumber !== null && (
        <p class="govuk-body">
          <a
            class="govuk-link"
            href={`${visit.to('reportVersion', { slug, number: String(comment.reportedIn.number) }, { row: comment.observationNumber })}#row`}
          >
            {visit.t('report.ownRow', { number: comment.observationNumber })}
          </a>
        </p>
      )}
      {consultation.viewerCanAnswer.allowed && comment.observationNumber === null && comment.state === 'VISIBLE' && (
        <p class="govuk-body">
          <a class="govuk-link" href={visit.to('takeInObservation', { id: consultation.id, comment: id })}>
            {visit.t('takeIn.link')}
          </a>
        </p>
      )}
      {consultation.viewerCanAnswer.allowed && comment.observationNumber !== null && (
        <p class="govuk-body">
          <a class="govuk-link" href={visit.to('observation', { id: consultation.id, number: String(comment.observationNumber) })}>
            {visit.t('takeIn.isOne', { number: comment.observationNumber })}
          </a>
        </p>
      )}
      {comment.viewerCanModerate?.allowed && (
        <p class="govuk-body">
          <a class="govuk-link" href={visit.to('moderateComment', { slug: consultation.agency.slug, id })}>
            {visit.t('moderate.link')}
          </a>
        </p>
      )}
      <h2 class="govuk-heading-m" id="replies">
        {visit.t('comment.replies', { count: comment.repliesCount })}
      </h2>
      {comment.replies.nodes.map((reply) => (
        <Thread key={reply.id} visit={visit} comment={reply} timeZone={timeZone} agency={agency.name} />
      ))}
      <Pager visit={visit} page={comment.replies.pageInfo} label={visit.t('talk.pages')} anchor="replies" />
      {comment.reply?.code === 'SIGN_IN_REQUIRED' && (
        <p class="govuk-body">
          <a class="govuk-link" href={visit.to('writeComment', { subject: id })}>
            {visit.t('comment.signInToReply')}
          </a>
        </p>
      )}
    </Frame>,
    errors ? 422 : 200,
  );
}

/** Why it waits, for its author and those who moderate it. */
function HeldBack({ visit, rule, agency }: { visit: Visit; rule: string; agency: string }) {
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">
        {visit.t('held.about')} <strong>{visit.t(`held.rule.${rule}`)}</strong>
      </p>
      <p class="govuk-body">{visit.t('held.next')}</p>
      <a class="govuk-link" href={visit.to('premoderation', { slug: agency })}>
        {visit.t('premoderation.link')}
      </a>
    </div>
  );
}
