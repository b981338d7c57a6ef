/** What the journal says of moderation. Who reported, who decided and what was written are never among the facts. */
import type { Ground } from './moderation.rules.js';
import type { PersonalWrong } from './risk.rules.js';

/** Facts by kind; the subject is the comment. */
export interface ModerationEvents {
  'comment.reported': { reason: Ground; kind?: PersonalWrong };
  'comment.hidden': CommentJudged;
  'comment.restored': CommentJudged;
  'comment.reports_dismissed': CommentJudged;
  /** A decision of each measure was taken back. */
  'comment.hiding_undone': CommentJudged;
  'comment.restoring_undone': CommentJudged;
  'comment.dismissal_undone': CommentJudged;
}

/** Where the comment stands, so that readers of an article or a thread know that it concerns them. */
export interface CommentJudged {
  ground: Ground | null;
  provisionId: string | null;
  parentId: string | null;
}

export type ModerationEvent = keyof ModerationEvents;

/** The kinds after which a case of the queue is, or may be, another one. */
export const caseKinds = [
  'comment.reported',
  'comment.hidden',
  'comment.restored',
  'comment.reports_dismissed',
  'comment.hiding_undone',
  'comment.restoring_undone',
  'comment.dismissal_undone',
] as const satisfies ModerationEvent[];
