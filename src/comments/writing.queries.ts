/** Statements that write comments, their records and their counters. */
import { statement } from '../platform/database/database.js';

/**
 * All comments of a batch at once, their counters by article and for the whole consultation, and as many more replies for each
 * parent; what is held back is counted nowhere. A draft that became a comment is gone with it. Lock the parents before. The counters are taken in one order, so that two acts never wait for each other in a circle.
 */
export const insertComments = statement<never>(
  'comments.insert',
  `WITH answered AS (
     UPDATE comments p SET replies = p.replies + more.replies
     FROM (SELECT parent_id, count(*)::int AS replies FROM unnest($6::uuid[], $12::text[]) AS n(parent_id, held_for)
           WHERE parent_id IS NOT NULL AND held_for IS NULL GROUP BY parent_id) more
     WHERE p.id = more.parent_id
   ), counted AS (
     INSERT INTO comment_counts AS t (place_id, stance, comments)
     SELECT place.id, n.stance, count(*) FROM unnest($4::uuid[], $10::text[], $12::text[]) AS n(provision_id, stance, held_for)
       CROSS JOIN LATERAL (VALUES ($1::uuid), (n.provision_id)) AS place(id)
     WHERE place.id IS NOT NULL AND n.held_for IS NULL GROUP BY place.id, n.stance ORDER BY place.id, n.stance
     ON CONFLICT (place_id, stance) DO UPDATE SET comments = t.comments + excluded.comments
   ), said AS (
     DELETE FROM comment_drafts d USING unnest($4::uuid[], $6::uuid[], $8::uuid[]) AS n(provision_id, parent_id, author_id)
     WHERE d.account_id = n.author_id AND d.subject_id = coalesce(n.parent_id, n.provision_id, $1::uuid)
   )
   INSERT INTO comments (id, consultation_id, provision_id, version_id, parent_id, depth, author_id, author_role, stance, body, created_at, held_for, hidden_at, author_trust, gathering_id, people_behind, speaker)
   SELECT n.id, $1::uuid, provision_id, version_id, parent_id, depth, author_id, author_role, stance, body, $2::timestamptz, held_for,
     CASE WHEN held_for IS NOT NULL THEN $2::timestamptz END, CASE WHEN n.gathering_id IS NULL THEN a.trust_level ELSE 'REGISTERED' END,
     n.gathering_id, n.people_behind, n.speaker
   FROM unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[], $7::smallint[], $8::uuid[], $9::text[], $10::text[], $11::text[], $12::text[],
               $13::uuid[], $14::int[], $15::text[])
        AS n(id, provision_id, version_id, parent_id, depth, author_id, author_role, stance, body, held_for, gathering_id, people_behind, speaker)
     JOIN accounts a ON a.id = n.author_id`,
);

/** Adds to the counters; the keys come in one order, so that two acts never wait for each other in a circle. */
export const addToCounts = statement<never>(
  'comments.add_to_counts',
  `INSERT INTO comment_counts AS t (place_id, stance, comments)
   SELECT place_id, stance, more FROM unnest($1::uuid[], $2::text[], $3::int[]) AS n(place_id, stance, more)
   ON CONFLICT (place_id, stance) DO UPDATE SET comments = t.comments + excluded.comments`,
);

/** An UPDATE, as the CHECK would refuse the negative row that an upsert proposes. The rows are locked by {@link addToCounts} before. */
export const takeFromCounts = statement<never>(
  'comments.take_from_counts',
  `UPDATE comment_counts t SET comments = t.comments - n.less FROM unnest($1::uuid[], $2::text[], $3::int[]) AS n(place_id, stance, less)
   WHERE t.place_id = n.place_id AND t.stance = n.stance`,
);

/** Keeps the wording that stands, before another takes its place; lock the comment before. */
export const keepWording = statement<{ number: number }>(
  'comments.keep_wording',
  `INSERT INTO comment_edits (comment_id, number, body, stance, replaced_at)
   SELECT c.id, 1 + (SELECT count(*) FROM comment_edits e WHERE e.comment_id = c.id), c.body, c.stance, $2 FROM comments c WHERE c.id = $1
   RETURNING number`,
);

export const rewordComment = statement<never>(
  'comments.reword',
  'UPDATE comments SET body = $2, stance = $3, edited_at = $4 WHERE id = $1',
);

export const withdrawComment = statement<never>('comments.withdraw', 'UPDATE comments SET withdrawn_at = $2 WHERE id = $1');

/** The primary key has the last word on who supports what; the number follows the rows. Lock the comments before. */
export const addSupports = statement<{ id: string; supports: number }>(
  'comments.add_supports',
  `WITH added AS (
     INSERT INTO comment_supports (comment_id, account_id, created_at) SELECT comment_id, account_id, $3 FROM unnest($1::uuid[], $2::uuid[]) AS n(comment_id, account_id)
     ON CONFLICT DO NOTHING RETURNING comment_id
   )
   UPDATE comments c SET supports = c.supports + n.added FROM (SELECT comment_id, count(*)::int AS added FROM added GROUP BY comment_id) n
   WHERE c.id = n.comment_id RETURNING c.id, c.supports`,
);

export const removeSupports = statement<{ id: string; supports: number }>(
  'comments.remove_supports',
  `WITH removed AS (
     DELETE FROM comment_supports s USING unnest($1::uuid[], $2::uuid[]) AS n(comment_id, account_id)
     WHERE s.comment_id = n.comment_id AND s.account_id = n.account_id RETURNING s.comment_id
   )
   UPDATE comments c SET supports = c.supports - n.removed FROM (SELECT comment_id, count(*)::int AS removed FROM removed GROUP BY comment_id) n
   WHERE c.id = n.comment_id RETURNING c.id, c.supports`,
);
