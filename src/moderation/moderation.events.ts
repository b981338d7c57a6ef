/** What the journal says of moderation. Who reported, who decided and what was written are never among the facts. */
import type { Ground, Measure } from './moderation.rules.js';

/** Facts by kind; the subject is the comment. */
export interface ModerationEvents {
  'comment.reported': { reason: Ground };
  'comment.reports_dismissed': Judged;
  'comment.labelled': Judged;
  'comment.hidden': Judged;
  'comment.part_hidden': Judged;
  'comment.thread_locked': Judged;
  'comment.author_warned': Judged;
  'comment.author_suspended': Judged;
  /** A decision that hid it was lifted; and a decision of another measure. */
  'comment.restored': Judged;
  'comment.measure_lifted': Judged;
  /** Its time was over: nobody did it. */
  'comment.hiding_ended': Judged;
  'comment.measure_ended': Judged;
  /** A decision of each measure was taken back. */
  'comment.dismissal_undone': Judged;
  'comment.labelling_undone': Judged;
  'comment.hiding_undone': Judged;
  'comment.part_hiding_undone': Judged;
  'comment.locking_undone': Judged;
  'comment.warning_undone': Judged;
  'comment.suspension_undone': Judged;
  'comment.restoring_undone': Judged;
  'comment.lifting_undone': Judged;
  /** Measures that take two people; once seconded they are decisions like the others. */
  'comment.measure_proposed': MeasureProposed;
  'comment.proposal_declined': MeasureProposed;
  'comment.proposal_withdrawn': MeasureProposed;
}

/** Where the comment stands, so that readers of an article or a thread know that it concerns them; and the decision, which is public. */
export interface CommentJudged {
  ground: Ground | null;
  provisionId: string | null;
  parentId: string | null;
}

export interface Judged extends CommentJudged {
  decisionId: string;
  /** The measure that was taken, or the one that was lifted. */
  measure: Measure;
}

export interface MeasureProposed {
  proposalId: string;
  measure: Measure;
}

export type ModerationEvent = keyof ModerationEvents;

/** What the journal calls a decision of each measure, and the undoing of it. */
export const decisionKinds = {
  NO_ACTION: ['comment.reports_dismissed', 'comment.dismissal_undone'],
  LABEL: ['comment.labelled', 'comment.labelling_undone'],
  HIDE: ['comment.hidden', 'comment.hiding_undone'],
  HIDE_PART: ['comment.part_hidden', 'comment.part_hiding_undone'],
  LOCK_THREAD: ['comment.thread_locked', 'comment.locking_undone'],
  WARN: ['comment.author_warned', 'comment.warning_undone'],
  SUSPEND: ['comment.author_suspended', 'comment.suspension_undone'],
} as const satisfies Record<Exclude<Measure, 'RESTORE'>, readonly [ModerationEvent, ModerationEvent]>;

/** The same of lifting, by what was lifted. */
export function liftingKinds(lifted: Measure): readonly [ModerationEvent, ModerationEvent] {
  return lifted === 'HIDE' ? ['comment.restored', 'comment.restoring_undone'] : ['comment.measure_lifted', 'comment.lifting_undone'];
}

export function endingKind(measure: Measure): ModerationEvent {
  return measure === 'HIDE' ? 'comment.hiding_ended' : 'comment.measure_ended';
}

/** The kinds after which a case of the queue is, or may be, another one. */
export const caseKinds = [
  'comment.reported',
  'comment.measure_proposed',
  'comment.proposal_declined',
  'comment.proposal_withdrawn',
  'comment.restored',
  'comment.restoring_undone',
  'comment.measure_lifted',
  'comment.lifting_undone',
  'comment.hiding_ended',
  'comment.measure_ended',
  ...Object.values(decisionKinds).flat(),
] satisfies ModerationEvent[];
