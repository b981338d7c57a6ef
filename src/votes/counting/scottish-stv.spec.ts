import fc from 'fast-check';
import { anyElection, crowdedElection, oneByOne, units, withBallots } from '../../../test/elections/any-election.js';
import { settle } from './earlier-rounds.js';
import type { RankedElection } from './election.js';
import { countScottishStv } from './scottish-stv.js';

const seats = fc.integer({ min: 0, max: 4 });

function elect(seats: number, options: number, ...ballots: [number, ...number[][]][]): RankedElection {
  const names = Array.from({ length: options }, (_, place) => `Option ${place}`);
  return { options: names, seats, withdrawn: [], ballots: ballots.map(([count, ...ranks]) => ({ count, ranks })) };
}

describe('Scottish STV', () => {
  it('hands a surplus on at a value cut to five decimals, and says what the cutting lost', () => {
    const { quota, rounds } = countScottishStv(elect(2, 3, [7, [0], [1]], [2, [1]], [2, [2]]), [0, 1, 2]);
    expect(quota).toBe('4.00000');
    // 3 / 7 = 0.42857…; seven papers carry 2.99999.
    expect(rounds[1]).toMatchObject({
      tallies: ['4.00000', '4.99999', '2.00000'],
      exhausted: '0.00001',
      details: { nonTransferable: '0.00000', lostToFractions: '0.00001' },
      transfers: [{ from: 0, kind: 'SURPLUS', to: [null, '2.99999', null], exhausted: '0.00000' }],
    });
  });

  it('settles a tie by the most recent stage in which the tied differed, before any lots', () => {
    // Options 2 and 3 tie with 4 each once option 4 is out; before, option 3 had one vote fewer.
    const election = elect(1, 5, [9, [0]], [8, [1]], [4, [2]], [3, [3]], [1, [4], [3]]);
    const { ties, rounds } = countScottishStv(election, [3, 2, 1, 0, 4]);
    expect(rounds[2].excluded).toEqual([3]);
    expect(ties).toEqual([{ round: 3, among: [2, 3], purpose: 'EXCLUDE', chosen: 3, by: 'EARLIER_ROUND' }]);
  });

  it('excludes the least favoured by the lots where the tied never differed', () => {
    const tied = elect(1, 3, [3, [0]], [2, [1], [2]], [2, [2], [1]]);
    expect(countScottishStv(tied, [0, 1, 2])).toMatchObject({ winners: [1], ties: [{ chosen: 2, by: 'LOTS' }] });
    expect(countScottishStv(tied, [2, 0, 1])).toMatchObject({ winners: [2], ties: [{ chosen: 1, by: 'LOTS' }] });
  });

  it('ends a paper at a skipped or a shared rank, and passes over whoever withdrew', () => {
    const skipping = elect(1, 3, [4, [0]], [3, [1], [], [0]], [2, [2], [1, 0]], [3, [], [2]]);
    const { rounds, figures } = countScottishStv(skipping, [0, 1, 2]);
    expect(figures).toEqual({ valid: 9, invalid: 3 });
    expect(rounds.map(({ tallies, exhausted }) => [...tallies, exhausted])).toEqual([
      ['4.00000', '3.00000', '2.00000', '0.00000'],
      ['4.00000', '3.00000', null, '2.00000'],
      ['4.00000', null, null, '5.00000'],
    ]);
    const withdrawing = { ...elect(1, 4, [3, [0]], [2, [1]], [5, [3], [2]]), withdrawn: [3] };
    expect(countScottishStv(withdrawing, [0, 1, 2, 3]).rounds[0].tallies).toEqual(['3.00000', '2.00000', '5.00000', null]);
  });

  it('goes on comparing only those who still tie when it looks further back', () => {
    // At the stage before, options 1 and 2 had 5 and option 3 had 6; only at the first stage did 1 and 2 differ, and 3 was below both.
    const earlier = [
      [0n, 5n, 4n, 3n],
      [0n, 5n, 5n, 6n],
    ];
    expect(settle([1, 2, 3], 'FEWEST', earlier, [0, 1, 2, 3])).toEqual({ chosen: 2, by: 'EARLIER_ROUND' });
    expect(settle([1, 2], 'MOST', earlier, [0, 1, 2, 3])).toEqual({ chosen: 1, by: 'EARLIER_ROUND' });
  });

  it('fills every seat for which somebody stands', () => {
    fc.assert(
      fc.property(anyElection(seats), ({ election, lots }) => {
        const { winners } = countScottishStv(election, lots);
        expect(new Set(winners).size).toBe(Math.min(election.seats, election.options.length - election.withdrawn.length));
        expect(winners).toHaveLength(new Set(winners).size);
        expect(winners.filter((option) => election.withdrawn.includes(option))).toEqual([]);
      }),
    );
  });

  it('loses no vote from one stage to the next', () => {
    fc.assert(
      fc.property(anyElection(seats), ({ election, lots }) => {
        const { rounds, figures } = countScottishStv(election, lots);
        for (const { tallies, exhausted, details, transfers } of rounds) {
          const total = [...tallies, exhausted].reduce((sum, figure) => sum + units(figure, 5), 0n);
          expect(total).toBe(BigInt(figures.valid as number) * 100_000n);
          expect(units(details!.lostToFractions as string, 5)).toBeGreaterThanOrEqual(0n);
          expect(units(exhausted, 5)).toBeGreaterThanOrEqual(0n);
          for (const { to } of transfers) expect(to.some((votes) => votes?.startsWith('-'))).toBe(false);
        }
      }),
    );
  });

  it('says the same in whichever order the ballots lie and however they are bundled', () => {
    fc.assert(
      fc.property(anyElection(seats), ({ election, lots }) => {
        expect(countScottishStv(withBallots(election, oneByOne(election)), lots)).toEqual(countScottishStv(election, lots));
      }),
    );
  });

  it('counts 100,000 different ballots', () => {
    const election = crowdedElection(4);
    expect(countScottishStv(election, [...Array(10).keys()]).winners).toHaveLength(4);
  });
});
