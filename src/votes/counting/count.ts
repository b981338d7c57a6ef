/** One way to count any election by any method. */
import { countings, kindOf, type AnyElection, type Counting, type ElectionKind } from './countings.js';
import type { Count, Lots, Method } from './election.js';
import { CountingRefusal, readParameters } from './parameters.js';

export { countings, kindOf, type AnyElection, type ElectionKind } from './countings.js';

const ballotsOf: Record<ElectionKind, string> = {
  ranked: 'ranked ballots',
  choice: 'ballots that choose options',
  score: 'ballots that score options',
  budget: 'ballots over projects with a budget',
};

/** Every parameter of the method as a word, given or by default; those of elections that it reads in another way are none. */
export function parametersOf(method: Method, kind: ElectionKind, given: Readonly<Record<string, string>>): Record<string, string> {
  const known = kind === kindOf[method] ? countings[method].parameters : [];
  return Object.fromEntries(known.map(({ name, default: usual }) => [name, given[name] ?? usual]));
}

/** Counts by any method; `parameters` are words, as on the command line. Throws a CountingRefusal where it cannot be counted so. */
export function countElection(method: string, given: AnyElection, lots: Lots, parameters: Readonly<Record<string, string>> = {}): Count {
  const entry = Object.hasOwn(countings, method) ? (countings[method as Method] as Counting<unknown, unknown>) : undefined;
  if (!entry) throw new CountingRefusal(`There is no method ${method}; the methods are ${Object.keys(countings).join(', ')}.`);
  const rules = readParameters(method, entry.parameters, parameters);
  if (given.kind !== 'budget') checkSeats(method, given.election.seats, entry.electsSeveral);
  const kind = kindOf[method as Method];
  if (given.kind === kind) return entry.count(given.election, lots, rules);
  if (given.kind === 'ranked' && entry.countRankings) {
    const named = Object.keys(parameters);
    if (named.length > 0) throw new CountingRefusal(`Over rankings ${method} takes no parameters; ${named.join(', ')} was given.`);
    return entry.countRankings(given.election, lots);
  }
  throw new CountingRefusal(`${method} counts ${ballotsOf[kind]}; these are ${ballotsOf[given.kind]}.`);
}

function checkSeats(method: string, seats: number, electsSeveral: boolean): void {
  if (!Number.isSafeInteger(seats) || seats < 1) throw new CountingRefusal('The number of seats must be a whole number from 1.');
  if (seats > 1 && !electsSeveral)
    throw new CountingRefusal(`${method} elects one, not ${seats}; set the seats to 1 or choose another method.`);
}
