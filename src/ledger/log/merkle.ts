/** Hashes of a Merkle tree as RFC 9162 §2.1.1 defines them, and the tree that grows leaf by leaf. */
import { hash } from 'node:crypto';

export const hashBytes = 32;

/** A subtree whose 2^level leaves are all there: those from `index * 2^level` on. */
export interface Subtree {
  readonly level: number;
  readonly index: number;
}

/** Where the hash of any complete subtree comes from: memory, tiles, a table. */
export type SubtreeHash = (level: number, index: number) => Uint8Array;

/** HASH(0x00 ‖ entry). */
export function leafHash(entry: Uint8Array): Buffer {
  const bytes = Buffer.allocUnsafe(entry.length + 1);
  bytes[0] = 0x00;
  bytes.set(entry, 1);
  return hash('sha256', bytes, 'buffer');
}

/** One buffer for all nodes: a log of a million leaves has as many. */
const node = Buffer.alloc(1 + 2 * hashBytes, 0x01);

/** HASH(0x01 ‖ left ‖ right). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  if (left.length !== hashBytes || right.length !== hashBytes) throw new RangeError('A node has two hashes of 32 bytes.');
  node.set(left, 1);
  node.set(right, 1 + hashBytes);
  return hash('sha256', node, 'buffer');
}

/** The root of a tree without leaves: HASH(). */
export function emptyRoot(): Buffer {
  return hash('sha256', '', 'buffer');
}

/** The root over leaf hashes, MTH of §2.1.1. */
export function rootOf(leaves: Iterable<Uint8Array>): Buffer {
  const tree = new GrowingTree();
  for (const leaf of leaves) tree.append(leaf);
  return tree.root();
}

/** The complete subtrees that make up the leaves `from` to `to` (excluded), from left to right; each is as big as it can be. */
export function completeSubtrees(from: number, to: number): Subtree[] {
  const subtrees: Subtree[] = [];
  for (let start = from; start < to;) {
    let level = 0;
    while (start % 2 ** (level + 1) === 0 && start + 2 ** (level + 1) <= to) level++;
    subtrees.push({ level, index: start / 2 ** level });
    start += 2 ** level;
  }
  return subtrees;
}

/** The root of what stands in a row, as completeSubtrees gives it: the right-hand ones are smaller, and so join first. */
export function joinSubtrees(hashes: readonly Uint8Array[]): Buffer {
  if (hashes.length === 0) return emptyRoot();
  return Buffer.from(hashes.reduceRight((right, left) => nodeHash(left, right)));
}

/** The root of the first `size` leaves. */
export function rootOfSize(size: number, subtree: SubtreeHash): Buffer {
  return joinSubtrees(completeSubtrees(0, size).map(({ level, index }) => subtree(level, index)));
}

/** What a growing tree is kept as: the hashes of its complete subtrees in base64, biggest first. */
export interface SavedTree {
  readonly size: number;
  readonly peaks: readonly string[];
}

/** A tree of which only the right edge is kept: appending a leaf costs two hashes on average, however many there are. */
export class GrowingTree {
  #size = 0;
  #peaks: Uint8Array[] = [];

  get size(): number {
    return this.#size;
  }

  /** Tells `completed` of every subtree that the leaf completes, beginning with the leaf itself at level 0. */
  append(leaf: Uint8Array, completed?: (level: number, index: number, hash: Uint8Array) => void): void {
    if (leaf.length !== hashBytes) throw new RangeError('A leaf hash has 32 bytes.');
    let [hash, level, index] = [leaf, 0, this.#size];
    completed?.(level, index, hash);
    for (; index % 2 === 1; completed?.(level, index, hash)) {
      hash = nodeHash(this.#peaks.pop()!, hash);
      [level, index] = [level + 1, (index - 1) / 2];
    }
    this.#peaks.push(hash);
    this.#size++;
  }

  root(): Buffer {
    return joinSubtrees(this.#peaks);
  }

  save(): SavedTree {
    return { size: this.#size, peaks: this.#peaks.map((peak) => Buffer.from(peak).toString('base64')) };
  }

  static restore({ size, peaks }: SavedTree): GrowingTree {
    const hashes = peaks.map((peak) => Buffer.from(peak, 'base64'));
    const fits = Number.isSafeInteger(size) && size >= 0 && completeSubtrees(0, size).length === hashes.length;
    if (!fits || hashes.some(({ length }) => length !== hashBytes)) throw new RangeError('This is not a saved tree.');
    const tree = new GrowingTree();
    [tree.#size, tree.#peaks] = [size, hashes];
    return tree;
  }
}
