/** SQL of reports as they come in. */
import { statement } from '../../platform/database/database.js';
import type { PersonalWrong, ReportKind } from '../risk.rules.js';
import type { EarlierReport } from './reporting.rules.js';

/** The constraints have the last word: no row comes back when the same person has an open report of the comment. */
export const insertReport = statement<{ id: string }>(
  'reporting.insert',
  `INSERT INTO comment_reports (id, comment_id, reporter_id, kind, reason, note_sealed, body_as_reported, weight, reporter_key, code_hash, created_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING RETURNING id`,
);

export const readOwnReports = statement<EarlierReport & { commentId: string }>(
  'reporting.read_own',
  `SELECT comment_id AS "commentId", decision_id IS NULL AS "isOpen", kind, reason, body_as_reported AS "bodyAsReported"
   FROM comment_reports WHERE reporter_id = $1 AND comment_id = ANY($2)`,
);

/** As they go along in the archive of whoever reported. */
export const readAllOwnReports = statement<{ id: string; note_sealed: Buffer | null } & Record<string, unknown>>(
  'reporting.read_all_own',
  `SELECT id, comment_id, kind, reason, note_sealed, created_at, decision_id FROM comment_reports WHERE reporter_id = $1 ORDER BY created_at, id`,
);

/** How the last reports of a person have fared; what was undone proves nothing, and what a person lifted again was no measure. */
export const readRecord = statement<{ upheld: number; decided: number }>(
  'reporting.read_record',
  `SELECT count(*) FILTER (WHERE d.measure NOT IN ('NO_ACTION', 'RESTORE') AND NOT EXISTS (
     SELECT FROM moderation_decisions l WHERE l.lifts_decision_id = d.id
       AND NOT EXISTS (SELECT FROM undone_decisions u WHERE u.decision_id = l.id)))::int AS upheld, count(*)::int AS decided
   FROM (SELECT decision_id FROM comment_reports WHERE reporter_id = $1 AND decision_id IS NOT NULL ORDER BY created_at DESC LIMIT $2) r
   JOIN moderation_decisions d ON d.id = r.decision_id
   WHERE NOT EXISTS (SELECT FROM undone_decisions u WHERE u.decision_id = d.id)`,
);

export interface FollowedRow {
  commentId: string;
  kind: ReportKind;
  createdAt: Date;
  decisionId: string | null;
}

export const readFollowed = statement<FollowedRow>(
  'reporting.read_followed',
  `SELECT comment_id AS "commentId", kind, created_at AS "createdAt", decision_id AS "decisionId" FROM comment_reports WHERE code_hash = $1`,
);

export const readCommentOfReport = statement<{ commentId: string }>(
  'reporting.read_comment',
  'SELECT comment_id AS "commentId" FROM comment_reports WHERE id = $1',
);

/** Returns no row when the proof was used before. */
export const spendProof = statement<{ reportId: string }>(
  'reporting.spend_proof',
  `INSERT INTO spent_proofs (hash, expires_at, report_id, idempotency_key) VALUES ($1, $2, $3, $4)
   ON CONFLICT DO NOTHING RETURNING report_id AS "reportId"`,
);

export const readSpent = statement<{ reportId: string; idempotencyKey: string | null }>(
  'reporting.read_spent',
  'SELECT report_id AS "reportId", idempotency_key AS "idempotencyKey" FROM spent_proofs WHERE hash = $1',
);

export interface UnconfirmedRow {
  commentId: string;
  kind: PersonalWrong;
  note: string | null;
  bodyAsReported: string;
  reporterKey: Buffer;
}

/** Returns no row when the same request came before. */
export const keepUnconfirmed = statement<{ commentId: string }>(
  'reporting.keep_unconfirmed',
  `INSERT INTO unconfirmed_reports (token_hash, comment_id, kind, note, body_as_reported, reporter_key, expires_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING comment_id AS "commentId"`,
);

const unconfirmed = `comment_id AS "commentId", kind, note, body_as_reported AS "bodyAsReported", reporter_key AS "reporterKey"`;

export const readUnconfirmed = statement<UnconfirmedRow>(
  'reporting.read_unconfirmed',
  `SELECT ${unconfirmed} FROM unconfirmed_reports WHERE token_hash = $1 AND expires_at > $2`,
);

/** Of two that come with the same link at once, one gets the row. */
export const takeUnconfirmed = statement<UnconfirmedRow>(
  'reporting.take_unconfirmed',
  `DELETE FROM unconfirmed_reports WHERE token_hash = $1 AND expires_at > $2 RETURNING ${unconfirmed}`,
);

/** Whatever is needed no more: used proofs, links that nobody followed, and where reports without account came from. */
export const forgetOld = statement<never>(
  'reporting.forget_old',
  `WITH proofs AS (DELETE FROM spent_proofs WHERE expires_at < $1), links AS (DELETE FROM unconfirmed_reports WHERE expires_at < $1)
   UPDATE comment_reports SET reporter_key = NULL WHERE reporter_key IS NOT NULL AND (created_at < $2 OR decision_id IS NOT NULL)`,
);
