/** Days as people and the law count them: in a named time zone, with the holidays of Colombia. */

/** A calendar day without a time, `YYYY-MM-DD`; such strings sort as the days do. */
export type CalendarDay = string;

/** Whether the calendar has that day. */
export function isCalendarDay(day: string): boolean {
  return /^(?!0000)\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(toTime(day)) && addDays(day, 0) === day;
}

const dayLength = 86_400_000;
const clocks = new Map<string, Intl.DateTimeFormat>();

/** Whether it is the name of a time zone in the IANA database, such as `America/Bogota`; bare offsets are not. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    clockOf(name);
    return true;
  } catch {
    return false;
  }
}

/** The calendar day and the minute of that day which a clock on the wall shows. */
export function wallClock(at: Date, timeZone: string): { day: CalendarDay; minute: number } {
  const parts = Object.fromEntries(
    clockOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  return {
    day: `${parts.year!.padStart(4, '0')}-${parts.month}-${parts.day}`,
    minute: Number(parts.hour) * 60 + Number(parts.minute),
  };
}

export function addDays(day: CalendarDay, days: number): CalendarDay {
  return new Date(toTime(day) + days * dayLength).toISOString().slice(0, 10);
}

export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return (toTime(to) - toTime(from)) / dayLength;
}

/**
 * The full calendar days between two moments, each by the date it fell on. A day is full when the local time of the
 * beginning comes round again, whatever daylight saving does meanwhile; seconds do not count, and an end at 23:59 is
 * midnight. From the 1st at 08:00 to the 16th at 08:00 (or 17:00) are 15 full days, to the 16th at 07:00 are 14. As in Colombian
 * law the first day is not counted and a day runs to its end, except when it begins at midnight and so is whole itself.
 */
export function fullDays(from: Date, to: Date, timeZone: string): CalendarDay[] {
  const start = wallClock(from, timeZone);
  let end = wallClock(to, timeZone);
  if (end.minute === 1439) end = { day: addDays(end.day, 1), minute: 0 };
  const count = daysBetween(start.day, end.day) - (end.minute < start.minute ? 1 : 0);
  const first = firstFullDay(from, timeZone);
  return Array.from({ length: Math.max(0, count) }, (_, index) => addDays(first, index));
}

/** The first day that {@link fullDays} counts from that moment on. */
export function firstFullDay(from: Date, timeZone: string): CalendarDay {
  const { day, minute } = wallClock(from, timeZone);
  return minute === 0 ? day : addDays(day, 1);
}

/** The first moment at which {@link fullDays} counts that day as full. */
export function whenFull(day: CalendarDay, from: Date, timeZone: string): Date {
  const { minute } = wallClock(from, timeZone);
  return firstMomentAt(day, minute === 0 ? 1439 : minute, timeZone);
}

/** The first moment at which the wall shows that day and minute: clocks set back show them twice, clocks set forward only what follows. */
export function firstMomentAt(day: CalendarDay, minute: number, timeZone: string): Date {
  const wished = toTime(day) + minute * 60_000;
  const shownAt = (at: number): number => {
    const wall = wallClock(new Date(at), timeZone);
    return toTime(wall.day) + wall.minute * 60_000;
  };
  // How far the clock was ahead of UTC a day before, and is a day after: between them lies one change at most.
  const [before, after] = [-dayLength, dayLength].map((way) => shownAt(wished + way) - (wished + way));
  let [early, late] = [Math.min(wished - before!, wished - after!), Math.max(wished - before!, wished - after!)];
  if (shownAt(early) >= wished) return new Date(early);
  while (late - early > 60_000) {
    const middle = early + Math.floor((late - early) / 120_000) * 60_000;
    if (shownAt(middle) >= wished) late = middle;
    else early = middle;
  }
  return new Date(late);
}

/** Monday to Friday, without holidays. */
export function isWorkingDay(day: CalendarDay): boolean {
  const weekday = weekdayOf(day);
  return weekday >= 1 && weekday <= 5 && holidaysOn(day).length === 0;
}

