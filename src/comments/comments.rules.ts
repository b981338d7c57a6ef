/** Who may comment, reply, edit, withdraw and support, and until when. */
import { whyNotContribute, whyNotSee, type ContributionRefusal } from '../consultations/access.rules.js';
import { phaseOf, type ConsultationWindow } from '../consultations/phase.rules.js';
import { hasRole, whyNotAct, whySuspended, type Actor } from '../people/actor.js';
import { whyNotEligible, type EligibilityRefusal } from '../people/eligibility.rules.js';
import { whyNotByPseudonym } from '../people/pseudonyms/pseudonyms.rules.js';

export const stances = ['IN_FAVOUR', 'AGAINST', 'NEUTRAL'] as const;
export type Stance = (typeof stances)[number];

export const authorRoles = ['CITIZEN', 'OFFICIAL'] as const;
export type AuthorRole = (typeof authorRoles)[number];

export const commentStates = ['VISIBLE', 'HELD', 'HIDDEN', 'WITHDRAWN'] as const;
export type CommentState = (typeof commentStates)[number];

/** Replies to replies of a reply: three levels below a comment. */
export const deepestReply = 3;
export const editingMinutes = 15;
/** Every earlier wording stays public, so there is an end to them. */
export const mostEdits = 20;

/** What the rules need to know of a comment. */
export interface Commented {
  authorId: string;
  authorRole: AuthorRole;
  depth: number;
  createdAt: Date;
  withdrawnAt: Date | null;
  hiddenAt: Date | null;
  /** The rule that holds it back until somebody has looked at it; it is hidden then, too. */
  heldFor: string | null;
}

/** What says whether a comment can be read. */
export type Readable = Pick<Commented, 'withdrawnAt' | 'hiddenAt' | 'heldFor'>;

/** Withdrawing goes before hiding: what its author took back is not shown to be hidden. */
export function stateOf({ withdrawnAt, hiddenAt, heldFor }: Readable): CommentState {
  if (withdrawnAt !== null) return 'WITHDRAWN';
  if (heldFor !== null) return 'HELD';
  return hiddenAt === null ? 'VISIBLE' : 'HIDDEN';
}

export type GoneRefusal = 'COMMENT_WITHDRAWN' | 'COMMENT_HIDDEN' | 'COMMENT_HELD';

/** Nothing can be done with a tombstone, nor with what waits to be looked at. */
export function whyGone(comment: Readable): GoneRefusal | null {
  const state = stateOf(comment);
  return state === 'VISIBLE' ? null : `COMMENT_${state}`;
}

/** An official of the agency that asks speaks for it; everybody else, officials of other agencies too, for themselves. */
export function roleIn(actor: Actor, consultation: Pick<ConsultationWindow, 'agencyId'>): AuthorRole {
  return hasRole(actor, 'OFFICIAL', consultation.agencyId) ? 'OFFICIAL' : 'CITIZEN';
}

/** Whoever is suspended by the agency votes, asks and reads on; nothing new of theirs stands beside its texts. */
export type SpeechRefusal = ContributionRefusal | EligibilityRefusal | 'SUSPENDED' | 'REAL_NAME_NEEDED';

/** Why this person may not comment on the consultation or its text now. */
export function whyNotComment(actor: Actor, consultation: ConsultationWindow, now: Date): SpeechRefusal | null {
  return whyNotTakeSides(actor, consultation, now) ?? whyNotByPseudonym(actor, consultation.realNamesReason);
}

/** The same without the name: whoever supports is counted and not shown. */
function whyNotTakeSides(actor: Actor, consultation: ConsultationWindow, now: Date): SpeechRefusal | null {
  return (
    whyNotContribute(actor, consultation, now) ??
    // Officials of the agency speak for it, wherever they live.
    (roleIn(actor, consultation) === 'OFFICIAL' ? null : whyNotEligible(consultation.eligibility, actor)) ??
    whySuspended(actor, consultation.agencyId, now)
  );
}

/** The agency asks for opinions and has none to be counted. */
export function whyNotTakeStance(role: AuthorRole, stance: Stance): 'OFFICIALS_TAKE_NO_STANCE' | null {
  return role === 'OFFICIAL' && stance !== 'NEUTRAL' ? 'OFFICIALS_TAKE_NO_STANCE' : null;
}

export type ReplyRefusal = SpeechRefusal | GoneRefusal | 'THREAD_LOCKED' | 'THREAD_TOO_DEEP';

/** What the rules need to know of a comment that is answered. */
export type Answered = Readable & Pick<Commented, 'authorId' | 'depth'> & { lockedBy: string | null };

