/** When those who took part are too few, or came too much at once, to speak for everybody. */
import { daysBetween, type CalendarDay } from '../platform/clock/calendar.rules.js';

export const skews = ['FEW_BALLOTS', 'SMALL_PART', 'ONE_DAY'] as const;
export type Skew = (typeof skews)[number];

export interface Participation {
  /** Ballots that count. */
  ballots: number;
  /** People who might vote when it opened; null where that is not known. */
  roll: number | null;
  /** Ballots by the day on which they were cast, also those that were withdrawn later. */
  byDay: ReadonlyMap<CalendarDay, number>;
  opened: CalendarDay;
  /** The last day of voting, or today. */
  until: CalendarDay;
  hasClosed: boolean;
}

export interface SkewWarning {
  code: Skew;
  facts: Record<string, number | string>;
}

/** Fewer say little, whatever they say. */
export const fewBallots = 30;
export const smallPart = 0.01;
/** A busy day means little in a poll that was open for only a few. */
export const daysToSpread = 5;

/** As long as people may still vote, only what more ballots would not put right by themselves. */
export function skewsOf({ ballots, roll, byDay, opened, until, hasClosed }: Participation): SkewWarning[] {
  const warnings: SkewWarning[] = [];
  if (hasClosed && ballots < fewBallots) warnings.push({ code: 'FEW_BALLOTS', facts: { ballots } });
  if (hasClosed && roll !== null && ballots < roll * smallPart) warnings.push({ code: 'SMALL_PART', facts: { ballots, roll } });
  const cast = [...byDay.values()].reduce((sum, number) => sum + number, 0);
  const [day, most] = [...byDay].reduce((one, other) => (other[1] > one[1] ? other : one), ['', 0] as [CalendarDay, number]);
  const days = daysBetween(opened, until) + 1;
  if (days >= daysToSpread && cast >= fewBallots && most * 2 > cast) warnings.push({ code: 'ONE_DAY', facts: { day, most, cast, days } });
  return warnings;
}