/** The day on which a term of working days ends; the first day is not counted. */
export function addWorkingDays(day: CalendarDay, workingDays: number): CalendarDay {
  let end = day;
  for (let left = workingDays; left > 0;) {
    end = addDays(end, 1);
    if (isWorkingDay(end)) left--;
  }
  return end;
}

// Ley 51 de 1983, art. 1 and 2: some holidays keep their date, the others move to the next Monday unless they fall on one.
// Each has the key of its name in the language catalogues.
const fixed = {
  '01-01': 'holidays.NEW_YEAR',
  '05-01': 'holidays.LABOUR_DAY',
  '07-20': 'holidays.INDEPENDENCE',
  '08-07': 'holidays.BOYACA',
  '12-08': 'holidays.IMMACULATE_CONCEPTION',
  '12-25': 'holidays.CHRISTMAS',
} as const;
const movedToMonday = {
  '01-06': 'holidays.EPIPHANY',
  '03-19': 'holidays.SAINT_JOSEPH',
  '06-29': 'holidays.SAINTS_PETER_AND_PAUL',
  '08-15': 'holidays.ASSUMPTION',
  '10-12': 'holidays.DIVERSITY',
  '11-01': 'holidays.ALL_SAINTS',
  '11-11': 'holidays.CARTAGENA',
} as const;
// Days from Easter; the last three are the Mondays to which the law moves them.
const fromEaster = {
  'holidays.HOLY_THURSDAY': -3,
  'holidays.GOOD_FRIDAY': -2,
  'holidays.ASCENSION': 43,
  'holidays.CORPUS_CHRISTI': 64,
  'holidays.SACRED_HEART': 71,
} as const;

export type Holiday = (typeof fixed)[keyof typeof fixed] | (typeof movedToMonday)[keyof typeof movedToMonday] | keyof typeof fromEaster;

const knownHolidays = new Map<number, ReadonlyMap<CalendarDay, readonly Holiday[]>>();

/** The national holidays of Colombia in a year, as the law has had them since 1984, in order; now and then two fall together. */
export function holidaysOf(year: number): ReadonlyMap<CalendarDay, readonly Holiday[]> {
  let holidays = knownHolidays.get(year);
  if (!holidays) {
    const easter = easterOf(year);
    const days: [CalendarDay, Holiday][] = [
      ...Object.entries(fixed).map(([date, name]): [CalendarDay, Holiday] => [`${year}-${date}`, name]),
      ...Object.entries(movedToMonday).map(([date, name]): [CalendarDay, Holiday] => [nextMonday(`${year}-${date}`), name]),
      ...(Object.keys(fromEaster) as (keyof typeof fromEaster)[]).map((name): [CalendarDay, Holiday] => [
        addDays(easter, fromEaster[name]),
        name,
      ]),
    ];
    days.sort(([one], [other]) => (one < other ? -1 : 1));
    holidays = new Map(days.map(([day]) => [day, days.filter(([other]) => other === day).map(([, name]) => name)]));
    knownHolidays.set(year, holidays);
  }
  return holidays;
}

/** The holidays on that day, mostly none. */
export function holidaysOn(day: CalendarDay): readonly Holiday[] {
  return holidaysOf(Number(day.slice(0, 4))).get(day) ?? [];
}

/** Easter Sunday by the Gregorian computus (anonymous algorithm, as Meeus prints it). */
export function easterOf(year: number): CalendarDay {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * late + 114;
  return `${year}-${pad(Math.floor(days / 31))}-${pad((days % 31) + 1)}`;
}

function nextMonday(day: CalendarDay): CalendarDay {
  return addDays(day, (8 - weekdayOf(day)) % 7);
}

/** 0 is Sunday. */
function weekdayOf(day: CalendarDay): number {
  return new Date(toTime(day)).getUTCDay();
}

function toTime(day: CalendarDay): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-u-ca-iso8601', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    clocks.set(timeZone, clock);
  }
  return clock;
}
