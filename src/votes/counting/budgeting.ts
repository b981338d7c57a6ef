/** What all ways of budgeting share: who supports what, who goes first in a tie, and what became of every project. */
import type { BudgetElection, Count, Lots, Method, Round, Tie } from './election.js';

export interface Support {
  /** Everybody who voted, blank ballots too. */
  readonly voters: number;
  /** How many people each group of equal ballots holds. */
  readonly weights: Float64Array;
  /** By project: the groups that support it, and in the same places the points each of their people gives it. */
  readonly supporters: readonly Int32Array[];
  readonly points: readonly Int32Array[];
  /** And again in the same places, how many they are. */
  readonly people: readonly Float64Array[];
  /** By project: the people who support it, and their points together. */
  readonly votes: readonly number[];
  readonly strengths: readonly number[];
}

/** A project is supported by those who chose it and, where points are given, gave it more than none; a mere choice is 1 point. */
export function supportIn(election: BudgetElection): Support {
  const groups = new Map<string, { choices: { project: number; given: number }[]; weight: number }>();
  let voters = 0;
  for (const { count, approved, points } of election.ballots) {
    voters += count;
    const choices = approved.map((project, place) => ({ project, given: points === null ? 1 : (points[place] ?? 0) }));
    choices.sort((one, other) => one.project - other.project);
    choices.forEach(({ project, given }, place) => {
      const isWrong = !(project in election.projects) || project === choices[place - 1]?.project || !Number.isSafeInteger(given);
      if (isWrong) throw new RangeError('A ballot names a project twice, or one not up for the vote, or gives it broken points.');
    });
    const supported = choices.filter(({ given }) => given > 0);
    const key = supported.map(({ project, given }) => (given === 1 ? project : `${project}:${given}`)).join();
    const group = groups.get(key);
    if (group) group.weight += count;
    else groups.set(key, { choices: supported, weight: count });
  }
  const supporters: number[][] = election.projects.map(() => []);
  const points: number[][] = election.projects.map(() => []);
  const [votes, strengths] = [election.projects.map(() => 0), election.projects.map(() => 0)];
  const weights = new Float64Array(groups.size);
  [...groups.values()].forEach(({ choices, weight }, group) => {
    weights[group] = weight;
    for (const { project, given } of choices) {
      supporters[project]!.push(group);
      points[project]!.push(given);
      votes[project]! += weight;
      strengths[project]! += weight * given;
    }
  });
  const packed = (lists: number[][]): Int32Array[] => lists.map((list) => Int32Array.from(list));
  const people = supporters.map((list) => Float64Array.from(list, (group) => weights[group]!));
  return { voters, weights, supporters: packed(supporters), points: packed(points), people, votes, strengths };
}

export interface Precedence {
  /** Negative when `one` goes before `other`. */
  compare(one: number, other: number): number;
  /** The first among tied projects, and how it came to be first. */
  settle(among: readonly number[], round: number): { chosen: number; tie: Tie | null };
}

/** The lower cost goes first, then more votes, as equalshares.net recommends; then the lots. */
export function precedenceIn(election: BudgetElection, votes: readonly number[], lots: Lots): Precedence {
  const lot = new Map(lots.map((project, place) => [project, place]));
  const byRule = (one: number, other: number): number => {
    const [cost, otherCost] = [election.projects[one]!.cost, election.projects[other]!.cost];
    return cost < otherCost ? -1 : cost > otherCost ? 1 : votes[other]! - votes[one]!;
  };
  const compare = (one: number, other: number): number => byRule(one, other) || lot.get(one)! - lot.get(other)!;
  return {
    compare,
    settle: (among, round) => {
      const [chosen, second] = [...among].sort(compare) as [number, number?];
      if (second === undefined) return { chosen, tie: null };
      const by = byRule(chosen, second) === 0 ? 'LOTS' : 'RULE';
      return { chosen, tie: { round, among: [...among].sort((one, other) => one - other), purpose: 'FUND', chosen, by } };
    },
  };
}

/**
 * Why a project is funded or not: it costs more than the whole budget, more than what was left, its supporters are too few or
 * have too little, or the count had stopped before its turn.
 */
export type Reason = 'FUNDED' | 'TOO_EXPENSIVE_FOR_BUDGET' | 'TOO_EXPENSIVE_FOR_REST' | 'NOT_ENOUGH_SUPPORT' | 'STOPPED_BEFORE';

export interface Outcome {
  readonly method: Method;
  readonly winners: readonly number[];
  readonly order: Count['order'];
  readonly rounds: readonly Round[];
  readonly ties: readonly Tie[];
  readonly votes: readonly number[];
  readonly whyNot: (project: number, rest: bigint) => Exclude<Reason, 'FUNDED'>;
  /** By project, what the method says of it beside. */
  readonly of?: (project: number) => Readonly<Record<string, unknown>>;
  readonly figures: Readonly<Record<string, unknown>>;
}

/** A budget has no seats, so their number is 0. */
export function countOf(election: BudgetElection, outcome: Outcome): Count {
  const { method, winners, order, rounds, ties, votes, whyNot, of, figures } = outcome;
  const funded = new Set(winners);
  const spent = costOf(election, winners);
  const rest = election.budget - spent;
  const projects = election.projects.map(({ id, cost }, project) => ({
    id,
    votes: votes[project]!,
    cost: String(cost),
    funded: funded.has(project),
    reason: (funded.has(project) ? 'FUNDED' : cost > election.budget ? 'TOO_EXPENSIVE_FOR_BUDGET' : whyNot(project, rest)) satisfies Reason,
    ...of?.(project),
  }));
  const money = { budget: String(election.budget), spent: String(spent), rest: String(rest) };
  return { method, seats: 0, quota: null, winners, order, rounds, ties, figures: { ...money, ...figures, projects } };
}

export function costOf(election: BudgetElection, projects: readonly number[]): bigint {
  return projects.reduce((sum, project) => sum + election.projects[project]!.cost, 0n);
}
