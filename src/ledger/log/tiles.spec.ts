import fc from 'fast-check';
import { GrowingTree, leafHash, nodeHash, rootOf, rootOfSize } from './merkle.js';
import { proveConsistency, proveInclusion, verifyConsistency, verifyInclusion } from './merkle-proofs.js';
import {
  bundlesBetween,
  bundlesOf,
  readBundle,
  readTile,
  readTilePath,
  subtreesFromTiles,
  tileOfSubtree,
  tilePath,
  tilesBetween,
  tilesOf,
  writeBundle,
  writeTile,
  type Tile,
} from './tiles.js';

describe('the path of a tile', () => {
  it.each([
    ['tile/0/x001/x234/067', { level: 0, index: 1_234_067, width: 256 }],
    ['tile/0/000', { level: 0, index: 0, width: 256 }],
    ['tile/1/999.p/1', { level: 1, index: 999, width: 1 }],
    ['tile/2/x001/000.p/255', { level: 2, index: 1_000, width: 255 }],
    ['tile/63/x009/x007/x199/x254/x740/991', { level: 63, index: Number.MAX_SAFE_INTEGER, width: 256 }],
    ['tile/entries/x001/x234/067.p/112', { level: 'entries', index: 1_234_067, width: 112 }],
    ['tile/entries/000', { level: 'entries', index: 0, width: 256 }],
  ] as const)('is %s', (path, tile) => {
    expect(tilePath(tile)).toBe(path);
    expect(readTilePath(path)).toEqual(tile);
  });

  it.each([
    ['another spelling of the number', 'tile/0/x000/001'],
    ['two digits', 'tile/0/01'],
    ['four digits', 'tile/0/0001'],
    ['an x at the end', 'tile/0/x001'],
    ['no x before the end', 'tile/0/001/002'],
    ['level 64', 'tile/64/000'],
    ['level 00', 'tile/00/000'],
    ['level -1', 'tile/-1/000'],
    ['level data', 'tile/data/000'],
    ['width 0', 'tile/0/000.p/0'],
    ['width 256', 'tile/0/000.p/256'],
    ['width 01', 'tile/0/000.p/01'],
    ['an empty width', 'tile/0/000.p/'],
    ['a slash before', '/tile/0/000'],
    ['a slash after', 'tile/0/000/'],
    ['a newline', 'tile/0/000\n'],
    ['dots', 'tile/0/../000'],
    ['digits of another script', 'tile/0/٠٠٠'],
    ['a number that cannot be counted', 'tile/0/x009/x007/x199/x254/x740/992'],
    ['a number that is longer still', 'tile/0/x001/x000/x000/x000/x000/x000/000'],
    ['nothing', ''],
  ])('is not one with %s', (_, path) => {
    expect(readTilePath(path)).toBeNull();
  });

  it('is read as it was written', () => {
    const level = fc.oneof(fc.constant('entries' as const), fc.nat(63));
    fc.assert(
      fc.property(level, fc.maxSafeNat(), fc.integer({ min: 1, max: 256 }), (place, index, width) => {
        expect(readTilePath(tilePath({ level: place, index, width }))).toEqual({ level: place, index, width });
      }),
    );
  });

  it.each([
    { level: 64, index: 0, width: 1 },
    { level: 0, index: -1, width: 1 },
    { level: 0, index: 0.5, width: 1 },
    { level: 0, index: 0, width: 0 },
    { level: 0, index: 0, width: 257 },
  ])('is not written for %j', (tile) => {
    expect(() => tilePath(tile)).toThrow(RangeError);
  });
});

