/** How what comes in is counted: in which minute and hour, and from which accounts. */
import type { TrustLevel } from '../people/trust.rules.js';
import type { ActivityKind } from './bursts.rules.js';

/** An account is young on its first day. */
export const youngHours = 24;
export const minutesADay = 1_440;
const msAMinute = 60_000;
const msAnHour = 3_600_000;

/** Whole minutes since 1970. */
export function minuteOf(moment: Date): number {
  return Math.floor(moment.getTime() / msAMinute);
}

export function hourOf(moment: Date): number {
  return Math.floor(moment.getTime() / msAnHour);
}

export function momentOfMinute(minute: number): Date {
  return new Date(minute * msAMinute);
}

export function momentOfHour(hour: number): Date {
  return new Date(hour * msAnHour);
}

/** What somebody did, once for the consultation and once for each part of it that it concerns. */
export interface Counted {
  subjectId: string;
  consultationId: string;
  kind: ActivityKind;
  minute: number;
  trust: TrustLevel;
  count: number;
  /** Null where that may not be known of each minute: of ballots. */
  young: number | null;
  /** What a rule held back, which is in neither of the others. */
  held: number;
  heldYoung: number;
}

/** Rows of one minute or hour made one, in an order in which no two processes wait for each other. */
export function gathered<Place extends string>(counted: readonly Counted[], placeOf: (row: Counted) => Place): Counted[] {
  const rows = new Map<Place, Counted>();
  for (const row of counted) {
    const place = placeOf(row);
    const present = rows.get(place);
    if (!present) rows.set(place, { ...row });
    else {
      present.count += row.count;
      present.held += row.held;
      present.heldYoung += row.heldYoung;
      present.young = present.young === null || row.young === null ? null : present.young + row.young;
    }
  }
  return [...rows.keys()].sort().map((place) => rows.get(place)!);
}
