/** Reads the file of a roll line by line, and lists what is wrong with it; other requests go on meanwhile. */
import { setImmediate } from 'node:timers/promises';
import { mostRollFaults, readRollHeader, readRollLine, rollHeadings, type RollFault } from './roll-files.rules.js';

const linesATurn = 2_000;

export interface ReadRoll {
  salt: Buffer;
  entries: { hash: Buffer; line: number; territory: string | null }[];
  faults: RollFault[];
}

export async function readRoll(bytes: Uint8Array): Promise<ReadRoll> {
  const read: ReadRoll = { salt: Buffer.alloc(0), entries: [], faults: [] };
  const seen = new Set<string>();
  let number = 0;
  for (const line of linesOf(bytes)) {
    number++;
    if (number % linesATurn === 0) await setImmediate();
    if (number === 1) {
      const salt = readRollHeader(line);
      if (!salt) return { ...read, faults: [{ line: 1, code: 'ROLL_HEADER' }] };
      read.salt = salt;
    } else if (number === 2) {
      if (line !== rollHeadings) return { ...read, faults: [{ line: 2, code: 'ROLL_HEADINGS' }] };
    } else if (line !== '') take(read, seen, line, number);
    if (read.faults.length > mostRollFaults) {
      read.faults[mostRollFaults] = { line: number, code: 'ROLL_MORE' };
      return read;
    }
  }
  if (read.entries.length === 0 && read.faults.length === 0) read.faults.push({ line: number, code: 'ROLL_EMPTY' });
  return read;
}

function take({ entries, faults }: ReadRoll, seen: Set<string>, line: string, number: number): void {
  const entry = readRollLine(line);
  if (!entry) return void faults.push({ line: number, code: 'ROLL_LINE' });
  const key = entry.hash.toString('latin1');
  if (seen.has(key)) return void faults.push({ line: number, code: 'ROLL_DUPLICATE' });
  seen.add(key);
  entries.push({ ...entry, line: number });
}

/** Without making a string of all of it. */
function* linesOf(bytes: Uint8Array): Generator<string> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let from = 0; from < file.length;) {
    const at = file.indexOf(0x0a, from);
    const end = at < 0 ? file.length : at;
    // A line of a roll is short: what is longer is none, and need not be read to its end.
    yield file
      .toString('latin1', from, Math.min(end, from + 200))
      .replace(/^\xEF\xBB\xBF/, '')
      .replace(/\r$/, '');
    from = end + 1;
  }
}
