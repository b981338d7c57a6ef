/** Tiles and bundles of the log, as far as a published checkpoint covers them. */
import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { readHashes, readLeaves, readRoots, readTile } from './ledger.queries.js';
import { inclusionSubtrees, proveInclusion } from './log/merkle-proofs.js';
import { subtreesFromTiles, tileOfSubtree, tilePath, tileWidth, writeBundle, type Tile } from './log/tiles.js';

@Injectable()
export class TilesService {
  constructor(private readonly database: Database) {}

  /** The bytes of a tile, or null when a log of `size` does not reach as far. */
  async read({ level, index, width }: Tile, size: number): Promise<Buffer | null> {
    const [from, to] = [index * tileWidth, index * tileWidth + width];
    if (level === 'entries') {
      if (to > size) return null;
      return writeBundle((await this.database.rows(readLeaves, [from, to])).map(({ leaf }) => leaf));
    }
    if (to > Math.floor(size / tileWidth ** level)) return null;
    if (width === tileWidth) return (await this.database.rows(readTile, [level, index]))[0]!.hashes;
    const rows = await (level === 0 ? this.database.rows(readHashes, [from, to]) : this.database.rows(readRoots, [level - 1, from, to]));
    return Buffer.concat(rows.map(({ hash }) => hash));
  }

  /** The hashes that prove that a log of `size` holds the leaf at `index`. */
  async proveInclusion(index: number, size: number): Promise<Buffer[]> {
    const tiles = new Map<string, Tile>();
    for (const subtree of inclusionSubtrees(index, size).flat()) {
      const tile = tileOfSubtree(subtree.level, subtree.index, size);
      tiles.set(tilePath(tile), tile);
    }
    const read = await Promise.all([...tiles].map(async ([path, tile]) => [path, (await this.read(tile, size))!] as const));
    const bytes = new Map(read);
    return proveInclusion(
      index,
      size,
      subtreesFromTiles(size, (tile) => bytes.get(tilePath(tile))!),
    );
  }
}
