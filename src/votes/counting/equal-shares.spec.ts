import fc from 'fast-check';
import { anyBudget } from '../../../test/any-budget.js';
import { precedenceIn, supportIn } from './budgeting.js';
import type { BudgetElection, Lots } from './election.js';
import { runWithin } from './equal-shares-bounds.js';
import { runExactly } from './equal-shares-exact.js';
import { countEqualShares, type EqualSharesParameters } from './equal-shares.js';
import { Rational } from './rational.js';

const whole = (number: bigint | number): Rational => Rational.of(number);
const least = (one: Rational, other: Rational): Rational => (one.compare(other) <= 0 ? one : other);
const sum = (parts: Rational[]): Rational => parts.reduce((total, part) => total.plus(part), Rational.zero);
const costOf = ({ projects }: BudgetElection, some: readonly number[]): bigint =>
  some.reduce((total, one) => total + projects[one]!.cost, 0n);

/** Who supports a project with how many points, voter by voter. */
function votersOf({ ballots }: BudgetElection): Map<number, bigint>[] {
  return ballots.flatMap(({ count, approved, points }) =>
    Array.from({ length: count }, () => new Map(approved.map((project, place) => [project, BigInt(points?.[place] ?? 1)]))),
  );
}

/** The method as the paper writes it, one purse a voter, everything asked anew in every round. */
function textbook(election: BudgetElection, lots: Lots, share: Rational, utility: 'COST' | 'POINTS'): number[] {
  const voters = votersOf(election);
  const purses = voters.map(() => share);
  const funded: number[] = [];
  const votes = (project: number): number => voters.filter((voter) => (voter.get(project) ?? 0n) > 0n).length;
  for (;;) {
    const offers = election.projects.flatMap(({ cost }, project) => {
      const supporters = voters.flatMap((voter, place) =>
        (voter.get(project) ?? 0n) > 0n ? [{ place, points: whole(voter.get(project)!) }] : [],
      );
      if (funded.includes(project) || supporters.length === 0) return [];
      const inOrder = supporters.sort((a, b) => purses[a.place]!.over(a.points).compare(purses[b.place]!.over(b.points)));
      let [rest, points] = [whole(cost), sum(inOrder.map((one) => one.points))];
      for (const one of inOrder) {
        const price = rest.over(points);
        if (price.times(one.points).compare(purses[one.place]!) <= 0) {
          const rho = cost === 0n || utility === 'POINTS' ? price : price.over(whole(cost));
          return [{ project, price, rho, supporters }];
        }
        [rest, points] = [rest.minus(purses[one.place]!), points.minus(one.points)];
      }
      return [];
    });
    if (offers.length === 0) return funded;
    const { project, price, supporters } = offers.sort(
      (a, b) =>
        a.rho.compare(b.rho) ||
        Number(election.projects[a.project]!.cost - election.projects[b.project]!.cost) ||
        votes(b.project) - votes(a.project) ||
        lots.indexOf(a.project) - lots.indexOf(b.project),
    )[0]!;
    funded.push(project);
    for (const { place, points } of supporters) purses[place] = purses[place]!.minus(least(purses[place]!, price.times(points)));
  }
}

/** Share by share, none skipped. */
function textbookAdd1(election: BudgetElection, lots: Lots, unit: bigint, utility: 'COST' | 'POINTS', untilExhaustive: boolean): number[] {
  const voters = votersOf(election);
  if (voters.length === 0) return [];
  const supported = election.projects.flatMap((_, project) => (voters.some((voter) => (voter.get(project) ?? 0n) > 0n) ? [project] : []));
  let share = (election.budget / (BigInt(voters.length) * unit)) * unit;
  for (let funded = textbook(election, lots, whole(share), utility); ; share += unit) {
    const spent = costOf(election, funded);
    const others = supported.filter((project) => !funded.includes(project));
    if (others.length === 0) return funded;
    if (untilExhaustive && others.every((project) => spent + election.projects[project]!.cost > election.budget)) return funded;
    const next = textbook(election, lots, whole(share + unit), utility);
    if (costOf(election, next) > election.budget) return funded;
    funded = next;
  }
}

const anyParameters = fc.record({
  unit: fc.constantFrom(1n, 7n, 100n),
  utility: fc.constantFrom('COST' as const, 'POINTS' as const),
  untilExhaustive: fc.boolean(),
});

