/** Cases of score, and its medians against a count that takes them away one by one. */
import fc from 'fast-check';
import type { ScoreElection } from './election.js';
import { compareByMajority, lowerMedian } from './medians.js';
import { countScore } from './score.js';

const lots = [2, 1, 0];
const election = (...ballots: [number, (number | null)[]][]): ScoreElection => ({
  options: ['A', 'B', 'C'],
  seats: 1,
  lowest: 0,
  highest: 5,
  ballots: ballots.map(([count, scores]) => ({ count, scores })),
});
const few = election([2, [5, 3, null]], [1, [0, 3, 5]], [1, [null, null, null]]);

describe('score', () => {
  it('elects the highest sum and shows the whole distribution', () => {
    const count = countScore(few, lots);
    expect(count.winners).toEqual([0]);
    expect(count.rounds).toMatchObject([{ tallies: ['10', '9', '5'], exhausted: '1' }]);
    expect(count.figures).toEqual({
      ballots: 4,
      blank: 1,
      lowest: 0,
      highest: 5,
      distributions: [
        [1, 0, 0, 0, 0, 2],
        [0, 0, 0, 3, 0, 0],
        [0, 0, 0, 0, 0, 1],
      ],
      unscored: [1, 1, 3],
      sums: ['10', '9', '5'],
      means: ['10/3', '3', '5'],
      medians: [5, 3, 5],
      belowMedian: [1, 0, 0],
      aboveMedian: [0, 0, 0],
    });
  });

  it('elects by the mean of the scores that were given, or with the others as the lowest', () => {
    expect(countScore(few, lots, { by: 'mean' })).toMatchObject({ winners: [2], order: [[2], [0], [1]] });
    const counted = countScore(few, lots, { by: 'mean', unscored: 'lowest' });
    expect(counted).toMatchObject({ winners: [0], figures: { means: ['10/3', '3', '5/3'] } });
  });

  it('gives a scale that begins below zero its own lowest score', () => {
    const below: ScoreElection = { ...election([1, [null, -1, 2]]), lowest: -2, highest: 2 };
    expect(countScore(below, lots).rounds[0]!.tallies).toEqual(['0', '-1', '2']);
    expect(countScore(below, lots, { unscored: 'lowest' }).rounds[0]!.tallies).toEqual(['-2', '-1', '2']);
  });

  it('takes the lower of two middle scores', () => {
    const two = election([1, [1, 0, 2]], [1, [4, 5, 2]]);
    expect(countScore(two, lots, { by: 'median' })).toMatchObject({
      winners: [2],
      figures: { medians: [1, 0, 2], aboveMedian: [1, 1, 0] },
    });
  });

  it('says where equal medians were told apart by the rule of the method, and where by lots', () => {
    const told = election([1, [3, 3, 3]], [1, [3, 2, 1]], [1, [4, 4, 5]]);
    expect(countScore(told, lots, { by: 'median' })).toMatchObject({
      order: [[0], [1], [2]],
      ties: [{ among: [0, 1, 2], purpose: 'ELECT', chosen: 0, by: 'RULE' }],
    });
    const same = election([1, [3, 3, 3]], [1, [3, 3, 1]]);
    expect(countScore({ ...same, ballots: [...same.ballots, { count: 1, scores: [4, 4, 5] }] }, lots, { by: 'median' })).toMatchObject({
      winners: [1],
      ties: [
        { among: [0, 1, 2], chosen: 1, by: 'RULE' },
        { among: [0, 1], chosen: 1, by: 'LOTS' },
      ],
    });
  });

  it('puts an option without any score behind all others', () => {
    const unknown = election([1, [0, null, 1]]);
    for (const by of ['mean', 'median'] as const)
      expect(countScore(unknown, lots, { by })).toMatchObject({ order: [[2], [0], [1]], rounds: [{ tallies: ['0', null, '1'] }] });
  });

  it('keeps a sum exact where floating point would not', () => {
    const many = election([Number.MAX_SAFE_INTEGER, [5, 0, 0]], [1, [1, 0, 0]]);
    expect(countScore(many, lots).rounds[0]!.tallies[0]).toBe('45035996273704956');
  });

  it('never lowers the sum of an option whose score is raised', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 3, maxLength: 3 }), { minLength: 1 }),
        fc.nat(),
        (all, any) => {
          const at = any % all.length;
          const raised = all.map((scores, place) => (place === at ? [Math.min(5, scores[0]! + 1), ...scores.slice(1)] : scores));
          const sum = (ballots: number[][]) =>
            Number(countScore(election(...ballots.map((one): [number, number[]] => [1, one])), lots).rounds[0]!.tallies[0]);
          expect(sum(raised) - sum(all)).toBe(all[at]![0]! < 5 ? 1 : 0);
        },
      ),
    );
  });
});

describe('medians', () => {
  const distributions = fc.array(fc.nat({ max: 6 }), { minLength: 4, maxLength: 4 });
  const scoresOf = (distribution: readonly number[]): number[] =>
    distribution.flatMap((number, step) => Array.from({ length: number }, () => step));
  /** The same, as the rule says it. */
  const takenAway = (distribution: readonly number[]): number[] => {
    const scores = scoresOf(distribution);
    const medians: number[] = [];
    while (scores.length > 0) medians.push(...scores.splice(Math.ceil(scores.length / 2) - 1, 1));
    return medians;
  };

  it('are the first of the medians that are taken away', () => {
    fc.assert(fc.property(distributions, (distribution) => expect(lowerMedian(distribution)).toBe(takenAway(distribution)[0] ?? null)));
  });

  it('compare as the medians do when they are taken away one by one', () => {
    fc.assert(
      fc.property(distributions, distributions, (one, other) => {
        const [mine, theirs] = [takenAway(one), takenAway(other)];
        const at = mine.findIndex((median, place) => place < theirs.length && median !== theirs[place]);
        expect(Math.sign(compareByMajority(one, other))).toBe(Math.sign(at < 0 ? theirs.length - mine.length : theirs[at]! - mine[at]!));
      }),
      { numRuns: 500 },
    );
  });
});
