/** Statements that read arguments, and count them honestly: by comments that can be read now. */
import { statement } from '../../platform/database/database.js';
import type { ArgumentCluster } from './argument-cluster.entity.js';

export const clusterColumns = `a.id, a.consultation_id AS "consultationId", a.number, a.representative_id AS "representativeId", a.people, a.comments,
  a.near_id AS "nearId", a.near_likeness AS "nearLikeness", a.near_because AS "nearBecause", a.found_at AS "foundAt"`;

export const isReadable = `c.hidden_at IS NULL AND c.withdrawn_at IS NULL`;

export interface ObservationCluster {
  observationId: string;
  clusterId: string;
  /** Of the argument, within the consultation. */
  number: number;
  /** How many people make it. */
  signatures: number;
  comments: number;
  /** The observation that stands for it; null where the comment that does so is none. */
  representative: string | null;
}

export const readClustersOfObservations = statement<ObservationCluster>(
  'arguments.of_observations',
  `SELECT o.id AS "observationId", a.id AS "clusterId", a.number, a.people AS signatures, a.comments, r.id AS representative
   FROM observations o JOIN argument_clusters a ON a.id = o.cluster_id LEFT JOIN observations r ON r.comment_id = a.representative_id
   WHERE o.consultation_id = $1`,
);

export const readClusters = statement<ArgumentCluster>(
  'arguments.read',
  `SELECT ${clusterColumns} FROM argument_clusters a WHERE a.id = ANY($1::uuid[])`,
);

export const readClusterByNumber = statement<ArgumentCluster>(
  'arguments.by_number',
  `SELECT ${clusterColumns} FROM argument_clusters a WHERE a.consultation_id = $1 AND a.number = $2`,
);

export const readClustersOfComments = statement<ArgumentCluster & { commentId: string }>(
  'arguments.of_comments',
  `SELECT m.comment_id AS "commentId", ${clusterColumns} FROM argument_members m JOIN argument_clusters a ON a.id = m.cluster_id
   WHERE m.comment_id = ANY($1::uuid[])`,
);

export const readClusterIds = statement<{ clusterId: string }>(
  'arguments.ids_of_comments',
  'SELECT DISTINCT cluster_id AS "clusterId" FROM argument_members WHERE comment_id = ANY($1::uuid[])',
);

/** Whoever counts comes after whoever counts now, and then sees what that one has written: lock first, in a statement of its own. */
export const lockClusters = statement<never>(
  'arguments.lock',
  'SELECT FROM argument_clusters WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE',
);

/**
 * Counts them anew; they are locked. Whatever stands for an argument can be read; where it cannot any more, the likest one that can takes its place.
 * An argument that nobody makes any more keeps its row and number.
 */
export const refreshClusters = statement<never>(
  'arguments.refresh',
  `WITH held AS MATERIALIZED (SELECT id, representative_id FROM argument_clusters WHERE id = ANY($1::uuid[])),
   counted AS MATERIALIZED (
     SELECT m.cluster_id AS id, count(*)::int AS comments, count(DISTINCT c.author_id)::int AS people,
            bool_or(m.comment_id = held.representative_id) AS stands
     FROM held JOIN argument_members m ON m.cluster_id = held.id JOIN comments c ON c.id = m.comment_id
     WHERE ${isReadable} GROUP BY m.cluster_id
   ), standing AS (
     SELECT counted.id, next.comment_id FROM counted CROSS JOIN LATERAL (
       SELECT m.comment_id FROM argument_members m JOIN comments c ON c.id = m.comment_id
       WHERE m.cluster_id = counted.id AND ${isReadable} ORDER BY m.likeness DESC, c.created_at, m.comment_id LIMIT 1) next
     WHERE NOT counted.stands
   )
   UPDATE argument_clusters a SET people = coalesce(counted.people, 0), comments = coalesce(counted.comments, 0),
     representative_id = coalesce(standing.comment_id, a.representative_id)
   FROM held LEFT JOIN counted ON counted.id = held.id LEFT JOIN standing ON standing.id = held.id WHERE a.id = held.id`,
);

/** Without those that cannot be read; each that is not placed yet is an argument of its own. */
export const readArgumentCounts = statement<{ consultationId: string; people: number; comments: number; arguments: number }>(
  'arguments.counts',
  `SELECT whole.id AS "consultationId", said.people, said.comments, (said.comments - found.placed + found.clusters)::int AS arguments
   FROM unnest($1::uuid[]) AS whole(id)
   CROSS JOIN LATERAL (SELECT count(*)::int AS comments, count(DISTINCT one.author_id)::int AS people FROM (
     SELECT c.author_id FROM comments c
     WHERE c.consultation_id = whole.id AND c.depth = 0 AND c.author_role = 'CITIZEN' AND c.hidden_at IS NULL AND c.withdrawn_at IS NULL
     UNION ALL SELECT o.author_id FROM observations o WHERE o.consultation_id = whole.id AND o.kind = 'REPLY' AND o.state = 'IN_SCOPE') one) said
   CROSS JOIN LATERAL (SELECT count(*)::int AS clusters, coalesce(sum(a.comments), 0)::int AS placed FROM argument_clusters a
     WHERE a.consultation_id = whole.id AND a.comments > 0) found`,
);
