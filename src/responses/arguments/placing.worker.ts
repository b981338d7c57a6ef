/** Places comments in a thread of its own and gives back what it found in parts that are quickly taken. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Said } from '../../platform/threads.js';
import { type Cluster, type KnownCluster, Sorting } from '../clustering/clustering.rules.js';
import type { FoundCluster, PlacingPiece, PlacingStart, PlacingWord } from './placing-thread.js';

const membersAPart = 2_000;
const { decisions } = workerData as PlacingStart;
const known: KnownCluster[] = [];
let sorting: Sorting | null = null;
let read = 0;

parentPort!.on('message', (piece: PlacingPiece | null) => {
  if (piece !== null && 'known' in piece) {
    known.push(...piece.known);
    return say({ word: { read, placed: 0 } });
  }
  sorting ??= new Sorting(decisions, known);
  if (piece !== null) {
    read = sorting.read(piece.items);
    return say({ word: { read, placed: 0 } });
  }
  const clusters = sorting.place((placed) => say({ word: { read, placed } }));
  for (const found of partsOf(clusters)) say({ word: { read, placed: read, found } });
  say({ answer: clusters.length });
});

/** Whole clusters together as far as they fit. */
function* partsOf(clusters: readonly Cluster[]): Generator<FoundCluster[]> {
  let [part, size]: [FoundCluster[], number] = [[], 0];
  for (const { representative, near, members } of clusters) {
    for (let from = 0; from < members.length; from += membersAPart) {
      const some = members.slice(from, from + membersAPart);
      part.push({ representative, near, members: some });
      size += some.length;
      if (size < membersAPart) continue;
      yield part;
      [part, size] = [[], 0];
    }
  }
  if (part.length > 0) yield part;
}

function say(said: Said<PlacingWord, number>): void {
  parentPort!.postMessage(said);
}
