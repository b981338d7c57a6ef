/** Learns from labelled observations in a thread of its own, then says of others, page by page, which themes to suggest. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Said } from '../../platform/threads.js';
import type { ThemeQuality } from '../theming/evaluation.rules.js';
import { adviseThemes } from '../theming/suggesting.rules.js';
import type { AdvisingStart, AdvisingWord, Unlabelled } from './advising-thread.js';

const { quality, suggest } = adviseThemes((workerData as AdvisingStart).labelled);

parentPort!.on('message', (page: readonly Unlabelled[] | null) => {
  if (page === null) return say({ answer: quality });
  const advised = page.map(({ id, text }) => ({ id, suggestions: suggest(text) })).filter(({ suggestions }) => suggestions.length > 0);
  say({ word: { advised } });
});

function say(said: Said<AdvisingWord, ThemeQuality[]>): void {
  parentPort!.postMessage(said);
}
