/** Days and times as a clock on the wall of some time zone shows them, and the moments that they are. */

/** What somebody types: `2026-03-08` and `09:00`. */
export interface LocalTime {
  day: string;
  time: string;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** What the wall clock of that time zone shows at a moment, to the minute. */
export function localTimeOf(moment: Date, timeZone: string): LocalTime {
  const parts = Object.fromEntries(
    clockOf(timeZone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, value]),
  );
  return { day: `${parts.year!.padStart(4, '0')}-${parts.month}-${parts.day}`, time: `${parts.hour}:${parts.minute}` };
}

/**
 * The moment at which the wall clock shows that day and time. Of a time that clocks set back show twice it is the first; of one
 * that clocks set forward never show, as much later as they were set forward (RFC 5545, 3.3.5).
 */
export function momentOf({ day, time }: LocalTime, timeZone: string): Date {
  const shown = asUtc({ day, time });
  const ahead = (moment: number): number => asUtc(localTimeOf(new Date(moment), timeZone)) - moment;
  // Between the day before and the day after lies one change at most.
  const before = ahead(shown - dayLength);
  const after = ahead(shown + dayLength);
  const right = [shown - before, shown - after].filter((moment) => moment + ahead(moment) === shown);
  return new Date(right.length > 0 ? Math.min(...right) : shown - before);
}

/** The calendar day in `2026-03-08` or `8/3/2026`, as browsers without a calendar have it typed; null when it is none. */
export function readDay(text: string): string | null {
  const written = text.trim();
  const [, date, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(written) ?? [];
  const day = year ? `${year}-${month!.padStart(2, '0')}-${date!.padStart(2, '0')}` : written;
  const at = new Date(`${day}T00:00:00Z`);
  return /^[12]\d{3}-\d\d-\d\d$/.test(day) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? day : null;
}

/** The time in `9:00`, `09:00` or `09:00:30`, to the minute; null when it is none. */
export function readTime(text: string): string | null {
  const [, hour, minute] = /^(\d{1,2})[:.](\d\d)(?::\d\d)?$/.exec(text.trim()) ?? [];
  return hour && Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute}` : null;
}

const dayLength = 86_400_000;

function asUtc({ day, time }: LocalTime): number {
  return Date.parse(`${day}T${time}:00Z`);
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
