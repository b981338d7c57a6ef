/** The Method of Equal Shares (Peters, Pierczyński, Skowron 2021): everybody has the same share of the budget to pay projects with. */
import { costOf, countOf, precedenceIn, supportIn } from './budgeting.js';
import type { BudgetElection, Count, Lots, Round } from './election.js';
import { runWithin } from './equal-shares-bounds.js';
import { runExactly, type Run } from './equal-shares-exact.js';
import type { Market } from './equal-shares-rivals.js';
import { Rational } from './rational.js';

export interface EqualSharesParameters {
  /**
   * `ADD1`: shares start at whole units and rise by one until nothing more fits or the next would exceed the budget.
   * `NONE`: one run, with the budget divided by the voters.
   */
  readonly completion?: 'ADD1' | 'NONE';
  /** How many of the smallest units the rise is: 100 where costs are in cents and shares rise by whole euros. */
  readonly unit?: bigint;
  /** `COST`: a point is worth the more, the more its project costs, as is usual; `POINTS`: a point is a point. */
  readonly utility?: 'COST' | 'POINTS';
  /** Whether `ADD1` stops when nothing more fits, as is usual, and not only when the next share would exceed the budget. */
  readonly untilExhaustive?: boolean;
}

/** Bounds are doubles, which end at 308 digits. */
const largestAmount = 10n ** 300n;

type Stop = 'SINGLE_RUN' | 'NOTHING_MORE_FITS' | 'NEXT_WOULD_EXCEED';

export function countEqualShares(election: BudgetElection, lots: Lots, parameters: EqualSharesParameters = {}): Count {
  const { completion = 'ADD1', unit = 1n, utility = 'COST', untilExhaustive = true } = parameters;
  const support = supportIn(election);
  const { votes, voters } = support;
  const costs = election.projects.map(({ cost }) => cost);
  if ([election.budget, ...costs].some((amount) => amount > largestAmount)) throw new RangeError('An amount has more than 300 digits.');
  const worth = costs.map((cost) => (utility === 'COST' ? cost : 1n));
  const market = { support, costs, worth, precedence: precedenceIn(election, votes, lots) };

  const { share, stop } =
    voters === 0 || completion === 'NONE'
      ? { share: Rational.of(election.budget, Math.max(voters, 1)), stop: 'SINGLE_RUN' as Stop }
      : complete(election, market, unit, untilExhaustive);
  const run = runExactly(market, share, null);
  const places = election.projects.map((_, project) => project);
  return countOf(election, {
    method: 'equal-shares',
    winners: run.purchases.map(({ project }) => project),
    order: null,
    rounds: roundsOf(election, run, votes, places),
    ties: run.ties,
    votes,
    whyNot: (project, rest) => (costs[project]! > rest && votes[project]! > 0 ? 'TOO_EXPENSIVE_FOR_REST' : 'NOT_ENOUGH_SUPPORT'),
    of: (project) => ({ behind: run.behind[project]!.toString() }),
    figures: { completion, unit: String(unit), utility, voters, share: share.toString(), stop },
  });
}

/** The last share that keeps within the budget. Spans of shares that certainly fund the same are taken in one stride. */
function complete(election: BudgetElection, market: Market, unit: bigint, untilExhaustive: boolean): { share: Rational; stop: Stop } {
  const { budget } = election;
  const { costs, support } = market;
  const supported = costs.flatMap((_, project) => (support.votes[project]! > 0 ? [project] : []));
  const exceeds = (winners: readonly number[]): boolean => costOf(election, winners) > budget;
  const isComplete = (winners: readonly number[]): boolean => {
    const rest = budget - costOf(election, winners);
    return (
      winners.length === supported.length ||
      (untilExhaustive && supported.every((project) => winners.includes(project) || costs[project]! > rest))
    );
  };
  const fundedAt = (share: bigint): readonly number[] =>
    runWithin(market, share, share, budget) ?? runExactly(market, Rational.of(share), budget).purchases.map(({ project }) => project);

  let share = (budget / (BigInt(support.voters) * unit)) * unit;
  if (isComplete(fundedAt(share))) return { share: Rational.of(share), stop: 'NOTHING_MORE_FITS' };
  // Where the next span would fund something else, it is not tried again at once: near ties come in swarms.
  for (let [stride, patience, waited] = [1n, 1, 1]; ;) {
    const winners = stride === 1n ? fundedAt(share + unit) : runWithin(market, share + unit, share + stride * unit, budget);
    if (winners === null) {
      [stride, patience, waited] = [stride / 4n || 1n, Math.min(patience * 2, 16), 0];
      continue;
    }
    if (exceeds(winners)) return { share: Rational.of(share), stop: 'NEXT_WOULD_EXCEED' };
    if (isComplete(winners)) return { share: Rational.of(share + unit), stop: 'NOTHING_MORE_FITS' };
    share += stride * unit;
    if (stride > 1n) patience = Math.max(1, patience >> 1);
    if (++waited >= patience) [stride, waited] = [stride * 2n, 0];
  }
}

function roundsOf(election: BudgetElection, { purchases }: Run, votes: readonly number[], places: readonly number[]): Round[] {
  const funded = new Set<number>();
  return purchases.map(({ project, price, effectiveVotes, payInFull, payWhatTheyHave, paidByThem }, place) => {
    const tallies = places.map((one) => (funded.has(one) ? null : String(votes[one]!)));
    funded.add(project);
    return {
      round: place + 1,
      tallies,
      elected: [project],
      excluded: [],
      transfers: [],
      exhausted: '0',
      details: {
        cost: String(election.projects[project]!.cost),
        price: price.toString(),
        effectiveVotes: effectiveVotes?.toString() ?? null,
        payInFull,
        payWhatTheyHave,
        paidByThem: paidByThem.toString(),
      },
    };
  });
}
