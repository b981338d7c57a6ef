/** A folder that holds a log as the site serves it: `checkpoint`, `key`, `tile/…`, `polls/…`, and checkpoints that somebody kept. */
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { tilePath, tileWidth, type Tile } from '../ledger/log/tiles.js';

/** Nothing could be verified: an address or a folder that holds no ledger, a file that is none. */
export class UnusableError extends Error {
  override readonly name = 'UnusableError';
}

export class LedgerFolder {
  private constructor(readonly path: string) {}

  /** The folder itself, or the `ledger` within it, as a copy of a whole site has it. */
  static async open(path: string): Promise<LedgerFolder> {
    if (!(await isFolder(path))) throw new UnusableError(`There is no folder ${path}.`);
    const inside = (await readdir(path, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name);
    const places = [path, join(path, 'ledger'), ...inside.map((name) => join(path, name, 'ledger'))];
    for (const place of places) if (await isFile(join(place, 'checkpoint'))) return new LedgerFolder(place);
    // Whoever lost the checkpoint has still a ledger.
    for (const place of places)
      if ((await isFolder(join(place, 'tile'))) || (await isFile(join(place, 'key')))) return new LedgerFolder(place);
    throw new UnusableError(`There is no ledger in ${path}: it should hold the files checkpoint and key, and the folder tile.`);
  }

  /** Null when there is no such file. */
  async read(name: string): Promise<Buffer | null> {
    try {
      return await readFile(join(this.path, ...name.split('/')));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return null;
      throw new UnusableError(`The file ${join(this.path, name)} cannot be read (${code ?? String(error)}).`);
    }
  }

  /** A tile; the full one instead of a partial one that nobody kept. */
  async readTile(tile: Tile): Promise<Buffer | null> {
    const bytes = await this.read(tilePath(tile));
    return bytes === null && tile.width < tileWidth ? this.read(tilePath({ ...tile, width: tileWidth })) : bytes;
  }

  /** The lines of a file, some at a time and each with its end, which the last may lack; null when there is no such file. */
  async lines(name: string): Promise<AsyncIterable<string[]> | null> {
    const path = join(this.path, ...name.split('/'));
    return (await isFile(path)) ? linesOf(path) : null;
  }

  /** Names of the files in one of its folders; none where there is no such folder. */
  async namesIn(folder: string): Promise<string[]> {
    const path = join(this.path, folder);
    return (await isFolder(path)) ? (await readdir(path)).sort() : [];
  }

  /** Names of checkpoints that were kept beside the newest: `checkpoint.…`, and what lies in `checkpoints`. */
  async keptCheckpoints(): Promise<string[]> {
    const beside = (await readdir(this.path)).filter((name) => name.startsWith('checkpoint.'));
    const inside: string[] = [];
    const folder = join(this.path, 'checkpoints');
    if (await isFolder(folder)) inside.push(...(await readdir(folder)).map((name) => `checkpoints/${name}`));
    return [...beside, ...inside].sort();
  }
}

async function* linesOf(path: string): AsyncIterable<string[]> {
  let rest = '';
  for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 18 })) {
    const lines = (rest + (chunk as string)).split('\n');
    rest = lines.pop()!;
    yield lines.map((line) => `${line}\n`);
  }
  if (rest !== '') yield [rest];
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
