/** Statements that enter comments as observations, and follow what becomes of them. */
import { statement } from '../platform/database/database.js';
import type { ObservationState } from './answering.rules.js';

/** Closed ones that nobody has entered yet, the first to close first. */
export const readToEnter = statement<{ id: string }>(
  'responses.read_to_enter',
  `SELECT c.id FROM consultations c WHERE c.status = 'SCHEDULED' AND c.closes_at <= $1
     AND NOT EXISTS (SELECT FROM observation_matrices m WHERE m.consultation_id = c.id)
   ORDER BY c.closes_at, c.id LIMIT $2`,
);

/** The primary key has the last word: no row comes back when another process has begun it. */
export const beginMatrix = statement<{ id: string }>(
  'responses.begin_matrix',
  `INSERT INTO observation_matrices (consultation_id, entered_at) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING consultation_id AS id`,
);

/** Where a comment stands now; one whose part is gone stays with the part that it was made on. */
const provisionOf = `coalesce((SELECT a.provision_id FROM comment_anchors a WHERE a.comment_id = c.id), c.provision_id)`;
const kindOf = `CASE WHEN c.depth > 0 THEN 'REPLY' WHEN EXISTS (SELECT FROM comment_suggestions s WHERE s.comment_id = c.id) THEN 'SUGGESTION' ELSE 'COMMENT' END`;
/** What it was counted with while the consultation was open. */
const clusterOf = `(SELECT a.cluster_id FROM argument_members a WHERE a.comment_id = c.id)`;

const stateOf = `CASE WHEN c.withdrawn_at IS NOT NULL THEN 'WITHDRAWN' WHEN c.hidden_at IS NOT NULL THEN 'HIDDEN' ELSE 'IN_SCOPE' END`;

/** All at once, in order of posting. What the agency itself said asks for no answer, and replies are conversation. */
export const enterObservations = statement<{ count: number }>(
  'responses.enter',
  `WITH entered AS (
     INSERT INTO observations (id, consultation_id, number, comment_id, author_id, kind, provision_id, cluster_id, state)
     SELECT gen_random_uuid(), $1::uuid, row_number() OVER (ORDER BY c.created_at, c.id), c.id, c.author_id, ${kindOf}, ${provisionOf}, ${clusterOf}, 'IN_SCOPE'
     FROM comments c
     WHERE c.consultation_id = $1 AND c.depth = 0 AND c.author_role = 'CITIZEN' AND c.hidden_at IS NULL AND c.withdrawn_at IS NULL
     RETURNING number
   ), counted AS (SELECT count(*)::int AS count FROM entered)
   UPDATE observation_matrices SET numbered = counted.count FROM counted WHERE consultation_id = $1 RETURNING counted.count`,
);

export interface MatrixRow {
  consultationId: string;
  enteredAt: Date;
  numbered: number;
  revision: number;
}

const matrixColumns = `consultation_id AS "consultationId", entered_at AS "enteredAt", numbered, revision`;

export const readMatrices = statement<MatrixRow>(
  'responses.read_matrices',
  `SELECT ${matrixColumns} FROM observation_matrices WHERE consultation_id = ANY($1::uuid[])`,
);

/** Whoever changes the matrix of a consultation comes after whoever does so now; each change has a revision of its own. */
export const reviseMatrix = statement<MatrixRow>(
  'responses.revise_matrix',
  `UPDATE observation_matrices SET revision = revision + 1 WHERE consultation_id = $1 RETURNING ${matrixColumns}`,
);

/** The next number is taken with the row; none comes back when the comment is in the matrix already. */
export const addObservation = statement<{ id: string; number: number }>(
  'responses.add_observation',
  `WITH added AS (
     INSERT INTO observations (id, consultation_id, number, comment_id, author_id, kind, provision_id, cluster_id, state, revision)
     SELECT gen_random_uuid(), m.consultation_id, m.numbered + 1, c.id, c.author_id, ${kindOf}, ${provisionOf}, ${clusterOf}, ${stateOf}, m.revision
     FROM comments c JOIN observation_matrices m ON m.consultation_id = c.consultation_id WHERE c.id = $1
     ON CONFLICT (comment_id) DO NOTHING RETURNING id, number, consultation_id
   )
   UPDATE observation_matrices m SET numbered = added.number FROM added WHERE m.consultation_id = added.consultation_id
   RETURNING added.id, added.number`,
);

/** No row comes back of a comment that is not in the matrix. */
export const followComments = statement<{ commentId: string; number: number; wasState: ObservationState; state: ObservationState }>(
  'responses.follow_comments',
  `UPDATE observations o SET state = before.new, revision = $3
   FROM (SELECT o.id, o.state, n.state AS new FROM unnest($1::uuid[], $2::text[]) AS n(comment_id, state) JOIN observations o USING (comment_id)) before
   WHERE o.id = before.id RETURNING o.comment_id AS "commentId", o.number, before.state AS "wasState", o.state`,
);
