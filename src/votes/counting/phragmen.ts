/** Phragmén's sequential method for a budget: the cost of a project is a load on its supporters, and the heaviest load is kept low. */
import { countOf, costOf, precedenceIn, supportIn, type Reason, type Support } from './budgeting.js';
import type { BudgetElection, Count, Lots, Round, Tie } from './election.js';
import { Rational } from './rational.js';

/**
 * Next comes the project whose supporters, sharing its cost so that all of them bear the same load, would bear the least. The
 * count stops as soon as one that comes next does not fit in what is left (Los, Christoff, Grossi 2022). Points only say whom
 * a voter supports.
 */
export function countPhragmen(election: BudgetElection, lots: Lots): Count {
  const support = supportIn(election);
  const { votes, weights, supporters } = support;
  const precedence = precedenceIn(election, votes, lots);
  const places = election.projects.map((_, project) => project);
  const open = new Set(places.filter((place) => votes[place]! > 0 && election.projects[place]!.cost <= election.budget));

  // Whoever supported a funded project bears the load of the last such one, so that there are only as many loads as rounds.
  const loads = [Rational.zero];
  const loadOf = new Int32Array(weights.length);
  const [rounds, ties, winners]: [Round[], Tie[], number[]] = [[], [], []];
  const offers = (): { project: number; load: Rational }[] =>
    [...open].map((project) => {
      const borne = borneBy(support, project, loadOf, loads);
      return { project, load: borne.plus(Rational.of(election.projects[project]!.cost)).over(Rational.of(votes[project]!)) };
    });
  let stoppedAt: number[] = [];
  while (open.size > 0) {
    const all = offers();
    const { load } = all.reduce((least, offer) => (offer.load.compare(least.load) < 0 ? offer : least));
    const next = all.filter((offer) => offer.load.compare(load) === 0).map(({ project }) => project);
    const spent = costOf(election, winners);
    stoppedAt = next.filter((project) => spent + election.projects[project]!.cost > election.budget);
    if (stoppedAt.length > 0) break;
    const { chosen, tie } = precedence.settle(next, rounds.length + 1);
    if (tie !== null) ties.push(tie);
    winners.push(chosen);
    open.delete(chosen);
    rounds.push({
      round: rounds.length + 1,
      tallies: places.map((place) => all.find(({ project }) => project === place)?.load.toString() ?? null),
      elected: [chosen],
      excluded: [],
      transfers: [],
      exhausted: '0',
      details: {
        cost: String(election.projects[chosen]!.cost),
        load: load.toString(),
        payers: payersOf(support, chosen, loadOf, loads, load),
        rest: String(election.budget - spent - election.projects[chosen]!.cost),
      },
    });
    // Loads never sink, so an equal one is the last.
    if (load.compare(loads.at(-1)!) !== 0) loads.push(load);
    for (const group of supporters[chosen]!) loadOf[group] = loads.length - 1;
  }
  const whyNot = (project: number, rest: bigint): Exclude<Reason, 'FUNDED'> =>
    votes[project] === 0 ? 'NOT_ENOUGH_SUPPORT' : election.projects[project]!.cost > rest ? 'TOO_EXPENSIVE_FOR_REST' : 'STOPPED_BEFORE';
  const figures = { stoppedAt, loads: peopleBy(loadOf, weights, loads) };
  return countOf(election, { method: 'phragmen', winners, order: null, rounds, ties, votes, whyNot, figures });
}

/** How many people bear each of the loads, the lightest first. */
function peopleBy(loadOf: Int32Array, weights: Float64Array, loads: readonly Rational[]): { load: string; people: number }[] {
  const people = loads.map(() => 0);
  loadOf.forEach((load, group) => (people[load]! += weights[group]!));
  return loads.flatMap((load, place) => (people[place]! > 0 ? [{ load: load.toString(), people: people[place]! }] : []));
}

function peopleBehind({ supporters, weights }: Support, project: number, loadOf: Int32Array, loads: readonly Rational[]): number[] {
  const people = loads.map(() => 0);
  for (const group of supporters[project]!) people[loadOf[group]!]! += weights[group]!;
  return people;
}

function borneBy(support: Support, project: number, loadOf: Int32Array, loads: readonly Rational[]): Rational {
  return peopleBehind(support, project, loadOf, loads).reduce(
    (sum, people, place) => (people === 0 ? sum : sum.plus(loads[place]!.times(Rational.of(people)))),
    Rational.zero,
  );
}

/** What each pays: the more the less has been borne before. */
function payersOf(
  support: Support,
  project: number,
  loadOf: Int32Array,
  loads: readonly Rational[],
  load: Rational,
): { people: number; each: string }[] {
  return peopleBehind(support, project, loadOf, loads).flatMap((people, place) =>
    people === 0 ? [] : [{ people, each: load.minus(loads[place]!).toString() }],
  );
}
