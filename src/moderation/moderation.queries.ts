/** SQL of reports and cases, and of deciding on them. */
import { statement } from '../platform/database/database.js';
import type { Ground } from './moderation.rules.js';
import { claimant } from './queue/claims.queries.js';
import type { ReportKind } from './risk.rules.js';

export interface OpenedCase {
  id: string;
  commentId: string;
  weight: number;
  reach: number;
  firstReportedAt: Date;
}

/** Opens the cases of comments, or adds to them. One that was closed begins anew. Each comment may be there once. */
export const openCases = statement<OpenedCase>(
  'moderation.open_cases',
  `INSERT INTO moderation_cases AS c (id, comment_id, consultation_id, agency_id, open_reports, held, advised, weight, reach,
     risk, attend_by, first_reported_at, is_open, alike)
   SELECT o.*, $12::timestamptz, true, o.id FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::int[], $6::bool[], $7::bool[],
     $8::float8[], $9::int[], $10::int[], $11::timestamptz[]) AS o(id, comment_id, consultation_id, agency_id, open_reports, held,
     advised, weight, reach, risk, attend_by)
   ORDER BY o.comment_id
   ON CONFLICT (comment_id) DO UPDATE SET
     open_reports = c.open_reports + excluded.open_reports, held = c.held OR excluded.held, advised = c.advised OR excluded.advised,
     weight = CASE WHEN c.is_open THEN c.weight ELSE 0 END + excluded.weight,
     reach = CASE WHEN c.is_open THEN greatest(c.reach, excluded.reach) ELSE excluded.reach END,
     first_reported_at = CASE WHEN c.is_open THEN c.first_reported_at ELSE excluded.first_reported_at END,
     claimed_by = CASE WHEN c.is_open THEN c.claimed_by END, claimed_until = CASE WHEN c.is_open THEN c.claimed_until END,
     risk = excluded.risk, attend_by = excluded.attend_by, is_open = true
   RETURNING id, comment_id AS "commentId", weight, reach, first_reported_at AS "firstReportedAt"`,
);

/** Of those that were open before. */
export const weighCases = statement<never>(
  'moderation.weigh_cases',
  `UPDATE moderation_cases c SET risk = w.risk, attend_by = w.attend_by
   FROM unnest($1::uuid[], $2::int[], $3::timestamptz[]) AS w(id, risk, attend_by) WHERE c.id = w.id`,
);

/** Writes a decision; it answers all open reports of the comment and closes its case. What has an end is noted to end. */
export const insertDecision = statement<never>(
  'moderation.insert_decision',
  `WITH answered AS (
     UPDATE comment_reports SET decision_id = $1 WHERE comment_id = $2 AND decision_id IS NULL
   ), closed AS (
     UPDATE moderation_cases SET open_reports = 0, held = false, was_advised = advised, advised = false, is_open = false, claimed_by = NULL, claimed_until = NULL
     WHERE comment_id = $2
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
  weight: number;
  reach: number;
  risk: number;
  attendBy: Date;
  held: boolean;
  advised: boolean;
  isOpen: boolean;
  claimedBy: string | null;
  claimedUntil: Date | null;
  alike: string;
}

/** Of `moderation_cases c`. */
export const caseColumns = `id, comment_id AS "commentId", consultation_id AS "consultationId", agency_id AS "agencyId",
  open_reports AS "openReports", first_reported_at AS "firstReportedAt", weight, reach, risk, attend_by AS "attendBy", held, advised,
  is_open AS "isOpen", ${claimant('c')} AS "claimedBy", claimed_until AS "claimedUntil", alike`;

export const readCases = statement<CaseRow>('moderation.read_cases', `SELECT ${caseColumns} FROM moderation_cases c WHERE id = ANY($1)`);

export const readCasesOfComments = statement<CaseRow>(
  'moderation.read_cases_of_comments',
  `SELECT ${caseColumns} FROM moderation_cases c WHERE comment_id = ANY($1)`,
);

/** One open report at most. */
export const countOwnReports = statement<{ own: number }>(
  'moderation.count_own_reports',
  'SELECT count(*)::int AS own FROM comment_reports WHERE comment_id = $1 AND reporter_id = $2 AND decision_id IS NULL',
);

export const readReasons = statement<{ commentId: string; reason: Ground; count: number }>(
  'moderation.read_reasons',
  `SELECT comment_id AS "commentId", reason, count(*)::int AS count FROM comment_reports
   WHERE comment_id = ANY($1) AND decision_id IS NULL GROUP BY comment_id, reason ORDER BY count DESC, reason`,
);

export interface ReportRow {
  id: string;
  commentId: string;
  kind: ReportKind;
  reason: Ground;
  noteSealed: Buffer | null;
  createdAt: Date;
  bodyAsReported: string;
  isWithoutAccount: boolean;
  isOpen: boolean;
}

export const readReports = statement<ReportRow>(
  'moderation.read_reports',
  `SELECT report.* FROM unnest($1::uuid[]) AS wanted(id) CROSS JOIN LATERAL (
     SELECT id, comment_id AS "commentId", kind, reporter_id IS NULL AS "isWithoutAccount", reason, note_sealed AS "noteSealed",
       created_at AS "createdAt", body_as_reported AS "bodyAsReported", decision_id IS NULL AS "isOpen"
     FROM comment_reports WHERE comment_id = wanted.id ORDER BY created_at DESC, id DESC LIMIT $2) report`,
);
