/** Who is at work on a case: whoever claims it has it for a while, so that two people do not do the same. */
import type { Actor } from '../../people/actor.js';
import { whyNotDecide, type Moderated } from '../moderation.rules.js';

/** How long a claim lasts without a sign of work: long enough to read and to look something up, short enough for a case left behind. */
export const claimMinutes = 10;

export const longestNoteAmongModerators = 2000;

/** A case shows the newest notes; more than that is a conversation for another place. */
export const mostNotesShown = 50;

export interface Claim {
  claimedBy: string | null;
  claimedUntil: Date | null;
}

/** The account that is at work on it now, by the clock: a claim that ended needs nobody to take it away. */
export function holderOf({ claimedBy, claimedUntil }: Claim, now: Date): string | null {
  return claimedBy !== null && claimedUntil !== null && now.getTime() < claimedUntil.getTime() ? claimedBy : null;
}

/** Whoever is handed a case finds it when they look, and nobody waits for them for a day. */
export const handoverHours = 4;

export function handoverEnds(now: Date): Date {
  return new Date(now.getTime() + handoverHours * 3_600_000);
}

export function claimEnds(now: Date): Date {
  return new Date(now.getTime() + claimMinutes * 60_000);
}

type DutyRefusal = ReturnType<typeof whyNotDecide>;
export type ClaimRefusal = DutyRefusal | 'CASE_CLAIMED' | 'CASE_CLOSED' | 'NOT_CLAIMED' | 'NOT_A_MODERATOR' | 'OWN_COMMENT';

export interface ClaimedCase extends Claim {
  agencyId: string;
  isOpen: boolean;
}

type Authored = Pick<Moderated, 'authorId'>;

/** Nobody else works on it, and it is somebody else's comment. Whoever has it already has it for longer. */
export function whyNotClaim(actor: Actor, each: ClaimedCase, comment: Authored, now: Date): ClaimRefusal | null {
  return whyNotDecide(actor, each.agencyId, comment) ?? (each.isOpen ? null : 'CASE_CLOSED') ?? whyNotTouch(actor, each, now);
}

/** What somebody else is at work on is not decided meanwhile; they may hand it over. */
export function whyNotTouch(actor: Pick<Actor, 'accountId'>, claim: Claim, now: Date): 'CASE_CLAIMED' | null {
  const holder = holderOf(claim, now);
  return holder !== null && holder !== actor.accountId ? 'CASE_CLAIMED' : null;
}

/** Only whoever has it gives it back. */
export function whyNotRelease(actor: Actor, each: ClaimedCase, comment: Authored, now: Date): ClaimRefusal | null {
  const refusal = whyNotDecide(actor, each.agencyId, comment) ?? whyNotTouch(actor, each, now);
  return refusal ?? (holderOf(each, now) === null ? 'NOT_CLAIMED' : null);
}

/** To a moderator of the same agency who did not write the comment. Whoever hands it over has it, or nobody has. */
export function whyNotHandOver(
  actor: Actor,
  each: ClaimedCase,
  comment: Authored,
  to: { accountId: string; isModerator: boolean },
  now: Date,
): ClaimRefusal | 'COLLEAGUE_WROTE_IT' | 'HANDED_TO_SELF' | null {
  const refusal = whyNotClaim(actor, each, comment, now);
  if (refusal) return refusal;
  if (to.accountId === actor.accountId) return 'HANDED_TO_SELF';
  if (!to.isModerator) return 'NOT_A_MODERATOR';
  return comment.authorId === to.accountId ? 'COLLEAGUE_WROTE_IT' : null;
}

/** Moderators write to each other about what they did not write themselves, also when it is decided. */
export function whyNotNote(actor: Actor, each: Pick<ClaimedCase, 'agencyId'>, comment: Authored): DutyRefusal {
  return whyNotDecide(actor, each.agencyId, comment);
}
