/** `urna roll hash`: makes the file of a roll from a plain list, so that documents never leave the machine on which it runs. */
import { randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { unlink } from 'node:fs/promises';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { rollHash } from '../people/verifying/document-keys.js';
import { rollHeadings, writeRollHeader, writeRollLine } from '../people/verifying/roll-files.rules.js';
import {
  documentKinds,
  readBirthDate,
  readDocument,
  type DocumentKind,
  type IdentityDocument,
} from '../people/verifying/verifying.rules.js';

/** As many at once as there are threads for it; more would only fill the memory. */
const atOnce = 8;

export class RollListError extends Error {}

export interface RollPerson {
  document: IdentityDocument;
  territory: string | null;
}

/** One line of the plain list, or what is wrong with it. The message never repeats the document. */
export function readPerson(row: Record<string, string | undefined>, line: number, today: string): RollPerson {
  const kind = (row.kind ?? 'CC').trim().toUpperCase();
  if (!(documentKinds as readonly string[]).includes(kind))
    throw new RollListError(`line ${line}: kind must be one of ${documentKinds.join(', ')}`);
  const number = readDocument(kind as DocumentKind, row.number ?? '');
  if (number === null) throw new RollListError(`line ${line}: number is not the number of such a document`);
  const bornOn = readBirthDate((row.born ?? '').trim(), today);
  if (bornOn === null) throw new RollListError(`line ${line}: born must be a birth date as YYYY-MM-DD`);
  const territory = (row.territory ?? '').trim().toUpperCase() || null;
  if (territory !== null && !/^[A-Z0-9-]{1,20}$/.test(territory))
    throw new RollListError(`line ${line}: territory must be its official code`);
  return { document: { kind: kind as DocumentKind, number, bornOn }, territory };
}

/** Without the headings; a list whose last line does not end counts one more in the end. */
async function countLines(path: string): Promise<number> {
  let lines = -1;
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) for (const byte of piece) if (byte === 0x0a) lines++;
  return Math.max(0, lines);
}

/**
 * Reads `kind,number,born,territory` and writes hashes in the same order: the n-th person of the list stands on the line n + 2.
 * @param tell how far it has come, from time to time
 */
export async function hashRoll(from: string, to: string, tell: (people: number, of: number) => void = () => undefined): Promise<number> {
  const target = createWriteStream(to, { flags: 'wx', mode: 0o600 });
  await once(target, 'open');
  try {
    return await writeHashes(from, target, tell);
  } catch (error) {
    // Nobody uploads half a roll by mistake.
    target.destroy();
    await unlink(to);
    throw error;
  }
}

async function writeHashes(from: string, target: WriteStream, tell: (people: number, of: number) => void): Promise<number> {
  const total = await countLines(from);
  const today = new Date().toISOString().slice(0, 10);
  const salt = randomBytes(16);
  const write = async (text: string): Promise<void> => void (target.write(text) || (await once(target, 'drain')));
  await write(`${writeRollHeader(salt)}\n${rollHeadings}\n`);
  let people = 0;
  let waiting: RollPerson[] = [];
  const hashWaiting = async (): Promise<void> => {
    const hashes = await Promise.all(waiting.map(({ document }) => rollHash(salt, document)));
    await write(hashes.map((hash, place) => `${writeRollLine({ hash, territory: waiting[place]!.territory })}\n`).join(''));
    people += waiting.length;
    waiting = [];
    tell(people, Math.max(people, total));
  };
  const rows = createReadStream(from).pipe(parse({ columns: true, bom: true, skip_empty_lines: true, trim: true, info: true }));
  for await (const { record, info } of rows as AsyncIterable<{ record: Record<string, string>; info: { lines: number } }>) {
    waiting.push(readPerson(record, info.lines, today));
    if (waiting.length === atOnce) await hashWaiting();
  }
  await hashWaiting();
  target.end();
  await finished(target);
  return people;
}
