/** Downloads everything that a checkpoint covers into a folder, laid out as on the site. */
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readCheckpoint, type Checkpoint } from '../ledger/log/checkpoint.js';
import { readNote } from '../ledger/log/note.js';
import { bundlesOf, tilePath, tilesOf, tileWidth, type Tile } from '../ledger/log/tiles.js';
import type { Address } from './address.js';
import { saveRecord } from './download-record.js';
import { type Fetching } from './fetching.js';
import { LedgerFolder, UnusableError } from './ledger-folder.js';
import { readLeaf } from './leaf-shapes.js';
import { hex, readEntries } from './log-files.js';
import type { Progress } from './progress.js';

const atOnce = 8;
const longestNote = 1_000_000;
const longestTile = 256 * 32;
const longestBundle = 256 * (2 + 0xffff);
const longestWords = 10_000_000;
const longestResult = 200_000_000;
/** One line of `ballots.ndjson`. */
const longestBallot = 16_384;
/** Beyond this somebody wants to fill the disk. */
const mostLeaves = 200_000_000;

export interface Download {
  readonly address: Address;
  readonly folder: string;
  /** Uuids; all where there is none. */
  readonly polls: readonly string[];
}

export async function download(
  { address, folder, polls }: Download,
  fetching: Fetching,
  progress: Progress,
  what: string,
): Promise<LedgerFolder> {
  await mkdir(folder, { recursive: true });
  const fresh = join(folder, 'checkpoint.new');
  const base = await findBase(address, fresh, fetching);
  await keepEarlier(folder, fresh);
  await fetching.save(new URL('key', base), join(folder, 'key'), longestNote);
  const checkpoint = await readSize(join(folder, 'checkpoint'));
  const ledger = await LedgerFolder.open(folder);
  if (!checkpoint) return ledger;
  const { size } = checkpoint;
  if (size > mostLeaves)
    throw new UnusableError(`The ledger claims to have ${size} leaves, more than the ${mostLeaves} that are downloaded.`);
  const tiles = [...bundlesOf(size), ...tilesOf(size)];
  progress.begin(what, tiles.length);
  await inParallel(tiles, (tile) => saveTile(base, folder, tile, fetching), progress);
  progress.end();
  const closed = (await closedPolls(ledger, size)).filter(({ poll }) => polls.length === 0 || polls.includes(poll));
  const files = closed.flatMap(({ poll, ballots }) => [
    { name: `polls/${poll}/poll.json`, most: longestWords },
    ...(ballots === null ? [] : [{ name: `polls/${poll}/result.json`, most: longestResult }]),
    ...(ballots === null ? [] : [{ name: `polls/${poll}/ballots.ndjson`, most: (ballots + 1) * longestBallot }]),
  ]);
  progress.begin(what, files.length);
  await inParallel(files, ({ name, most }) => saveOrRemove(base, folder, name, most, fetching), progress);
  progress.end();
  if (polls.length === 0) await saveRecord(ledger, size, (name, most) => saveOrRemove(base, folder, name, most, fetching));
  return ledger;
}

async function findBase({ bases }: Address, path: string, fetching: Fetching): Promise<URL> {
  for (const base of bases) {
    if (!(await fetching.save(new URL('checkpoint', base), path, longestNote))) continue;
    // A site answers much with a page of its own.
    if (readNote(await readFile(path)) !== null || base === bases.at(-1)) return base;
  }
  throw new UnusableError(`There is no ledger at ${bases.map(({ href }) => href).join(', nor at ')}.`);
}

/** What was downloaded before was signed too: the ledger of today must continue it. */
async function keepEarlier(folder: string, fresh: string): Promise<void> {
  const path = join(folder, 'checkpoint');
  const [earlier, now] = await Promise.all([readSize(path), readSize(fresh)]);
  if (earlier && now && !(earlier.size === now.size && Buffer.compare(earlier.root, now.root) === 0)) {
    await mkdir(join(folder, 'checkpoints'), { recursive: true });
    await rename(path, join(folder, 'checkpoints', `${earlier.size}-${hex(earlier.root).slice(0, 16)}`));
  }
  await rename(fresh, path);
}

async function readSize(path: string): Promise<Checkpoint | null> {
  const note = await readFile(path).then(readNote, () => null);
  return note && readCheckpoint(note.text);
}

async function saveTile(base: URL, folder: string, tile: Tile, fetching: Fetching): Promise<void> {
  const most = tile.level === 'entries' ? longestBundle : longestTile;
  const isSaved = await saveOrRemove(base, folder, tilePath(tile), most, fetching);
  if (!isSaved && tile.width < tileWidth) await saveOrRemove(base, folder, tilePath({ ...tile, width: tileWidth }), most, fetching);
}

/** What is no longer there must not remain from the last time. */
async function saveOrRemove(base: URL, folder: string, name: string, most: number, fetching: Fetching): Promise<boolean> {
  const path = join(folder, ...name.split('/'));
  const isSaved = await fetching.save(new URL(name, base), path, most);
  if (!isSaved) await rm(path, { force: true });
  return isSaved;
}

/** Polls of the log; `ballots` is how many count once it has closed, and null before. */
async function closedPolls(ledger: LedgerFolder, size: number): Promise<{ poll: string; ballots: number | null }[]> {
  const polls = new Map<string, number | null>();
  for (const bundle of bundlesOf(size)) {
    const bytes = await ledger.readTile(bundle);
    for (const entry of bytes ? readEntries(bytes, bundle).entries : []) {
      if (!isOfPoll(entry)) continue;
      const leaf = readLeaf(entry);
      if (!('poll' in leaf)) continue;
      if (leaf.poll.type === 'poll.opened') polls.set(leaf.poll.poll, null);
      if (leaf.poll.type === 'poll.closed' && leaf.poll.reason === 'CLOSED') polls.set(leaf.poll.poll, leaf.poll.ballots);
    }
  }
  return [...polls].map(([poll, ballots]) => ({ poll, ballots }));
}

/** Most leaves are ballots, which say nothing here. */
function isOfPoll(entry: Buffer): boolean {
  return entry.includes('"type":"poll.');
}

async function inParallel<Thing>(things: readonly Thing[], act: (thing: Thing) => Promise<unknown>, progress: Progress): Promise<void> {
  let [next, done] = [0, 0];
  const lane = async (): Promise<void> => {
    while (next < things.length) {
      await act(things[next++]!);
      progress.to(++done);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}
