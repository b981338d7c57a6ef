/** Statements of measures: what moderation does to comments, one or many at once. None touches when a comment was posted, its supports or its place. */
import { statement } from '../platform/database/database.js';
import type { Comment } from './comment.entity.js';
import { commentColumns } from './comments.queries.js';

/** A comment as it is now, and whether it was held before. */
export type Measured = Comment & { wasHeld: boolean };

/** Those that can be read or are held become tombstones, and come back; lock them before. */
export const hideComments = statement<Measured>(
  'measures.hide',
  `WITH was AS MATERIALIZED (SELECT id, held_for IS NOT NULL AS held FROM comments WHERE id = ANY($1::uuid[]) AND (hidden_at IS NULL OR held_for IS NOT NULL))
   UPDATE comments c SET hidden_at = $2, hidden_reason = $3, held_for = CASE WHEN c.withdrawn_at IS NULL THEN NULL ELSE c.held_for END
   FROM was WHERE c.id = was.id RETURNING ${commentColumns}, was.held AS "wasHeld"`,
);

/** Tombstones of moderation can be read again; no row comes back of what is not hidden, nor of what is held. */
export const restoreComments = statement<Comment>(
  'measures.restore',
  `UPDATE comments c SET hidden_at = NULL, hidden_reason = NULL
   WHERE c.id = ANY($1::uuid[]) AND c.hidden_at IS NOT NULL AND c.held_for IS NULL RETURNING ${commentColumns}`,
);

export const releaseComments = statement<Comment>(
  'measures.release',
  `UPDATE comments c SET hidden_at = NULL, held_for = NULL
   WHERE c.id = ANY($1::uuid[]) AND c.held_for IS NOT NULL AND c.withdrawn_at IS NULL RETURNING ${commentColumns}`,
);

/** What was released, or hidden while it was held, is held as before, each for its rule; no row comes back where somebody has answered meanwhile. */
export const holdComments = statement<Comment & { wasHidden: boolean }>(
  'measures.hold',
  `WITH was AS MATERIALIZED (
     SELECT c.id, c.hidden_at IS NOT NULL AS hidden, n.held_for FROM unnest($1::uuid[], $3::text[]) AS n(id, held_for) JOIN comments c ON c.id = n.id
     WHERE c.held_for IS NULL AND c.replies = 0)
   UPDATE comments c SET hidden_at = $2, hidden_reason = NULL, held_for = was.held_for
   FROM was WHERE c.id = was.id RETURNING ${commentColumns}, was.hidden AS "wasHidden"`,
);

export const setLabels = statement<Comment>(
  'measures.label',
  `UPDATE comments c SET label_reason = $2 WHERE c.id = ANY($1::uuid[]) AND c.label_reason IS NULL RETURNING ${commentColumns}`,
);

export const dropLabels = statement<Comment>(
  'measures.unlabel',
  `UPDATE comments c SET label_reason = NULL WHERE c.id = ANY($1::uuid[]) AND c.label_reason IS NOT NULL RETURNING ${commentColumns}`,
);

/** The comment and all below it. */
const thread = `thread AS (
  SELECT id FROM comments WHERE id = $1
  UNION ALL SELECT c.id FROM comments c JOIN thread ON c.parent_id = thread.id
)`;

/** In one order, as every act locks comments. Those below a lock of their own keep it. */
export const lockThread = statement<{ id: string }>(
  'measures.lock_thread',
  `WITH RECURSIVE ${thread}, held AS MATERIALIZED (
     SELECT c.id FROM comments c JOIN thread USING (id) WHERE c.locked_by IS NULL ORDER BY c.id FOR NO KEY UPDATE OF c
   )
   UPDATE comments c SET locked_by = $1, lock_reason = CASE WHEN c.id = $1 THEN $2 ELSE c.lock_reason END
   FROM held WHERE c.id = held.id AND c.locked_by IS NULL RETURNING c.id`,
);

/** What a lock further up holds stays locked by that one. */
export const unlockThread = statement<{ id: string }>(
  'measures.unlock_thread',
  `WITH above AS (SELECT p.locked_by FROM comments c JOIN comments p ON p.id = c.parent_id WHERE c.id = $1),
   held AS MATERIALIZED (SELECT id FROM comments WHERE locked_by = $1 ORDER BY id FOR NO KEY UPDATE)
   UPDATE comments c SET locked_by = (SELECT locked_by FROM above), lock_reason = CASE WHEN c.id = $1 THEN NULL ELSE c.lock_reason END
   FROM held WHERE c.id = held.id RETURNING c.id`,
);

/** Replies that begin to be listed, or end to be, by parent. Locked in one order with what else the act locks. */
export const addReplies = statement<never>(
  'measures.add_replies',
  `WITH more AS MATERIALIZED (SELECT parent_id AS id, sum(by)::int AS by FROM unnest($1::uuid[], $2::int[]) AS n(parent_id, by) GROUP BY parent_id),
   held AS MATERIALIZED (SELECT c.id, more.by FROM comments c JOIN more USING (id) ORDER BY c.id FOR NO KEY UPDATE OF c)
   UPDATE comments c SET replies = c.replies + held.by FROM held WHERE c.id = held.id`,
);
