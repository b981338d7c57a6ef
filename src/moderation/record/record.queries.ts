/** SQL of the open record: its rows in order, and its counts. */
import { statement } from '../../platform/database/database.js';
import { outcomeColumns, recordedColumns } from './chain.queries.js';
import type { Counted } from './counts.rules.js';
import type { RecordedDecision, RecordedOutcome } from './leaves.rules.js';

export interface RecordRow extends RecordedDecision {
  undoneAt: Date | null;
}

/** Decisions of a time, the oldest first, after one of them. Agencies are told apart where $5 names one. */
export const pageOfRecord = statement<RecordRow>(
  'moderation.page_of_record',
  `SELECT ${recordedColumns}, (SELECT undone_at FROM undone_decisions WHERE decision_id = d.id) AS "undoneAt"
   FROM moderation_decisions d
   WHERE (d.decided_at, d.id) > ($1::timestamptz, $2::uuid) AND d.decided_at < $3 ORDER BY d.decided_at, d.id LIMIT $4`,
);

export const pageOfAgencyRecord = statement<RecordRow>(
  'moderation.page_of_agency_record',
  `SELECT ${recordedColumns}, (SELECT undone_at FROM undone_decisions WHERE decision_id = d.id) AS "undoneAt"
   FROM moderation_decisions d
   WHERE d.agency_id = $5 AND (d.decided_at, d.id) > ($1::timestamptz, $2::uuid) AND d.decided_at < $3
   ORDER BY d.decided_at, d.id LIMIT $4`,
);

export const pageOfOutcomes = statement<RecordedOutcome>(
  'moderation.page_of_outcomes',
  `SELECT ${outcomeColumns} FROM moderation_appeal_outcomes o JOIN moderation_appeals a ON a.id = o.appeal_id
   WHERE (o.decided_at, o.appeal_id) > ($1::timestamptz, $2::uuid) AND o.decided_at < $3 ORDER BY o.decided_at, o.appeal_id LIMIT $4`,
);

export interface CountRow extends Counted {
  agencyId: string;
  /** Such as `2026-02`. */
  month: string;
  number: number;
}

const countColumns = `agency_id AS "agencyId", to_char(moderation_months.month, 'YYYY-MM') AS month, event, kind, ground, source,
  is_detected AS "isDetected", outcome, sum(number)::float8 AS number`;
const countGroups = 'GROUP BY agency_id, moderation_months.month, event, kind, ground, source, is_detected, outcome';

export const readCounts = statement<CountRow>(
  'moderation.read_counts',
  `SELECT ${countColumns} FROM moderation_months ${countGroups}
   ORDER BY moderation_months.month, agency_id, event, kind, ground, source, is_detected, outcome`,
);

/** Of some agencies in some months, pair by pair. */
export const readCountsOf = statement<CountRow>(
  'moderation.read_counts_of',
  `SELECT ${countColumns} FROM moderation_months
   JOIN unnest($1::uuid[], $2::date[]) AS wanted(agency, month) ON agency_id = wanted.agency AND moderation_months.month = wanted.month
   ${countGroups}`,
);

