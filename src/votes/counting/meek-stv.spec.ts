import fc from 'fast-check';
import { anyElection, crowdedElection, oneByOne, units, withBallots } from '../../../test/elections/any-election.js';
import { countMeekStv } from './meek-stv.js';

const seats = fc.integer({ min: 0, max: 4 });

describe('Meek’s method', () => {
  it('keeps of an elected option only what it needs, rounded up to the ninth decimal', () => {
    const ballots = [
      { count: 4, ranks: [[0], [1]] },
      { count: 2, ranks: [[2]] },
    ];
    const { rounds, winners } = countMeekStv({ options: ['A', 'B', 'C'], seats: 2, withdrawn: [], ballots }, [0, 1, 2]);
    // The quota is 2.000000001: option A keeps 0.5000000003 of each ballot, rounded up.
    expect(rounds[1]).toMatchObject({
      tallies: ['2.000000004', '1.999999996', '2.000000000'],
      details: { keepFactors: ['0.500000001', '1.000000000', '1.000000000'], quota: '2.000000001', surplus: '0.000000003' },
      excluded: [1],
      elected: [2],
    });
    expect(winners).toEqual([0, 2]);
  });

  it('passes over a skipped rank and whoever withdrew, and ends a ballot at a shared one', () => {
    const ballots = [
      { count: 3, ranks: [[0]] },
      { count: 4, ranks: [[], [3], [1]] },
      { count: 2, ranks: [[2], [0, 1], [0]] },
    ];
    const { rounds } = countMeekStv({ options: ['A', 'B', 'C', 'D'], seats: 1, withdrawn: [3], ballots }, [0, 1, 2, 3]);
    expect(rounds[0].tallies).toEqual(['3.000000000', '4.000000000', '2.000000000', null]);
    expect(rounds[1].exhausted).toBe('2.000000000');
  });

  it('excludes by the lots whoever the last of the surplus could still bring level', () => {
    const ballots = [0, 1, 2].map((option) => ({ count: 2, ranks: [[option]] }));
    const election = { options: ['A', 'B', 'C'], seats: 1, withdrawn: [], ballots };
    expect(countMeekStv(election, [1, 2, 0])).toMatchObject({
      winners: [1],
      ties: [
        { round: 1, among: [0, 1, 2], chosen: 0, by: 'LOTS' },
        { round: 2, among: [1, 2], chosen: 2, by: 'LOTS' },
      ],
    });
  });

  it('fills every seat for which somebody stands', () => {
    fc.assert(
      fc.property(anyElection(seats), ({ election, lots }) => {
        const { winners } = countMeekStv(election, lots);
        expect(new Set(winners).size).toBe(Math.min(election.seats, election.options.length - election.withdrawn.length));
        expect(winners).toHaveLength(new Set(winners).size);
        expect(winners.filter((option) => election.withdrawn.includes(option))).toEqual([]);
      }),
    );
  });

  it('loses no vote from one round to the next', () => {
    fc.assert(
      fc.property(anyElection(seats), ({ election, lots }) => {
        const { rounds, figures } = countMeekStv(election, lots);
        for (const { tallies, exhausted } of rounds) {
          const total = [...tallies, exhausted].reduce((sum, figure) => sum + units(figure, 9), 0n);
          expect(total).toBe(BigInt(figures.valid as number) * 10n ** 9n);
          expect(units(exhausted, 9)).toBeGreaterThanOrEqual(0n);
        }
      }),
    );
  });

  it('says the same in whichever order the ballots lie and however they are bundled', () => {
    fc.assert(
      fc.property(anyElection(seats), ({ election, lots }) => {
        expect(countMeekStv(withBallots(election, oneByOne(election)), lots)).toEqual(countMeekStv(election, lots));
      }),
    );
  });

  it('adds up more ballots than a number can hold billionths of', () => {
    const ballots = [
      { count: 9_000_000_001, ranks: [[0], [1]] },
      { count: 3_999_999, ranks: [[1], [0]] },
      ...Array.from({ length: 5 }, (_, more) => ({ count: 3_999_999, ranks: [[0], [2], ...(more > 2 ? [[1]] : [])] })),
    ];
    const { rounds } = countMeekStv({ options: ['A', 'B', 'C'], seats: 1, withdrawn: [], ballots }, [0, 1, 2]);
    expect(rounds[0].tallies).toEqual(['9019999996.000000000', '3999999.000000000', '0.000000000']);
  });

  it('counts 100,000 different ballots', () => {
    const election = crowdedElection(4);
    expect(countMeekStv(election, [...Array(10).keys()]).winners).toHaveLength(4);
  });
});
