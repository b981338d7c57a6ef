/** Those who wait for a long file: one is written after another, and only so many may wait. */
import { writeFile, writeInThread, type WritingTask } from './text-writing.js';

/** Characters; below it a thread takes longer to begin than the work itself. */
const longFrom = 20_000;
const mostWaiting = 20;

export class TooManyWaiting extends Error {}

export class WritingLine {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  constructor(private readonly inThread: (task: WritingTask) => Promise<Uint8Array> = writeInThread) {}

  /** @throws TooManyWaiting */
  async write(task: WritingTask, length: number): Promise<Uint8Array> {
    if (length < longFrom) return writeFile(task);
    if (this.waiting >= mostWaiting) throw new TooManyWaiting();
    this.waiting++;
    const run = (): Promise<Uint8Array> => this.inThread(task);
    const done = this.last.then(run, run);
    this.last = done.catch(() => undefined);
    try {
      return await done;
    } finally {
      this.waiting--;
    }
  }
}
