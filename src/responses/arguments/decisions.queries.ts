/** Statements on what officials decide about arguments by hand. */
import { statement } from '../../platform/database/database.js';
import { isReadable } from './clusters.queries.js';
import type { ClusterDecision } from './cluster-decision.entity.js';

const columns = `d.id, d.consultation_id AS "consultationId", d.number, d.act, d.cluster_id AS "clusterId", d.others, d.pairs,
  d.decided_by AS "decidedBy", d.decided_at AS "decidedAt", u.undone_at AS "undoneAt", u.undone_by AS "undoneBy"`;
const sources = `cluster_decisions d LEFT JOIN cluster_decision_undoings u ON u.decision_id = d.id`;

export const readDecisions = statement<ClusterDecision>(
  'arguments.read_decisions',
  `SELECT ${columns} FROM ${sources} WHERE d.id = ANY($1::uuid[])`,
);

const page = (name: string, comparison: '<' | '>', direction: 'DESC' | 'ASC') =>
  statement<ClusterDecision>(
    name,
    `SELECT ${columns} FROM ${sources} WHERE d.consultation_id = $1 AND d.number ${comparison} $2::int ORDER BY d.number ${direction} LIMIT $3`,
  );
export const pageDecisions = page('arguments.page_decisions', '<', 'DESC');
export const pageDecisionsBackward = page('arguments.page_decisions_backward', '>', 'ASC');

export const insertDecision = statement<{ number: number }>(
  'arguments.insert_decision',
  `INSERT INTO cluster_decisions (id, consultation_id, number, act, cluster_id, others, pairs, decided_by, decided_at)
   SELECT $1, $2::uuid, coalesce(max(number), 0) + 1, $3, $4::uuid, $5::uuid[], $6::jsonb, $7::uuid, $8::timestamptz
   FROM cluster_decisions WHERE consultation_id = $2 RETURNING number`,
);

/** No row comes back when it is undone already. */
export const insertUndoing = statement<{ decisionId: string }>(
  'arguments.insert_undoing',
  `INSERT INTO cluster_decision_undoings (decision_id, undone_by, undone_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING
   RETURNING decision_id AS "decisionId"`,
);

export interface Moved {
  id: string;
  fingerprint: string;
  likeness: number;
  added: number;
}

export const readMembersOf = statement<Moved>(
  'arguments.read_members_of',
  `SELECT comment_id AS id, fingerprint, likeness, added FROM argument_members WHERE cluster_id = ANY($1::uuid[]) ORDER BY comment_id`,
);

/** Those of the argument, and those that say the same word by word. */
export const readSplit = statement<Moved & { isMeant: boolean; isReadable: boolean }>(
  'arguments.read_split',
  `SELECT m.comment_id AS id, m.fingerprint, m.likeness, m.added, m.comment_id = ANY($2::uuid[]) AS "isMeant", (${isReadable}) AS "isReadable"
   FROM argument_members m JOIN comments c ON c.id = m.comment_id
   WHERE m.cluster_id = $1 AND m.fingerprint IN (SELECT fingerprint FROM argument_members WHERE cluster_id = $1 AND comment_id = ANY($2::uuid[]))
   ORDER BY m.comment_id`,
);
