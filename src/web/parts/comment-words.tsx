/** What a comment says, or what stands in its place; and what moderators put beside it. */
import type { Visit } from '../kit/visit.js';
import { uuidOf } from '../kit/uuid-of.js';
import type { CommentWordsFragment } from './comment.data.js';
import { langOf } from './lang.js';
import { Prose } from './prose.js';

interface WordsProps {
  visit: Visit;
  comment: CommentWordsFragment;
}

/** A tombstone shows the public part of the statement of reasons; to its author, what waits shows its words as well. */
export function Words({ visit, comment: { state, bodyHtml, hiddenReason, original, standingDecisions } }: WordsProps) {
  if (state === 'VISIBLE' && bodyHtml !== null) return <Prose html={bodyHtml} />;
  return (
    <>
      <p class="govuk-body urna-meta">
        {state === 'HELD' && <strong class="govuk-tag govuk-tag--yellow">{visit.t('comment.held')}</strong>} {visit.t(`comment.${state}`)}{' '}
        {hiddenReason && <span lang={langOf(visit, 'es')}>{hiddenReason}</span>}{' '}
        <WholeStatement visit={visit} decisions={standingDecisions} measure="HIDE" />
      </p>
      {state === 'HELD' && original && <Prose html={original.bodyHtml} />}
    </>
  );
}

/** The label, the reason of a blackout and that of a lock, each in the words of the moderator. */
export function MeasuresBeside({ visit, comment: { label, hiddenPart, isLocked, lockedReason, standingDecisions } }: WordsProps) {
  const locksHere = standingDecisions.some(({ measure }) => measure === 'LOCK_THREAD');
  const notes = [
    label && { measure: 'LABEL', what: visit.t('comment.label'), reason: label.reason },
    hiddenPart && { measure: 'HIDE_PART', what: visit.t('comment.partHidden'), reason: hiddenPart.reason },
    isLocked && locksHere && { measure: 'LOCK_THREAD', what: visit.t('comment.locked'), reason: lockedReason ?? '' },
  ].flatMap((note) => note || []);
  if (notes.length === 0) return null;
  return (
    <ul class="govuk-list urna-measures">
      {notes.map(({ measure, what, reason }) => (
        <li key={measure} class="urna-measures__one">
          <strong>{what}</strong> <span lang={langOf(visit, 'es')}>{reason}</span>{' '}
          <WholeStatement visit={visit} decisions={standingDecisions} measure={measure} />
        </li>
      ))}
    </ul>
  );
}

interface WholeStatementProps {
  visit: Visit;
  decisions: CommentWordsFragment['standingDecisions'];
  measure: string;
}

/** The way to the rule, the facts and how to appeal; nothing where no decision stands behind it. */
function WholeStatement({ visit, decisions, measure }: WholeStatementProps) {
  const decision = decisions.find((one) => one.measure === measure);
  if (!decision) return null;
  return (
    <a class="govuk-link" href={visit.to('moderationDecision', { id: uuidOf(decision.id) })}>
      {visit.t('comment.statement')}
    </a>
  );
}
