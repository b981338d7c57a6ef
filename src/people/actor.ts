/** Who acts: identity and roles, as the guards of all rooms see them. */
import type { TrustLevel } from './trust.rules.js';

export type Role = 'OFFICIAL' | 'MODERATOR';

/** What a verification says of whoever acts. */
export interface Person {
  /** Their identity; null as long as nobody has verified who they are. */
  readonly identityId: string | null;
  /** Whether they were verified here once, and take part with another account now. */
  readonly hasMoved: boolean;
  /** Codes of the territory in which they live and of those around it, the narrowest first. */
  readonly territories: readonly string[];
  /** `YYYY-MM-DD`. */
  readonly bornOn: string | null;
  /** Rolls on which they are. */
  readonly rollIds: readonly string[];
}

export const nobodyKnown: Person = { identityId: null, hasMoved: false, territories: [], bornOn: null, rollIds: [] };

export interface Actor {
  /** Account uuid, null for a visitor who is not signed in. */
  readonly accountId: string | null;
  readonly sessionId: string | null;
  readonly displayName: string | null;
  /** Where they go by one; then `displayName` says that it is. */
  readonly pseudonym?: string | null;
  readonly isAdministrator: boolean;
  /** Reads everything that is not secret, changes nothing. */
  readonly isAuditor: boolean;
  /** What is known of who they are; ANONYMOUS for a visitor who is not signed in. */
  readonly trustLevel: TrustLevel;
  readonly person: Person;
  /** Roles by agency uuid. */
  readonly memberships: ReadonlyMap<string, ReadonlySet<Role>>;
  /** Whether the session was opened with more than one thing, or made strong since. */
  readonly isStrong?: boolean;
  /** When they last showed who they are in this session; sensitive acts ask anew after a while. */
  readonly provenAt?: Date | null;
  /** What they would hold in a strong session, where this one is not and the installation asks for it; null otherwise. */
  readonly resting?: RestingRoles | null;
  /** Whether the installation asks everybody for a second factor and this session has none: then they read, and do not act. */
  readonly lacksFactor?: boolean;
  /** Until when agencies take no comments from them, by agency uuid. */
  readonly suspensions: ReadonlyMap<string, Date>;
}

/** Roles and offices that do not act in a session that is not strong. */
export interface RestingRoles {
  readonly isAdministrator: boolean;
  readonly isAuditor: boolean;
  readonly memberships: ReadonlyMap<string, ReadonlySet<Role>>;
}

export interface SignedInActor extends Actor {
  readonly accountId: string;
  readonly sessionId: string;
  readonly displayName: string;
}

export const visitor: Actor = {
  accountId: null,
  sessionId: null,
  displayName: null,
  isAdministrator: false,
  isAuditor: false,
  trustLevel: 'ANONYMOUS',
  person: nobodyKnown,
  memberships: new Map(),
  suspensions: new Map(),
};

/** Who they are in polls: one key a person, whichever account they use. Null for a visitor, and for whoever takes part with another account. */
export function personKey({ accountId, person }: Pick<Actor, 'accountId' | 'person'>): string | null {
  return person.hasMoved ? null : (person.identityId ?? accountId);
}

/** Whether the actor holds the role within the agency. */
export function hasRole(actor: Actor, role: Role, agencyId: string): boolean {
  return actor.memberships.get(agencyId)?.has(role) ?? false;
}

/** Why nobody in particular may act here: a visitor must sign in, an auditor only reads. */
export function whyNotAct(actor: Actor): 'SIGN_IN_REQUIRED' | 'AUDITORS_ONLY_READ' | null {
  if (actor.accountId === null) return 'SIGN_IN_REQUIRED';
  // Without a second factor an auditor does not read, and yet does not become a citizen.
  if (actor.isAuditor || actor.resting?.isAuditor) return 'AUDITORS_ONLY_READ';
  return null;
}

/** Whoever is suspended by an agency neither comments nor supports nor reports in its consultations; everything else stays theirs. By the clock. Officials of the agency speak for it: it does not silence itself. */
export function whySuspended(actor: Actor, agencyId: string, now: Date): 'SUSPENDED' | null {
  const until = actor.suspensions.get(agencyId);
  return until && now < until && !hasRole(actor, 'OFFICIAL', agencyId) ? 'SUSPENDED' : null;
}

/** Whoever holds a role or an office needs a second factor where the installation says so: without one, what they hold rests. */
export function restingUnlessStrong(actor: SignedInActor, needsSecondFactor: boolean): SignedInActor {
  const { isAdministrator, isAuditor, memberships } = actor;
  const holds = isAdministrator || isAuditor || memberships.size > 0;
  if (!needsSecondFactor || actor.isStrong || !holds) return actor;
  return {
    ...actor,
    isAdministrator: false,
    isAuditor: false,
    memberships: new Map(),
    resting: { isAdministrator, isAuditor, memberships },
  };
}
