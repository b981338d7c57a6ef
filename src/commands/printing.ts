/** Prints long answers piece by piece, and shows how far long work has come. */
import { once } from 'node:events';
import type { Printed } from './text.js';

/** As fast as the reader reads. */
export async function print(pieces: Printed): Promise<void> {
  let waiting = '';
  for await (const piece of pieces) {
    waiting += piece;
    if (waiting.length < 65_536) continue;
    if (!process.stdout.write(waiting)) await once(process.stdout, 'drain');
    waiting = '';
  }
  process.stdout.write(waiting);
}

/** On the terminal only, so that what is printed stays clean. */
export function showProgress(things: string): (done: number, total: number) => void {
  let shown = 0;
  return (done, total) => {
    const now = Date.now();
    if (!process.stderr.isTTY || (done < total && now - shown < 200)) return;
    shown = now;
    process.stderr.write(`\r${done} of ${total} ${things}${done === total ? '\n' : ''}`);
  };
}