describe('the Method of Equal Shares', () => {
  it.each([false, true])('skips shares, but never one that would fund something else (points: %s)', (points) => {
    fc.assert(
      fc.property(anyBudget({ points }), anyParameters, ({ election, lots }, { unit, utility, untilExhaustive }) => {
        const small = { ...election, projects: election.projects.map((project) => ({ ...project, cost: project.cost % 700n })) };
        const { winners } = countEqualShares(small, lots, { unit, utility, untilExhaustive });
        expect(winners).toEqual(textbookAdd1(small, lots, unit, utility, untilExhaustive));
      }),
      { numRuns: 300 },
    );
  });

  it('divides the budget exactly where shares do not rise', () => {
    fc.assert(
      fc.property(anyBudget({ points: true }), fc.constantFrom('COST' as const, 'POINTS' as const), ({ election, lots }, utility) => {
        const voters = votersOf(election).length;
        const { winners } = countEqualShares(election, lots, { completion: 'NONE', utility });
        expect(winners).toEqual(voters === 0 ? [] : textbook(election, lots, Rational.of(election.budget, voters), utility));
      }),
      { numRuns: 300 },
    );
  });

  it('is certain in bounds only of what whole numbers confirm', () => {
    let certain = 0;
    fc.assert(
      fc.property(anyBudget({ points: true }), fc.nat(200), fc.oneof(fc.nat(3), fc.nat(30)), ({ election, lots }, lowest, more) => {
        const support = supportIn(election);
        const costs = election.projects.map(({ cost }) => cost);
        const market = { support, costs, worth: costs, precedence: precedenceIn(election, support.votes, lots) };
        const funded = runWithin(market, BigInt(lowest), BigInt(lowest + more), 10_000n);
        if (funded === null) return;
        certain++;
        for (let share = lowest; share <= lowest + more; share++) {
          expect(runExactly(market, whole(share), 10_000n).purchases.map(({ project }) => project)).toEqual(funded);
        }
      }),
      { numRuns: 800 },
    );
    expect(certain).toBeGreaterThan(100);
  });

  it('leaves no project that its supporters could still pay, and makes payers pay exactly the cost', () => {
    fc.assert(
      fc.property(anyBudget(), fc.constantFrom<EqualSharesParameters>({}, { completion: 'NONE' }), ({ election, lots }, parameters) => {
        const { rounds, figures } = countEqualShares(election, lots, parameters);
        for (const { cost, votes, behind, funded } of figures.projects as {
          cost: string;
          votes: number;
          behind: string;
          funded: boolean;
        }[]) {
          if (!funded && votes > 0) expect(ofText(behind).compare(ofText(cost))).toBeLessThan(0);
        }
        for (const { details } of rounds) {
          const { cost, price, payInFull, paidByThem } = details as { cost: string; price: string; payInFull: number; paidByThem: string };
          expect(ofText(price).times(whole(payInFull)).plus(ofText(paidByThem)).toString()).toBe(cost);
        }
      }),
    );
  });

  it('gives every group that agrees what its share pays for, up to one project', () => {
    fc.assert(
      fc.property(anyBudget(), ({ election, lots }) => {
        const voters = votersOf(election);
        const { winners } = countEqualShares(election, lots, { completion: 'NONE' });
        for (let set = 1; set < 1 << election.projects.length; set++) {
          const wish = election.projects.flatMap((_, project) => (set & (1 << project) ? [project] : []));
          const worth = costOf(election, wish);
          const dearest = wish.reduce(
            (most, one) => (winners.includes(one) || election.projects[one]!.cost < most ? most : election.projects[one]!.cost),
            0n,
          );
          const poorlyServed = voters.filter((voter) => {
            const has = costOf(
              election,
              winners.filter((project) => voter.has(project)),
            );
            return wish.every((project) => voter.has(project)) && has < worth && has + dearest <= worth;
          });
          if (poorlyServed.length > 0) expect(BigInt(poorlyServed.length) * election.budget < worth * BigInt(voters.length)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('settles ties by cost, then votes, then lots', () => {
    const projects = [12n, 6n, 6n].map((cost, place) => ({ id: `p${place}`, name: `Project ${place}`, cost }));
    const ballots = [0, 1, 2].map((project) => ({ count: 2, approved: [project], points: null }));
    const { ties } = countEqualShares({ projects, budget: 24n, ballots }, [0, 2, 1]);
    expect(ties).toEqual([
      { round: 1, among: [0, 1, 2], purpose: 'FUND', chosen: 2, by: 'LOTS' },
      { round: 2, among: [0, 1], purpose: 'FUND', chosen: 1, by: 'RULE' },
    ]);
  });

  it('counts any amount that bounds can hold, and refuses others', () => {
    const of = (unit: bigint): BudgetElection => ({
      projects: [3n, 5n, 1n].map((cost, place) => ({ id: `p${place}`, name: `Project ${place}`, cost: cost * unit })),
      budget: 8n * unit,
      ballots: [
        [0, 2],
        [0, 2],
        [0, 2],
        [1, 2],
        [1, 2],
        [0, 1],
      ].map((approved) => ({ count: 1, approved, points: null })),
    });
    expect(countEqualShares(of(10n ** 299n), [0, 1, 2], { completion: 'NONE' }).winners).toEqual([2, 0]);
    expect(() => countEqualShares(of(10n ** 300n), [0, 1, 2])).toThrow(RangeError);
  });

  it('counts nobody without a fault', () => {
    const election = { projects: [{ id: 'a', name: 'A', cost: 5n }], budget: 10n, ballots: [] };
    expect(countEqualShares(election, [0])).toMatchObject({
      winners: [],
      figures: { rest: '10', projects: [{ reason: 'NOT_ENOUGH_SUPPORT' }] },
    });
  });
});

function ofText(text: string): Rational {
  return Rational.of(...(text.split('/').map(BigInt) as [bigint, bigint?]));
}