describe('the tiles of a tree', () => {
  const count = (tiles: readonly Tile[], level: Tile['level'], width: number): number =>
    tiles.filter((tile) => tile.level === level && tile.width === width).length;

  it('of 70,000 are those of the specification', () => {
    const tiles = tilesOf(70_000);
    expect(count(tiles, 0, 256)).toBe(273);
    expect([count(tiles, 0, 112), count(tiles, 1, 256), count(tiles, 1, 17), count(tiles, 2, 1)]).toEqual([1, 1, 1, 1]);
    expect(tiles).toHaveLength(277);
    expect(bundlesOf(70_000)).toHaveLength(274);
    expect(bundlesOf(70_000).at(-1)).toEqual({ level: 'entries', index: 273, width: 112 });
  });

  it.each([
    [0, []],
    [1, ['tile/0/000.p/1']],
    [255, ['tile/0/000.p/255']],
    [256, ['tile/0/000', 'tile/1/000.p/1']],
    [257, ['tile/0/000', 'tile/0/001.p/1', 'tile/1/000.p/1']],
  ])('of %d are %j', (size, paths) => {
    expect(tilesOf(size).map(tilePath)).toEqual(paths);
  });

  it('that are new when it grows are those at its edge, and with the old ones they are all', () => {
    expect(tilesBetween(255, 257).map(tilePath)).toEqual(['tile/0/000', 'tile/0/001.p/1', 'tile/1/000.p/1']);
    expect(tilesBetween(256, 256)).toEqual([]);
    expect(tilesBetween(256, 300).map(tilePath)).toEqual(['tile/0/001.p/44']);
    expect(bundlesBetween(250, 300).map(tilePath)).toEqual(['tile/entries/000', 'tile/entries/001.p/44']);
    expect(() => tilesBetween(3, 2)).toThrow(RangeError);
    expect(() => bundlesBetween(3, 2)).toThrow(RangeError);
    fc.assert(
      fc.property(fc.nat(200_000), fc.nat(3_000), (before, more) => {
        const after = before + more;
        const [old, added] = [tilesOf(before).map(tilePath), tilesBetween(before, after).map(tilePath)];
        const kept = old.filter((path) => !added.includes(path));
        expect(kept).toHaveLength(old.length);
        const needed = tilesOf(after).map(tilePath);
        expect(needed.filter((path) => !added.includes(path) && !kept.includes(path))).toEqual([]);
        expect(added.filter((path) => !needed.includes(path))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('a log kept as tiles', () => {
  const most = 65_537;
  const levels: Uint8Array[][] = [];
  const roots = new Map<number, Buffer>();
  const leaf = (index: number): Buffer => leafHash(Buffer.from(`ballot ${index}`));
  const sizes = [1, 2, 255, 256, 257, 511, 512, 513, 65_535, 65_536, 65_537];

  beforeAll(() => {
    const tree = new GrowingTree();
    for (let index = 0; index < most; index++) {
      tree.append(leaf(index), (level, _, hash) => (levels[level] ??= []).push(hash));
      if (sizes.includes(tree.size)) roots.set(tree.size, tree.root());
    }
  });

  const written = (size: number): Map<string, Buffer> =>
    new Map(tilesOf(size).map((tile) => [tilePath(tile), writeTile(tile, (level, index) => levels[level]![index]!)]));

  it.each(sizes)('of %d gives back its root and proofs', (size) => {
    const files = written(size);
    const subtree = subtreesFromTiles(size, (tile) => files.get(tilePath(tile))!);
    const root = roots.get(size)!;
    expect(rootOfSize(size, subtree)).toEqual(root);
    for (const earlier of sizes.filter((other) => other <= size)) {
      const proof = proveConsistency(earlier, size, subtree);
      expect(verifyConsistency({ earlier: { size: earlier, root: roots.get(earlier)! }, later: { size, root }, proof })).toBeNull();
    }
    fc.assert(
      fc.property(fc.nat(size - 1), (index) => {
        const proof = proveInclusion(index, size, subtree);
        expect(verifyInclusion({ index, size, leaf: leaf(index), proof, root })).toBeNull();
      }),
      { numRuns: 50, examples: [[0], [size - 1]] },
    );
  });

  it('gives the hash of every complete subtree', () => {
    for (const size of [257, 65_537]) {
      const files = written(size);
      const subtree = subtreesFromTiles(size, (tile) => files.get(tilePath(tile))!);
      for (let level = 0; 2 ** level <= size; level++)
        for (const index of [0, Math.floor(size / 2 ** level) - 1]) expect(subtree(level, index)).toEqual(levels[level]![index]);
    }
  });

  it('is also read when only the full tile is left of a partial one', () => {
    const [files, later] = [written(300), written(512)];
    const full = (tile: Tile): Buffer => later.get(tilePath({ ...tile, width: 256 })) ?? files.get(tilePath(tile))!;
    expect(rootOfSize(300, subtreesFromTiles(300, full))).toEqual(rootOf(Array.from({ length: 300 }, (_, index) => leaf(index))));
  });

  it('is not read from a tile of another length, nor beyond its end', () => {
    const short = subtreesFromTiles(300, ({ width }) => Buffer.alloc(width * 32 - 1));
    expect(() => short(0, 299)).toThrow('tile/0/001.p/44 has 1407 bytes instead of 1408');
    expect(() => short(0, 300)).toThrow(RangeError);
    expect(() => tileOfSubtree(1, 150, 300)).toThrow(RangeError);
    expect(() => tileOfSubtree(0, -1, 300)).toThrow(RangeError);
    expect(tileOfSubtree(1, 149, 300)).toEqual({ level: 0, index: 1, width: 44 });
  });

  it('finds its tiles beyond 32 bits', () => {
    const equal = [leaf(0)];
    for (let level = 1; level < 48; level++) equal.push(nodeHash(equal[level - 1]!, equal[level - 1]!));
    const size = 2 ** 40 + 257;
    const subtree = subtreesFromTiles(size, (tile) => Buffer.concat(Array<Buffer>(tile.width).fill(equal[(tile.level as number) * 8]!)));
    expect(rootOfSize(size, subtree)).toEqual(rootOfSize(size, (level) => equal[level]!));
    expect(tilePath(tileOfSubtree(0, 2 ** 40 + 256, size))).toBe('tile/0/x004/x294/x967/297.p/1');
    expect(tilePath(tileOfSubtree(40, 0, size))).toBe('tile/5/000.p/1');
  });
});

describe('the contents of a tile', () => {
  it('are as many hashes as it is wide', () => {
    const hashes = [leafHash(Buffer.of(1)), leafHash(Buffer.of(2))];
    expect(readTile(Buffer.concat(hashes), 2)).toEqual(hashes);
    expect(readTile(Buffer.concat(hashes), 3)).toBeNull();
    expect(readTile(Buffer.concat(hashes).subarray(1), 2)).toBeNull();
    expect(() => writeTile({ level: 'entries', index: 0, width: 1 }, () => hashes[0]!)).toThrow(RangeError);
  });
});

describe('a bundle of entries', () => {
  const entries = fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 256 });

  it('is read as it was written', () => {
    fc.assert(
      fc.property(entries, (list) => {
        const bytes = writeBundle(list);
        expect(readBundle(bytes, list.length)?.map((entry) => [...entry])).toEqual(list.map((entry) => [...entry]));
        expect(readBundle(bytes, list.length + 1)).toBeNull();
        expect(readBundle(bytes.subarray(0, -1), list.length)).toBeNull();
        expect(readBundle(Buffer.concat([bytes, Buffer.of(0)]), list.length)).toBeNull();
      }),
      { numRuns: 50 },
    );
  });

  it('is not read when the last entry is cut off', () => {
    for (const bytes of [[0, 5, 1], [0, 1], [0], [255, 255], [0, 1, 7, 0, 2, 7]]) expect(readBundle(Uint8Array.from(bytes), 1)).toBeNull();
  });

  it('has two bytes of length before each entry, the higher first', () => {
    expect(writeBundle([Buffer.from('one'), Buffer.alloc(0), Buffer.alloc(258)]).subarray(0, 9)).toEqual(
      Buffer.from([0, 3, 0x6f, 0x6e, 0x65, 0, 0, 1, 2]),
    );
  });

  it('takes entries of up to 65,535 bytes and 256 of them', () => {
    const longest = Buffer.alloc(65_535, 7);
    expect(readBundle(writeBundle([longest]), 1)).toEqual([longest]);
    expect(() => writeBundle([Buffer.alloc(65_536)])).toThrow(RangeError);
    expect(() => writeBundle(Array<Buffer>(257).fill(Buffer.of(1)))).toThrow(RangeError);
    expect(() => writeBundle([])).toThrow(RangeError);
  });
});
