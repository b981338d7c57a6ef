/** Finds the arguments of many comments in a thread of its own, beside those that are known. */
import { throughThread } from '../../platform/threads.js';
import type { Cluster, KnownCluster } from '../clustering/clustering.rules.js';
import type { HandDecision } from '../clustering/decisions.rules.js';
import type { TextItem } from '../clustering/wording.rules.js';

const worker = new URL('./placing.worker.ts', import.meta.url);

/** First those that are known, then those that are to be placed. */
export type PlacingPiece = { known: readonly KnownCluster[] } | { items: readonly TextItem[] };

/** A cluster, or a part of one with very many members: its parts follow one another. */
export type FoundCluster = Omit<Cluster, 'fingerprints'>;

export interface PlacingWord {
  read: number;
  placed: number;
  found?: FoundCluster[];
}

export interface PlacingStart {
  decisions: readonly HandDecision[];
}

/** @returns how many clusters have new members; they come through `hear` */
export function placeInThread(
  pieces: AsyncIterable<PlacingPiece>,
  decisions: readonly HandDecision[],
  hear: (word: PlacingWord) => void,
): Promise<number> {
  const start: PlacingStart = { decisions };
  return throughThread<PlacingPiece, PlacingWord, number>(worker, start, pieces, hear);
}
