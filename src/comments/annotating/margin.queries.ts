/** The statement that reads what stands in the margin of a version. */
import { statement } from '../../platform/database/database.js';
import type { MarginComment } from './margin.rules.js';

/**
 * Comments on parts of the text, the most supported first; values: consultation, version, whether it is the current one, rows.
 * An earlier version has those that were made in it.
 */
export const readMargin = statement<MarginComment>(
  'margin.read',
  `SELECT c.id, c.author_id AS "authorId", g.way, c.speaker, c.author_role AS "authorRole", c.stance, c.body, c.created_at AS "createdAt",
     c.version_id AS "madeIn", c.provision_id AS "provisionId", s.proposed,
     CASE WHEN a.comment_id IS NOT NULL THEN jsonb_build_object('versionId', a.version_id, 'provisionId', a.provision_id, 'state', a.state,
       'selected', a.selected, 'original', a.original) END AS anchor
   FROM comments c LEFT JOIN comment_anchors a ON a.comment_id = c.id LEFT JOIN comment_suggestions s ON s.comment_id = c.id
     LEFT JOIN gatherings g ON g.id = c.gathering_id
   WHERE c.consultation_id = $1 AND c.depth = 0 AND c.provision_id IS NOT NULL AND c.hidden_at IS NULL AND c.withdrawn_at IS NULL
     AND ($3::bool OR c.version_id = $2::uuid)
   ORDER BY c.supports DESC, c.id LIMIT $4`,
);
