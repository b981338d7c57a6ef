/** Who may invite to an agency, how an invitation stands, and who may accept it. */
import { whyNotAct, type Actor } from '../actor.js';

export type InvitationState = 'OPEN' | 'ACCEPTED' | 'EXPIRED' | 'REVOKED';

export interface InvitationTimes {
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
  readonly revokedAt: Date | null;
}

/** Whom an invitation is compared with. */
export interface Invited {
  /** Whether the address of their account is the one to which it was sent. */
  readonly isAddressed: boolean;
  readonly hasConfirmedEmail: boolean;
}

export type AcceptanceRefusal =
  | 'SIGN_IN_REQUIRED'
  | 'AUDITORS_ONLY_READ'
  | 'INVITATION_INVALID'
  | 'INVITATION_USED'
  | 'INVITATION_REVOKED'
  | 'INVITATION_EXPIRED'
  | 'INVITATION_FOR_ANOTHER'
  | 'CONFIRM_EMAIL_FIRST';

export const lifetimeDays = 7;

export function expiryOf(invitedAt: Date): Date {
  return new Date(invitedAt.getTime() + lifetimeDays * 86_400_000);
}

/** By the clock: nothing has to have run for it to be over. */
export function stateOf({ expiresAt, acceptedAt, revokedAt }: InvitationTimes, now: Date): InvitationState {
  if (acceptedAt) return 'ACCEPTED';
  if (revokedAt) return 'REVOKED';
  return now < expiresAt ? 'OPEN' : 'EXPIRED';
}

/** What was sent to whom is for those who send it and those who check on them. */
export function whyNotSeeInvitations(actor: Actor): 'FORBIDDEN' | null {
  return actor.isAdministrator || actor.isAuditor ? null : 'FORBIDDEN';
}

/** Why it can no longer be accepted by anybody; null invitations are links that were never sent, or are forgotten. */
export function whyOver(invitation: InvitationTimes | null, now: Date): AcceptanceRefusal | null {
  if (!invitation) return 'INVITATION_INVALID';
  const state = stateOf(invitation, now);
  if (state === 'ACCEPTED') return 'INVITATION_USED';
  if (state === 'REVOKED') return 'INVITATION_REVOKED';
  return state === 'EXPIRED' ? 'INVITATION_EXPIRED' : null;
}

/** The link alone gives nothing: the account must have shown that the address is its own. Nobody is told the address. */
export function whyNotAccept(actor: Actor, invitation: InvitationTimes | null, invited: Invited, now: Date): AcceptanceRefusal | null {
  const refusal = whyNotAct(actor) ?? whyOver(invitation, now);
  if (refusal !== null) return refusal;
  if (!invited.isAddressed) return 'INVITATION_FOR_ANOTHER';
  return invited.hasConfirmedEmail ? null : 'CONFIRM_EMAIL_FIRST';
}

/** One that is over stays as it was. */
export function whyNotRevoke(invitation: InvitationTimes, now: Date): 'INVITATION_USED' | 'INVITATION_REVOKED' | null {
  const state = stateOf(invitation, now);
  if (state === 'ACCEPTED') return 'INVITATION_USED';
  return state === 'REVOKED' ? 'INVITATION_REVOKED' : null;
}
