/** Statements that read arguments, and count them honestly: by comments that can be read now. */
import { statement } from '../../platform/database/database.js';

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
