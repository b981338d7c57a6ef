/** Who may follow a consultation. */
import { whyNotAct, type Actor } from '../people/actor.js';

export type FollowRefusal = 'SIGN_IN_REQUIRED' | 'AUDITORS_ONLY_READ' | 'ALREADY_FOLLOWED' | 'NOT_FOLLOWED';

/** Whoever sees a consultation may follow it once, in any phase. */
export function whyNotFollow(actor: Actor, isFollowed: boolean): FollowRefusal | null {
  return whyNotAct(actor) ?? (isFollowed ? 'ALREADY_FOLLOWED' : null);
}

export function whyNotUnfollow(actor: Actor, isFollowed: boolean): FollowRefusal | null {
  return whyNotAct(actor) ?? (isFollowed ? null : 'NOT_FOLLOWED');
}

/** Everybody sees what they follow themselves, auditors too: it is a list like others. */
export function whyNotSeeFollows(actor: Actor): FollowRefusal | null {
  return actor.accountId === null ? 'SIGN_IN_REQUIRED' : null;
}
