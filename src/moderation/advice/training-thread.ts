/** Learns in a thread of its own: ten thousand of each kind take some twenty seconds on a busy machine. */
import { inThread } from '../../platform/threads.js';
import type { Example, Filter } from './spam-model.rules.js';

const worker = new URL('./training.worker.ts', import.meta.url);

export function trainInThread(examples: readonly Example[]): Promise<Filter> {
  return inThread<readonly Example[], Filter>(worker, examples);
}
