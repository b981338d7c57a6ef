/** Merges a matrix in a thread of its own: whatever a file does to its reader, it does to nobody else. */
import { parentPort, workerData } from 'node:worker_threads';
import { carryOut, type MergingTask } from './merging-task.js';

parentPort!.postMessage(await carryOut(workerData as MergingTask));
