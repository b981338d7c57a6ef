/** Downloads the open record of moderation: its lines month by month, and its counts, as they are at one moment. */
import { bundlesOf } from '../ledger/log/tiles.js';
import { countsFile } from './counts-check.js';
import type { LedgerFolder } from './ledger-folder.js';
import { readEntries } from './log-files.js';
import { ModerationBook } from './moderation-book.js';
import { recordFile } from './moderation-check.js';
import { leafHash } from '../ledger/log/merkle.js';
import { recordMonth } from '../moderation/record/leaves.rules.js';

const longestCounts = 100_000_000;
/** One line: words of people in three fields, each character of which takes up to six bytes of JSON. */
const longestLine = 65_536;
/** While moderators go on deciding, the counts and the lines of this month are of two moments. */
const rounds = 5;

/** Writes the file of that name, or removes it where there is none. */
export type Save = (name: string, most: number) => Promise<unknown>;

export async function saveRecord(ledger: LedgerFolder, size: number, save: Save): Promise<void> {
  const book = await moderationIn(ledger, size);
  const months = monthsTo(recordMonth(new Date()), book);
  // What comes meanwhile is more than the log has leaves for.
  const most = (book.size + 1_000_000) * longestLine;
  await save(countsFile, longestCounts);
  let before: Buffer | null = null;
  for (let round = 0; round < rounds; round++) {
    const now = await ledger.read(countsFile);
    if (round > 0 && (now === before || (now && before && now.equals(before)))) return;
    before = now;
    for (const month of round === 0 ? months : months.slice(-1)) await save(recordFile(month), most);
    await save(countsFile, longestCounts);
  }
}

/** From the first of which the ledger knows on, also those for which it has no leaf: there lines may have been added behind its back. */
function monthsTo(present: string, { months }: ModerationBook): string[] {
  const first = [present, ...months].sort()[0]!;
  const all = new Set(months);
  for (let month = first; month <= present; month = monthAfter(month)) all.add(month);
  return [...all].sort();
}

function monthAfter(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 7);
}

async function moderationIn(ledger: LedgerFolder, size: number): Promise<ModerationBook> {
  const book = new ModerationBook();
  let index = 0;
  for (const bundle of bundlesOf(size)) {
    const bytes = await ledger.readTile(bundle);
    for (const entry of bytes ? readEntries(bytes, bundle).entries : []) book.add(entry, leafHash(entry), index++);
  }
  return book;
}
