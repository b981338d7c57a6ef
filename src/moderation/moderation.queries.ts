/** SQL of reports and cases, and of deciding on them. */
import { statement } from '../platform/database/database.js';
import type { Ground } from './moderation.rules.js';

/** The ends of the order of ids and moments, where a page without a cursor begins. */
const lowest = `'00000000-0000-0000-0000-000000000000'`;
const highest = `'ffffffff-ffff-ffff-ffff-ffffffffffff'`;

/**
 * Enters a report and opens the comment's case, or adds to it. The constraint has the last word: no row comes back when this
 * person has reported the comment before.
 */
export const insertReport = statement<{ id: string; openReports: number }>(
  'moderation.insert_report',
  `WITH report AS (
     INSERT INTO comment_reports (id, comment_id, reporter_id, reason, note, body_as_reported, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT ON CONSTRAINT one_report_per_person DO NOTHING
     RETURNING comment_id, created_at
   )
   INSERT INTO moderation_cases AS c (id, comment_id, consultation_id, agency_id, open_reports, first_reported_at)
   SELECT $8, comment_id, $9, $10, 1, created_at FROM report
   ON CONFLICT (comment_id) DO UPDATE SET
     open_reports = c.open_reports + 1,
     first_reported_at = CASE WHEN c.open_reports = 0 THEN excluded.first_reported_at ELSE c.first_reported_at END
   RETURNING id, open_reports AS "openReports"`,
);

export const readReported = statement<{ commentId: string }>(
  'moderation.read_reported',
  'SELECT comment_id AS "commentId" FROM comment_reports WHERE reporter_id = $1 AND comment_id = ANY($2)',
);

/** Writes a decision; it answers all open reports of the comment and closes its case. What has an end is noted to end. */
export const insertDecision = statement<never>(
  'moderation.insert_decision',
  `WITH answered AS (
     UPDATE comment_reports SET decision_id = $1 WHERE comment_id = $2 AND decision_id IS NULL
   ), closed AS (
     UPDATE moderation_cases SET open_reports = 0 WHERE comment_id = $2 AND open_reports > 0
   ), ends AS (
     INSERT INTO measures_to_end (decision_id, ends_at) SELECT $1::uuid, $17::timestamptz WHERE $17::timestamptz IS NOT NULL
   )
   INSERT INTO moderation_decisions (id, comment_id, consultation_id, agency_id, measure, ground, reason, moderator_id, decided_at,
     basis, legal_ground, facts, proportion, source, automated_detection, territory_scope, ends_at, passages, lifts_decision_id,
     content_created_at, body_at_decision, held_for, seconded_by, content_language)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23,
     (SELECT locale FROM consultation_translations WHERE consultation_id = $3 ORDER BY locale <> 'es', locale LIMIT 1))`,
);

export interface CaseRow {
  id: string;
  commentId: string;
  consultationId: string;
  agencyId: string;
  openReports: number;
  firstReportedAt: Date;
}

const caseColumns = `id, comment_id AS "commentId", consultation_id AS "consultationId", agency_id AS "agencyId",
  open_reports AS "openReports", first_reported_at AS "firstReportedAt"`;

export const readCases = statement<CaseRow>('moderation.read_cases', `SELECT ${caseColumns} FROM moderation_cases WHERE id = ANY($1)`);

export const readCasesOfComments = statement<CaseRow>(
  'moderation.read_cases_of_comments',
  `SELECT ${caseColumns} FROM moderation_cases WHERE comment_id = ANY($1)`,
);

export const pageQueue = statement<CaseRow>(
  'moderation.page_queue',
  `SELECT ${caseColumns} FROM moderation_cases
   WHERE agency_id = $1 AND open_reports > 0 AND (-open_reports, first_reported_at, id)
       > (-coalesce($2::int, 2147483647), coalesce($3::timestamptz, '-infinity'), coalesce($4::uuid, ${lowest}))
   ORDER BY -open_reports, first_reported_at, id LIMIT $5`,
);

export const pageQueueBackward = statement<CaseRow>(
  'moderation.page_queue_backward',
  `SELECT ${caseColumns} FROM moderation_cases
   WHERE agency_id = $1 AND open_reports > 0 AND (-open_reports, first_reported_at, id)
       < (-coalesce($2::int, 0), coalesce($3::timestamptz, 'infinity'), coalesce($4::uuid, ${highest}))
   ORDER BY -open_reports DESC, first_reported_at DESC, id DESC LIMIT $5`,
);

export const readReasons = statement<{ commentId: string; reason: Ground; count: number }>(
  'moderation.read_reasons',
  `SELECT comment_id AS "commentId", reason, count(*)::int AS count FROM comment_reports
   WHERE comment_id = ANY($1) AND decision_id IS NULL GROUP BY comment_id, reason ORDER BY count DESC, reason`,
);

export interface ReportRow {
  commentId: string;
  reason: Ground;
  note: string | null;
  createdAt: Date;
  bodyAsReported: string;
  isOpen: boolean;
}

export const readReports = statement<ReportRow>(
  'moderation.read_reports',
  `SELECT report.* FROM unnest($1::uuid[]) AS wanted(id) CROSS JOIN LATERAL (
     SELECT comment_id AS "commentId", reason, note, created_at AS "createdAt", body_as_reported AS "bodyAsReported",
       decision_id IS NULL AS "isOpen"
     FROM comment_reports WHERE comment_id = wanted.id ORDER BY created_at DESC, id DESC LIMIT $2) report`,
);
