/** Reads, matches or compares two long versions in a thread of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import { type TextTask, carryOut } from './tasks.rules.js';

parentPort!.postMessage(carryOut(workerData as TextTask));
