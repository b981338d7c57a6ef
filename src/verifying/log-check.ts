/** Builds the tree of a log again from its entries, and compares it with every tile and the signed root. */
import type { Checkpoint } from '../ledger/log/checkpoint.js';
import { leafHash } from '../ledger/log/merkle.js';
import { tilePath, tilesOf, tileWidth, type Tile } from '../ledger/log/tiles.js';
import { differencesOf } from './bundle-differences.js';
import type { Findings } from './findings.js';
import { GrownLog } from './grown-log.js';
import { base64, hex, readEntries, readHashes } from './log-files.js';

export type ReadFile = (tile: Tile) => Promise<Buffer | null>;

/** Bundles that differ from their tiles are kept until it is known which of the two was signed. */
const mostDiffering = 20;

export interface HashedEntry {
  readonly entry: Buffer;
  readonly hash: Buffer;
}

export class LogCheck {
  /** Null once entries cannot be placed any more. */
  private ofEntries: GrownLog | null;
  /** From where the tiles first differ from the entries. */
  private ofTiles: GrownLog | null = null;
  private readonly differing: { bundle: Tile; entries: Buffer[]; hashes: Buffer[] }[] = [];

  /** @param sizes at which the root is to be remembered */
  constructor(
    private readonly checkpoint: Checkpoint,
    sizes: ReadonlySet<number>,
    private readonly findings: Findings,
  ) {
    this.ofEntries = GrownLog.empty(sizes);
  }

  /** The entries of the bundle with their hashes, as far as it can be read. */
  add(bundle: Tile, bundleBytes: Buffer | null, tileBytes: Buffer | null): HashedEntry[] {
    const hashes = this.hashesOf({ ...bundle, level: 0 }, tileBytes);
    const { entries, isReadable } = this.entriesOf(bundle, bundleBytes);
    const leaves = entries.map((entry) => ({ entry, hash: leafHash(entry) }));
    const isWhole = isReadable && entries.length === bundle.width;
    const isAsTile = isWhole && (hashes === null || hashes.every((hash, place) => hash.equals(leaves[place]!.hash)));
    if (!isAsTile && hashes) this.ofTiles ??= this.ofEntries?.fork() ?? null;
    if (!isAsTile && hashes && isReadable && this.differing.length < mostDiffering) this.differing.push({ bundle, entries, hashes });
    const found = isWhole ? leaves.map(({ hash }) => hash) : null;
    this.ofTiles = grown(this.ofTiles, hashes ?? found);
    this.ofEntries = grown(this.ofEntries, found);
    return leaves;
  }

  /** Says what differs, now that the roots tell which file is the one that was signed. Whether the entries are. */
  async finish(read: ReadFile): Promise<boolean> {
    const signed = Buffer.from(this.checkpoint.root);
    const isSigned = (log: GrownLog | null): boolean => log !== null && log.size === this.checkpoint.size && log.root().equals(signed);
    const right = isSigned(this.ofEntries) ? 'ENTRIES' : isSigned(this.ofTiles) ? 'TILE' : null;
    for (const each of this.differing) for (const { says, facts } of differencesOf(each, right)) this.findings.wrong(says, facts);
    const log = this.known(right);
    if (right === null && log) {
      const facts = { size: this.checkpoint.size, signed: base64(signed), found: base64(log.root()) };
      this.findings.wrong('verifying.root-differs', facts);
    }
    if (log) await this.compareUpperTiles(log, read);
    return right === 'ENTRIES';
  }

  /** The root of the first leaves; null where the files do not tell it. */
  rootAt(size: number): Buffer | null {
    return this.known(this.ofTiles ? 'TILE' : 'ENTRIES')?.rootAt(size) ?? null;
  }

  private known(right: 'ENTRIES' | 'TILE' | null): GrownLog | null {
    return right === 'TILE' ? this.ofTiles : (this.ofEntries ?? this.ofTiles);
  }

  private hashesOf(tile: Tile, bytes: Buffer | null): Buffer[] | null {
    const hashes = bytes && readHashes(bytes, tile);
    if (Array.isArray(hashes)) return hashes;
    const { says, facts } = hashes ?? { says: 'verifying.file-absent', facts: { file: tilePath(tile) } };
    this.findings.wrong(says, facts);
    return null;
  }

  private entriesOf(bundle: Tile, bytes: Buffer | null): { entries: Buffer[]; isReadable: boolean } {
    const file = tilePath(bundle);
    if (bytes === null) this.findings.wrong('verifying.file-absent', { file });
    const { entries, fault } = bytes ? readEntries(bytes, bundle) : { entries: [], fault: null };
    if (fault) this.findings.wrong(fault.says, fault.facts);
    const isReadable = bytes !== null && fault === null;
    if (isReadable && entries.length !== bundle.width)
      this.findings.wrong('verifying.bundle-number', { file, found: entries.length, expected: bundle.width });
    return { entries, isReadable };
  }

  private async compareUpperTiles(log: GrownLog, read: ReadFile): Promise<void> {
    for (const tile of tilesOf(this.checkpoint.size).filter(({ level }) => level !== 0)) {
      const file = tilePath(tile);
      this.hashesOf(tile, await read(tile))?.forEach((hash, place) => {
        const expected = log.upperHash(tile.level as number, tile.index * tileWidth + place);
        if (expected && !hash.equals(expected))
          this.findings.wrong('verifying.upper-tile-changed', { file, place, expected: hex(expected), found: hex(hash) });
      });
    }
  }
}

function grown(log: GrownLog | null, hashes: readonly Uint8Array[] | null): GrownLog | null {
  if (!log || !hashes) return null;
  log.grow(hashes);
  return log;
}
