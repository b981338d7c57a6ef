/** A log that grows by its edge has the roots and the tiles of the whole. */
import fc from 'fast-check';
import { edgeOf, grow, rootOfEdge, type Edge, type FullTile } from './edge.js';
import { emptyRoot, GrowingTree, leafHash, rootOf } from './merkle.js';
import { tilePath, tilesOf, tileWidth, writeTile } from './tiles.js';

const leaves = Array.from({ length: 70_000 }, (_, index) => leafHash(Buffer.from(String(index))));

/** Appends batches one after the other, as a sequencer does. */
function growBy(batches: readonly number[]): { edge: Edge; size: number; full: FullTile[] } {
  let [edge, size]: [Edge, number] = [[], 0];
  const full: FullTile[] = [];
  for (const batch of batches) {
    const growth = grow(edge, size, leaves.slice(size, size + batch));
    [edge, size] = [growth.edge, size + batch];
    full.push(...growth.full);
  }
  return { edge, size, full };
}

describe('a log that grows by its edge', () => {
  it('has the root of all its leaves after every batch', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 700 }), { maxLength: 6 }), (batches) => {
        const { edge, size } = growBy(batches);
        expect(rootOfEdge(edge)).toEqual(rootOf(leaves.slice(0, size)));
        expect(edge.map(({ length }) => length)).toEqual(edgeOf(size).map(({ count }) => count));
      }),
      { numRuns: 60 },
    );
  });

  it('fills exactly the full tiles of its size, and the bytes of each are right, beyond 65,536 leaves too', () => {
    const { edge, full, size } = growBy([1, 255, 256, 65_023, 1, 1, 4_463]);
    const subtrees = new Map<string, Uint8Array>();
    const tree = new GrowingTree();
    for (const leaf of leaves) tree.append(leaf, (level, index, hash) => subtrees.set(`${level}/${index}`, hash));
    expect(size).toBe(70_000);
    expect(rootOfEdge(edge)).toEqual(tree.root());
    const expected = tilesOf(size).filter(({ width }) => width === tileWidth);
    const path = ({ level, index }: { level: FullTile['level'] | 'entries'; index: number }): string =>
      tilePath({ level, index, width: tileWidth });
    expect(full.map(path).sort()).toEqual(expected.map(path).sort());
    for (const tile of full) {
      const { level, index } = tile;
      // Not toEqual, which takes seconds for as many bytes.
      expect(tile.hashes.equals(writeTile({ level, index, width: tileWidth }, (l, i) => subtrees.get(`${l}/${i}`)!))).toBe(true);
      expect(tile.root.equals(subtrees.get(`${(level + 1) * 8}/${index}`)!)).toBe(true);
    }
  });

  it('begins with the root of nothing, and refuses an edge of another size', () => {
    expect(rootOfEdge([])).toEqual(emptyRoot());
    expect(() => grow([[leaves[0]!]], 2, [])).toThrow(RangeError);
    expect(() => grow([], 1, [])).toThrow(RangeError);
  });
});
