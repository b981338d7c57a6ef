/** Clusters many comments without holding up anybody who is being served. */
import { throughThread } from '../../platform/threads.js';
import type { Cluster, KnownCluster } from './clustering.rules.js';
import type { HandDecision } from './decisions.rules.js';
import type { TextItem } from './wording.rules.js';

const worker = new URL('./clustering.worker.ts', import.meta.url);

export interface ClusteringStart {
  /** In the order in which people took them. */
  decisions?: readonly HandDecision[];
  known?: readonly KnownCluster[];
}

/** How many comments were read so far, and how many of them have found their cluster. */
export interface ClusteringProgress {
  read: number;
  placed: number;
}

/** @param batches of some thousand comments; the next is asked for when the one before was read */
export function clusterInThread(
  batches: AsyncIterable<readonly TextItem[]> | Iterable<readonly TextItem[]>,
  start: ClusteringStart = {},
  hear: (progress: ClusteringProgress) => void = () => undefined,
): Promise<Cluster[]> {
  return throughThread<readonly TextItem[], ClusteringProgress, Cluster[]>(worker, start, batches, hear);
}
