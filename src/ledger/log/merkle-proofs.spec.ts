import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { leafHash, nodeHash, rootOf, rootOfSize } from './merkle.js';
import { proveConsistency, proveInclusion, verifyConsistency, verifyInclusion, type Consistency, type Inclusion } from './merkle-proofs.js';

const leaves = Array.from({ length: 70 }, (_, index) => leafHash(Buffer.from([index])));
const roots = Array.from({ length: 71 }, (_, size) => rootOf(leaves.slice(0, size)));
const subtree = (level: number, index: number): Buffer => {
  if ((index + 1) * 2 ** level > leaves.length) throw new Error('This subtree is not complete.');
  return rootOf(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level));
};

const inclusion = (index: number, size: number): Inclusion => ({
  index,
  size,
  leaf: leaves[index]!,
  proof: proveInclusion(index, size, subtree),
  root: roots[size]!,
});
const consistency = (earlier: number, later: number): Consistency => ({
  earlier: { size: earlier, root: roots[earlier]! },
  later: { size: later, root: roots[later]! },
  proof: proveConsistency(earlier, later, subtree),
});

const places = fc.tuple(fc.integer({ min: 1, max: 70 }), fc.nat()).map(([size, place]) => ({ size, index: place % size }));
const flip = (bytes: Uint8Array, bit: number): Buffer => {
  const changed = Buffer.from(bytes);
  changed[(bit >> 3) % changed.length]! ^= 1 << (bit & 7);
  return changed;
};
const swap = <T>(list: readonly T[], place: number, value: T): T[] => list.map((one, index) => (index === place ? value : one));

describe('a proof that a tree holds a leaf', () => {
  it('is found and verified for every leaf of every size up to 70', () => {
    for (let size = 1; size <= 70; size++)
      for (let index = 0; index < size; index++) expect(verifyInclusion(inclusion(index, size))).toBeNull();
  });

  it('is as RFC 9162 §2.1.5 says for a tree of seven', () => {
    const [a, b, c, d, e, f, j] = leaves as [Buffer, Buffer, Buffer, Buffer, Buffer, Buffer, Buffer];
    const [g, h, i] = [nodeHash(a, b), nodeHash(c, d), nodeHash(e, f)];
    const [k, l] = [nodeHash(g, h), nodeHash(i, j)];
    expect(proveInclusion(0, 7, subtree)).toEqual([b, h, l]);
    expect(proveInclusion(3, 7, subtree)).toEqual([c, g, l]);
    expect(proveInclusion(4, 7, subtree)).toEqual([f, j, k]);
    expect(proveInclusion(6, 7, subtree)).toEqual([i, k]);
  });

  it('proves nothing once a bit is changed, a hash is missing or one is added', () => {
    fc.assert(
      fc.property(places, fc.nat(255), fc.nat(), ({ index, size }, bit, place) => {
        const good = inclusion(index, size);
        expect(verifyInclusion({ ...good, leaf: flip(good.leaf, bit) })).toBe('WRONG_ROOT');
        expect(verifyInclusion({ ...good, root: flip(good.root, bit) })).toBe('WRONG_ROOT');
        expect(verifyInclusion({ ...good, proof: [...good.proof, good.root] })).toBe('WRONG_LENGTH');
        if (good.proof.length === 0) return;
        const at = place % good.proof.length;
        expect(verifyInclusion({ ...good, proof: swap(good.proof, at, flip(good.proof[at]!, bit)) })).toBe('WRONG_ROOT');
        expect(verifyInclusion({ ...good, proof: swap(good.proof, at, good.proof[at]!.subarray(1)) })).toBe('NOT_A_HASH');
        expect(verifyInclusion({ ...good, proof: good.proof.slice(1) })).toBe('WRONG_LENGTH');
      }),
    );
  });

  it('proves nothing for another place', () => {
    for (let size = 2; size <= 20; size++)
      for (let index = 0; index < size; index++)
        for (let other = 0; other < size; other++)
          if (other !== index) expect(verifyInclusion({ ...inclusion(index, size), index: other })).not.toBeNull();
  });

  it.each([[7], [8], [-1], [0.5], [Number.NaN], [2 ** 53], [2 ** 64 - 1]])('proves nothing for place %d of 7', (index) => {
    expect(verifyInclusion({ ...inclusion(0, 7), index })).toBe('WRONG_PLACE');
    expect(() => proveInclusion(index, 7, subtree)).toThrow(RangeError);
  });
});

