/** `urna text tree`, `urna text compare` and `urna text reanchor`: what the texts under discussion do, without a database. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { say } from '../platform/messages/messages.js';
import { Refusal } from '../platform/refusal/refusal.js';
import { readAnnotations } from '../texts/anchoring/annotation-reading.rules.js';
import { Carrier } from '../texts/anchoring/carrying.rules.js';
import { readPlaces } from '../texts/anchoring/places.rules.js';
import { reanchor, Tally } from '../texts/anchoring/reanchoring.rules.js';
import { compareVersions } from '../texts/comparing/comparison.rules.js';
import { readVersion, type VersionText } from '../texts/comparing/version.rules.js';
import { readTextFile } from '../texts/importing/text-files.js';
import { packNote } from '../texts/text-note.rules.js';
import { mostBytes } from '../texts/saving.rules.js';
import { comparisonForPeople, reanchoredForPeople, summaryForPeople, treeForPeople } from './text-report.js';
import { treeOf } from './text-tree.js';

export interface TextOptions {
  readonly format: string;
}

/** Pieces of what is to be printed: 100,000 annotations are not held together. */
export type Printed = AsyncIterable<string> | Iterable<string>;

export async function showTree(path: string, { format }: TextOptions): Promise<Printed> {
  const json = isJson(format);
  const { version, notes } = await readText(path);
  const read = treeOf(version);
  const tree = { ...read, notes: [...notes, ...read.notes] };
  return [json ? JSON.stringify(tree, null, 2) : treeForPeople(tree), '\n'];
}

export async function compareFiles(oldPath: string, newPath: string, { format }: TextOptions): Promise<Printed> {
  const json = isJson(format);
  const comparison = compareVersions((await readText(oldPath)).version, (await readText(newPath)).version);
  return [json ? JSON.stringify(comparison, null, 2) : comparisonForPeople(comparison), '\n'];
}

export async function reanchorFile(
  oldPath: string,
  newPath: string,
  annotationsPath: string,
  { format }: TextOptions,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<Printed> {
  const json = isJson(format);
  const [old, now] = [readPlaces((await readText(oldPath)).version), readPlaces((await readText(newPath)).version)];
  const { annotations, notes } = readAnnotations(await readJson(annotationsPath));
  const carrier = new Carrier(old, now);
  const tally = new Tally();
  return (function* () {
    if (json) yield '{\n"annotations": [';
    let done = 0;
    let separator = '\n';
    for (const annotation of annotations) {
      for (const carried of reanchor(carrier, old, now, [annotation])) {
        tally.add(carried);
        yield json ? `${separator}${JSON.stringify(carried)}` : reanchoredForPeople(carried);
        separator = ',\n';
      }
      onProgress(++done, annotations.length);
    }
    const summary = tally.summary(notes);
    yield json ? `\n],\n"summary": ${JSON.stringify(summary, null, 2)}\n}\n` : summaryForPeople(summary);
  })();
}

function isJson(format: string): boolean {
  if (format !== 'json' && format !== 'text') throw new Error(`There is no output ${format}; use --format json or text.`);
  return format === 'json';
}

/** Markdown as it stands, byte for byte; what other programs wrote as the Markdown that is kept of it, with notes on the file itself. */
async function readText(path: string): Promise<{ version: VersionText; notes: string[] }> {
  const bytes = await readBytes(path);
  if (/\.(md|markdown)$/i.test(path)) {
    if (bytes.length > mostBytes) throw new Error(`${path} is larger than ${mostBytes / 1024 / 1024} MB, the most that a text may have.`);
    return { version: readVersion(decode(path, bytes)), notes: [] };
  }
  const read = await readTextFile({ name: basename(path), bytes }).catch((error: unknown) => {
    throw error instanceof Refusal ? new Error(`${path}: ${say('en', `refusals.${error.code}`, error.facts)}`) : error;
  });
  const version = readVersion(read.source);
  const ofTree = new Set(version.text.notes.map(packNote));
  const ofFile = read.notes.filter((note) => !ofTree.has(packNote(note)));
  return { version, notes: ofFile.map((note) => say('en', `notes.${note.code}`, note.facts)) };
}

async function readJson(path: string): Promise<unknown> {
  const words = decode(path, await readBytes(path));
  try {
    return JSON.parse(words.replace(/^\uFEFF/, '')) as unknown;
  } catch (error) {
    throw new Error(`${path} is no JSON: ${(error as Error).message}`);
  }
}

/** Byte for byte, a byte order mark included: the differences must give back the very file. */
function decode(path: string, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error(`${path} is not in UTF-8.`);
  }
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    const said: Record<string, string> = {
      ENOENT: `There is no file ${path}.`,
      EISDIR: `${path} is a folder, not a file.`,
      EACCES: `The file ${path} may not be read.`,
    };
    throw new Error(said[code] ?? `The file ${path} cannot be read (${code}).`);
  }
}
