/** Until when one may appeal, and by when an appeal is decided. */
import { addDays, addWorkingDays, wallClock, type CalendarDay } from '../../platform/clock/calendar.rules.js';
import { endOf, legalTimeZone, receivedOn } from '../../questions/clocks.rules.js';

export const steps = ['AGENCY', 'AUDITOR'] as const;
/** First a moderator of the agency who had no part in it, then an auditor. */
export type Step = (typeof steps)[number];

/** At least six months from being told, says art. 20(1) and (2) of Regulation (EU) 2022/2065, the only law that sets such a time. */
export const appealMonths = 6;

/** Calendar days after the first outcome within which the auditor may be asked. */
export const furtherDays = 30;

/**
 * Working days in which an appeal is decided. Ten, as art. 76 of Ley 1437 de 2011 gives those who appeal; fifteen, as its art. 14 gives
 * for petitions in general. Art. 20(4) of Regulation (EU) 2022/2065 only says “in a timely manner”.
 */
export const workingDaysToDecide: Readonly<Record<Step, number>> = { AGENCY: 10, AUDITOR: 15 };

/** The first moment at which it is too late to appeal against what was decided then. */
export function appealableUntil(decidedAt: Date): Date {
  return endOf(addMonths(wallClock(decidedAt, legalTimeZone).day, appealMonths));
}

/** The first moment at which it is too late to ask the auditor about an outcome of that moment. */
export function furtherUntil(outcomeAt: Date): Date {
  return endOf(addDays(wallClock(outcomeAt, legalTimeZone).day, furtherDays));
}

/** The first moment at which an appeal is late: the day of receipt does not count, and what comes on a day off is received on the next working day. */
export function dueAt(step: Step, filedAt: Date): Date {
  return endOf(addWorkingDays(receivedOn(filedAt), workingDaysToDecide[step]));
}

/** The last day that ends before that moment. */
export function lastDayBefore(moment: Date): CalendarDay {
  return wallClock(new Date(moment.getTime() - 1), legalTimeZone).day;
}

/** The same day of a later month, or the last of that month where it has none. */
export function addMonths(day: CalendarDay, months: number): CalendarDay {
  const [year, month, date] = day.split('-').map(Number);
  const count = year! * 12 + (month! - 1) + months;
  const first = `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}-01`;
  const lengthOfMonth = Number(addDays(addDays(first, 31).slice(0, 8) + '01', -1).slice(8));
  return addDays(first, Math.min(date!, lengthOfMonth) - 1);
}
