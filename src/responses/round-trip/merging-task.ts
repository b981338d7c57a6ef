/** Reads a matrix that comes back and merges it: at once where it is short, in a thread that has its bounds where others would wait. */
import { Refusal, type RefusalFacts } from '../../platform/refusal/refusal.js';
import { inThread, ThreadExceeded } from '../../platform/threads.js';
import { ProvisionNames, type ProvisionName } from '../matrix/articles.rules.js';
import { type CurrentRow, type Merge, mergeMatrix } from '../matrix/merging.js';
import { readMatrix } from '../matrix/reading.js';

export interface MergingTask {
  bytes: Uint8Array;
  fileName: string;
  /** What names the matrix for good. */
  name: string;
  current: ReadonlyMap<number, CurrentRow>;
  names: readonly ProvisionName[];
  longest: number;
}

export interface Merged {
  format: 'xlsx' | 'csv';
  rows: number;
  merge: Merge;
}

type Told = { refusal: { code: string; facts: RefusalFacts } };

const worker = new URL('./merging.worker.ts', import.meta.url);
const shortBytes = 50_000;
const bounds = { mostMs: 120_000, mostMemory: 1536 };

export async function carryOut({ bytes, fileName, name, current, names, longest }: MergingTask): Promise<Merged | Told> {
  try {
    const incoming = await readMatrix(bytes, fileName);
    const merge = mergeMatrix({ name, current, incoming, provisions: new ProvisionNames(names), longest });
    return { format: incoming.format, rows: incoming.rows.length, merge };
  } catch (error) {
    // A thread carries no classes.
    if (error instanceof Refusal) return { refusal: { code: error.code, facts: error.facts } };
    throw error;
  }
}

export async function merge(task: MergingTask): Promise<Merged> {
  const isShort = task.bytes.length < shortBytes && task.current.size < 2_000;
  const done = await (isShort ? carryOut(task) : inThread<MergingTask, Merged | Told>(worker, task, bounds).catch(asRefusal));
  if ('refusal' in done) throw new Refusal(done.refusal.code, done.refusal.facts, 'input.file');
  return done;
}

function asRefusal(error: unknown): Told {
  if (error instanceof ThreadExceeded) return { refusal: { code: 'MATRIX_TAKES_TOO_LONG', facts: {} } };
  throw error;
}
