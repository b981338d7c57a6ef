/** Tiles: a log as files that never change, each of 256 hashes or entries (C2SP tlog-tiles, "Merkle Tree" and "Log entries"). */
import { hashBytes, rootOf, type SubtreeHash } from './merkle.js';

export const tileWidth = 256;
const tileHeight = 8;
const longestEntry = 0xffff;

/** `level` is 0 for leaf hashes, 1 for the roots of tiles of level 0 and so on, and `entries` for the entries themselves. */
export interface Tile {
  readonly level: number | 'entries';
  readonly index: number;
  /** 256 when it is full. */
  readonly width: number;
}

/** `tile/<L>/<N>[.p/<W>]`, such as `tile/0/x001/x234/067.p/9`. */
export function tilePath({ level, index, width }: Tile): string {
  const isTile =
    (level === 'entries' || isWhole(level, 0, 63)) && isWhole(index, 0, Number.MAX_SAFE_INTEGER) && isWhole(width, 1, tileWidth);
  if (!isTile) throw new RangeError(`There is no tile ${level}/${index} of width ${width}.`);
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g)!;
  const partial = width === tileWidth ? '' : `.p/${width}`;
  return `tile/${level}/${groups.map((group, place) => (place < groups.length - 1 ? `x${group}` : group)).join('/')}${partial}`;
}

/** The tile of a path, or null when the path is none or is spelled in another way. */
export function readTilePath(path: string): Tile | null {
  const found = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/){0,5}\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path);
  if (found === null) return null;
  const [, level, index, width] = found;
  const tile = {
    level: level === 'entries' ? level : Number(level),
    index: Number(index!.replace(/[x/]/g, '')),
    width: Number(width ?? tileWidth),
  } as const;
  const exists = (level === 'entries' || Number(level) <= 63) && Number.isSafeInteger(tile.index) && isWhole(tile.width, 1, tileWidth);
  return exists && tilePath(tile) === path ? tile : null;
}

/** How many hashes of a level a tree has: each stands for 256^level leaves. */
function hashesAt(level: number, size: number): number {
  return Math.floor(size / tileWidth ** level);
}

/** The tiles of hashes that a log must write when it grows: the full ones that are new and the partial ones at the edge. */
export function tilesBetween(before: number, after: number): Tile[] {
  const tiles = alongLevel(0, before, after);
  for (let level = 1; hashesAt(level, after) > 0; level++)
    tiles.push(...alongLevel(level, hashesAt(level, before), hashesAt(level, after)));
  return tiles;
}

/** The bundles of entries that a log must write when it grows. */
export function bundlesBetween(before: number, after: number): Tile[] {
  return alongLevel('entries', before, after);
}

/** All tiles of a tree: "a tree of size 70,000 will be represented by 273 full level 0 tiles, one partial …". */
export function tilesOf(size: number): Tile[] {
  return tilesBetween(0, size);
}

export function bundlesOf(size: number): Tile[] {
  return bundlesBetween(0, size);
}

function alongLevel(level: Tile['level'], before: number, after: number): Tile[] {
  if (!isWhole(after, 0, Number.MAX_SAFE_INTEGER) || !isWhole(before, 0, after))
    throw new RangeError('A log grows from one size to another.');
  const tiles: Tile[] = [];
  if (before === after) return tiles;
  for (let index = Math.floor(before / tileWidth); index * tileWidth < after; index++)
    tiles.push({ level, index, width: Math.min(tileWidth, after - index * tileWidth) });
  return tiles;
}

/** The bytes of a tile of hashes. */
export function writeTile(tile: Tile, subtree: SubtreeHash): Buffer {
  const level = tile.level;
  if (level === 'entries') throw new RangeError('A bundle of entries is written by writeBundle.');
  return Buffer.concat(Array.from({ length: tile.width }, (_, place) => subtree(level * tileHeight, tile.index * tileWidth + place)));
}

/** The hashes of a tile, or null when there are not `width` of them. */
export function readTile(bytes: Uint8Array, width: number): Buffer[] | null {
  return bytes.length === width * hashBytes
    ? Array.from({ length: width }, (_, place) => slice(bytes, place * hashBytes, hashBytes))
    : null;
}

/** The tile of a tree of `size` in which the hash of a complete subtree is found or from which it is computed. */
export function tileOfSubtree(level: number, index: number, size: number): Tile {
  const tileLevel = Math.floor(level / tileHeight);
  const tileIndex = Math.floor((index * 2 ** (level % tileHeight)) / tileWidth);
  const width = Math.min(tileWidth, hashesAt(tileLevel, size) - tileIndex * tileWidth);
  if (!isWhole(index, 0, Number.MAX_SAFE_INTEGER) || (index + 1) * 2 ** level > size)
    throw new RangeError('The tree ends before this subtree.');
  return { level: tileLevel, index: tileIndex, width };
}

/** Hashes of a tree of `size` read from its tiles; `fetch` gives the bytes of one, which may also be the full tile instead of a partial. */
export function subtreesFromTiles(size: number, fetch: (tile: Tile) => Uint8Array): SubtreeHash {
  return (level, index) => {
    const tile = tileOfSubtree(level, index, size);
    const bytes = fetch(tile);
    if (bytes.length !== tile.width * hashBytes && bytes.length !== tileWidth * hashBytes)
      throw new RangeError(`${tilePath(tile)} has ${bytes.length} bytes instead of ${tile.width * hashBytes}.`);
    const below = 2 ** (level % tileHeight);
    const first = (index * below) % tileWidth;
    return rootOf(Array.from({ length: below }, (_, place) => slice(bytes, (first + place) * hashBytes, hashBytes)));
  };
}

/** The bytes of a bundle of entries: each behind its length, two bytes big-endian. */
export function writeBundle(entries: readonly Uint8Array[]): Buffer {
  if (!isWhole(entries.length, 1, tileWidth)) throw new RangeError('A bundle has 1 to 256 entries.');
  return Buffer.concat(entries.flatMap((entry) => [lengthOf(entry), entry]));
}

function lengthOf(entry: Uint8Array): Buffer {
  if (entry.length > longestEntry) throw new RangeError('An entry has 65,535 bytes at most.');
  return Buffer.from([entry.length >> 8, entry.length & 0xff]);
}

/** The entries of a bundle, or null when there are not exactly `width` of them. */
export function readBundle(bytes: Uint8Array, width: number): Buffer[] | null {
  const entries: Buffer[] = [];
  let at = 0;
  while (at + 2 <= bytes.length) {
    const length = bytes[at]! * 256 + bytes[at + 1]!;
    if (at + 2 + length > bytes.length) return null;
    entries.push(slice(bytes, at + 2, length));
    at += 2 + length;
  }
  return at === bytes.length && entries.length === width ? entries : null;
}

function slice(bytes: Uint8Array, from: number, length: number): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, length);
}

function isWhole(number: number, least: number, most: number): boolean {
  return Number.isSafeInteger(number) && number >= least && number <= most;
}
