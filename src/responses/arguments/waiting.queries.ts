/** Statements that note which comments are to be placed, following the journal. */
import { statement } from '../../platform/database/database.js';

/** Held until the transaction ends; no row comes back while another process follows. */
export const holdPosition = statement<{ sequence: string }>(
  'arguments.hold_position',
  `SELECT sequence::text FROM argument_position WHERE follower = 'arguments' FOR UPDATE SKIP LOCKED`,
);

export const readPosition = statement<{ sequence: string }>(
  'arguments.read_position',
  `SELECT sequence::text FROM argument_position WHERE follower = 'arguments'`,
);

export const moveOn = statement<never>(
  'arguments.move_on',
  `UPDATE argument_position SET sequence = $1::bigint WHERE follower = 'arguments'`,
);

/** Work without a run is not looked for. */
const begun = `begun AS (
  INSERT INTO argument_runs (consultation_id, begun_at) SELECT DISTINCT consultation_id, $2::timestamptz FROM added ON CONFLICT DO NOTHING
)`;

export const addWaiting = statement<{ count: number }>(
  'arguments.add_waiting',
  `WITH added AS (
     INSERT INTO argument_waiting (comment_id, consultation_id) SELECT c.id, c.consultation_id FROM comments c WHERE c.id = ANY($1::uuid[])
     RETURNING consultation_id
   ), ${begun} SELECT count(*)::int AS count FROM added`,
);

/** All of a consultation once more: whatever order they came in, the result is then the same. */
export const addAllWaiting = statement<{ count: number }>(
  'arguments.add_all_waiting',
  `WITH added AS (
     INSERT INTO argument_waiting (comment_id, consultation_id)
     SELECT c.id, c.consultation_id FROM comments c WHERE c.consultation_id = ANY($1::uuid[]) AND c.depth = 0 AND c.author_role = 'CITIZEN'
     RETURNING consultation_id
   ), ${begun} SELECT count(*)::int AS count FROM added`,
);

/** Observations that are in no argument yet, such as replies that an official took in. */
export const addObservationsWaiting = statement<{ count: number }>(
  'arguments.add_observations_waiting',
  `WITH added AS (
     INSERT INTO argument_waiting (comment_id, consultation_id)
     SELECT o.comment_id, o.consultation_id FROM observations o WHERE o.consultation_id = ANY($1::uuid[]) AND o.cluster_id IS NULL
     RETURNING consultation_id
   ), ${begun} SELECT count(*)::int AS count FROM added`,
);

export const addMembersWaiting = statement<{ count: number }>(
  'arguments.add_members_waiting',
  `WITH added AS (
     INSERT INTO argument_waiting (comment_id, consultation_id)
     SELECT m.comment_id, m.consultation_id FROM argument_members m WHERE m.cluster_id = ANY($1::uuid[])
     RETURNING consultation_id
   ), ${begun} SELECT count(*)::int AS count FROM added`,
);
