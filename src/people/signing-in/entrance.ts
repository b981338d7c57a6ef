/** What signing in leads to: a session, or the question for a second thing. */
import type { SignedInActor } from '../actor.js';
import type { Session } from '../session.entity.js';

/** From where somebody signs in. */
export interface Visit {
  address: string;
  device: string;
}

/** A session that just began, with the token that is never shown again. */
export interface OpenedSession {
  token: string;
  session: Session;
  actor: SignedInActor;
}

/** Half open: the ticket with which the second thing is shown, and which things there are. */
export interface HalfOpen {
  secondStep: { ticket: string; expiresAt: Date; hasCode: boolean; hasPasskey: boolean; hasRecoveryCode: boolean };
}

export type Entrance = OpenedSession | HalfOpen;
