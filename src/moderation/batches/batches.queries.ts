/** Statements on batches: asked for, carried out in parts by whichever process has the lease, and taken back in parts. */
import { statement } from '../../platform/database/database.js';
import { isHeard } from '../log.queries.js';
import type { Standing } from '../moderation.rules.js';
import { claimant } from '../queue/claims.queries.js';
import type { ModerationBatch } from './moderation-batch.entity.js';

const batchColumns = `b.id, b.agency_id AS "agencyId", b.moderator_id AS "moderatorId", b.measure, b.statement, b.selection, b.state, b.total, b.decided,
  b.skipped, b.undone, b.kept, b.asked_at AS "askedAt", b.finished_at AS "finishedAt", b.undo_asked_at AS "undoAskedAt", b.undone_at AS "undoneAt"`;

export const insertBatch = statement<never>(
  'batches.insert',
  `INSERT INTO moderation_batches (id, agency_id, moderator_id, measure, statement, selection, state, asked_at) VALUES ($1, $2, $3, $4, $5, $6, 'RUNNING', $7)`,
);

/** Once all its comments are there. */
export const countItems = statement<{ total: number }>(
  'batches.count_items',
  `UPDATE moderation_batches SET total = (SELECT count(*)::int FROM moderation_batch_items WHERE batch_id = $1) WHERE id = $1 RETURNING total`,
);

export const takeCases = statement<never>(
  'batches.take_cases',
  `INSERT INTO moderation_batch_items (batch_id, comment_id)
   SELECT $1, c.comment_id FROM moderation_cases c WHERE c.id = ANY($3::uuid[]) AND c.agency_id = $2 AND c.is_open ON CONFLICT DO NOTHING`,
);

/** Comments that make one argument, whether or not anybody reported them: those that can be read or are held. */
export const takeArgument = statement<never>(
  'batches.take_argument',
  `INSERT INTO moderation_batch_items (batch_id, comment_id)
   SELECT $1, o.id FROM argument_members m JOIN comments o ON o.id = m.comment_id JOIN consultations k ON k.id = o.consultation_id
   WHERE m.cluster_id = $3 AND k.agency_id = $2 AND o.withdrawn_at IS NULL AND (o.hidden_at IS NULL OR o.held_for IS NOT NULL) ON CONFLICT DO NOTHING`,
);

export const readBatches = statement<ModerationBatch>(
  'batches.read',
  `SELECT ${batchColumns} FROM moderation_batches b WHERE b.id = ANY($1::uuid[])`,
);

const page = (name: string, comparison: '<' | '>', direction: 'DESC' | 'ASC') =>
  statement<ModerationBatch>(
    name,
    `SELECT ${batchColumns} FROM moderation_batches b WHERE b.agency_id = $1 AND (b.asked_at, b.id) ${comparison} ($2::timestamptz, $3::uuid)
     ORDER BY b.asked_at ${direction}, b.id ${direction} LIMIT $4`,
  );
export const pageBatches = page('batches.page', '<', 'DESC');
export const pageBatchesBackward = page('batches.page_backward', '>', 'ASC');

export interface SkippedRow {
  batchId: string;
  commentId: string;
  outcome: string;
}

const pageOfSkipped = (name: string, comparison: '<' | '>', direction: 'DESC' | 'ASC') =>
  statement<SkippedRow>(
    name,
    `SELECT batch_id AS "batchId", comment_id AS "commentId", outcome FROM moderation_batch_items
     WHERE batch_id = $1 AND outcome IS NOT NULL AND decision_id IS NULL AND comment_id ${comparison} $2::uuid ORDER BY comment_id ${direction} LIMIT $3`,
  );
export const pageSkipped = pageOfSkipped('batches.page_skipped', '>', 'ASC');
export const pageSkippedBackward = pageOfSkipped('batches.page_skipped_backward', '<', 'DESC');

/** Those that nobody is at work on. Leases go by the clock of the database, which all processes share. */
export const readToCarryOut = statement<{ id: string }>(
  'batches.read_to_carry_out',
  `SELECT id FROM moderation_batches WHERE state IN ('RUNNING', 'UNDOING') AND (claimed_until IS NULL OR claimed_until <= now()) ORDER BY asked_at, id LIMIT 20`,
);

/** No row comes back when another process was quicker. */
export const claimBatch = statement<{ id: string }>(
  'batches.claim',
  `UPDATE moderation_batches SET claimed_by = $2, claimed_until = now() + $3 * interval '1 second'
   WHERE id = $1 AND state IN ('RUNNING', 'UNDOING') AND (claimed_until IS NULL OR claimed_until <= now()) RETURNING id`,
);

/** The lease for another while, and the batch as it stands until the transaction ends; no row where the work is another's now. */
export const keepBatch = statement<ModerationBatch>(
  'batches.keep',
  `UPDATE moderation_batches b SET claimed_until = now() + $3 * interval '1 second' WHERE b.id = $1 AND b.claimed_by = $2 RETURNING ${batchColumns}`,
);

