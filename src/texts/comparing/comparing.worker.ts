/** Matches or compares two long versions in a thread of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import { type TextTask, compare, match } from './tasks.rules.js';

const task = workerData as TextTask;
parentPort!.postMessage(task.act === 'match' ? match(task) : compare(task));
