/** SQL of bursts. */
import { statement } from '../platform/database/database.js';
import type { ActivityKind } from './bursts.rules.js';

/** Everything that came in, what a rule held back with it. */
export const readMinutes = statement<{ subjectId: string; kind: ActivityKind; minute: number; count: number }>(
  'bursts.read_minutes',
  `SELECT m.subject_id AS "subjectId", m.kind, m.minute, m.count + m.held AS count
   FROM unnest($1::uuid[], $2::text[], $3::int[], $4::int[]) AS asked(subject_id, kind, first, last)
   JOIN activity_minutes m ON m.subject_id = asked.subject_id AND m.kind = asked.kind AND m.minute BETWEEN asked.first AND asked.last`,
);

export const readHours = statement<{ subjectId: string; kind: ActivityKind; hour: number; count: number }>(
  'bursts.read_hours',
  `SELECT h.subject_id AS "subjectId", h.kind, h.hour, sum(h.count + h.held)::int AS count
   FROM unnest($1::uuid[], $2::text[], $3::int[], $4::int[]) AS asked(subject_id, kind, first, last)
   JOIN activity_hours h ON h.subject_id = asked.subject_id AND h.kind = asked.kind AND h.hour BETWEEN asked.first AND asked.last
   GROUP BY 1, 2, 3`,
);

/** When the consultation opened, or the first hour in which something was counted where it had not. */
export const readBeginnings = statement<{ consultationId: string; hour: number | null }>(
  'bursts.read_beginnings',
  `SELECT id AS "consultationId", floor(extract(epoch FROM opens_at) / 3600)::int AS hour FROM consultations WHERE id = ANY($1::uuid[])`,
);

export interface FoundRow {
  id: string;
  firstMinute: number;
  endMinute: number;
}

export const readNear = statement<FoundRow>(
  'bursts.read_near',
  `SELECT id, first_minute AS "firstMinute", end_minute AS "endMinute" FROM activity_bursts
   WHERE subject_id = $1 AND kind = $2 AND first_minute <= $4 AND end_minute >= $3 ORDER BY first_minute`,
);

export const insertBurst = statement<never>(
  'bursts.insert',
  `INSERT INTO activity_bursts (id, subject_id, kind, consultation_id, first_minute, end_minute, count, expected, peak, usual_an_hour, dispersion,
     chance, basis, found_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
);

/** What was found goes on, or is found to have begun before: it stays the one that it is. */
export const growBurst = statement<never>(
  'bursts.grow',
  `UPDATE activity_bursts b SET first_minute = least(first_minute, $2), end_minute = greatest(end_minute, $3),
     count = (SELECT sum(m.count + m.held) FROM activity_minutes m WHERE m.subject_id = b.subject_id AND m.kind = b.kind
              AND m.minute >= least(b.first_minute, $2) AND m.minute < greatest(b.end_minute, $3)),
     expected = greatest(expected, $4), peak = greatest(peak, $5), chance = least(chance, $6)
   WHERE id = $1`,
);

export const readToCompare = statement<FoundRow & { consultationId: string; subjectId: string }>(
  'bursts.read_to_compare',
  `SELECT id, consultation_id AS "consultationId", subject_id AS "subjectId", first_minute AS "firstMinute", end_minute AS "endMinute"
   FROM activity_bursts WHERE consultation_id = ANY($1::uuid[]) AND kind = 'COMMENTS' AND first_minute >= $2`,
);

export const writeCompared = statement<never>('bursts.write_compared', 'UPDATE activity_bursts SET placed = $2, alike = $3 WHERE id = $1');
