/** When sessions end by themselves. */
import type { Actor } from './actor.js';

/** However much it is used. */
export const lifetimeDays = 30;

export interface IdleHours {
  citizens: number;
  roles: number;
}

/** What was used last before this has been left alone for too long; where a role could be misused, sooner. */
export function idleSince(
  actor: Pick<Actor, 'isAdministrator' | 'isAuditor' | 'memberships' | 'resting'>,
  hours: IdleHours,
  now: Date,
): Date {
  const { resting } = actor;
  const holdsRole = [actor, ...(resting ? [resting] : [])].some(
    ({ isAdministrator, isAuditor, memberships }) => isAdministrator || isAuditor || memberships.size > 0,
  );
  return new Date(now.getTime() - (holdsRole ? hours.roles : hours.citizens) * 3_600_000);
}
