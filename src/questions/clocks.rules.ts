/** The legal clocks of petitions: how many working days an agency has, from when they count, and until when (Ley 1755 de 2015). */
import { addDays, addWorkingDays, firstMomentAt, isWorkingDay, wallClock, type CalendarDay } from '../platform/clock/calendar.rules.js';

export const petitionKinds = ['INFORMATION', 'GENERAL', 'CONSULTATION'] as const;
export type PetitionKind = (typeof petitionKinds)[number];

/** Working days to answer: art. 14 of Ley 1437 de 2011 as Ley 1755 de 2015 has it; that days are working days says art. 62 of Ley 4 de 1913. */
export const termsInWorkingDays: Readonly<Record<PetitionKind, number>> = { INFORMATION: 10, GENERAL: 15, CONSULTATION: 30 };

/** Art. 21: within so many working days an agency that is not competent passes the petition on. */
export const transferWorkingDays = 5;

/** For so many working days after the answer its asker may ask once more: as long as there is to appeal (art. 76 of Ley 1437 de 2011). */
export const askAgainWorkingDays = 10;

/** The clocks of the State run in legal Colombian time, wherever the agency is. */
export const legalTimeZone = 'America/Bogota';

/** The time that an agency has for one question. Terms are counted in days; each day ends at midnight (art. 59 of Ley 4 de 1913). */
export interface Term {
  /** The working day on which it counts as received. */
  receivedOn: CalendarDay;
  workingDays: number;
  /** The last day on which an answer is in time. */
  dueOn: CalendarDay;
  /** The first moment at which it is late. */
  dueAt: Date;
  /** The last day on which it may be passed on. */
  transferDueOn: CalendarDay;
}

/**
 * The working day on which something that came at that moment counts as received: what comes electronically comes in time until
 * midnight (art. 54 of Ley 1437 de 2011), so that no office hours cut a day short; what comes on another day is received on the next working one.
 */
export function receivedOn(at: Date): CalendarDay {
  const { day } = wallClock(at, legalTimeZone);
  return isWorkingDay(day) ? day : addWorkingDays(day, 1);
}

/** The term of a question that an agency received at that moment; the day of receipt does not count (art. 14 and 21). */
export function termOf(kind: PetitionKind, receivedAt: Date): Term {
  const received = receivedOn(receivedAt);
  const workingDays = termsInWorkingDays[kind];
  const dueOn = addWorkingDays(received, workingDays);
  return {
    receivedOn: received,
    workingDays,
    dueOn,
    dueAt: endOf(dueOn),
    transferDueOn: addWorkingDays(received, transferWorkingDays),
  };
}

/** The moment at which that day is over. */
export function endOf(day: CalendarDay): Date {
  return firstMomentAt(addDays(day, 1), 0, legalTimeZone);
}

/** Whether something due on that day is no longer in time. */
export function isOver(day: CalendarDay, now: Date): boolean {
  return now >= endOf(day);
}

/** The last day to which an extension may reach: twice the term, counted from the same day (art. 14, parágrafo). */
export function latestExtension({ receivedOn: received, workingDays }: Pick<Term, 'receivedOn' | 'workingDays'>): CalendarDay {
  return addWorkingDays(received, 2 * workingDays);
}

export type ExtensionRefusal = 'EXTENSION_NOT_AFTER_TERM' | 'EXTENSION_TOO_LONG' | 'EXTENSION_ON_DAY_OFF';

/** Why the term cannot be extended to that day. */
export function whyNotExtendTo(day: CalendarDay, term: Pick<Term, 'receivedOn' | 'workingDays' | 'dueOn'>): ExtensionRefusal | null {
  if (day <= term.dueOn) return 'EXTENSION_NOT_AFTER_TERM';
  if (day > latestExtension(term)) return 'EXTENSION_TOO_LONG';
  return isWorkingDay(day) ? null : 'EXTENSION_ON_DAY_OFF';
}

/** Working days from the day of receipt, which does not count, to that moment; what is done on the same day took none. */
export function workingDaysTaken(received: CalendarDay, at: Date): number {
  const { day: end } = wallClock(at, legalTimeZone);
  let taken = 0;
  for (let day = addDays(received, 1); day <= end; day = addDays(day, 1)) if (isWorkingDay(day)) taken++;
  return taken;
}

export type Reminder = 'HALF_TIME' | 'TWO_DAYS' | 'LATE';

type Counted = Pick<Term, 'receivedOn' | 'dueOn'>;

/** When the agency is reminded: half of the working days have passed, two are left, and it is late. */
export function remindersOf({ receivedOn: received, dueOn }: Counted): { reminder: Reminder; at: Date }[] {
  const days = workingDaysTaken(received, startOf(dueOn));
  return [
    // As the working day begins: whoever reads it in the morning has the whole day.
    { reminder: 'HALF_TIME', at: startOf(addWorkingDays(received, Math.floor(days / 2))) },
    { reminder: 'TWO_DAYS', at: startOf(addWorkingDays(received, days - 2)) },
    { reminder: 'LATE', at: endOf(dueOn) },
  ];
}

/** The reminder that the hour asks for, null before half time: of several that nobody gave in time only the last says something. */
export function reminderAt(term: Counted, now: Date): Reminder | null {
  return remindersOf(term).findLast(({ at }) => at <= now)?.reminder ?? null;
}

/** When the next reminder is due after that moment, null when there is none. */
export function nextReminderAt(term: Counted, after: Date): Date | null {
  return remindersOf(term).find(({ at }) => at > after)?.at ?? null;
}

function startOf(day: CalendarDay): Date {
  return firstMomentAt(day, 0, legalTimeZone);
}

/** The last moment at which the asker may ask once more. */
export function askAgainUntil(answeredAt: Date): Date {
  return endOf(addWorkingDays(receivedOn(answeredAt), askAgainWorkingDays));
}

/** Answers given before this moment can no longer be asked about again: the inverse of {@link askAgainUntil}, for lists. */
export function answersClosedBefore(now: Date): Date {
  const { day: today } = wallClock(now, legalTimeZone);
  // What was answered on a day is asked about until the tenth working day after is over: find the first day whose time has not run out.
  let day = addDays(today, -2 * askAgainWorkingDays - 30);
  while (now >= endOf(addWorkingDays(isWorkingDay(day) ? day : addWorkingDays(day, 1), askAgainWorkingDays))) day = addDays(day, 1);
  return startOf(day);
}

/** What is due by the end of the second working day from now on is due soon. */
export function soonAfter(now: Date): Date {
  return endOf(addWorkingDays(wallClock(now, legalTimeZone).day, 2));
}

/** The year in which a question is numbered. */
export function yearOf(at: Date): number {
  return Number(wallClock(at, legalTimeZone).day.slice(0, 4));
}

/** The public number, such as `2026-000123`. */
export function numberOf({ year, ordinal }: { year: number; ordinal: number }): string {
  return `${year}-${String(ordinal).padStart(6, '0')}`;
}

/** The year and ordinal in a public number, null when it is none. */
export function readNumber(number: string): { year: number; ordinal: number } | null {
  const parts = /^(\d{4})-(\d{6,9})$/.exec(number.trim());
  return parts && { year: Number(parts[1]), ordinal: Number(parts[2]) };
}
