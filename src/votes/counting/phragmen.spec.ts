import fc from 'fast-check';
import { anyBudget } from '../../../test/any-budget.js';
import { countPhragmen } from './phragmen.js';
import { Rational } from './rational.js';

const projectsOf = (...costs: bigint[]) => costs.map((cost, place) => ({ id: `p${place}`, name: `Project ${place}`, cost }));
const ballot = (count: number, ...approved: number[]) => ({ count, approved, points: null });
const ofText = (text: string): Rational => Rational.of(...(text.split('/').map(BigInt) as [bigint, bigint?]));

describe("Phragmén's method", () => {
  it('elects A, Q and B in the example Phragmén gave himself (Janson 2016, example 3.1)', () => {
    const [A, B, C, P, Q, R] = [0, 1, 2, 3, 4, 5] as const;
    const ballots = [ballot(1034, A, B, C), ballot(519, P, Q, R), ballot(90, A, B, Q), ballot(47, A, P, Q)];
    const { winners, rounds } = countPhragmen({ projects: projectsOf(1n, 1n, 1n, 1n, 1n, 1n), budget: 3n, ballots }, [0, 1, 2, 3, 4, 5]);
    expect(winners).toEqual([A, Q, B]);
    expect(rounds.slice(0, 2).map(({ details }) => details?.load)).toEqual(['1/1171', '327/192044']);
  });

  it('shares a budget of five among sixty and forty people three to two', () => {
    const ballots = [ballot(60, 0, 1, 2, 3), ballot(40, 4, 5, 6, 7)];
    const { winners, figures } = countPhragmen(
      { projects: projectsOf(...Array(8).fill(1n)), budget: 5n, ballots },
      [0, 1, 2, 3, 4, 5, 6, 7],
    );
    expect(winners.filter((project) => project < 4)).toHaveLength(3);
    expect(figures.loads).toEqual([{ load: '1/20', people: 100 }]);
  });

  it('lets those pay more who have borne less', () => {
    const ballots = [ballot(1, 0), ballot(1, 0, 1), ballot(1, 1)];
    const { rounds } = countPhragmen({ projects: projectsOf(4n, 6n), budget: 10n, ballots }, [0, 1]);
    expect(rounds.map(({ details }) => details)).toMatchObject([
      { load: '2', payers: [{ people: 2, each: '2' }], rest: '6' },
      {
        load: '4',
        payers: [
          { people: 1, each: '4' },
          { people: 1, each: '2' },
        ],
        rest: '0',
      },
    ]);
  });

  it('stops at the first that does not fit, and names it', () => {
    const ballots = [ballot(3, 0), ballot(2, 1), ballot(1, 2)];
    const { winners, figures } = countPhragmen({ projects: projectsOf(30n, 40n, 25n, 5n, 999n), budget: 60n, ballots }, [0, 1, 2, 3, 4]);
    expect([winners, figures.stoppedAt]).toEqual([[0], [1]]);
    expect((figures.projects as { reason: string }[]).map(({ reason }) => reason)).toEqual([
      'FUNDED',
      'TOO_EXPENSIVE_FOR_REST',
      'STOPPED_BEFORE',
      'NOT_ENOUGH_SUPPORT',
      'TOO_EXPENSIVE_FOR_BUDGET',
    ]);
  });

  it('spreads exactly the cost, and never lets the heaviest load sink', () => {
    fc.assert(
      fc.property(anyBudget(), ({ election, lots }) => {
        const { rounds, figures } = countPhragmen(election, lots);
        for (const { details } of rounds) {
          const paid = (details!.payers as { people: number; each: string }[]).map(({ people, each }) =>
            ofText(each).times(Rational.of(people)),
          );
          expect(paid.reduce((sum, part) => sum.plus(part), Rational.zero).toString()).toBe(details!.cost);
        }
        const loads = rounds.map(({ details }) => ofText(details!.load as string));
        expect(loads.every((load, round) => round === 0 || load.compare(loads[round - 1]!) >= 0)).toBe(true);
        const borne = (figures.loads as { load: string; people: number }[]).map(({ load, people }) =>
          ofText(load).times(Rational.of(people)),
        );
        expect(borne.reduce((sum, part) => sum.plus(part), Rational.zero).toString()).toBe(figures.spent);
      }),
    );
  });
});
