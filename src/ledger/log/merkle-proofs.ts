/** Proofs about a Merkle tree: that it holds a leaf (RFC 9162 §2.1.3), and that it continues an earlier one (§2.1.4). */
import { completeSubtrees, hashBytes, joinSubtrees, nodeHash, type Subtree, type SubtreeHash } from './merkle.js';

/**
 * Why a proof proves nothing: the place or the sizes make no sense; something that should be a hash is none; the proof has
 * too many or too few hashes; what comes out is not the root that it should be.
 */
export type ProofFault = 'WRONG_PLACE' | 'NOT_A_HASH' | 'WRONG_LENGTH' | 'WRONG_ROOT';

export interface Inclusion {
  readonly index: number;
  readonly size: number;
  readonly leaf: Uint8Array;
  readonly proof: readonly Uint8Array[];
  readonly root: Uint8Array;
}

export interface Consistency {
  readonly earlier: { readonly size: number; readonly root: Uint8Array };
  readonly later: { readonly size: number; readonly root: Uint8Array };
  readonly proof: readonly Uint8Array[];
}

/** For each hash of PATH(index, D[size]), §2.1.3.1: the complete subtrees that it joins. For knowing which tiles to fetch. */
export function inclusionSubtrees(index: number, size: number): Subtree[][] {
  if (!isPlace(index, size)) throw new RangeError(`There is no leaf ${index} in a tree of ${size}.`);
  return path(index, 0, size);
}

/** For each hash of PROOF(earlier, D[later]), §2.1.4.1: the complete subtrees that it joins. */
export function consistencySubtrees(earlier: number, later: number): Subtree[][] {
  if (!isPlace(earlier - 1, later)) throw new RangeError(`A tree of ${later} does not continue one of ${earlier}.`);
  return continuation(earlier, 0, later, true);
}

export function proveInclusion(index: number, size: number, subtree: SubtreeHash): Buffer[] {
  return inclusionSubtrees(index, size).map((parts) => joined(parts, subtree));
}

export function proveConsistency(earlier: number, later: number, subtree: SubtreeHash): Buffer[] {
  return consistencySubtrees(earlier, later).map((parts) => joined(parts, subtree));
}

/** §2.1.3.2; null when the tree holds the leaf at that place. */
export function verifyInclusion({ index, size, leaf, proof, root }: Inclusion): ProofFault | null {
  if (!isPlace(index, size)) return 'WRONG_PLACE';
  if (![leaf, root, ...proof].every(isHash)) return 'NOT_A_HASH';
  let [first, last, found] = [index, size - 1, leaf];
  for (const sibling of proof) {
    if (last === 0) return 'WRONG_LENGTH';
    if (isOdd(first) || first === last) {
      found = nodeHash(sibling, found);
      while (!isOdd(first) && first !== 0) [first, last] = [half(first), half(last)];
    } else {
      found = nodeHash(found, sibling);
    }
    [first, last] = [half(first), half(last)];
  }
  if (last !== 0) return 'WRONG_LENGTH';
  return isSame(found, root) ? null : 'WRONG_ROOT';
}

/** §2.1.4.2; null when the later tree begins with all of the earlier one. Nothing can be said of an empty earlier tree. */
export function verifyConsistency({ earlier, later, proof }: Consistency): ProofFault | null {
  if (!isPlace(earlier.size - 1, later.size)) return 'WRONG_PLACE';
  if (earlier.size === later.size) {
    if (proof.length > 0) return 'WRONG_LENGTH';
    return isSame(earlier.root, later.root) ? null : 'WRONG_ROOT';
  }
  if (![earlier.root, later.root, ...proof].every(isHash)) return 'NOT_A_HASH';
  if (proof.length === 0) return 'WRONG_LENGTH';
  let [first, last] = [earlier.size - 1, later.size - 1];
  while (isOdd(first)) [first, last] = [half(first), half(last)];
  // A complete earlier tree stands in the later one as it is, and the proof leaves it out.
  const [start, ...others] = first === 0 ? [earlier.root, ...proof] : proof;
  let [before, after] = [start, start];
  for (const sibling of others) {
    if (last === 0) return 'WRONG_LENGTH';
    if (isOdd(first) || first === last) {
      [before, after] = [nodeHash(sibling, before), nodeHash(sibling, after)];
      while (!isOdd(first) && first !== 0) [first, last] = [half(first), half(last)];
    } else {
      after = nodeHash(after, sibling);
    }
    [first, last] = [half(first), half(last)];
  }
  if (last !== 0) return 'WRONG_LENGTH';
  return isSame(before, earlier.root) && isSame(after, later.root) ? null : 'WRONG_ROOT';
}

function path(index: number, from: number, to: number): Subtree[][] {
  if (to - from === 1) return [];
  const middle = from + largestPowerBelow(to - from);
  if (index < middle) return [...path(index, from, middle), completeSubtrees(middle, to)];
  return [...path(index, middle, to), completeSubtrees(from, middle)];
}

function continuation(earlier: number, from: number, to: number, isKnown: boolean): Subtree[][] {
  if (earlier === to) return isKnown ? [] : [completeSubtrees(from, to)];
  const middle = from + largestPowerBelow(to - from);
  if (earlier <= middle) return [...continuation(earlier, from, middle, isKnown), completeSubtrees(middle, to)];
  return [...continuation(earlier, middle, to, false), completeSubtrees(from, middle)];
}

function joined(parts: readonly Subtree[], subtree: SubtreeHash): Buffer {
  return joinSubtrees(parts.map(({ level, index }) => subtree(level, index)));
}

/** The largest power of two smaller than `leaves`, k of §2.1.1. */
function largestPowerBelow(leaves: number): number {
  let power = 1;
  while (power * 2 < leaves) power *= 2;
  return power;
}

/** Sizes are counted in whole numbers that are exact; bitwise operators would cut them to 32 bits. */
function isPlace(index: number, size: number): boolean {
  return Number.isSafeInteger(index) && Number.isSafeInteger(size) && index >= 0 && index < size;
}

function isOdd(number: number): boolean {
  return number % 2 === 1;
}

function half(number: number): number {
  return Math.floor(number / 2);
}

function isHash(bytes: Uint8Array): boolean {
  return bytes.length === hashBytes;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}
