/** The right edge of a log in tiles: all that must be known of it to make it grow, however long it is. */
import { emptyRoot, rootOf } from './merkle.js';
import { tileWidth } from './tiles.js';

/** For each level of tiles the hashes that no full tile holds yet, from left to right: fewer than 256. */
export type Edge = readonly (readonly Uint8Array[])[];

/** A tile that growing has filled; `root` is what the level above holds of it. */
export interface FullTile {
  readonly level: number;
  readonly index: number;
  readonly hashes: Buffer;
  readonly root: Buffer;
}

export interface Growth {
  readonly edge: Edge;
  readonly full: readonly FullTile[];
}

/** Where the edge of each level begins in a log of `size`: `count` hashes from `start` on, and level 0 holds the leaves. */
export function edgeOf(size: number): { start: number; count: number }[] {
  const levels: { start: number; count: number }[] = [];
  for (let hashes = size; hashes > 0; hashes = Math.floor(hashes / tileWidth))
    levels.push({ start: hashes - (hashes % tileWidth), count: hashes % tileWidth });
  return levels;
}

/** The root of the whole log. What lies right of a level's hashes, and is less than one of them, stands behind them. */
export function rootOfEdge(edge: Edge): Buffer {
  let rest: Buffer | null = null;
  for (const hashes of edge) {
    const row: readonly Uint8Array[] = rest ? [...hashes, rest] : hashes;
    if (row.length > 0) rest = rootOf(row);
  }
  return rest ?? emptyRoot();
}

/** Appends leaf hashes to a log of `size`. */
export function grow(edge: Edge, size: number, leaves: readonly Uint8Array[]): Growth {
  const rows = edgeOf(size);
  if (edge.length !== rows.length || edge.some((hashes, level) => hashes.length !== rows[level]!.count))
    throw new RangeError(`This is not the edge of a log of ${size}.`);
  const grown: Uint8Array[][] = [];
  const full: FullTile[] = [];
  let arrived: readonly Uint8Array[] = leaves;
  for (let level = 0; level < edge.length || arrived.length > 0; level++) {
    const row = [...(edge[level] ?? []), ...arrived];
    const first = (rows[level]?.start ?? 0) / tileWidth;
    const tiles = Array.from({ length: Math.floor(row.length / tileWidth) }, (_, place) => {
      const hashes = row.slice(place * tileWidth, (place + 1) * tileWidth);
      return { level, index: first + place, hashes: Buffer.concat(hashes), root: rootOf(hashes) };
    });
    grown.push(row.slice(tiles.length * tileWidth));
    full.push(...tiles);
    arrived = tiles.map(({ root }) => root);
  }
  return { edge: grown, full };
}
