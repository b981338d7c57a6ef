/** Small budgets for property tests: enough voters to pool money, enough equal costs and equal votes to tie. */
import fc from 'fast-check';
import type { BudgetBallot, BudgetElection, Lots } from '../src/votes/counting/election.js';

export interface AnyBudget {
  readonly election: BudgetElection;
  readonly lots: Lots;
}

const anyCost = fc.oneof(fc.bigInt(0n, 40n), fc.constantFrom(6n, 12n, 12n, 24n), fc.bigInt(1n, 3000n));

export function anyBudget({ points }: { points: boolean } = { points: false }): fc.Arbitrary<AnyBudget> {
  return fc.integer({ min: 1, max: 7 }).chain((projects) =>
    fc.record({
      election: fc.record({
        projects: fc
          .array(anyCost, { minLength: projects, maxLength: projects })
          .map((costs) => costs.map((cost, place) => ({ id: `p${place}`, name: `Project ${place}`, cost }))),
        budget: fc.oneof(fc.bigInt(0n, 100n), fc.bigInt(0n, 5000n)),
        ballots: fc.array(anyBallot(projects, points), { maxLength: 12 }),
      }),
      lots: fc.shuffledSubarray([...Array(projects).keys()], { minLength: projects, maxLength: projects }),
    }),
  );
}

function anyBallot(projects: number, withPoints: boolean): fc.Arbitrary<BudgetBallot> {
  const approved = fc.shuffledSubarray([...Array(projects).keys()]);
  const points = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: projects, maxLength: projects });
  return fc.record({ count: fc.integer({ min: 1, max: 4 }), approved, points: withPoints ? points : fc.constant(null) }).map((ballot) => ({
    ...ballot,
    points: ballot.points?.slice(0, ballot.approved.length) ?? null,
  }));
}

/** The same ballots one by one, in another order, each naming its projects in another order. */
export function shuffled(election: BudgetElection, by: number): BudgetElection {
  const turn = <T>(items: readonly T[]): T[] => items.map((_, place) => items[(place + by) % items.length]!).reverse();
  const single = election.ballots.flatMap(({ count, approved, points }) =>
    Array.from({ length: count }, () => ({ count: 1, approved: turn(approved), points: points && turn(points) })),
  );
  return { ...election, ballots: turn(single) };
}
