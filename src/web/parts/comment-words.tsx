/** What a comment says, or what stands in its place; and what moderators put beside it. */
import type { Visit } from '../kit/visit.js';
import type { CommentWordsFragment } from './comment.data.js';
import { langOf } from './lang.js';
import { Prose } from './prose.js';

interface WordsProps {
  visit: Visit;
  comment: CommentWordsFragment;
}

/** A tombstone shows the public part of the statement of reasons; to its author, what waits shows its words as well. */
export function Words({ visit, comment: { state, bodyHtml, hiddenReason, original } }: WordsProps) {
  if (state === 'VISIBLE' && bodyHtml !== null) return <Prose html={bodyHtml} />;
  return (
    <>
      <p class="govuk-body urna-meta">
        {state === 'HELD' && <strong class="govuk-tag govuk-tag--yellow">{visit.t('comment.held')}</strong>} {visit.t(`comment.${state}`)}{' '}
        {hiddenReason && <span lang={langOf(visit, 'es')}>{hiddenReason}</span>}
      </p>
      {state === 'HELD' && original && <Prose html={original.bodyHtml} />}
    </>
  );
}

/** The label, the reason of a blackout and that of a lock, each in the words of the moderator. */
export function MeasuresBeside({ visit, comment: { label, hiddenPart, isLocked, lockedReason, standingDecisions } }: WordsProps) {
  const locksHere = standingDecisions.some(({ measure }) => measure === 'LOCK_THREAD');
  const notes = [
    label && { what: visit.t('comment.label'), reason: label.reason },
    hiddenPart && { what: visit.t('comment.partHidden'), reason: hiddenPart.reason },
    isLocked && locksHere && { what: visit.t('comment.locked'), reason: lockedReason ?? '' },
  ].flatMap((note) => note || []);
  if (notes.length === 0) return null;
  return (
    <ul class="govuk-list urna-measures">
      {notes.map(({ what, reason }) => (
        <li key={what} class="urna-measures__one">
          <strong>{what}</strong> <span lang={langOf(visit, 'es')}>{reason}</span>
        </li>
      ))}
    </ul>
  );
}
