/** Carries pages of comments in a thread of its own, which reads each version once. */
import { parentPort } from 'node:worker_threads';
import { Carriage, type CarryingTask } from './carrying.rules.js';

let carriage: Carriage | null = null;
parentPort!.on('message', ({ now, learn, forget, followers }: CarryingTask) => {
  carriage ??= new Carriage(now!);
  carriage.learn(learn, forget);
  parentPort!.postMessage(carriage.carry(followers));
});
