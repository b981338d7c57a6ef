/** Writes a file of a text in a thread of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import { writeFile, type WritingTask } from './text-writing.js';

parentPort!.postMessage(await writeFile(workerData as WritingTask));
