/** Counts one poll in a thread of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import { BallotPile, countPoll, writeResult, type CountTask } from './result.rules.js';

const { poll, ballots, seed } = workerData as CountTask;
const pile = new BallotPile();
for (const { choices, count } of ballots) pile.add(choices, count);
parentPort!.postMessage(writeResult(countPoll(poll, pile, seed)));
