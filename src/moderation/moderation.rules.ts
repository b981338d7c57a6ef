/** Who reports, who decides, and what a decision may do: reports alone never hide anything. */
import { whyGone, type Commented, type GoneRefusal } from '../comments/comments.rules.js';
import { hasRole, whyNotAct, type Actor } from '../people/actor.js';

export const grounds = ['INSULT', 'HATE', 'SPAM', 'PERSONAL_DATA', 'OFF_TOPIC', 'OTHER'] as const;
export type Ground = (typeof grounds)[number];

export const measures = ['NO_ACTION', 'LABEL', 'HIDE', 'HIDE_PART', 'LOCK_THREAD', 'WARN', 'SUSPEND', 'RESTORE'] as const;
export type Measure = (typeof measures)[number];

export const longestNote = 1000;
export const shortestReason = 10;
export const longestReason = 1000;

/** A case shows its newest reports; the reasons count all that are open. */
export const mostReportsShown = 20;

/** A case shows what was decided about it lately; the public log has everything. */
export const mostDecisionsShown = 20;

/** What the rules need to know of a comment. */
export type Moderated = Pick<Commented, 'authorId' | 'authorRole' | 'withdrawnAt' | 'hiddenAt' | 'heldFor'>;

type DutyRefusal = 'SIGN_IN_REQUIRED' | 'AUDITORS_ONLY_READ' | 'FORBIDDEN';

export type ReportRefusal = Exclude<DutyRefusal, 'FORBIDDEN'> | GoneRefusal | 'OWN_COMMENT' | 'ALREADY_REPORTED';

/** Anyone signed in reports what others wrote and everybody can read, once. */
export function whyNotReport(actor: Actor, comment: Moderated, hasReported: boolean): ReportRefusal | null {
  return whyNotAct(actor) ?? whyNotOthers(actor, comment) ?? whyGone(comment) ?? (hasReported ? 'ALREADY_REPORTED' : null);
}

/** Whoever sees their name or data misused reports it without an account. */
export function whyNotReportWithoutAccount(comment: Moderated): GoneRefusal | null {
  return whyGone(comment);
}

/** Only the moderators of an agency decide on what is written in its consultations; its officials, who are discussed there, do not. */
export function whyNotModerate(actor: Actor, agencyId: string): DutyRefusal | null {
  return whyNotAct(actor) ?? (hasRole(actor, 'MODERATOR', agencyId) ? null : 'FORBIDDEN');
}

/** Reports are read by those who decide on them and by those who audit the deciding. */
export function whyNotSeeReports(actor: Actor, agencyId: string): DutyRefusal | null {
  return actor.isAuditor ? null : whyNotModerate(actor, agencyId);
}

/** Nobody is judge of what they wrote themselves. */
export function whyNotDecide(actor: Actor, agencyId: string, comment: Pick<Moderated, 'authorId'>): DutyRefusal | 'OWN_COMMENT' | null {
  return whyNotModerate(actor, agencyId) ?? whyNotOthers(actor, comment);
}

function whyNotOthers(actor: Actor, comment: Pick<Moderated, 'authorId'>): 'OWN_COMMENT' | null {
  return comment.authorId === actor.accountId ? 'OWN_COMMENT' : null;
}

/** Long enough to see the mistake, too short to negotiate about it; after that a new decision with its own reasons is due. */
export const undoSeconds = 60;

/** What stands of a decision, as far as one moderator is concerned. */
export interface Standing {
  isOwn: boolean;
  /** No later decision stands on the same comment. */
  isLatest: boolean;
  /** What was decided on an appeal, or has been looked at on one, is no longer for moderators to take back. */
  isOnAppeal: boolean;
}

export interface Undoable extends Standing {
  agencyId: string;
  decidedAt: Date;
  undoneAt: Date | null;
}

export type UndoRefusal = DutyRefusal | 'NOT_YOURS' | 'ALREADY_UNDONE' | 'TOO_LATE_TO_UNDO' | 'NOT_THE_LATEST' | 'DECIDED_ON_APPEAL';

/** Only whoever decided takes it back, shortly after, and before anything else was decided about the comment. */
export function whyNotUndo(actor: Actor, decision: Undoable, now: Date): UndoRefusal | null {
  const duty = whyNotModerate(actor, decision.agencyId);
  if (duty) return duty;
  if (!decision.isOwn) return 'NOT_YOURS';
  if (decision.isOnAppeal) return 'DECIDED_ON_APPEAL';
  if (decision.undoneAt) return 'ALREADY_UNDONE';
  if (now.getTime() >= decision.decidedAt.getTime() + undoSeconds * 1000) return 'TOO_LATE_TO_UNDO';
  return decision.isLatest ? null : 'NOT_THE_LATEST';
}
