/** How far one wording is from another. */
import fc from 'fast-check';
import { editDistance, nearestStretch } from './edit-distance.rules.js';

function textbook(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length]!;
}

const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 20 }).map((letters) => letters.join(''));

describe('the distance of two wordings', () => {
  it('is that of the textbook up to the most that is asked for, and infinite beyond', () => {
    fc.assert(
      fc.property(text, text, fc.nat(12), (a, b, most) => {
        const exact = textbook(a, b);
        expect(editDistance(a, b, most)).toBe(exact <= most ? exact : Infinity);
      }),
      { numRuns: 3000 },
    );
  });

  it('leads to the nearest stretch of a text', () => {
    fc.assert(
      fc.property(
        text.filter((words) => words !== ''),
        text,
        (words, long) => {
          const least = Math.min(
            ...Array.from({ length: long.length + 1 }, (_, i) => i).flatMap((i) =>
              Array.from({ length: long.length - i }, (_, n) => textbook(words, long.slice(i, i + n + 1))),
            ),
          );
          const found = nearestStretch(words, long, 20);
          expect(found?.distance ?? Infinity).toBe(least);
          if (found && found.start < found.end) expect(textbook(words, long.slice(found.start, found.end))).toBe(found.distance);
        },
      ),
      { numRuns: 500 },
    );
  });
});
