/** Decisions about many comments by one act: which measures, which comments are left out, and until when all of it is taken back. */
import type { Actor } from '../../people/actor.js';
import { needsTwoPeople } from '../deciding/statement.rules.js';
import { whyNotMeasure, type MeasureRefusal, type Situation } from '../deciding/measures.rules.js';
import { undoSeconds, whyNotModerate, type Ground, type Measure } from '../moderation.rules.js';

/** Those that say the same of every comment. Passages differ from one to the next, and measures against people take each of them alone. */
export const batchMeasures = ['NO_ACTION', 'LABEL', 'HIDE'] as const satisfies readonly Measure[];
export type BatchMeasure = (typeof batchMeasures)[number];

export const batchStates = ['RUNNING', 'DONE', 'UNDOING', 'UNDONE'] as const;
export type BatchState = (typeof batchStates)[number];

/** Cases that are named one by one; more are chosen by what they have in common. */
export const mostCasesNamed = 1_000;

/** More than any attack so far; whoever means more than this means it twice. */
export const mostAtOnce = 200_000;

export type ItemRefusal = MeasureRefusal | 'OWN_COMMENT' | 'CASE_CLAIMED' | 'NEEDS_SECOND_PERSON';

/** Why a comment of the batch is left as it is. `STOPPED`: before its turn the batch was taken back, or its moderator lost the role. */
export type Skipped = ItemRefusal | 'STOPPED';

/** What the rule needs to know of one comment of a batch, besides what its measure asks. */
export interface Item extends Situation {
  authorId: string;
  isClaimedByOthers: boolean;
}

/** One's own comments, what a colleague is at work on, and what takes two people are never among what one act decides. */
export function whyNotInBatch(moderatorId: string, measure: BatchMeasure, ground: Ground | null, item: Item): ItemRefusal | null {
  if (item.authorId === moderatorId) return 'OWN_COMMENT';
  if (item.isClaimedByOthers) return 'CASE_CLAIMED';
  if (needsTwoPeople(measure, item.authorRole)) return 'NEEDS_SECOND_PERSON';
  return whyNotMeasure(measure, ground, item);
}

export interface UndoableBatch {
  agencyId: string;
  moderatorId: string;
  state: BatchState;
  finishedAt: Date | null;
}

export type BatchUndoRefusal = ReturnType<typeof whyNotModerate> | 'BATCH_OF_OTHERS' | 'ALREADY_UNDONE' | 'TOO_LATE_TO_UNDO';

/** Whoever asked for it takes it back while it is at work, and for a minute after its last decision. */
export function whyNotUndoBatch(actor: Actor, batch: UndoableBatch, now: Date): BatchUndoRefusal {
  const duty = whyNotModerate(actor, batch.agencyId);
  if (duty) return duty;
  if (batch.moderatorId !== actor.accountId) return 'BATCH_OF_OTHERS';
  if (batch.state === 'UNDOING' || batch.state === 'UNDONE') return 'ALREADY_UNDONE';
  const until = undoUntil(batch);
  return until !== null && now.getTime() >= until.getTime() ? 'TOO_LATE_TO_UNDO' : null;
}

/** Null while it is at work: there is time at least until it ends. */
export function undoUntil({ finishedAt }: Pick<UndoableBatch, 'finishedAt'>): Date | null {
  return finishedAt && new Date(finishedAt.getTime() + undoSeconds * 1000);
}