export const releaseBatch = statement<never>(
  'batches.release',
  `UPDATE moderation_batches SET claimed_by = NULL, claimed_until = now() + $3 * interval '1 millisecond' WHERE id = $1 AND claimed_by = $2`,
);

export const lockBatch = statement<ModerationBatch>(
  'batches.lock',
  `SELECT ${batchColumns} FROM moderation_batches b WHERE b.id = $1 FOR NO KEY UPDATE`,
);

export interface ItemRow {
  commentId: string;
  consultationId: string;
  decisionId: string | null;
}

/** The next of one consultation: its lock comes before those of its comments. */
const nextItems = (name: string, waits: string) =>
  statement<ItemRow>(
    name,
    `WITH first AS (
       SELECT c.consultation_id FROM moderation_batch_items i JOIN comments c ON c.id = i.comment_id WHERE i.batch_id = $1 AND ${waits} ORDER BY i.comment_id LIMIT 1)
     SELECT i.comment_id AS "commentId", c.consultation_id AS "consultationId", i.decision_id AS "decisionId"
     FROM first JOIN moderation_batch_items i ON i.batch_id = $1 AND ${waits} JOIN comments c ON c.id = i.comment_id AND c.consultation_id = first.consultation_id
     ORDER BY i.comment_id LIMIT $2`,
  );
export const readWaitingItems = nextItems('batches.read_waiting_items', 'i.outcome IS NULL');
export const readItemsToUndo = nextItems('batches.read_items_to_undo', 'i.decision_id IS NOT NULL AND i.undoing IS NULL');

export interface CaseState {
  commentId: string;
  /** Of others than whoever decides. */
  reportsOfOthers: number;
  isOpen: boolean;
  held: boolean;
  advised: boolean;
  claimedBy: string | null;
  claimedUntil: Date | null;
}

/** Their comments are locked. */
export const readCaseStates = statement<CaseState>(
  'batches.read_case_states',
  `SELECT comment_id AS "commentId", is_open AS "isOpen", held, advised, ${claimant('c')} AS "claimedBy", claimed_until AS "claimedUntil",
     open_reports - CASE WHEN open_reports = 0 THEN 0 ELSE (SELECT count(*)::int FROM comment_reports r
       WHERE r.comment_id = c.comment_id AND r.reporter_id = $2 AND r.decision_id IS NULL) END AS "reportsOfOthers"
   FROM moderation_cases c WHERE comment_id = ANY($1::uuid[])`,
);

/** One decision for each comment, with the same words: it answers its open reports and closes its case, as `moderation.insert_decision` does for one. */
export const insertDecisions = statement<never>(
  'batches.insert_decisions',
  `WITH given AS MATERIALIZED (
     SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::bool[], $5::text[]) AS g(id, comment_id, source, automated_detection, held_for)
   ), answered AS (
     UPDATE comment_reports r SET decision_id = given.id FROM given WHERE r.comment_id = given.comment_id AND r.decision_id IS NULL
   ), waiting AS MATERIALIZED (
     SELECT c.id FROM moderation_cases c JOIN given USING (comment_id) ORDER BY c.id FOR NO KEY UPDATE OF c
   ), closed AS (
     UPDATE moderation_cases c SET open_reports = 0, held = false, was_advised = c.advised, advised = false, is_open = false, claimed_by = NULL, claimed_until = NULL
     FROM waiting WHERE c.id = waiting.id
   ), ends AS (
     INSERT INTO measures_to_end (decision_id, ends_at) SELECT given.id, $16::timestamptz FROM given WHERE $16::timestamptz IS NOT NULL
   )
   INSERT INTO moderation_decisions (id, comment_id, consultation_id, agency_id, measure, ground, reason, moderator_id, decided_at,
     basis, legal_ground, facts, proportion, source, automated_detection, territory_scope, ends_at, content_created_at, body_at_decision, held_for, content_language)
   SELECT given.id, o.id, o.consultation_id, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, given.source, given.automated_detection, $17, $16,
     o.created_at, o.body, given.held_for,
     (SELECT locale FROM consultation_translations t WHERE t.consultation_id = o.consultation_id ORDER BY locale <> 'es', locale LIMIT 1)
   FROM given JOIN comments o ON o.id = given.comment_id`,
);

export const noteOutcomes = statement<never>(
  'batches.note_outcomes',
  `UPDATE moderation_batch_items i SET outcome = n.outcome, decision_id = n.decision_id FROM unnest($2::uuid[], $3::text[], $4::uuid[]) AS n(comment_id, outcome, decision_id)
   WHERE i.batch_id = $1 AND i.comment_id = n.comment_id`,
);

export const noteUndone = statement<never>(
  'batches.note_undone',
  `UPDATE moderation_batch_items i SET undoing = n.undoing FROM unnest($2::uuid[], $3::text[]) AS n(comment_id, undoing)
   WHERE i.batch_id = $1 AND i.comment_id = n.comment_id`,
);

