/** Long arithmetic in a thread of its own, so that it holds up nobody who is being served. */
import { Worker } from 'node:worker_threads';

export interface ThreadBounds {
  /** How long it may take, from its beginning, in milliseconds. */
  mostMs?: number;
  /** How much it may keep in memory, in MB; buffers outside the heap are not counted. */
  mostMemory?: number;
}

/** A thread that took longer or needed more than it was given; it was ended. */
export class ThreadExceeded extends Error {}

/**
 * Runs a built module in a thread and resolves with the one message that it posts; `task` is its `workerData`.
 * @param module the URL of its source or of what was built from it; threads run what was built
 * @throws ThreadExceeded where bounds are given
 */
export function inThread<Task, Answer>(module: URL, task: Task, { mostMs, mostMemory }: ThreadBounds = {}): Promise<Answer> {
  const built = builtFrom(module);
  return new Promise((resolve, reject) => {
    const thread = new Worker(built, { workerData: task, resourceLimits: mostMemory ? { maxOldGenerationSizeMb: mostMemory } : undefined });
    const end = mostMs === undefined ? undefined : setTimeout(() => exceed(`${mostMs} ms`), mostMs);
    const exceed = (what: string): void => {
      reject(new ThreadExceeded(`The thread of ${built.pathname} needed more than ${what}.`));
      void thread.terminate();
    };
    thread.once('message', resolve);
    thread.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? exceed(`${mostMemory} MB`) : reject(error),
    );
    thread.once('exit', (code) => {
      clearTimeout(end);
      reject(new Error(`The thread of ${built.pathname} ended with ${code} and no answer.`));
    });
  });
}

/** A thread that remembers: it answers each task with one message, one after another. */
export class Companion<Task, Answer> {
  private readonly thread: Worker;
  private waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | null = null;
  private hasEnded = false;

  /** @param module as for {@link inThread}; it listens to `parentPort` */
  constructor(module: URL) {
    const built = builtFrom(module);
    this.thread = new Worker(built);
    const fail = (error: Error): void => {
      this.hasEnded = true;
      this.waiting?.reject(error);
      this.waiting = null;
    };
    this.thread.on('message', (answer: Answer) => {
      this.waiting?.resolve(answer);
      this.waiting = null;
    });
    this.thread.once('error', fail);
    this.thread.once('exit', (code) => fail(new Error(`The thread of ${built.pathname} ended with ${code} and no answer.`)));
  }

  ask(task: Task): Promise<Answer> {
    if (this.hasEnded || this.waiting) throw new Error('This thread has ended, or is still at the task before.');
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      this.thread.postMessage(task);
    });
  }

  async end(): Promise<void> {
    await this.thread.terminate();
  }
}

/** What such a thread says: how far it is, once for each piece and as often as it likes afterwards, and at last its answer. */
export type Said<Word, Answer> = { word: Word } | { answer: Answer };

/**
 * Gives a built module in a thread one piece after another, then null, and resolves with its answer. A piece is asked for
 * when the one before was taken, so that few of them are in memory at once.
 * @param hear is told how far it is
 */
export async function throughThread<Piece, Word, Answer>(
  module: URL,
  task: unknown,
  pieces: AsyncIterable<Piece> | Iterable<Piece>,
  hear: (word: Word) => void,
): Promise<Answer> {
  const built = builtFrom(module);
  const thread = new Worker(built, { workerData: task });
  let take = (): void => undefined;
  const answer = new Promise<Answer>((resolve, reject) => {
    thread.on('message', (said: Said<Word, Answer>) => {
      if ('answer' in said) return resolve(said.answer);
      hear(said.word);
      take();
    });
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`The thread of ${built.pathname} ended with ${code} and no answer.`)));
  });
  // Where the pieces fail, nobody waits for the answer any more.
  answer.catch(() => undefined);
  try {
    for await (const piece of pieces) {
      const taken = new Promise<void>((resolve) => (take = resolve));
      thread.postMessage(piece);
      await Promise.race([taken, answer]);
    }
    thread.postMessage(null);
    return await answer;
  } finally {
    await thread.terminate();
  }
}

function builtFrom({ href }: URL): URL {
  const at = href.lastIndexOf('/src/');
  const folder = href.slice(0, at);
  return new URL(`${folder.endsWith('/dist') ? folder : `${folder}/dist`}${href.slice(at)}`.replace(/\.ts$/, '.js'));
}
