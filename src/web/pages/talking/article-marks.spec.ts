/** Marks in an article: every character says how many passages cover it. */
import fc from 'fast-check';
import { cutsOf } from './article-marks.js';

const said = (start: number, end: number, isApproximate = false) => ({ start, end, isApproximate });

describe('passages that comments are about', () => {
  it('are cut where they overlap, and say how many where one ends', () => {
    expect(cutsOf([said(0, 10), said(5, 15, true)])).toEqual([
      { start: 0, end: 5, times: 1, perhaps: 0, isEnd: false },
      { start: 5, end: 10, times: 2, perhaps: 1, isEnd: true },
      { start: 10, end: 15, times: 1, perhaps: 1, isEnd: true },
    ]);
    expect(cutsOf([said(3, 3)])).toEqual([]);
  });

  it('cover each character as often as there are passages over it', () => {
    const passage = fc.tuple(fc.nat(30), fc.nat(30), fc.boolean()).map(([a, b, perhaps]) => said(Math.min(a, b), Math.max(a, b), perhaps));
    fc.assert(
      fc.property(fc.array(passage, { maxLength: 12 }), (passages) => {
        const cuts = cutsOf(passages);
        for (let at = 0; at < 31; at++) {
          const over = passages.filter(({ start, end }) => start <= at && at < end);
          const cut = cuts.find(({ start, end }) => start <= at && at < end);
          expect([cut?.times ?? 0, cut?.perhaps ?? 0]).toEqual([over.length, over.filter(({ isApproximate }) => isApproximate).length]);
        }
        const ends = new Set(passages.filter(({ start, end }) => start < end).map(({ end }) => end));
        expect(cuts.filter(({ isEnd }) => isEnd).map(({ end }) => end)).toEqual([...ends].sort((a, b) => a - b));
      }),
    );
  });
});
