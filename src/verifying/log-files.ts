/** What the files of a log hold, with where exactly they fail to. */
import { createHash } from 'node:crypto';
import { tilePath, tileWidth, type Tile } from '../ledger/log/tiles.js';
import { hashBytes } from '../ledger/log/merkle.js';
import type { Facts } from './findings.js';

export interface Fault {
  readonly says: string;
  readonly facts: Facts;
}

export interface Entries {
  readonly entries: Buffer[];
  /** The bundle ends within an entry. */
  readonly fault: Fault | null;
}

/** Nobody reads on in a bundle with twice as many entries as it may have. */
const mostEntries = 2 * tileWidth;

/** The entries of a bundle as far as it can be read; a full bundle may stand for a partial one. */
export function readEntries(bytes: Buffer, tile: Tile): Entries {
  const entries: Buffer[] = [];
  let at = 0;
  while (at < bytes.length && entries.length < mostEntries) {
    const length = at + 2 <= bytes.length ? bytes.readUInt16BE(at) : Infinity;
    if (at + 2 + length > bytes.length) {
      const leaf = tile.index * tileWidth + entries.length;
      return { entries, fault: { says: 'verifying.bundle-cut', facts: { file: tilePath(tile), leaf, byte: at } } };
    }
    entries.push(bytes.subarray(at + 2, at + 2 + length));
    at += 2 + length;
  }
  return { entries: entries.length === tileWidth ? entries.slice(0, tile.width) : entries, fault: null };
}

/** The hashes of a tile; a full tile may stand for a partial one. */
export function readHashes(bytes: Buffer, tile: Tile): Buffer[] | Fault {
  if (bytes.length !== tile.width * hashBytes && bytes.length !== tileWidth * hashBytes) {
    const facts = { file: tilePath(tile), found: bytes.length, expected: tile.width * hashBytes };
    return { says: 'verifying.tile-length', facts };
  }
  return Array.from({ length: tile.width }, (_, place) => bytes.subarray(place * hashBytes, (place + 1) * hashBytes));
}

/** As `sha256sum` prints it. */
export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

export function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

export function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Enough of a leaf for a person to find it again: its type and its ballot, poll or decision, or how it begins. */
export function nameLeaf(entry: Uint8Array): string {
  const text = Buffer.from(entry).toString();
  const said = (key: string): string | undefined => new RegExp(`"${key}":"([^"]{1,60})"`).exec(text)?.[1];
  const [type, named] = [said('type'), said('ballot') ?? said('poll') ?? said('decision')];
  return type && named ? `${type} ${named}` : JSON.stringify(text.slice(0, 60));
}
