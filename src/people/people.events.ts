/** What happens to people, as the journal records it. */
import type { Role } from './actor.js';
import type { AccountTrust } from './trust.rules.js';
import type { VerificationKind } from './verifying/verifying.rules.js';

/** Facts by kind. The subject is the account, except where it says otherwise. */
export interface PeopleEvents {
  'account.registered': Record<string, never>;
  /** The names of the fields and not what they say. */
  'account.updated': { fields: string[] };
  /** With the link from a mail, or with the password before. */
  'account.password_changed': { by: 'LINK' | 'PASSWORD' };
  /** By an agency, for a time; and before the end of it. */
  'account.suspended': { until: string };
  'account.readmitted': Record<string, never>;
  /** What is known of who they are, after a confirmation or verification, or the end of one. */
  'account.trust_changed': { level: AccountTrust };
  /** Who they are was checked, and how; the actor is whoever attests to it. */
  'account.verified': { kind: VerificationKind };
  /** Their participation goes on in another account of the same person. */
  'account.participation_moved': Record<string, never>;
  /** The subject is the roll. */
  'roll.uploaded': { entries: number };
  /** Codes for everybody on the roll, which is the subject, to be sent on paper. */
  'roll.codes_made': { expiresAt: string };
  /** Somebody read the list of codes. The subject is the roll. */
  'roll.codes_read': Record<string, never>;
  /** They asked to leave, took it back, and are gone: nothing says who it was. */
  'account.erasure_asked': { way: string };
  'account.erasure_cancelled': Record<string, never>;
  'account.left': { way: string; keepsWords: boolean };
  /** Somebody in office looked at the name behind a pseudonym, on that ground; the name stays out of it. */
  'account.name_seen': { ground: string };
  'account.email_changed': Record<string, never>;
  /** A telephone is theirs from now on, or no longer; the number stays out of it. */
  'account.phone_confirmed': Record<string, never>;
  'account.phone_removed': Record<string, never>;
  'account.second_factor_added': { factor: 'AUTHENTICATOR' | 'PASSKEY' };
  'account.second_factor_removed': { factor: 'AUTHENTICATOR' | 'PASSKEY' };
  /** A service with which they sign in from now on, or no longer, by its key. */
  'account.provider_linked': { provider: string };
  'account.provider_unlinked': { provider: string };
  'account.recovery_codes_renewed': Record<string, never>;
  /** The subject is the session: who is signed in there has shown once more who they are. */
  'session.proven': Record<string, never>;
  /** The subject is the session. */
  'session.ended': Record<string, never>;
  /** The subject is the agency. */
  'agency.created': Record<string, never>;
  /** The subject is the agency. */
  'agency.updated': { fields: string[] };
  /** Territories have codes: there is no subject. */
  'territory.created': { code: string };
  'territory.updated': { code: string };
  /** An address was asked to take a role; the address stays out of it. */
  'invitation.sent': { role: Role };
  'invitation.revoked': { role: Role };
  /** The actor took the role: `role.granted` says so too, by whoever invited. */
  'invitation.accepted': { role: Role };
  'role.granted': { role: Role | Office };
  'role.revoked': { role: Role | Office };
}

/** Duties for the whole deployment rather than within an agency. */
export type Office = 'ADMINISTRATOR' | 'AUDITOR';

export type PeopleEvent = keyof PeopleEvents;
