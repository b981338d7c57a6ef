/** Reads a text in a thread of its own: whatever a file does to its reader, it does to nobody else. */
import { parentPort, workerData } from 'node:worker_threads';
import { carryOutReading, tellRefusal, type ReadingTask } from './reading-task.js';

parentPort!.postMessage(await tellRefusal(carryOutReading(workerData as ReadingTask)));
