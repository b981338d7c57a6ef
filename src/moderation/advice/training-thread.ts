/** Learns in a thread of its own: thousands of examples take a second or two. */
import { inThread } from '../../platform/threads.js';
import type { Example, Filter } from './spam-model.rules.js';

const worker = new URL('./training.worker.ts', import.meta.url);

export function trainInThread(examples: readonly Example[]): Promise<Filter> {
  return inThread<readonly Example[], Filter>(worker, examples);
}
