/** A client of the ledger that knows its name, its key and its files, and nothing of the application. */
import { openCheckpoint, type Checkpoint } from '../../src/ledger/log/checkpoint.js';
import { GrowingTree, leafHash, rootOf, rootOfSize, type SubtreeHash } from '../../src/ledger/log/merkle.js';
import { proveConsistency, proveInclusion, verifyConsistency, verifyInclusion } from '../../src/ledger/log/merkle-proofs.js';
import { readVerifierKey, type NoteKey } from '../../src/ledger/log/note.js';
import { bundlesOf, readBundle, readTile, subtreesFromTiles, tilePath, tilesOf, type Tile } from '../../src/ledger/log/tiles.js';

const atOnce = 16;

export class LogReader {
  private constructor(
    private readonly url: string,
    readonly key: NoteKey,
  ) {}

  /** Believes the key that is served the first time, as a browser would; auditors have it from elsewhere. */
  static async at(url: string): Promise<LogReader> {
    const line = await (await fetch(`${url}/ledger/key`)).text();
    return new LogReader(url, readVerifierKey(line.trimEnd())!);
  }

  async status(path: string): Promise<number> {
    const response = await fetch(`${this.url}/ledger/${path}`);
    await response.arrayBuffer();
    return response.status;
  }

  async file(path: string): Promise<Buffer> {
    const response = await fetch(`${this.url}/ledger/${path}`);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  }

  async checkpoint(size?: number): Promise<Checkpoint> {
    const path = size === undefined ? 'checkpoint' : `checkpoint/${size}`;
    const read = openCheckpoint(await this.file(path), this.key.name, [this.key]);
    if (typeof read === 'string') throw new Error(read);
    return read;
  }

  /** The sizes of all checkpoints, smallest first. */
  async sizes(): Promise<number[]> {
    return (await this.file('checkpoints')).toString().trimEnd().split('\n').map(Number).reverse();
  }

  async entries(size: number): Promise<Buffer[]> {
    const bundles = await this.all(bundlesOf(size));
    return bundlesOf(size).flatMap((tile) => {
      const entries = readBundle(bundles.get(tilePath(tile))!, tile.width);
      if (entries === null) throw new Error(`${tilePath(tile)} is not a bundle of ${tile.width}`);
      return entries;
    });
  }

  async subtrees(size: number): Promise<SubtreeHash> {
    const tiles = await this.all(tilesOf(size));
    for (const tile of tilesOf(size))
      if (readTile(tiles.get(tilePath(tile))!, tile.width) === null) throw new Error(`${tilePath(tile)} is not a tile of ${tile.width}`);
    return subtreesFromTiles(size, (tile) => tiles.get(tilePath(tile))!);
  }

  private async all(tiles: Tile[]): Promise<Map<string, Buffer>> {
    const files = new Map<string, Buffer>();
    const waiting = tiles.map(tilePath);
    const fetchOn = async (): Promise<void> => {
      for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) files.set(path, await this.file(path));
    };
    await Promise.all(Array.from({ length: atOnce }, fetchOn));
    return files;
  }
}

/** What an auditor finds wrong with the newest checkpoint and everything below it; nothing when all is well. */
export async function audit(reader: LogReader, places?: readonly number[]): Promise<{ faults: string[]; entries: Buffer[] }> {
  const { size, root } = await reader.checkpoint();
  const [entries, subtree] = [await reader.entries(size), await reader.subtrees(size)];
  const leaves = entries.map(leafHash);
  const faults: string[] = [];
  if (!rootOf(leaves).equals(root)) faults.push('the entries have another root');
  if (size > 0 && !rootOfSize(size, subtree).equals(root)) faults.push('the tiles have another root');
  for (const index of places ?? leaves.keys()) {
    const leaf = leaves[index]!;
    if (!leaf.equals(subtree(0, index))) faults.push(`leaf ${index} is another in its tile`);
    const fault = verifyInclusion({ index, size, leaf, proof: proveInclusion(index, size, subtree), root });
    if (fault) faults.push(`leaf ${index}: ${fault}`);
  }
  const sizes = (await reader.sizes()).filter((earlier) => earlier > 0 && earlier <= size);
  const roots = rootsAt(leaves, new Set(sizes));
  let earlier: Checkpoint | null = null;
  for (const later of await Promise.all(sizes.map((one) => reader.checkpoint(one)))) {
    if (!roots.get(later.size)!.equals(later.root)) faults.push(`checkpoint ${later.size} has another root`);
    const fault = earlier && verifyConsistency({ earlier, later, proof: proveConsistency(earlier.size, later.size, subtree) });
    if (fault) faults.push(`checkpoint ${later.size} does not continue ${earlier!.size}: ${fault}`);
    earlier = later;
  }
  return { faults, entries };
}

/** The root at each of some sizes. */
export function rootsAt(leaves: readonly Uint8Array[], sizes: ReadonlySet<number>): Map<number, Buffer> {
  const tree = new GrowingTree();
  const roots = new Map([[0, tree.root()]]);
  for (const leaf of leaves) {
    tree.append(leaf);
    if (sizes.has(tree.size)) roots.set(tree.size, tree.root());
  }
  return roots;
}
