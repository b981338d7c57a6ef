/** How many working days are left to answer, or have passed since an answer was due. */
import { addDays, isWorkingDay, wallClock } from '../../../platform/clock/calendar.rules.js';

/** The clocks of the State run in legal Colombian time. */
const legalTimeZone = 'America/Bogota';

/** Working days after today up to the last day, that one included; negative when it is over: those from the day after it up to today. */
export function workingDaysLeft(dueOn: string, now: Date): number {
  const today = wallClock(now, legalTimeZone).day;
  return today <= dueOn ? countBetween(today, dueOn) : -countBetween(dueOn, today);
}

/** Whether the last day is over. */
export function isPast(dueOn: string, now: Date): boolean {
  return wallClock(now, legalTimeZone).day > dueOn;
}

function countBetween(from: string, to: string): number {
  let days = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) days++;
  return days;
}
