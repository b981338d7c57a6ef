/** Puts a report together in a thread of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import { carryOut, type ReportTask } from './assembling-task.js';

parentPort!.postMessage(await carryOut(workerData as ReportTask));
