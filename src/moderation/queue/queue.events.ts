/** What the journal says of moderators at work: ids only, and never what they write to each other. */

/** Facts by kind; the subject is the comment, of a batch the batch. */
export interface QueueEvents {
  'moderation.case_claimed': object;
  'moderation.case_released': object;
  /** `telling` names the act, for the colleague who is told of it. */
  'moderation.case_handed_over': { telling: string };
  'moderation.case_noted': object;
  'moderation.batch_asked': BatchProgress;
  'moderation.batch_progressed': BatchProgress;
  'moderation.batch_finished': BatchProgress;
  'moderation.batch_undoing': BatchProgress;
  'moderation.batch_undone': BatchProgress;
}

/** How far a batch is, in comments. */
export interface BatchProgress {
  total: number;
  decided: number;
  skipped: number;
  undone: number;
}

export type QueueEvent = keyof QueueEvents;

/** Of single cases. */
export const claimKinds = [
  'moderation.case_claimed',
  'moderation.case_released',
  'moderation.case_handed_over',
  'moderation.case_noted',
] as const satisfies QueueEvent[];

/** Of batches. */
export const batchKinds = [
  'moderation.batch_asked',
  'moderation.batch_progressed',
  'moderation.batch_finished',
  'moderation.batch_undoing',
  'moderation.batch_undone',
] as const satisfies QueueEvent[];
