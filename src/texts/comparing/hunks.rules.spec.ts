/** The shortest way from one sequence to another. */
import fc from 'fast-check';
import { type Hunk, findHunks } from './hunks.rules.js';

/** By the textbook, slowly. */
function commonLength(a: Int32Array, b: Int32Array): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const x of a) {
    const next = [0];
    for (let j = 1; j <= b.length; j++) next[j] = b[j - 1] === x ? row[j - 1]! + 1 : Math.max(row[j]!, next[j - 1]!);
    row = next;
  }
  return row[b.length]!;
}

function apply(a: Int32Array, b: Int32Array, hunks: readonly Hunk[]): number[] {
  const made: number[] = [];
  let at = 0;
  for (const [from, to, start, end] of hunks) {
    made.push(...a.slice(at, from), ...b.slice(start, end));
    at = to;
  }
  return [...made, ...a.slice(at)];
}

const sequence = fc.array(fc.nat(4), { maxLength: 40 }).map((items) => Int32Array.from(items));

describe('the way from one sequence to another', () => {
  it('leads there, and none is shorter', () => {
    fc.assert(
      fc.property(sequence, sequence, (a, b) => {
        const hunks = findHunks(a, b);
        expect(apply(a, b, hunks)).toEqual([...b]);
        const steps = hunks.reduce((sum, [from, to, start, end]) => sum + to - from + end - start, 0);
        expect(steps).toBe(a.length + b.length - 2 * commonLength(a, b));
      }),
      { numRuns: 2000 },
    );
  });

  it('leads there through long stretches that have little in common, in bounded time', () => {
    const noise = (seed: number) => Int32Array.from({ length: 30_000 }, (_, i) => Math.imul(i + seed, 2654435761) % 977);
    const [a, b] = [noise(1), noise(40_961)];
    expect(apply(a, b, findHunks(a, b))).toEqual([...b]);
  });
});
