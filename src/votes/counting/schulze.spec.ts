/** Cases of Schulze. */
import { circle, fortyFive, ranked, tennessee } from './examples.js';
import { countSchulze } from './schulze.js';

const lots = [4, 3, 2, 1, 0];

describe('Schulze', () => {
  it('finds E before A, C, B and D among the forty-five', () => {
    const count = countSchulze(fortyFive, lots);
    expect(count).toMatchObject({ winners: [4], order: [[4], [0], [2], [1], [3]], ties: [] });
    expect(count.figures.preferences).toEqual([
      [0, 20, 26, 30, 22],
      [25, 0, 16, 33, 18],
      [19, 29, 0, 17, 24],
      [15, 12, 28, 0, 14],
      [23, 27, 21, 31, 0],
    ]);
    expect(count.figures.strengths).toEqual([
      [0, 28, 28, 30, 24],
      [25, 0, 28, 33, 24],
      [25, 29, 0, 29, 24],
      [25, 28, 28, 0, 24],
      [25, 28, 28, 31, 0],
    ]);
    expect(count.figures).toMatchObject({ condorcetWinner: null, schwartzSet: [0, 1, 2, 3, 4], ballots: 45, blank: 0 });
  });

  it('gives the capital of Tennessee to Nashville, which beats every other', () => {
    expect(countSchulze(tennessee, [0, 1, 2, 3])).toMatchObject({
      winners: [1],
      order: [[1], [2], [3], [0]],
      figures: { condorcetWinner: 1, schwartzSet: [1] },
    });
  });

  it('seats the first of the order', () => {
    expect(countSchulze({ ...fortyFive, seats: 3 }, lots).winners).toEqual([4, 0, 2]);
  });

  it('lets the lots decide a circle of equal victories', () => {
    expect(countSchulze({ ...circle, seats: 2 }, [1, 2, 0])).toMatchObject({
      winners: [1, 2],
      order: [[0, 1, 2]],
      ties: [
        { among: [0, 1, 2], purpose: 'ELECT', chosen: 1, by: 'LOTS' },
        { among: [0, 2], purpose: 'ELECT', chosen: 2, by: 'LOTS' },
      ],
    });
  });

  it('puts unranked options behind all ranked ones, unless told that a ballot says nothing of them', () => {
    const short = ranked({ A: 3, 'B>A': 2 }, ['A', 'B']);
    expect(countSchulze(short, [0, 1]).figures.preferences).toEqual([
      [0, 3],
      [2, 0],
    ]);
    expect(countSchulze(short, [0, 1]).winners).toEqual([0]);
    expect(countSchulze(short, [0, 1], { unranked: 'no-opinion' })).toMatchObject({
      winners: [1],
      figures: {
        preferences: [
          [0, 0],
          [2, 0],
        ],
      },
    });
  });

  it('can measure victories by their margins', () => {
    // A over B 6 to 1, B over C 5 to 4, C over A 5 to 3: the weakest victory is B's by margin, and C's and B's by votes.
    const votes = ranked({ 'A>B>C': 3, 'B>C=A': 1, 'C>A>B': 3, 'B>C>A': 1, 'C>A=B': 1 }, ['A', 'B', 'C']);
    const byMargin = countSchulze(votes, [0, 1, 2], { strength: 'margins' });
    expect(byMargin.figures.preferences).toEqual([
      [0, 6, 3],
      [2, 0, 5],
      [5, 4, 0],
    ]);
    expect(byMargin.winners).toEqual([2]);
    expect(countSchulze(votes, [0, 1, 2])).toMatchObject({ order: [[0, 2], [1]], winners: [0] });
  });

  it('neither elects nor compares those who withdrew', () => {
    const count = countSchulze({ ...tennessee, withdrawn: [1] }, [0, 1, 2, 3]);
    expect(count).toMatchObject({ winners: [2], order: [[2], [3], [0]] });
    expect((count.figures.preferences as number[][])[1]).toEqual([0, 0, 0, 0]);
  });
});
