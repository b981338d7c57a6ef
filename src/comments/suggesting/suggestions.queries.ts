/** Statements on suggestions. */
import { statement } from '../../platform/database/database.js';
import type { AnchorState } from '../annotating/anchors.rules.js';
import type { Selected } from '../annotating/passages.rules.js';
import type { Comment } from '../comment.entity.js';
import { commentColumns } from '../comments.queries.js';
import type { Suggestion } from './suggestion.entity.js';
import { isReadable } from './suggestion-pages.queries.js';

const columns = `s.comment_id AS "commentId", s.consultation_id AS "consultationId", s.proposed, s.blackouts, s.may_name AS "mayName", s.opposes, s.status,
  s.decided_by AS "decidedBy", s.decided_at AS "decidedAt", s.reason, s.wording`;

export const insertSuggestions = statement<never>(
  'suggestions.insert',
  `INSERT INTO comment_suggestions (comment_id, consultation_id, proposed, may_name)
   SELECT comment_id, $1::uuid, proposed, may_name FROM unnest($2::uuid[], $3::text[], $4::bool[]) AS n(comment_id, proposed, may_name)`,
);

export const readSuggestions = statement<Suggestion>(
  'suggestions.read',
  `SELECT ${columns} FROM comment_suggestions s WHERE s.comment_id = ANY($1::uuid[])`,
);

export const decide = statement<never>(
  'suggestions.decide',
  `UPDATE comment_suggestions SET status = $2, wording = $3, reason = $4, decided_by = $5, decided_at = $6 WHERE comment_id = $1`,
);

/** Also where officials entered it for the person of the account. */
export const readOpposed = statement<{ id: string }>(
  'suggestions.read_opposed',
  `SELECT comment_id AS id FROM comment_oppositions WHERE account_id = $1 AND comment_id = ANY($2::uuid[])
   UNION ALL SELECT e.comment_id FROM accounts a JOIN entered_supports e ON e.identity_id = a.person_id
   WHERE a.id = $1 AND e.comment_id = ANY($2::uuid[]) AND e.is_against`,
);

/** Lock the comment before: the number follows the rows. */
export const addOpposition = statement<never>(
  'suggestions.add_opposition',
  `WITH added AS (INSERT INTO comment_oppositions (comment_id, account_id, created_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING comment_id)
   UPDATE comment_suggestions s SET opposes = s.opposes + 1 FROM added WHERE s.comment_id = added.comment_id`,
);

/** Of the pairs of comment and account; whoever supports a suggestion opposes it no longer. Lock the comments before. */
export const removeOppositions = statement<never>(
  'suggestions.remove_oppositions',
  `WITH removed AS (
     DELETE FROM comment_oppositions o USING unnest($1::uuid[], $2::uuid[]) AS n(comment_id, account_id)
     WHERE o.comment_id = n.comment_id AND o.account_id = n.account_id RETURNING o.comment_id
   )
   UPDATE comment_suggestions s SET opposes = s.opposes - n.removed
   FROM (SELECT comment_id, count(*)::int AS removed FROM removed GROUP BY comment_id) n WHERE s.comment_id = n.comment_id`,
);

export interface AcceptedRow {
  commentId: string;
  wording: string;
  state: AnchorState;
  versionId: string;
  provisionId: string | null;
  selected: Selected | null;
}

/** Accepted ones that no version has taken, where they stand now, in the order in which they were accepted. */
export const readAccepted = statement<AcceptedRow>(
  'suggestions.read_accepted',
  `SELECT s.comment_id AS "commentId", s.wording, a.state, a.version_id AS "versionId", a.provision_id AS "provisionId", a.selected
   FROM comment_suggestions s JOIN comments c ON c.id = s.comment_id JOIN comment_anchors a ON a.comment_id = s.comment_id
   WHERE s.consultation_id = $1 AND s.status IN ('ACCEPTED', 'ACCEPTED_CHANGED') AND ${isReadable}
     AND NOT EXISTS (SELECT FROM text_version_suggestions t WHERE t.comment_id = s.comment_id)
   ORDER BY s.decided_at, s.comment_id`,
);

export const takeSuggestions = statement<never>(
  'suggestions.take',
  'INSERT INTO text_version_suggestions (comment_id, version_id) SELECT id, $1::uuid FROM unnest($2::uuid[]) AS id',
);

/** Which version took each of the suggestions. */
export const readTaking = statement<{ commentId: string; versionId: string }>(
  'suggestions.read_taking',
  'SELECT comment_id AS "commentId", version_id AS "versionId" FROM text_version_suggestions WHERE comment_id = ANY($1::uuid[])',
);

export const readTaken = statement<Comment & { takenBy: string }>(
  'suggestions.read_taken',
  `SELECT t.version_id AS "takenBy", ${commentColumns} FROM text_version_suggestions t JOIN comments c ON c.id = t.comment_id
   WHERE t.version_id = ANY($1::uuid[]) ORDER BY t.comment_id`,
);
