/** When observations must be answered, and how late that is. */
import { addDays, addWorkingDays, daysBetween, firstMomentAt, wallClock } from '../platform/clock/calendar.rules.js';

export interface Deadline {
  closesAt: Date;
  timeZone: string;
  /** Working days after the day of closing; null where the policy fixes none. */
  answerWithin: number | null;
}

/** The last day of the term is wholly part of it: the first moment after that day is too late. */
export function dueAt({ closesAt, timeZone, answerWithin }: Deadline): Date | null {
  if (answerWithin === null) return null;
  // A closing at midnight ends the day before.
  const day = wallClock(new Date(closesAt.getTime() - 1), timeZone).day;
  return firstMomentAt(addDays(addWorkingDays(day, answerWithin), 1), 0, timeZone);
}

/** Calendar days begun since it was due; 0 while it is in time. */
export function daysLate(due: Date | null, at: Date, timeZone: string): number {
  if (due === null || at < due) return 0;
  return daysBetween(wallClock(due, timeZone).day, wallClock(at, timeZone).day) + 1;
}
