/** Gathers suggestions in a thread of its own: a large text is read several times. */
import { parentPort, workerData } from 'node:worker_threads';
import { gather, type GatheringTask } from './gathering.rules.js';

parentPort!.postMessage(gather(workerData as GatheringTask));