/** The same from the rows themselves: what the counts must be. */
export const recount = statement<CountRow>(
  'moderation.recount',
  `WITH decided AS (
     SELECT d.*, date_trunc('month', d.decided_at AT TIME ZONE 'America/Bogota')::date AS month FROM moderation_decisions d
   ), counted AS (
     SELECT agency_id, month, 'DECIDED' AS event, measure AS kind, coalesce(ground, '') AS ground, source, automated_detection AS is_detected,
       '' AS outcome FROM decided
     UNION ALL
     SELECT agency_id, month, 'UNDONE', measure, coalesce(ground, ''), source, automated_detection, ''
     FROM decided d JOIN undone_decisions u ON u.decision_id = d.id
     UNION ALL
     SELECT c.agency_id, date_trunc('month', r.created_at AT TIME ZONE 'America/Bogota')::date, 'REPORTED', r.reason, '', r.kind, false, ''
     FROM comment_reports r JOIN comments w ON w.id = r.comment_id JOIN consultations c ON c.id = w.consultation_id
     UNION ALL
     SELECT agency_id, date_trunc('month', filed_at AT TIME ZONE 'America/Bogota')::date, 'APPEALED', step, '', standing, false, ''
     FROM moderation_appeals
     UNION ALL
     SELECT a.agency_id, date_trunc('month', o.decided_at AT TIME ZONE 'America/Bogota')::date, 'APPEAL_DECIDED', a.step, '', a.standing, false,
       o.outcome FROM moderation_appeal_outcomes o JOIN moderation_appeals a ON a.id = o.appeal_id
   )
   SELECT agency_id AS "agencyId", to_char(month, 'YYYY-MM') AS month, event, kind, ground, source, is_detected AS "isDetected", outcome,
     count(*)::float8 AS number
   FROM counted GROUP BY agency_id, counted.month, event, kind, ground, source, is_detected, outcome
   ORDER BY counted.month, agency_id, event, kind, ground, source, is_detected, outcome`,
);

/** In the middle of all times that answers took, by the index; of an even number the mean of both. Pair by pair. */
export const readMedians = statement<{ agencyId: string; month: string; medianMs: number; answered: number }>(
  'moderation.read_medians',
  `SELECT wanted.agency AS "agencyId", to_char(wanted.month, 'YYYY-MM') AS month, middle.ms::float8 AS "medianMs", own.answered::int AS answered
   FROM unnest($1::uuid[], $2::date[]) AS wanted(agency, month)
   CROSS JOIN LATERAL (SELECT count(*) AS answered FROM moderation_waits w WHERE w.agency_id = wanted.agency AND w.month = wanted.month) own
   CROSS JOIN LATERAL (
     SELECT avg(waited_ms) AS ms FROM (
       SELECT waited_ms FROM moderation_waits w WHERE w.agency_id = wanted.agency AND w.month = wanted.month
       ORDER BY waited_ms OFFSET greatest(own.answered - 1, 0) / 2 LIMIT 2 - own.answered % 2) two) middle
   WHERE own.answered > 0`,
);

/** Months of agencies in which something happened, the newest first: after one, or before. */
export const pageOfMonths = statement<{ agencyId: string; month: string }>(
  'moderation.page_of_months',
  `SELECT agency_id AS "agencyId", to_char(month, 'YYYY-MM') AS month FROM (
     SELECT DISTINCT month, agency_id FROM moderation_months
     WHERE (month, agency_id) < (coalesce($1::date, 'infinity'), coalesce($2::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
       AND ($3::uuid IS NULL OR agency_id = $3)
   ) m ORDER BY m.month DESC, agency_id DESC LIMIT $4`,
);

export const pageOfMonthsBackward = statement<{ agencyId: string; month: string }>(
  'moderation.page_of_months_backward',
  `SELECT agency_id AS "agencyId", to_char(month, 'YYYY-MM') AS month FROM (
     SELECT DISTINCT month, agency_id FROM moderation_months
     WHERE (month, agency_id) > (coalesce($1::date, '-infinity'), coalesce($2::uuid, '00000000-0000-0000-0000-000000000000'))
       AND ($3::uuid IS NULL OR agency_id = $3)
   ) m ORDER BY m.month, agency_id LIMIT $4`,
);

/** How many rows a file of the record has, and how many of them were undone: while that stays, so does the file. */
export const readStamp = statement<{ decided: number; undone: number }>(
  'moderation.read_stamp',
  `SELECT coalesce(sum(number) FILTER (WHERE event = 'DECIDED'), 0)::float8 AS decided,
     coalesce(sum(number) FILTER (WHERE event = 'UNDONE'), 0)::float8 AS undone
   FROM moderation_months WHERE ($1::date IS NULL OR month = $1) AND ($2::uuid IS NULL OR agency_id = $2)`,
);
