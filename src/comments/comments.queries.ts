/** Statements that read comments and what belongs to them. */
import { statement } from '../platform/database/database.js';
import type { CommentEdit } from './comment-parts.entity.js';
import type { Comment } from './comment.entity.js';
import type { Stance } from './comments.rules.js';

export const commentColumns = `c.id, c.consultation_id AS "consultationId", c.provision_id AS "provisionId", c.version_id AS "versionId", c.parent_id AS "parentId",
  c.depth, c.author_id AS "authorId", c.author_role AS "authorRole", c.stance, c.body, c.created_at AS "createdAt", c.edited_at AS "editedAt",
  c.withdrawn_at AS "withdrawnAt", c.hidden_at AS "hiddenAt", c.hidden_reason AS "reasonForHiding", c.held_for AS "heldFor", c.label_reason AS "labelReason",
  c.lock_reason AS "lockReason", c.locked_by AS "lockedBy", c.blackout_reason AS "blackoutReason", c.blackouts, c.supports, c.replies AS "repliesCount",
  c.gathering_id AS "gatheringId", c.people_behind AS "peopleBehind", c.speaker`;

export const readComments = statement<Comment>('comments.read', `SELECT ${commentColumns} FROM comments c WHERE c.id = ANY($1::uuid[])`);

/** What somebody has written in each consultation and waits to be looked at, the latest first. */
export const readHeld = statement<Comment>(
  'comments.read_held',
  `SELECT page.* FROM unnest($2::uuid[]) AS whole(id) CROSS JOIN LATERAL (
     SELECT ${commentColumns} FROM comments c
     WHERE c.author_id = $1 AND c.consultation_id = whole.id AND c.held_for IS NOT NULL AND c.withdrawn_at IS NULL
     ORDER BY c.created_at DESC LIMIT $3) page`,
);

/** In one order everywhere, so that acts on the same comments wait for each other instead of deadlocking. */
export const lockComments = statement<Comment>(
  'comments.lock',
  `SELECT ${commentColumns} FROM comments c WHERE c.id = ANY($1::uuid[]) ORDER BY c.id FOR NO KEY UPDATE`,
);

/** The same with those that they answer. */
export const lockWithParents = statement<Comment>(
  'comments.lock_with_parents',
  `SELECT ${commentColumns} FROM comments c
   WHERE c.id = ANY($1::uuid[]) OR c.id = ANY(ARRAY(SELECT parent_id FROM comments WHERE id = ANY($1::uuid[]) AND parent_id IS NOT NULL))
   ORDER BY c.id FOR NO KEY UPDATE`,
);

export const readEdits = statement<CommentEdit>(
  'comments.read_edits',
  `SELECT comment_id AS "commentId", number, body, stance, replaced_at AS "replacedAt" FROM comment_edits
   WHERE comment_id = ANY($1::uuid[]) ORDER BY comment_id, number`,
);

/** Of consultations and of parts of texts alike: each is a place with counters of its own. */
export const readCounts = statement<{ id: string; stance: Stance; comments: string }>(
  'comments.read_counts',
  'SELECT place_id AS id, stance, comments FROM comment_counts WHERE place_id = ANY($1::uuid[])',
);

/** Which of the comments the account supports, also where officials entered it for its person. */
export const readSupported = statement<{ id: string }>(
  'comments.read_supported',
  `SELECT comment_id AS id FROM comment_supports WHERE account_id = $1 AND comment_id = ANY($2::uuid[])
   UNION ALL SELECT e.comment_id FROM accounts a JOIN entered_supports e ON e.identity_id = a.person_id
   WHERE a.id = $1 AND e.comment_id = ANY($2::uuid[]) AND NOT e.is_against`,
);

/** Which of the pairs of comment and account are supports. */
export const readSupports = statement<{ commentId: string; accountId: string }>(
  'comments.read_supports',
  `SELECT s.comment_id AS "commentId", s.account_id AS "accountId" FROM unnest($1::uuid[], $2::uuid[]) AS pair(comment_id, account_id)
   JOIN comment_supports s USING (comment_id, account_id)`,
);
