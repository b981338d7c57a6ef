/** Statements that take the matrix out to a spreadsheet and back. */
import type { AssistedWay } from '../../consultations/gatherings/gatherings.rules.js';
import { shownName } from '../../people/pseudonyms/shown-name.rules.js';
import { statement } from '../../platform/database/database.js';
import type { RefusalFacts } from '../../platform/refusal/refusal.js';
import type { Disposition, FillIn } from '../matrix/answer.rules.js';
import type { MatrixColumn } from '../matrix/columns.js';
import type { MatrixRefusal } from '../matrix/refused-cells.js';
import type { CellState, MatrixUpload } from '../matrix-upload.entity.js';
import type { WaitingCell } from './deciding.rules.js';

/** The answer of a row as it stands: signed, else prepared, else what is filled in so far. */
const answerColumns = `(o.answer_id IS NOT NULL) AS "isSigned", o.state, coalesce(s.disposition, p.disposition, nullif(k.disposition, '')) AS disposition,
  coalesce(s.reasons, p.reasons, jsonb_strip_nulls(jsonb_build_object('es', nullif(k.reason_es, ''), 'en', nullif(k.reason_en, '')))) AS reasons,
  coalesce(s.changes, p.changes) AS changes, coalesce(k.articles, '') AS articles, coalesce(k.note, '') AS note`;
const answerJoins = `LEFT JOIN signed_answers s ON s.id = o.answer_id LEFT JOIN prepared_answers p ON p.id = o.prepared_id
  LEFT JOIN observation_cells k ON k.observation_id = o.id`;

export interface AnswerRow {
  number: number;
  isSigned: boolean;
  state: string;
  disposition: Disposition | null;
  reasons: Record<string, string>;
  /** Null where neither is signed nor prepared: then `articles` holds. */
  changes: string[] | null;
  articles: string;
  note: string;
}

export const readStandingRows = statement<AnswerRow>(
  'matrix.read_standing_rows',
  `SELECT o.number, ${answerColumns} FROM observations o ${answerJoins} WHERE o.consultation_id = $1 AND o.number > $2 ORDER BY o.number LIMIT $3`,
);

export interface OutgoingRow extends AnswerRow {
  id: string;
  commentId: string;
  provisionId: string | null;
  createdAt: Date;
  author: string;
  way: AssistedWay | null;
  words: string;
  passage: string;
  stance: 'IN_FAVOUR' | 'AGAINST' | 'NEUTRAL';
  supports: number;
  supportsEntered: number;
}

/** What can be read, from a number on. */
export const readOutgoing = statement<OutgoingRow>(
  'matrix.read_outgoing',
  `SELECT o.number, o.id, o.comment_id AS "commentId", o.provision_id AS "provisionId", c.created_at AS "createdAt", CASE WHEN h.id IS NULL THEN ${shownName('a')} ELSE coalesce(c.speaker, '') END AS author, h.way,
     c.body || coalesce(E'\\n→ ' || g.proposed, '') AS words, coalesce(jsonb_path_query_first(n.original, '$.**.exact') #>> '{}', '') AS passage, c.stance, c.supports,
     (SELECT count(*) FROM entered_supports e WHERE e.comment_id = c.id AND e.ended_at IS NULL AND NOT e.is_against)::int AS "supportsEntered", ${answerColumns}
   FROM observations o JOIN comments c ON c.id = o.comment_id JOIN accounts a ON a.id = o.author_id
   LEFT JOIN gatherings h ON h.id = c.gathering_id LEFT JOIN comment_anchors n ON n.comment_id = c.id LEFT JOIN comment_suggestions g ON g.comment_id = c.id ${answerJoins}
   WHERE o.consultation_id = $1 AND o.state = 'IN_SCOPE' AND o.number > $2 ORDER BY o.number LIMIT $3`,
);

const uploadColumns = `u.id, u.consultation_id AS "consultationId", u.file_name AS "fileName", u.format, u.sha256, u.rows, u.unchanged_rows AS "unchangedRows",
  u.missing_rows AS "missingRows", u.uploaded_by AS "uploadedBy", u.uploaded_at AS "uploadedAt", u.applied_by AS "appliedBy", u.applied_at AS "appliedAt", u.closed_at AS "closedAt"`;

