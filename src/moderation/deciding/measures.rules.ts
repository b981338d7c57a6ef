/** Which measure the state of a comment allows: nothing is done twice, and nothing to what is gone. */
import { stateOf, type AuthorRole, type Readable } from '../../comments/comments.rules.js';
import { measures, type Ground, type Measure } from '../moderation.rules.js';

/** What the rule needs to know of a comment and of what was decided about it. */
export interface Situation extends Readable {
  authorRole: AuthorRole;
  isLabelled: boolean;
  isPartHidden: boolean;
  isLocked: boolean;
  /** Whether its case waits for somebody: reports, or advice. */
  isWaiting: boolean;
  /** What RESTORE would lift. */
  lifted: Measure | null;
}

/** Of a comment as it is kept: what measures left on it. */
export interface Marked extends Readable {
  authorRole: AuthorRole;
  labelReason: string | null;
  blackouts: readonly number[] | null;
  lockedBy: string | null;
}

/** What is known besides the comment. */
export interface Circumstances {
  /** Asked for SUSPEND: whether its author answers for the agency by now, whatever they wrote before. */
  answersNow: boolean;
  /** Also what only the filter suggested can be left as it is. */
  isWaiting: boolean;
  lifted: Measure | null;
}

export function situationOf(comment: Marked, { answersNow, isWaiting, lifted }: Circumstances): Situation {
  const { withdrawnAt, hiddenAt, heldFor, authorRole, labelReason, blackouts, lockedBy } = comment;
  return {
    withdrawnAt,
    hiddenAt,
    heldFor,
    authorRole: answersNow ? 'OFFICIAL' : authorRole,
    isLabelled: labelReason !== null,
    isPartHidden: blackouts !== null,
    isLocked: lockedBy !== null,
    isWaiting,
    lifted,
  };
}

/** Those that the comment allows on some ground, but what waits for a second person already. */
export function possibleMeasures(situation: Situation, proposed: readonly Measure[]): Measure[] {
  // Of what protects official answers, personal data is the ground that does not.
  return measures.filter((measure) => !proposed.includes(measure) && whyNotMeasure(measure, 'PERSONAL_DATA', situation) === null);
}

export type MeasureRefusal =
  | 'COMMENT_WITHDRAWN'
  | 'COMMENT_HIDDEN'
  | 'COMMENT_HELD'
  | 'ALREADY_HIDDEN'
  | 'ALREADY_LABELLED'
  | 'ALREADY_PART_HIDDEN'
  | 'ALREADY_LOCKED'
  | 'OFFICIAL_ANSWER_PROTECTED'
  | 'OFFICIALS_NOT_SUSPENDED'
  | 'NOTHING_REPORTED'
  | 'NOTHING_TO_LIFT';

type Rule = (situation: Situation, ground: Ground | null) => MeasureRefusal | null;

const rules: Record<Measure, Rule> = {
  NO_ACTION: ({ isWaiting, ...comment }) => (isWaiting || stateOf(comment) === 'HELD' ? null : 'NOTHING_REPORTED'),
  LABEL: (comment) => whyNotReadable(comment) ?? (comment.isLabelled ? 'ALREADY_LABELLED' : null),
  HIDE: (comment, ground) =>
    whyWithdrawn(comment) ?? (stateOf(comment) === 'HIDDEN' ? 'ALREADY_HIDDEN' : null) ?? whyProtected(comment, ground),
  HIDE_PART: (comment, ground) =>
    whyNotReadable(comment) ?? (comment.isPartHidden ? 'ALREADY_PART_HIDDEN' : null) ?? whyProtected(comment, ground),
  // Of a tombstone, too: what stands below it goes on.
  LOCK_THREAD: ({ isLocked }) => (isLocked ? 'ALREADY_LOCKED' : null),
  WARN: whyStillHeld,
  SUSPEND: (comment) => whyStillHeld(comment) ?? (comment.authorRole === 'OFFICIAL' ? 'OFFICIALS_NOT_SUSPENDED' : null),
  // What its author took back meanwhile is not brought back.
  RESTORE: ({ lifted, ...comment }) => (lifted === null ? 'NOTHING_TO_LIFT' : lifted === 'HIDE' ? whyWithdrawn(comment) : null),
};

/** Why the comment, as it is, does not allow the measure. */
export function whyNotMeasure(measure: Measure, ground: Ground | null, situation: Situation): MeasureRefusal | null {
  return rules[measure](situation, ground);
}

/** Those that say what becomes of the words: whatever was held is then shown, as far as the measure leaves it to be read. */
export function shows(measure: Measure): boolean {
  return measure === 'NO_ACTION' || measure === 'LABEL' || measure === 'HIDE_PART' || measure === 'LOCK_THREAD';
}

function whyWithdrawn(comment: Readable): 'COMMENT_WITHDRAWN' | null {
  return stateOf(comment) === 'WITHDRAWN' ? 'COMMENT_WITHDRAWN' : null;
}

function whyNotReadable(comment: Readable): 'COMMENT_WITHDRAWN' | 'COMMENT_HIDDEN' | null {
  return whyWithdrawn(comment) ?? (stateOf(comment) === 'HIDDEN' ? 'COMMENT_HIDDEN' : null);
}

/** A measure against the author answers the case, and what is held would wait for ever: its words are decided on first. */
function whyStillHeld(comment: Readable): 'COMMENT_HELD' | null {
  return stateOf(comment) === 'HELD' ? 'COMMENT_HELD' : null;
}

/** What officials answer stays, unless it exposes somebody's personal data. */
function whyProtected({ authorRole }: Situation, ground: Ground | null): 'OFFICIAL_ANSWER_PROTECTED' | null {
  return authorRole === 'OFFICIAL' && ground !== 'PERSONAL_DATA' ? 'OFFICIAL_ANSWER_PROTECTED' : null;
}
