/** Learns from decided comments and answers with the filter. */
import { parentPort, workerData } from 'node:worker_threads';
import { train, type Example } from './spam-model.rules.js';

parentPort!.postMessage(train(workerData as readonly Example[]));
