/** SQL that reads what was counted. */
import { statement } from '../platform/database/database.js';
import type { ActivityBurst } from './activity-burst.entity.js';
import type { TrustLevel } from '../people/trust.rules.js';
import type { ActivityKind } from './bursts.rules.js';

export interface TotalRow {
  subjectId: string;
  kind: ActivityKind;
  trust: TrustLevel;
  count: number;
  /** Of those of which it is known. */
  known: number;
  young: number;
  held: number;
}

export const readTotals = statement<TotalRow>(
  'integrity.read_totals',
  `SELECT subject_id AS "subjectId", kind, trust, sum(count)::int AS count, coalesce(sum(count) FILTER (WHERE young IS NOT NULL), 0)::int AS known,
     coalesce(sum(young), 0)::int AS young, sum(held)::int AS held
   FROM activity_hours WHERE subject_id = ANY($1::uuid[]) GROUP BY 1, 2, 3`,
);

export interface HourRow {
  subjectId: string;
  kind: ActivityKind;
  hour: number;
  count: number;
  known: number;
  young: number;
  held: number;
}

export const readHoursBetween = statement<HourRow>(
  'integrity.read_hours',
  `SELECT subject_id AS "subjectId", kind, hour, sum(count)::int AS count, coalesce(sum(count) FILTER (WHERE young IS NOT NULL), 0)::int AS known,
     coalesce(sum(young), 0)::int AS young, sum(held)::int AS held
   FROM activity_hours WHERE subject_id = ANY($1::uuid[]) AND hour BETWEEN $2 AND $3 GROUP BY 1, 2, 3`,
);

export const readMinutesBetween = statement<{ kind: ActivityKind; minute: number; count: number; young: number | null; held: number }>(
  'integrity.read_minutes',
  `SELECT kind, minute, sum(count)::int AS count, sum(young)::int AS young, sum(held)::int AS held FROM activity_minutes
   WHERE subject_id = ANY($1::uuid[]) AND minute >= $2 AND minute < $3 GROUP BY 1, 2 ORDER BY 2`,
);

/** How many came in the minutes of bursts by now; of the comments and supports, from young accounts; and of the comments, held back. */
export const readMinutesOfBursts = statement<{ id: string; count: number; known: number; young: number; held: number }>(
  'integrity.read_minutes_of_bursts',
  `SELECT b.id, sum(m.count + m.held)::int AS count, coalesce(sum(m.count + m.held) FILTER (WHERE m.young IS NOT NULL), 0)::int AS known,
     coalesce(sum(m.young + m.held_young), 0)::int AS young, sum(m.held)::int AS held
   FROM activity_bursts b JOIN activity_minutes m ON m.subject_id = b.subject_id AND m.kind = b.kind
     AND m.minute >= b.first_minute AND m.minute < b.end_minute
   WHERE b.id = ANY($1::uuid[]) GROUP BY b.id`,
);

/** Bursts of each thing: how many, and when the last ended. */
export const readBurstCounts = statement<{ subjectId: string; bursts: number; lastEnd: number }>(
  'integrity.read_burst_counts',
  `SELECT subject_id AS "subjectId", count(*)::int AS bursts, max(end_minute) AS "lastEnd" FROM activity_bursts
   WHERE subject_id = ANY($1::uuid[]) GROUP BY subject_id`,
);

const pageOf = (name: string, comparison: '<' | '>', direction: 'DESC' | 'ASC') =>
  statement<ActivityBurst>(
    name,
    `SELECT id, subject_id AS "subjectId", kind, consultation_id AS "consultationId", first_minute AS "firstMinute", end_minute AS "endMinute", count,
       expected, peak, usual_an_hour AS "usualAnHour", dispersion, chance, basis, placed, alike, found_at AS "foundAt"
     FROM activity_bursts
     WHERE subject_id = ANY($1::uuid[]) AND ($2::int IS NULL OR (first_minute, id) ${comparison} ($2::int, $3::uuid))
     ORDER BY first_minute ${direction}, id ${direction} LIMIT $4`,
  );
export const pageBursts = pageOf('integrity.page_bursts', '<', 'DESC');
export const pageBurstsBackward = pageOf('integrity.page_bursts_backward', '>', 'ASC');
