/** What this process keeps of memory, after everything that nobody holds has been given back. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** @returns bytes in use: objects of the heap, and buffers outside it */
export function memoryKept(): { heap: number; buffers: number } {
  // What the first round finds unused, the second gives back.
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return { heap: heapUsed, buffers: arrayBuffers };
}