export const insertUpload = statement<never>(
  'matrix.insert_upload',
  `INSERT INTO matrix_uploads (id, consultation_id, file_name, format, sha256, rows, unchanged_rows, missing_rows, uploaded_by, uploaded_at, closed_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
);

export const insertCells = statement<never>(
  'matrix.insert_cells',
  `INSERT INTO matrix_upload_cells (upload_id, number, field, line, state, theirs, ours, earlier)
   SELECT $1::uuid, c.* FROM unnest($2::int[], $3::text[], $4::int[], $5::text[], $6::text[], $7::text[], $8::text[]) AS c(number, field, line, state, theirs, ours, earlier)`,
);

export const insertRefusals = statement<never>(
  'matrix.insert_refusals',
  `INSERT INTO matrix_upload_refusals (upload_id, place, code, line, field, facts)
   SELECT $1::uuid, row_number() OVER () + coalesce((SELECT max(place) FROM matrix_upload_refusals WHERE upload_id = $1::uuid), 0), r.*
   FROM unnest($2::text[], $3::int[], $4::text[], $5::jsonb[]) AS r(code, line, field, facts)`,
);

export const readUploads = statement<MatrixUpload>(
  'matrix.read_uploads',
  `SELECT ${uploadColumns} FROM matrix_uploads u WHERE u.id = ANY($1::uuid[])`,
);

export const lockUpload = statement<MatrixUpload>(
  'matrix.lock_upload',
  `SELECT ${uploadColumns} FROM matrix_uploads u WHERE u.id = $1 FOR UPDATE`,
);

/** The newest first. */
export const readUploadsOf = statement<MatrixUpload>(
  'matrix.read_uploads_of',
  `SELECT ${uploadColumns} FROM matrix_uploads u WHERE u.consultation_id = $1 ORDER BY u.uploaded_at DESC, u.id DESC LIMIT $2`,
);

export const countWaiting = statement<{ count: number }>(
  'matrix.count_waiting',
  `SELECT count(*)::int AS count FROM matrix_uploads WHERE consultation_id = $1 AND closed_at IS NULL`,
);

export const closeUpload = statement<never>(
  'matrix.close_upload',
  `UPDATE matrix_uploads SET closed_at = coalesce(closed_at, $2) WHERE id = $1`,
);

/** Closed once nothing of it waits. */
export const noteApplied = statement<never>(
  'matrix.note_applied',
  `UPDATE matrix_uploads u SET applied_by = $2, applied_at = $3,
     closed_at = CASE WHEN EXISTS (SELECT FROM matrix_upload_cells c WHERE c.upload_id = u.id AND c.state IN ('CHANGED', 'CONFLICT')) THEN NULL ELSE $3::timestamptz END
   WHERE u.id = $1`,
);

export const readWaiting = statement<WaitingCell & { line: number }>(
  'matrix.read_waiting',
  `SELECT number, field, line, state, theirs, ours, earlier FROM matrix_upload_cells WHERE upload_id = $1 AND state IN ('CHANGED', 'CONFLICT')
   ORDER BY number, field`,
);

export const decideCells = statement<never>(
  'matrix.decide_cells',
  `UPDATE matrix_upload_cells c SET state = d.state, ours = d.ours, earlier = d.earlier, decided_by = $7::uuid, decided_at = $8::timestamptz
   FROM unnest($2::int[], $3::text[], $4::text[], $5::text[], $6::text[]) AS d(number, field, state, ours, earlier)
   WHERE c.upload_id = $1 AND c.number = d.number AND c.field = d.field`,
);

/** What cells held before somebody took others from a file: a conflict can then show what both changed. */
export const readEarlier = statement<{ number: number; field: FillIn; values: string[] }>(
  'matrix.read_earlier',
  `SELECT c.number, c.field, array_agg(DISTINCT c.ours) || array_agg(DISTINCT c.theirs) AS values
   FROM matrix_uploads u JOIN matrix_upload_cells c ON c.upload_id = u.id AND c.state = 'TAKEN' WHERE u.consultation_id = $1 GROUP BY c.number, c.field`,
);

export const prepareMany = statement<never>(
  'matrix.prepare_many',
  `INSERT INTO prepared_answers (id, consultation_id, disposition, reasons, changes, prepared_by, prepared_at)
   SELECT w.id, $1::uuid, w.disposition, w.reasons, string_to_array(w.changes, ' ')::uuid[], $6::uuid, $7::timestamptz
   FROM unnest($2::uuid[], $3::text[], $4::jsonb[], $5::text[]) AS w(id, disposition, reasons, changes)`,
);

export const setPrepared = statement<never>(
  'matrix.set_prepared',
  `UPDATE observations o SET prepared_id = w.prepared_id, revision = $4 FROM unnest($2::int[], $3::uuid[]) AS w(number, prepared_id)
   WHERE o.consultation_id = $1 AND o.number = w.number AND o.answer_id IS NULL`,
);

/** What is prepared as a whole is no longer kept in pieces. */
export const setCells = statement<never>(
  'matrix.set_cells',
  `INSERT INTO observation_cells (observation_id, disposition, reason_es, reason_en, articles, note)
   SELECT o.id, w.disposition, w.reason_es, w.reason_en, w.articles, w.note
   FROM unnest($2::int[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[]) AS w(number, disposition, reason_es, reason_en, articles, note)
   JOIN observations o ON o.consultation_id = $1 AND o.number = w.number
   ON CONFLICT (observation_id) DO UPDATE SET disposition = excluded.disposition, reason_es = excluded.reason_es, reason_en = excluded.reason_en,
     articles = excluded.articles, note = excluded.note`,
);

const cellColumns = `number, field, line, state, theirs, ours, earlier, decided_at AS "decidedAt"`;

export interface UploadCellRow {
  number: number;
  field: FillIn;
  line: number;
  state: CellState;
  theirs: string;
  ours: string;
  earlier: string | null;
  decidedAt: Date | null;
}

export const pageCells = statement<UploadCellRow>(
  'matrix.page_cells',
  `SELECT ${cellColumns} FROM matrix_upload_cells WHERE upload_id = $1 AND state = $2 AND (number, field) > ($3::int, $4::text)
   ORDER BY number, field LIMIT $5`,
);

export const pageCellsBackward = statement<UploadCellRow>(
  'matrix.page_cells_backward',
  `SELECT ${cellColumns} FROM matrix_upload_cells WHERE upload_id = $1 AND state = $2 AND (number, field) < ($3::int, $4::text)
   ORDER BY number DESC, field DESC LIMIT $5`,
);

export const countCells = statement<{ uploadId: string; state: CellState; count: number }>(
  'matrix.count_cells',
  `SELECT upload_id AS "uploadId", state, count(*)::int AS count FROM matrix_upload_cells WHERE upload_id = ANY($1::uuid[]) GROUP BY upload_id, state`,
);

export const pageRefusals = statement<{
  place: number;
  code: MatrixRefusal;
  line: number;
  column: MatrixColumn | null;
  facts: RefusalFacts;
}>(
  'matrix.page_refusals',
  `SELECT place, code, line, field AS column, facts FROM matrix_upload_refusals WHERE upload_id = $1 AND place > $2 ORDER BY place LIMIT $3`,
);

export const countRefusals = statement<{ uploadId: string; count: number }>(
  'matrix.count_refusals',
  `SELECT upload_id AS "uploadId", count(*)::int AS count FROM matrix_upload_refusals WHERE upload_id = ANY($1::uuid[]) GROUP BY upload_id`,
);

/** Rows that something is filled in of, and that are no whole answer. */
export const readUnfinished = statement<AnswerRow>(
  'matrix.read_unfinished',
  `SELECT o.number, ${answerColumns} FROM observations o ${answerJoins}
   WHERE o.consultation_id = $1 AND o.state = 'IN_SCOPE' AND o.prepared_id IS NULL AND o.answer_id IS NULL
     AND k.disposition || k.reason_es || k.reason_en || k.articles <> '' ORDER BY o.number LIMIT $2`,
);
