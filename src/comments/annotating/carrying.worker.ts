/** Carries one page of comments in a thread of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import { carryAll, type CarryingTask } from './carrying.rules.js';

parentPort!.postMessage(carryAll(workerData as CarryingTask));
