/** All leaves of moderation in a log: of each its hash, in few bytes, for a record may have millions. */
import { hashBytes } from '../ledger/log/merkle.js';
import { recordMonth } from '../moderation/record/leaves.rules.js';
import { readLeaf } from './leaf-shapes.js';

const firstPlaces = 1024;

export class ModerationBook {
  /** Months in which the record must have lines, such as `2026-02`. */
  readonly months = new Set<string>();
  /** When the newest decision was made or the newest appeal decided. */
  newest = -Infinity;
  /** Leaves by their place in the log, ascending. */
  private readonly leaves: number[] = [];
  private hashes = Buffer.alloc(firstPlaces * hashBytes);
  private seen = new Uint8Array(firstPlaces);

  get size(): number {
    return this.leaves.length;
  }

  add(entry: Buffer, hash: Buffer, index: number): void {
    // Most leaves are ballots.
    if (!entry.includes('"type":"moderation.')) return;
    const read = readLeaf(entry);
    if (!('moderation' in read)) return;
    // An undoing stands in the line of its decision.
    if (read.moderation.type !== 'moderation.undone') {
      const at = new Date(read.moderation.decidedAt);
      this.months.add(recordMonth(at));
      this.newest = Math.max(this.newest, at.getTime());
    }
    if (this.size === this.seen.length) this.grow();
    hash.copy(this.hashes, this.size * hashBytes);
    this.leaves.push(index);
  }

  /** Whether the leaf at that place of the log is this one, and whether a line has claimed it before; from now on one has. */
  claim(index: number, hash: Buffer): 'FITS' | 'CLAIMED' | 'OTHER' {
    const place = this.placeOf(index);
    if (place === null || !this.hashes.subarray(place * hashBytes, (place + 1) * hashBytes).equals(hash)) return 'OTHER';
    if (this.seen[place] === 1) return 'CLAIMED';
    this.seen[place] = 1;
    return 'FITS';
  }

  /** The line for that leaf was found, though it says something else. */
  excuse(index: number): void {
    const place = this.placeOf(index);
    if (place !== null) this.seen[place] = 1;
  }

  /** Places of leaves for which the record has no line. */
  *unclaimed(): Iterable<number> {
    for (let place = 0; place < this.size; place++) if (this.seen[place] === 0) yield this.leaves[place]!;
  }

  private placeOf(index: number): number | null {
    let [low, high] = [0, this.size];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.leaves[middle]! < index) low = middle + 1;
      else high = middle;
    }
    return this.leaves[low] === index ? low : null;
  }

  private grow(): void {
    const [hashes, seen] = [Buffer.alloc(this.hashes.length * 2), new Uint8Array(this.seen.length * 2)];
    this.hashes.copy(hashes);
    seen.set(this.seen);
    [this.hashes, this.seen] = [hashes, seen];
  }
}
