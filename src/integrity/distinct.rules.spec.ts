/** Sketches that count different things without keeping any. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { distinctIn, emptySketch, mergedSketch, noteIn, type Sketch } from './distinct.rules.js';

const hashOf = (thing: string): Buffer => createHash('sha256').update(thing).digest();

function sketchOf(things: Iterable<string>): Sketch {
  const sketch = emptySketch();
  for (const thing of things) noteIn(sketch, hashOf(thing));
  return sketch;
}

const manyOf = (many: number, prefix = ''): string[] => [...Array(many).keys()].map((index) => `${prefix}${index}`);

describe('A sketch', () => {
  it.each([0, 1, 2, 10])('knows exactly that it has seen %d', (many) => {
    expect(distinctIn(sketchOf(manyOf(many)))).toBe(many);
  });

  it.each([100, 1_000, 3_000, 10_000, 100_000])('has seen about %d when it has, within a tenth', (many) => {
    for (const prefix of ['a', 'b', 'c']) {
      const seen = distinctIn(sketchOf(manyOf(many, prefix)));
      expect(Math.abs(seen - many) / many).toBeLessThan(0.1);
    }
  });

  it('does not change when it sees the same again', () => {
    const sketch = sketchOf(manyOf(500));
    expect(manyOf(500).some((thing) => noteIn(sketch, hashOf(thing)))).toBe(false);
  });

  it('of two processes is, merged, the sketch of one that saw everything, in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.string()), (one, other) => {
        const merged = mergedSketch(sketchOf(one), sketchOf(other));
        expect(merged).toEqual(sketchOf([...other, ...one]));
        expect(merged).toEqual(mergedSketch(sketchOf(other), sketchOf(one)));
      }),
    );
  });

  it('is as large after a hundred thousand as before', () => {
    expect(sketchOf(manyOf(100_000))).toHaveLength(emptySketch().length);
  });
});
