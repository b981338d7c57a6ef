/** When sessions end by themselves. */
import type { Actor } from './actor.js';

/** However much it is used. */
export const lifetimeDays = 30;

export interface IdleHours {
  citizens: number;
  roles: number;
}

/** Whether somebody holds a role or an office, be it that it rests. */
export function holdsRole({ resting, ...actor }: Pick<Actor, 'isAdministrator' | 'isAuditor' | 'memberships' | 'resting'>): boolean {
  return [actor, ...(resting ? [resting] : [])].some(
    ({ isAdministrator, isAuditor, memberships }) => isAdministrator || isAuditor || memberships.size > 0,
  );
}

/** What was used last before this has been left alone for too long; where a role could be misused, sooner. */
export function idleSince(holdsRole: boolean, hours: IdleHours, now: Date): Date {
  return new Date(now.getTime() - (holdsRole ? hours.roles : hours.citizens) * 3_600_000);
}

/** What another process has seen of a session is written some seconds later: so long a stream of it stays open. */
const writtenWithinMs = 10_000;

export interface OpenSession {
  endedAt: Date | null;
  expiresAt: Date;
  lastSeenAt: Date;
  holdsRole: boolean;
}

/** Whether what a session has open must end: it was ended, its time is over, or nobody has used it for too long. */
export function isOver({ endedAt, expiresAt, lastSeenAt, holdsRole }: OpenSession, hours: IdleHours, now: Date): boolean {
  const seenWithin = idleSince(holdsRole, hours, now).getTime() - writtenWithinMs;
  return endedAt !== null || expiresAt <= now || lastSeenAt.getTime() <= seenWithin;
}