/** Why this person may not reply to the comment now. */
export function whyNotReply(actor: Actor, parent: Answered, consultation: ConsultationWindow, now: Date): ReplyRefusal | null {
  return (
    whyNotFind(actor, parent, consultation) ??
    whyNotSpeak(actor, consultation, true, now) ??
    whyGone(parent) ??
    (parent.lockedBy === null ? null : 'THREAD_LOCKED') ??
    (parent.depth >= deepestReply ? 'THREAD_TOO_DEEP' : null)
  );
}

/** Officials of the agency go on answering comments between the closing and the archive. */
function whyNotSpeak(actor: Actor, consultation: ConsultationWindow, isReply: boolean, now: Date): SpeechRefusal | null {
  const phase = phaseOf(consultation, now);
  const mayAnswer = isReply && (phase === 'CLOSED' || phase === 'ANSWERED') && roleIn(actor, consultation) === 'OFFICIAL';
  return mayAnswer ? whyNotAct(actor) : whyNotComment(actor, consultation, now);
}

export type OwnRefusal = 'NOT_FOUND' | 'SIGN_IN_REQUIRED' | 'AUDITORS_ONLY_READ' | 'NOT_YOUR_COMMENT';

function whyNotOwn(actor: Actor, comment: Pick<Commented, 'authorId'>, consultation: ConsultationWindow): OwnRefusal | null {
  return whyNotSee(actor, consultation) ?? whyNotAct(actor) ?? (comment.authorId === actor.accountId ? null : 'NOT_YOUR_COMMENT');
}

export type EditRefusal = OwnRefusal | GoneRefusal | SpeechRefusal | 'PART_HIDDEN' | 'EDITING_TIME_OVER';

/** Words of which a passage is blacked out stay as they are: a decision was made about them. */
export type Edited = Commented & { blackouts: readonly number[] | null };

/** Why this person may not change the words of the comment now. */
export function whyNotEdit(actor: Actor, comment: Edited, consultation: ConsultationWindow, now: Date): EditRefusal | null {
  return (
    whyNotOwn(actor, comment, consultation) ??
    whyGone(comment) ??
    (comment.blackouts === null ? null : 'PART_HIDDEN') ??
    whyNotSpeak(actor, consultation, comment.depth > 0, now) ??
    (now.getTime() < comment.createdAt.getTime() + editingMinutes * 60_000 ? null : 'EDITING_TIME_OVER')
  );
}

/** Whoever wrote it may take it back at any time, also after the closing and when it is hidden: the words are theirs. */
export function whyNotWithdraw(
  actor: Actor,
  comment: Commented,
  consultation: ConsultationWindow,
): OwnRefusal | 'COMMENT_WITHDRAWN' | null {
  return whyNotOwn(actor, comment, consultation) ?? (comment.withdrawnAt === null ? null : 'COMMENT_WITHDRAWN');
}

export type SupportRefusal = SpeechRefusal | GoneRefusal | 'CANNOT_SUPPORT_OWN' | 'ALREADY_SUPPORTED';

/** Why this person may not support the comment now. */
export function whyNotSupport(
  actor: Actor,
  comment: Commented,
  isSupported: boolean,
  consultation: ConsultationWindow,
  now: Date,
): SupportRefusal | null {
  return (
    whyNotTakeSides(actor, consultation, now) ??
    (comment.authorId === actor.accountId ? 'CANNOT_SUPPORT_OWN' : null) ??
    whyGone(comment) ??
    (isSupported ? 'ALREADY_SUPPORTED' : null)
  );
}

/** A support of what has become a tombstone may still be taken back. */
export function whyNotRevokeSupport(
  actor: Actor,
  isSupported: boolean,
  consultation: ConsultationWindow,
  now: Date,
): ContributionRefusal | 'NOT_SUPPORTED' | null {
  return whyNotContribute(actor, consultation, now) ?? (isSupported ? null : 'NOT_SUPPORTED');
}

/** Its author, and those who must be able to check moderation, still read what a tombstone said. */
export function maySeeOriginal(
  actor: Actor,
  comment: Pick<Commented, 'authorId'>,
  consultation: Pick<ConsultationWindow, 'agencyId'>,
): boolean {
  return (
    actor.isAuditor ||
    actor.isAdministrator ||
    (actor.accountId !== null && comment.authorId === actor.accountId) ||
    hasRole(actor, 'MODERATOR', consultation.agencyId)
  );
}

/** What waits to be looked at, or was taken back while it did, does not exist for anybody but those who may read it anyway. */
export function whyNotFind(
  actor: Actor,
  comment: Pick<Commented, 'authorId' | 'heldFor'>,
  consultation: Pick<ConsultationWindow, 'agencyId'>,
): 'NOT_FOUND' | null {
  return comment.heldFor === null || maySeeOriginal(actor, comment, consultation) ? null : 'NOT_FOUND';
}
