/** Greedy budgeting: projects by their votes, or points where voters give points, are funded as long as the money lasts. */
import { countOf, precedenceIn, supportIn, type Reason } from './budgeting.js';
import type { BudgetElection, Count, Lots, Round, Tie } from './election.js';

export interface GreedyParameters {
  /** Whether a project that no longer fits is passed over; otherwise the count stops there. */
  readonly skip: boolean;
  /** Votes or points below which no project is funded. */
  readonly threshold?: number;
}

/**
 * Of projects with the same score the cheaper goes first, then the one with more votes, then the lots. What costs more than the
 * whole budget never had a turn and stops nobody: a prohibitive cost is how files mark a project that was withdrawn.
 */
export function countGreedy(election: BudgetElection, lots: Lots, { skip, threshold = 0 }: GreedyParameters): Count {
  const { votes } = supportIn(election);
  const scores = scoresIn(election);
  const precedence = precedenceIn(election, votes, lots);
  const places = election.projects.map((_, project) => project);
  const queue = [...places].sort((one, other) => byScore(scores, one, other) || precedence.compare(one, other));

  const [rounds, ties, winners]: [Round[], Tie[], number[]] = [[], [], []];
  const reasons = new Map<number, Exclude<Reason, 'FUNDED'>>();
  let rest = election.budget;
  let passed: number[] = [];
  let hasStopped = false;
  queue.forEach((project, turn) => {
    const { cost } = election.projects[project]!;
    const whyNot = hasStopped
      ? 'STOPPED_BEFORE'
      : scores[project]! < BigInt(threshold)
        ? 'NOT_ENOUGH_SUPPORT'
        : cost > election.budget
          ? 'TOO_EXPENSIVE_FOR_BUDGET'
          : cost > rest
            ? 'TOO_EXPENSIVE_FOR_REST'
            : null;
    if (whyNot !== null) {
      reasons.set(project, whyNot);
      passed.push(project);
      hasStopped ||= whyNot === 'TOO_EXPENSIVE_FOR_REST' && !skip;
      return;
    }
    // Equals are worth a word only where the money does not reach for all of them.
    const equals = queue.slice(turn).filter((other) => scores[other] === scores[project]! && election.projects[other]!.cost <= rest);
    const together = equals.reduce((sum, other) => sum + election.projects[other]!.cost, 0n);
    const { tie } = precedence.settle(equals, rounds.length + 1);
    if (tie !== null && together > rest) ties.push(tie);
    rest -= cost;
    winners.push(project);
    rounds.push({
      round: rounds.length + 1,
      tallies: places.map((place) => (winners.includes(place) || reasons.has(place) ? null : String(scores[place]!))),
      elected: [project],
      excluded: passed,
      transfers: [],
      exhausted: '0',
      details: { score: String(scores[project]!), cost: String(cost), rest: String(rest) },
    });
    passed = [];
  });
  return countOf(election, {
    method: 'greedy',
    winners,
    order: inOrder(queue, scores),
    rounds,
    ties,
    votes,
    whyNot: (project) => reasons.get(project)!,
    of: (project) => ({ score: String(scores[project]!) }),
    figures: { skip, threshold },
  });
}

function scoresIn(election: BudgetElection): bigint[] {
  const scores = election.projects.map(() => 0n);
  for (const { count, approved, points } of election.ballots) {
    approved.forEach((project, place) => (scores[project]! += BigInt(points === null ? 1 : (points[place] ?? 0)) * BigInt(count)));
  }
  return scores;
}

function byScore(scores: readonly bigint[], one: number, other: number): number {
  return scores[one]! > scores[other]! ? -1 : scores[one]! < scores[other]! ? 1 : 0;
}

function inOrder(queue: readonly number[], scores: readonly bigint[]): number[][] {
  const order: number[][] = [];
  for (const project of queue) {
    const last = order.at(-1);
    if (last !== undefined && scores[last[0]!] === scores[project]) last.push(project);
    else order.push([project]);
  }
  return order.map((equals) => equals.sort((one, other) => one - other));
}
