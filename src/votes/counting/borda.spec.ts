/** Cases of Borda. */
import { countBorda } from './borda.js';
import { ranked, tennessee } from './examples.js';

const lots = [0, 1, 2, 3];

describe('Borda', () => {
  it('gives the capital of Tennessee to Nashville', () => {
    const count = countBorda(tennessee, lots);
    expect(count).toMatchObject({ winners: [1], order: [[1], [2], [0], [3]], ties: [] });
    expect(count.rounds[0]!.tallies).toEqual(['126', '194', '173', '107']);
  });

  it('counts from n to 1, or 1, 1/2, 1/3 …', () => {
    expect(countBorda(tennessee, lots, { points: 'to-one' }).rounds[0]!.tallies).toEqual(['226', '294', '273', '207']);
    // 42 + 58/4, 42/2 + 26 + 32/3, 42/3 + 26/2 + 15 + 17/2, 42/4 + 26/3 + 15/2 + 17
    expect(countBorda(tennessee, lots, { points: 'dowdall' }).rounds[0]!.tallies).toEqual(['113/2', '173/3', '101/2', '131/3']);
  });

  it('lets options that share places share their points, to the fraction', () => {
    const shared = ranked({ 'A=B>C>D': 1, 'B>A=C=D': 1 }, ['A', 'B', 'C', 'D']);
    expect(countBorda(shared, lots).rounds[0]!.tallies).toEqual(['7/2', '11/2', '2', '1']);
    expect(countBorda(shared, lots, { points: 'dowdall' }).rounds[0]!.tallies).toEqual(['10/9', '7/4', '25/36', '11/18']);
  });

  it('lets unranked options share the places that are left, or get nothing', () => {
    const short = ranked({ A: 1, 'B>A': 1, '': 1 }, ['A', 'B', 'C', 'D']);
    expect(countBorda(short, lots).rounds[0]).toMatchObject({ tallies: ['5', '4', '3/2', '3/2'], exhausted: '1' });
    expect(countBorda(short, lots, { unranked: 'nothing' }).rounds[0]!.tallies).toEqual(['5', '3', '0', '0']);
  });

  it('counts as if those who withdrew had not stood', () => {
    expect(countBorda({ ...tennessee, withdrawn: [0] }, lots)).toMatchObject({
      order: [[1], [2], [3]],
      rounds: [{ tallies: [null, '136', '115', '49'] }],
    });
  });

  it('skips empty ranks, and names the tied that the lots told apart', () => {
    const even = ranked({ 'A>>B': 1, '>B>A': 1 }, ['A', 'B']);
    expect(countBorda(even, [1, 0])).toMatchObject({
      winners: [1],
      rounds: [{ tallies: ['1', '1'] }],
      ties: [{ among: [0, 1], purpose: 'ELECT', chosen: 1, by: 'LOTS' }],
    });
  });
});
