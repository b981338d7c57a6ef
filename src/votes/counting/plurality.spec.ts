/** Cases of plurality and approval. */
import { countApproval } from './approval.js';
import type { ChoiceElection } from './election.js';
import { ranked, tennessee } from './examples.js';
import { countPlurality, countPluralityOfFirsts } from './plurality.js';

const lots = [3, 2, 1, 0];
const election = (seats: number, ...ballots: [number, number[]][]): ChoiceElection => ({
  options: ['A', 'B', 'C', 'D'],
  seats,
  ballots: ballots.map(([count, chosen]) => ({ count, chosen })),
});

describe('plurality', () => {
  it('elects whoever has the most votes', () => {
    const count = countPlurality(election(1, [3, [0]], [5, [1]], [4, [2]]), lots);
    expect(count).toMatchObject({ winners: [1], order: [[1], [2], [0], [3]], ties: [] });
    expect(count.rounds).toMatchObject([{ tallies: ['3', '5', '4', '0'], elected: [1], exhausted: '0' }]);
  });

  it('counts blank ballots and those that choose too many for nobody', () => {
    const ballots: [number, number[]][] = [
      [3, [0]],
      [5, [1, 2]],
      [2, []],
    ];
    expect(countPlurality(election(1, ...ballots), lots)).toMatchObject({
      winners: [0],
      rounds: [{ tallies: ['3', '0', '0', '0'], exhausted: '7' }],
      figures: { ballots: 10, blank: 2, overvoted: 5 },
    });
    expect(countPlurality(election(2, ...ballots), lots).rounds[0]!.tallies).toEqual(['3', '5', '5', '0']);
    expect(countPlurality(election(1, ...ballots), lots, { choices: 'any' }).rounds[0]!.tallies).toEqual(['3', '5', '5', '0']);
    expect(countPlurality(election(2, ...ballots), lots, { choices: 1 }).rounds[0]!.tallies).toEqual(['3', '0', '0', '0']);
  });

  it('lets the lots say who of the tied is elected, and in which order', () => {
    const ballots: [number, number[]][] = [
      [2, [0]],
      [2, [1]],
      [2, [2]],
    ];
    expect(countPlurality(election(1, ...ballots), lots)).toMatchObject({
      winners: [2],
      order: [[0, 1, 2], [3]],
      ties: [{ round: 1, among: [0, 1, 2], purpose: 'ELECT', chosen: 2, by: 'LOTS' }],
    });
    expect(countPlurality(election(3, ...ballots), lots)).toMatchObject({
      winners: [2, 1, 0],
      ties: [
        { among: [0, 1, 2], purpose: 'ORDER', chosen: 2 },
        { among: [0, 1], purpose: 'ORDER', chosen: 1 },
      ],
    });
  });

  it('seats no more than there are options', () => {
    expect(countPlurality(election(9, [1, [0]]), lots).winners).toEqual([0, 3, 2, 1]);
  });

  it('reads a ranking as a vote for its first preference alone', () => {
    expect(countPluralityOfFirsts(tennessee, lots)).toMatchObject({ winners: [0], rounds: [{ tallies: ['42', '26', '15', '17'] }] });
    const withdrawn = { ...tennessee, withdrawn: [0] };
    expect(countPluralityOfFirsts(withdrawn, lots)).toMatchObject({ winners: [1], rounds: [{ tallies: [null, '68', '15', '17'] }] });
    const tied = ranked({ 'A=B>C': 4, '>C': 1, '': 2 }, ['A', 'B', 'C']);
    expect(countPluralityOfFirsts(tied, [0, 1, 2])).toMatchObject({ winners: [2], rounds: [{ tallies: ['0', '0', '1'], exhausted: '6' }] });
  });
});

describe('approval', () => {
  it('counts every approval of every ballot', () => {
    const count = countApproval(election(2, [3, [0, 1, 2, 3]], [5, [1, 2]], [2, []], [1, [2]]), lots);
    expect(count).toMatchObject({ winners: [2, 1], order: [[2], [1], [0, 3]], ties: [] });
    expect(count.rounds).toMatchObject([{ tallies: ['3', '8', '9', '3'], exhausted: '2' }]);
    expect(count.figures).toEqual({ ballots: 11, blank: 2, approvals: 23 });
  });

  it('lets the lots choose among the equally approved', () => {
    expect(countApproval(election(1, [3, [0, 1]], [1, [2]]), lots)).toMatchObject({
      winners: [1],
      ties: [{ among: [0, 1], purpose: 'ELECT', chosen: 1, by: 'LOTS' }],
    });
  });
});
