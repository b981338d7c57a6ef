/** SQL of passages that are blacked out: what everybody may read stays with the comment, the words as written stand apart. */
import { statement } from '../platform/database/database.js';
import type { CommentBlackout } from './comment-blackout.entity.js';
import type { Comment } from './comment.entity.js';
import { commentColumns } from './comments.queries.js';

/** The words as written go where nobody reads them by mistake. */
export const blackOutComment = statement<Comment>(
  'measures.black_out',
  `WITH kept AS (
     INSERT INTO comment_blackouts (comment_id, body, passages, hidden_at) SELECT id, body, $4, $6 FROM comments WHERE id = $1
     ON CONFLICT DO NOTHING RETURNING comment_id
   )
   UPDATE comments c SET body = $2, blackouts = $3, blackout_reason = $5 FROM kept WHERE c.id = kept.comment_id RETURNING ${commentColumns}`,
);

export const showAgain = statement<Comment>(
  'measures.show_part',
  `WITH kept AS (DELETE FROM comment_blackouts WHERE comment_id = $1 RETURNING comment_id, body)
   UPDATE comments c SET body = kept.body, blackouts = NULL, blackout_reason = NULL FROM kept WHERE c.id = kept.comment_id RETURNING ${commentColumns}`,
);

/** With the row of {@link blackOutComment}: the proposed words as written go there, too. */
export const blackOutProposed = statement<never>(
  'measures.black_out_proposed',
  `WITH kept AS (
     UPDATE comment_blackouts b SET proposed = s.proposed, proposed_passages = $4 FROM comment_suggestions s
     WHERE b.comment_id = $1 AND s.comment_id = $1 RETURNING b.comment_id
   )
   UPDATE comment_suggestions s SET proposed = $2, blackouts = $3 FROM kept WHERE s.comment_id = kept.comment_id`,
);

/** Before {@link showAgain}, which takes the row away. */
export const showProposedAgain = statement<never>(
  'measures.show_proposed',
  `UPDATE comment_suggestions s SET proposed = b.proposed, blackouts = NULL FROM comment_blackouts b
   WHERE s.comment_id = $1 AND b.comment_id = $1 AND b.proposed IS NOT NULL`,
);

export const readBlackouts = statement<CommentBlackout>(
  'measures.read_blackouts',
  `SELECT comment_id AS "commentId", body, passages, proposed, proposed_passages AS "proposedPassages", hidden_at AS "hiddenAt"
   FROM comment_blackouts WHERE comment_id = ANY($1::uuid[])`,
);