/** How many more; the batch is locked. */
export const advance = statement<ModerationBatch>(
  'batches.advance',
  `UPDATE moderation_batches b SET decided = decided + $2, skipped = skipped + $3, undone = undone + $4, kept = kept + $5 WHERE b.id = $1 RETURNING ${batchColumns}`,
);

export const finishBatch = statement<ModerationBatch>(
  'batches.finish',
  `UPDATE moderation_batches b SET state = 'DONE', finished_at = $2, claimed_by = NULL, claimed_until = NULL WHERE b.id = $1 RETURNING ${batchColumns}`,
);

export const finishUndoing = statement<ModerationBatch>(
  'batches.finish_undoing',
  `UPDATE moderation_batches b SET state = 'UNDONE', undone_at = $2, claimed_by = NULL, claimed_until = NULL WHERE b.id = $1 RETURNING ${batchColumns}`,
);

/** Whoever asked for it moderates no more: what has not had its turn has none any more. Says how many. */
export const stopRest = statement<{ stopped: number }>(
  'batches.stop_rest',
  `WITH stopped AS (UPDATE moderation_batch_items SET outcome = 'STOPPED' WHERE batch_id = $1 AND outcome IS NULL RETURNING 1)
   SELECT count(*)::int AS stopped FROM stopped`,
);

/** Whoever is at work on it finds out with the next part; what has not had its turn has none any more. */
export const beginUndoing = statement<ModerationBatch>(
  'batches.begin_undoing',
  `WITH stopped AS (UPDATE moderation_batch_items SET outcome = 'STOPPED' WHERE batch_id = $1 AND outcome IS NULL RETURNING 1)
   UPDATE moderation_batches b SET state = 'UNDOING', undo_asked_at = $2, finished_at = coalesce(finished_at, $2), skipped = skipped + (SELECT count(*)::int FROM stopped)
   WHERE b.id = $1 RETURNING ${batchColumns}`,
);

export type StandingItem = Standing & { id: string; isUndone: boolean; heldFor: string | null };

/** What stands of each decision: the latest on its comment, and not undone alone before. */
export const readItemStandings = statement<StandingItem>(
  'batches.read_item_standings',
  `SELECT d.id, true AS "isOwn", d.held_for AS "heldFor", EXISTS (SELECT FROM undone_decisions u WHERE u.decision_id = d.id) AS "isUndone",
     NOT EXISTS (SELECT FROM moderation_decisions later WHERE later.comment_id = d.comment_id AND (later.decided_at, later.id) > (d.decided_at, d.id)
       AND NOT EXISTS (SELECT FROM undone_decisions u WHERE u.decision_id = later.id)) AS "isLatest",
     ${isHeard('d')} AS "isOnAppeal"
   FROM moderation_decisions d WHERE d.id = ANY($1::uuid[])`,
);

/** As `moderation.undo_decision` does for one: what each had answered is open again, and their cases wait where they waited. What was held is held again by now. */
export const undoDecisions = statement<never>(
  'batches.undo_decisions',
  `WITH given AS MATERIALIZED (
     SELECT * FROM unnest($1::uuid[], $2::uuid[]) AS g(id, comment_id)
   ), undone AS (
     INSERT INTO undone_decisions (decision_id, undone_at) SELECT id, $3 FROM given
   ), ending AS (
     DELETE FROM measures_to_end m USING given WHERE m.decision_id = given.id
   ), reopened AS (
     UPDATE comment_reports r SET decision_id = NULL FROM given WHERE r.comment_id = given.comment_id AND r.decision_id = given.id AND NOT EXISTS (
       SELECT 1 FROM comment_reports newer WHERE newer.comment_id = r.comment_id AND newer.decision_id IS NULL
         AND (newer.reporter_id = r.reporter_id OR newer.reporter_key = r.reporter_key))
     RETURNING r.comment_id, r.created_at
   ), answered AS (
     SELECT comment_id, count(*)::int AS reports, min(created_at) AS first FROM reopened GROUP BY comment_id
   ), waiting AS MATERIALIZED (
     SELECT c.id, coalesce(a.reports, 0) AS reports, a.first, c.was_advised AND NOT c.is_open AS advised, o.held_for IS NOT NULL AND o.withdrawn_at IS NULL AS held
     FROM moderation_cases c JOIN given USING (comment_id) JOIN comments o ON o.id = c.comment_id LEFT JOIN answered a ON a.comment_id = c.comment_id
     ORDER BY c.id FOR NO KEY UPDATE OF c
   )
   UPDATE moderation_cases c SET open_reports = c.open_reports + w.reports, held = w.held, advised = c.advised OR w.advised,
     is_open = c.open_reports + w.reports > 0 OR w.held OR c.advised OR w.advised,
     first_reported_at = CASE WHEN c.is_open OR w.first IS NULL THEN least(c.first_reported_at, w.first) ELSE w.first END
   FROM waiting w WHERE c.id = w.id`,
);
