/** Clusters comments in a thread of its own: takes them batch by batch, then null, and says how many it has read and placed. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Said } from '../../platform/threads.js';
import type { ClusteringProgress, ClusteringStart } from './clustering-thread.js';
import { type Cluster, Sorting } from './clustering.rules.js';
import type { TextItem } from './wording.rules.js';

const { decisions, known } = workerData as ClusteringStart;
const sorting = new Sorting(decisions, known);
let read = 0;

parentPort!.on('message', (batch: readonly TextItem[] | null) => {
  if (batch === null) {
    say({ answer: sorting.place((placed) => say({ word: { read, placed } })) });
    return;
  }
  read = sorting.read(batch);
  say({ word: { read, placed: 0 } });
});

function say(said: Said<ClusteringProgress, Cluster[]>): void {
  parentPort!.postMessage(said);
}
