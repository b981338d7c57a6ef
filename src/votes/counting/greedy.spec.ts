import fc from 'fast-check';
import { anyBudget } from '../../../test/any-budget.js';
import type { BudgetElection } from './election.js';
import { countGreedy } from './greedy.js';

/** Costs and votes of projects; each vote is a ballot of its own. */
function budgetOf(budget: bigint, ...projects: [cost: bigint, votes: number][]): BudgetElection {
  return {
    budget,
    projects: projects.map(([cost], place) => ({ id: `p${place}`, name: `Project ${place}`, cost })),
    ballots: projects.map(([, count], place) => ({ count, approved: [place], points: null })),
  };
}
const reasonsOf = (election: BudgetElection, skip: boolean, threshold?: number): string[] =>
  (countGreedy(election, [1, 0, 2, 3], { skip, threshold }).figures.projects as { reason: string }[]).map(({ reason }) => reason);

describe('greedy budgeting', () => {
  const election = budgetOf(100n, [60n, 9], [50n, 8], [30n, 7], [10n, 2]);

  it('passes over what no longer fits', () => {
    expect(countGreedy(election, [0, 1, 2, 3], { skip: true }).winners).toEqual([0, 2, 3]);
    expect(reasonsOf(election, true)).toEqual(['FUNDED', 'TOO_EXPENSIVE_FOR_REST', 'FUNDED', 'FUNDED']);
  });

  it('or stops there, as some cities do', () => {
    expect(countGreedy(election, [0, 1, 2, 3], { skip: false }).winners).toEqual([0]);
    expect(reasonsOf(election, false)).toEqual(['FUNDED', 'TOO_EXPENSIVE_FOR_REST', 'STOPPED_BEFORE', 'STOPPED_BEFORE']);
  });

  it('is not stopped by a project that costs more than the whole budget', () => {
    const withdrawn = budgetOf(100n, [999_999_999n, 9], [50n, 8], [30n, 7], [10n, 2]);
    expect(reasonsOf(withdrawn, false)).toEqual(['TOO_EXPENSIVE_FOR_BUDGET', 'FUNDED', 'FUNDED', 'FUNDED']);
  });

  it('funds nothing below the threshold, and stops at none of that', () => {
    expect(reasonsOf(budgetOf(100n, [60n, 9], [50n, 2], [30n, 7], [10n, 3]), false, 3)).toEqual([
      'FUNDED',
      'NOT_ENOUGH_SUPPORT',
      'FUNDED',
      'FUNDED',
    ]);
  });

  it('prefers the cheaper of two with as many votes, and asks the lots only where the cost is the same', () => {
    const { winners, ties } = countGreedy(budgetOf(60n, [50n, 9], [40n, 9]), [0, 1], { skip: true });
    expect([winners, ties]).toEqual([[1], [{ round: 1, among: [0, 1], purpose: 'FUND', chosen: 1, by: 'RULE' }]]);
    const even = countGreedy(budgetOf(60n, [50n, 9], [50n, 9]), [1, 0], { skip: true });
    expect([even.winners, even.ties[0]]).toMatchObject([[1], { by: 'LOTS', chosen: 1 }]);
    // With money for both nothing had to be decided.
    expect(countGreedy(budgetOf(100n, [50n, 9], [50n, 9]), [1, 0], { skip: true }).ties).toEqual([]);
  });

  it('goes by points where voters give points', () => {
    const projects = budgetOf(10n, [10n, 0], [10n, 0]).projects;
    const ballots = [
      { count: 2, approved: [0, 1], points: [1, 2] },
      { count: 1, approved: [0], points: [3] },
      { count: 1, approved: [0], points: [-2] },
    ];
    const { winners, order, figures } = countGreedy({ projects, budget: 10n, ballots }, [0, 1], { skip: true });
    expect([winners, order]).toEqual([[1], [[1], [0]]]);
    expect(figures.projects).toMatchObject([
      { score: '3', votes: 3 },
      { score: '4', votes: 2 },
    ]);
  });

  it('leaves nothing that still fits', () => {
    fc.assert(
      fc.property(anyBudget(), ({ election, lots }) => {
        const { winners, figures } = countGreedy(election, lots, { skip: true });
        election.projects.forEach(({ cost }, project) => {
          if (!winners.includes(project)) expect(cost > BigInt(figures.rest as string)).toBe(true);
        });
      }),
    );
  });

  it('funds, when it stops, a beginning of what it funds when it passes over', () => {
    fc.assert(
      fc.property(anyBudget({ points: true }), ({ election, lots }) => {
        const stopping = countGreedy(election, lots, { skip: false }).winners;
        expect(countGreedy(election, lots, { skip: true }).winners.slice(0, stopping.length)).toEqual(stopping);
      }),
    );
  });
});