describe('a proof that a tree continues an earlier one', () => {
  it('is found and verified for all sizes up to 70', () => {
    for (let later = 1; later <= 70; later++)
      for (let earlier = 1; earlier <= later; earlier++) expect(verifyConsistency(consistency(earlier, later))).toBeNull();
  });

  it('is as RFC 9162 §2.1.5 says for a tree of seven', () => {
    const [a, b, c, d, e, f, j] = leaves as [Buffer, Buffer, Buffer, Buffer, Buffer, Buffer, Buffer];
    const [g, h, i] = [nodeHash(a, b), nodeHash(c, d), nodeHash(e, f)];
    const [k, l] = [nodeHash(g, h), nodeHash(i, j)];
    expect(proveConsistency(3, 7, subtree)).toEqual([c, d, g, l]);
    expect(proveConsistency(4, 7, subtree)).toEqual([l]);
    expect(proveConsistency(6, 7, subtree)).toEqual([i, j, k]);
    expect(proveConsistency(7, 7, subtree)).toEqual([]);
  });

  it('proves nothing once a bit is changed, a hash is missing or one is added', () => {
    fc.assert(
      fc.property(places, fc.nat(255), fc.nat(), ({ index, size }, bit, place) => {
        const good = consistency(index + 1, size);
        const { earlier, later, proof } = good;
        expect(verifyConsistency({ ...good, earlier: { ...earlier, root: flip(earlier.root, bit) } })).toBe('WRONG_ROOT');
        expect(verifyConsistency({ ...good, later: { ...later, root: flip(later.root, bit) } })).toBe('WRONG_ROOT');
        expect(verifyConsistency({ ...good, proof: [...proof, later.root] })).toBe('WRONG_LENGTH');
        if (proof.length === 0) return;
        const at = place % proof.length;
        expect(verifyConsistency({ ...good, proof: swap(proof, at, flip(proof[at]!, bit)) })).toBe('WRONG_ROOT');
        expect(verifyConsistency({ ...good, proof: swap(proof, at, proof[at]!.subarray(1)) })).toBe('NOT_A_HASH');
        expect(verifyConsistency({ ...good, proof: proof.slice(1) })).toBe('WRONG_LENGTH');
      }),
    );
  });

  it('does not exist when a leaf was replaced', () => {
    fc.assert(
      fc.property(places, fc.nat(), ({ index, size }, place) => {
        const replaced = leaves.slice(0, index + 1);
        replaced[place % replaced.length] = leafHash(Buffer.from('another ballot'));
        const good = consistency(index + 1, size);
        expect(verifyConsistency({ ...good, earlier: { size: index + 1, root: rootOf(replaced) } })).toBe('WRONG_ROOT');
      }),
    );
  });

  it.each([
    [0, 5],
    [0, 0],
    [6, 5],
    [-1, 5],
    [1.5, 5],
    [1, 2 ** 53],
  ])('proves nothing from %d to %d', (earlier, later) => {
    const root = roots[5]!;
    expect(verifyConsistency({ earlier: { size: earlier, root }, later: { size: later, root }, proof: [] })).toBe('WRONG_PLACE');
    expect(() => proveConsistency(earlier, later, subtree)).toThrow(RangeError);
  });
});

describe('sizes beyond 32 bits', () => {
  /** A tree of equal leaves has one hash for each level. */
  const levels = [leaves[0]!];
  for (let level = 1; level <= 53; level++) levels.push(nodeHash(levels[level - 1]!, levels[level - 1]!));
  const equal = (level: number): Buffer => levels[level]!;

  it.each([2 ** 31 + 1, 2 ** 32, 2 ** 32 + 3, 2 ** 40 + 12_345, Number.MAX_SAFE_INTEGER])('are counted exactly: %d', (size) => {
    const root = rootOfSize(size, equal);
    for (const index of [0, 1, Math.floor(size / 3), 2 ** 31 - 1, 2 ** 31, size - 2, size - 1]) {
      const proof = proveInclusion(index, size, equal);
      expect(verifyInclusion({ index, size, leaf: leaves[0]!, proof, root })).toBeNull();
      expect(verifyInclusion({ index, size, leaf: leaves[1]!, proof, root })).toBe('WRONG_ROOT');
      const earlier = { size: index + 1, root: rootOfSize(index + 1, equal) };
      expect(verifyConsistency({ earlier, later: { size, root }, proof: proveConsistency(index + 1, size, equal) })).toBeNull();
    }
  });
});

const vectors = join(resolve(process.env.SHARED_DATA ?? '../shared/data'), 'vectors', 'merkle');
const areHere = existsSync(vectors);
if (!areHere) process.stdout.write(`Proofs of others are not verified: there is no ${vectors}; set SHARED_DATA.\n`);

(areHere ? describe : describe.skip)('the vectors of transparency-dev/merkle', () => {
  interface Vector {
    [field: string]: any;
    wantErr: boolean;
  }
  const bytes = (text: string | null): Buffer => Buffer.from(text ?? '', 'base64');
  const read = (kind: string): [string, Vector][] => {
    const folder = join(vectors, kind);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));
    return files.sort().map((file) => [file, JSON.parse(readFileSync(join(folder, file), 'utf8')) as Vector]);
  };
  const [inclusions, consistencies] = areHere ? [read('inclusion'), read('consistency')] : [[], []];

  it('are 98 of inclusion and 98 of consistency, good ones and bad ones', () => {
    expect([inclusions.length, consistencies.length]).toEqual([98, 98]);
    expect(inclusions.filter(([, { wantErr }]) => !wantErr)).toHaveLength(6);
    expect(consistencies.filter(([, { wantErr }]) => !wantErr)).toHaveLength(6);
  });

  it('are accepted and refused as they should be', () => {
    for (const [file, { leafIdx, treeSize, root, leafHash: leaf, proof, wantErr }] of inclusions) {
      const hashes = ((proof ?? []) as string[]).map(bytes);
      const fault = verifyInclusion({ index: leafIdx, size: treeSize, leaf: bytes(leaf), proof: hashes, root: bytes(root) });
      expect([file, fault !== null]).toEqual([file, wantErr]);
    }
    for (const [file, { size1, size2, root1, root2, proof, wantErr }] of consistencies) {
      const hashes = ((proof ?? []) as string[]).map(bytes);
      const [earlier, later] = [
        { size: size1, root: bytes(root1) },
        { size: size2, root: bytes(root2) },
      ];
      const fault = verifyConsistency({ earlier, later, proof: hashes });
      expect([file, fault !== null]).toEqual([file, wantErr]);
    }
  });
});
