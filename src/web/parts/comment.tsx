/** A comment with what the reader may do with it, and the first replies to it. */
import type { ComponentChildren } from 'preact';
import type { Visit } from '../kit/visit.js';
import { Answer } from './answer.js';
import type { CommentThreadFragment, CommentWordsFragment } from './comment.data.js';
import { Writer, writerOf } from './entered.js';
import { FormBody } from './form-body.js';
import { MeasuresBeside, Words } from './comment-words.js';
import { Passage } from './passage.js';
import type { SuggestionWordsFragment } from './suggestion.data.js';
import { Opposition, Suggested, type Suggestion } from './suggestion.js';

interface ThreadProps {
  visit: Visit;
  comment: CommentThreadFragment;
  timeZone: string;
  /** The agency in whose name officials write. */
  agency: string;
}

/** A comment and its first replies, with a link to all of them. */
export function Thread({ visit, comment, timeZone, agency }: ThreadProps) {
  const more = comment.repliesCount - comment.replies.nodes.length;
  return (
    <Comment visit={visit} comment={comment} timeZone={timeZone} agency={agency}>
      {comment.replies.nodes.map((reply) => (
        <Comment key={reply.id} visit={visit} comment={reply} timeZone={timeZone} agency={agency} />
      ))}
      {more > 0 && (
        <p class="urna-acts">
          <a class="govuk-link" href={visit.to('comment', { id: comment.id })}>
            {visit.t('comment.moreReplies', { count: more })}
          </a>
        </p>
      )}
    </Comment>
  );
}

interface CommentProps extends Omit<ThreadProps, 'comment'> {
  comment: CommentWordsFragment & Partial<SuggestionWordsFragment>;
  children?: ComponentChildren;
}

export function Comment({ visit, comment, timeZone, agency, children }: CommentProps) {
  const { id, state, stance, authorRole, createdAt, isEdited } = comment;
  const side = stance === 'IN_FAVOUR' ? 'urna-comment--in-favour' : stance === 'AGAINST' ? 'urna-comment--against' : '';
  const { suggestion } = comment;
  // The comparison has the words already, unless the text has changed under them for another reason.
  const saysWords = suggestion && (comment.anchor?.state === 'EXACT' || suggestion.takenIn);
  return (
    <article class={`urna-comment ${authorRole === 'OFFICIAL' ? 'urna-comment--official' : side}`} id={`c-${id}`}>
      <p class="urna-acts">
        <Writer visit={visit} comment={comment} />
        {authorRole === 'OFFICIAL' && <span class="govuk-tag govuk-tag--teal">{visit.t('comment.official', { agency })}</span>}
        {stance && authorRole === 'CITIZEN' && comment.depth === 0 && <span>{visit.t(`stance.${stance}`)}</span>}
        <a class="govuk-link" href={visit.to('comment', { id })}>
          <time datetime={createdAt}>{visit.words.moment(createdAt, timeZone)}</time>
        </a>
        {isEdited && <span class="urna-meta">{visit.t('comment.edited')}</span>}
      </p>
      {comment.anchor && !saysWords && <Passage visit={visit} anchor={comment.anchor} />}
      {suggestion && (
        <Suggested visit={visit} suggestion={suggestion} place={comment.place} slug={comment.consultation?.slug} timeZone={timeZone} />
      )}
      <Words visit={visit} comment={comment} />
      <MeasuresBeside visit={visit} comment={comment} />
      {comment.answer && (
        <Answer visit={visit} answer={comment.answer} number={comment.observationNumber} agency={agency} timeZone={timeZone} />
      )}
      {state === 'VISIBLE' && <Acts visit={visit} comment={comment} suggestion={suggestion} />}
      {children}
    </article>
  );
}

/** How many of them officials entered for people who do not use the web. */
function SupportsEntered({ visit, ways }: { visit: Visit; ways: CommentWordsFragment['enteredSupports'] }) {
  const total = (side: 'supports' | 'opposes'): number => ways.reduce((sum, way) => sum + way[side], 0);
  const [supports, opposes] = [total('supports'), total('opposes')];
  return supports + opposes > 0 ? <span class="urna-meta">{visit.t('comment.supportsEntered', { supports, opposes })}</span> : null;
}

function Acts({ visit, comment, suggestion }: { visit: Visit; comment: CommentWordsFragment; suggestion?: Suggestion | null }) {
  const { id, supports, viewerHasSupported } = comment;
  const whose = writerOf(visit, comment);
  const link = (name: 'editComment' | 'withdrawComment' | 'reportComment' | 'reportWithoutAccount', isAllowed: boolean | undefined) =>
    isAllowed && (
      <a class="govuk-link" href={visit.to(name, { id })}>
        {visit.t(`comment.${name}`)} <span class="govuk-visually-hidden">{visit.t('comment.of', { whose })}</span>
      </a>
    );
  return (
    <div class="urna-acts">
      <span>{visit.t('comment.supports', { count: supports })}</span>
      {(viewerHasSupported || comment.viewerCanSupport?.allowed) && (
        <FormBody visit={visit} to={visit.to('comment', { id })}>
          <input type="hidden" name="back" value={`${visit.here()}#c-${id}`} />
          <button
            class="urna-link-button urna-link-button--small"
            type="submit"
            name="act"
            value={viewerHasSupported ? 'unsupport' : 'support'}
          >
            {visit.t(viewerHasSupported ? 'comment.unsupport' : 'comment.support')}{' '}
            <span class="govuk-visually-hidden">{visit.t('comment.of', { whose })}</span>
          </button>
        </FormBody>
      )}
      {suggestion && <Opposition visit={visit} id={id} whose={whose} suggestion={suggestion} />}
      <SupportsEntered visit={visit} ways={comment.enteredSupports} />
      {comment.viewerCanReply?.allowed && (
        <a class="govuk-link" href={visit.to('writeComment', { subject: id })}>
          {visit.t('comment.reply')} <span class="govuk-visually-hidden">{visit.t('comment.of', { whose })}</span>
        </a>
      )}
      {link('editComment', comment.viewerCanEdit?.allowed)}
      {link('withdrawComment', comment.viewerCanWithdraw?.allowed)}
      {link('reportComment', comment.viewerCanReport?.allowed)}
      {link('reportWithoutAccount', !visit.isSignedIn)}
    </div>
  );
}
