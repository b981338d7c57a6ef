import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { completeSubtrees, emptyRoot, GrowingTree, leafHash, nodeHash, rootOf, rootOfSize } from './merkle.js';

const entry = (index: number): Buffer => Buffer.from(`entry ${index}`);
const leaves = Array.from({ length: 70 }, (_, index) => leafHash(entry(index)));

/** MTH(D[n]) word for word, from the entries. */
function naiveRoot(entries: readonly Buffer[]): Buffer {
  const sha256 = (...parts: Uint8Array[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();
  if (entries.length === 0) return sha256();
  if (entries.length === 1) return sha256(Buffer.of(0), entries[0]!);
  let k = 1;
  while (k * 2 < entries.length) k *= 2;
  return sha256(Buffer.of(1), naiveRoot(entries.slice(0, k)), naiveRoot(entries.slice(k)));
}

describe('the hashes of a tree', () => {
  it('are those of the vectors of Certificate Transparency', () => {
    expect(emptyRoot().toString('hex')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(leafHash(Buffer.alloc(0)).toString('hex')).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
  });

  it('tell a leaf from a node with the same bytes', () => {
    expect(nodeHash(leaves[0]!, leaves[1]!)).not.toEqual(leafHash(Buffer.concat([leaves[0]!, leaves[1]!])));
  });

  it('are made of hashes only', () => {
    expect(() => nodeHash(leaves[0]!.subarray(1), leaves[1]!)).toThrow(RangeError);
    expect(() => new GrowingTree().append(entry(0))).toThrow(RangeError);
  });
});

describe('a growing tree', () => {
  it('has the root of the definition at every size up to 70', () => {
    const tree = new GrowingTree();
    for (let size = 0; size <= 70; size++) {
      const entries = Array.from({ length: size }, (_, index) => entry(index));
      expect(tree.size).toBe(size);
      expect(tree.root()).toEqual(naiveRoot(entries));
      expect(rootOf(leaves.slice(0, size))).toEqual(tree.root());
      if (size < 70) tree.append(leaves[size]!);
    }
  });

  it('goes on where it was saved', () => {
    fc.assert(
      fc.property(fc.nat(70), fc.nat(70), (one, other) => {
        const [saved, size] = [Math.min(one, other), Math.max(one, other)];
        const tree = new GrowingTree();
        for (const leaf of leaves.slice(0, saved)) tree.append(leaf);
        const restored = GrowingTree.restore(JSON.parse(JSON.stringify(tree.save())));
        for (const leaf of leaves.slice(saved, size)) restored.append(leaf);
        expect(restored.root()).toEqual(rootOf(leaves.slice(0, size)));
        expect(tree.size).toBe(saved);
      }),
    );
  });

  it('is not restored from what no tree saves', () => {
    const peak = leaves[0]!.toString('base64');
    for (const saved of [
      { size: 2, peaks: [peak, peak] },
      { size: 3, peaks: [peak] },
      { size: 1, peaks: ['AAAA'] },
      { size: -1, peaks: [] },
      { size: 1.5, peaks: [peak] },
      { size: 2 ** 53, peaks: [peak] },
    ])
      expect(() => GrowingTree.restore(saved)).toThrow(RangeError);
  });

  it('tells of every complete subtree once, with its hash', () => {
    const told = new Map<string, Uint8Array>();
    const tree = new GrowingTree();
    for (const leaf of leaves) {
      tree.append(leaf, (level, index, hash) => {
        expect(told.has(`${level}/${index}`)).toBe(false);
        told.set(`${level}/${index}`, hash);
      });
    }
    for (let level = 0; 2 ** level <= 70; level++) {
      for (let index = 0; (index + 1) * 2 ** level <= 70; index++) {
        const covered = leaves.slice(index * 2 ** level, (index + 1) * 2 ** level);
        expect(told.get(`${level}/${index}`)).toEqual(rootOf(covered));
        told.delete(`${level}/${index}`);
      }
    }
    expect(told.size).toBe(0);
    expect(tree.root()).toEqual(rootOf(leaves));
  });
});

describe('complete subtrees', () => {
  it('cover a range from left to right without gaps', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), (one, other) => {
        let at = Math.min(one, other);
        for (const { level, index } of completeSubtrees(at, Math.max(one, other))) {
          expect(index * 2 ** level).toBe(at);
          at += 2 ** level;
        }
        expect(at).toBe(Math.max(one, other));
      }),
    );
  });

  it('are one for each binary digit 1 of a size, also beyond 32 bits', () => {
    expect(completeSubtrees(0, 2 ** 40 + 5)).toEqual([
      { level: 40, index: 0 },
      { level: 2, index: 2 ** 38 },
      { level: 0, index: 2 ** 40 + 4 },
    ]);
  });

  it('give the root of an earlier size', () => {
    const subtree = (level: number, index: number): Buffer => rootOf(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level));
    for (let size = 0; size <= 70; size++) expect(rootOfSize(size, subtree)).toEqual(rootOf(leaves.slice(0, size)));
  });
});
