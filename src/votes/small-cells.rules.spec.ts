import fc from 'fast-check';
import { cellsToHide, smallestCell } from './small-cells.rules.js';

describe('a small part of a result', () => {
  it.each<[string, number[], number[]]>([
    ['is shown where it is not small', [10, 25, 40], []],
    ['is hidden with the next smallest, which would betray it', [3, 25, 40], [0, 1]],
    ['is hidden alone with others that are as small, if they are ten together', [6, 25, 5], [0, 2]],
    ['is hidden with one more, if all small ones together are still few', [2, 25, 3], [0, 1, 2]],
    ['that is empty says nothing of anybody', [0, 25, 40], []],
    ['is hidden even when there is nothing else', [4], [0]],
  ])('%s', (_, sizes, hidden) => {
    expect([...cellsToHide(sizes)].sort()).toEqual(hidden);
  });

  it('can never be worked out from the whole and what is shown', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 40 }), { maxLength: 12 }), (sizes) => {
        const hidden = cellsToHide(sizes);
        sizes.forEach((size, cell) => {
          if (size > 0 && size < smallestCell) expect(hidden.has(cell)).toBe(true);
        });
        const sum = [...hidden].reduce((total, cell) => total + sizes[cell]!, 0);
        const isEverything = hidden.size === sizes.filter((size) => size > 0).length;
        if (hidden.size > 0 && !isEverything) expect(sum).toBeGreaterThanOrEqual(smallestCell);
      }),
    );
  });
});
