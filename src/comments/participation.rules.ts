/** Who reads how many take part, and of which days it tells. */
import { addDays, wallClock, type CalendarDay } from '../platform/clock/calendar.rules.js';
import type { ConsultationWindow } from '../consultations/phase.rules.js';
import type { Actor } from '../people/actor.js';

/** The people of the agency that asks, and those who check it. */
export function maySeeParticipation(actor: Actor, { agencyId }: Pick<ConsultationWindow, 'agencyId'>): boolean {
  return actor.isAdministrator || actor.isAuditor || actor.memberships.has(agencyId);
}

/** Each day from the opening to today or the closing, then later ones on which something was counted. */
export function daysOf(
  { opensAt, closesAt, timeZone }: Pick<ConsultationWindow, 'opensAt' | 'closesAt'> & { timeZone: string },
  counted: readonly CalendarDay[],
  now: Date,
): CalendarDay[] {
  const days: CalendarDay[] = [];
  if (opensAt && closesAt && opensAt <= now) {
    // Nobody takes part at the moment of the closing itself: one at midnight adds no day.
    const end = Math.max(Math.min(now.getTime(), closesAt.getTime() - 1), opensAt.getTime());
    const last = wallClock(new Date(end), timeZone).day;
    for (let { day } = wallClock(opensAt, timeZone); day <= last; day = addDays(day, 1)) days.push(day);
  }
  return [...new Set([...days, ...counted])].sort();
}
