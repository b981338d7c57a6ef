/** Ranked pairs (Tideman): victories are locked from the strongest down, except those that would close a circle. */
import type { Count, Lots, RankedElection, Round, Tie } from './election.js';
import { comparePairs, condorcetWinner, victory, type Preferences, type Strength, type Unranked } from './pairwise.js';
import { byPlace, favourOf, orderByBeating, seat } from './seating.js';

export interface RankedPairsRules {
  readonly unranked?: Unranked;
  readonly strength?: Strength;
}

interface Pair {
  readonly winner: number;
  readonly loser: number;
  readonly votes: number;
  readonly against: number;
}

/**
 * Stronger victories come first, among these those with fewer votes against. The lots order equal ones: first the defeat of the
 * option they favour least, and of one option's defeats first that by the option they favour most, so that their favourite loses
 * last. Where the locked victories leave options uncompared, these are tied and the lots order them.
 */
export function countRankedPairs(
  election: RankedElection,
  lots: Lots,
  { unranked = 'last', strength = 'winning-votes' }: RankedPairsRules = {},
): Count {
  const { standing, preferences, cast, blank } = comparePairs(election, unranked);
  const nothing = { tallies: election.options.map(() => null), excluded: [], transfers: [], exhausted: String(blank) };
  const locked = preferences.map((row) => row.map(() => false));
  const rounds: Round[] = [];
  const ties: Tie[] = [];
  for (const equals of pairsByStrength(preferences, standing, strength, lots)) {
    let tied = rivals(equals, locked);
    for (const [place, pair] of equals.entries()) {
      const round = rounds.length + 1;
      const isLocked = !locked[pair.loser]![pair.winner];
      if (isLocked && tied.includes(pair.winner)) ties.push({ round, among: tied, purpose: 'ORDER', chosen: pair.winner, by: 'LOTS' });
      if (isLocked) lock(locked, pair);
      const { winner, loser, votes, against } = pair;
      rounds.push({ round, ...nothing, elected: [], details: { pair: [winner, loser], votes, against, isLocked } });
      // Once the order makes no difference, it makes none for the rest of them either.
      if (tied.length > 0) tied = rivals(equals.slice(place + 1), locked);
    }
  }
  const order = orderByBeating(standing, (one, other) => locked[one]![other]!);
  const last = rounds.length + 1;
  const seated = seat(order, election.seats, lots, last);
  rounds.push({ round: last, ...nothing, elected: seated.winners });
  const figures = { ballots: cast, blank, preferences, condorcetWinner: condorcetWinner(preferences, standing) };
  const { seats } = election;
  return { method: 'ranked-pairs', seats, quota: null, winners: seated.winners, order, rounds, ties: [...ties, ...seated.ties], figures };
}

/** Equal victories together, in the order of the lots. */
function pairsByStrength(preferences: Preferences, standing: readonly number[], strength: Strength, lots: Lots): Pair[][] {
  const favour = favourOf(lots);
  const strengthOf = ({ winner, loser }: Pair): number => victory(preferences, winner, loser, strength);
  const compare = (one: Pair, other: Pair): number => strengthOf(other) - strengthOf(one) || one.against - other.against;
  const pairs = standing
    .flatMap((winner) =>
      standing.map((loser) => ({ winner, loser, votes: preferences[winner]![loser]!, against: preferences[loser]![winner]! })),
    )
    .filter(({ votes, against }) => votes > against)
    .sort((one, other) => compare(one, other) || favour[other.loser]! - favour[one.loser]! || favour[one.winner]! - favour[other.winner]!);
  const groups: Pair[][] = [];
  for (const pair of pairs) {
    const last = groups.at(-1);
    if (last && compare(last[0]!, pair) === 0) last.push(pair);
    else groups.push([pair]);
  }
  return groups;
}

/** Whoever can be reached from the loser can now be reached from the winner, and from whoever reaches the winner. */
function lock(locked: boolean[][], { winner, loser }: Pair): void {
  for (const [from, reached] of locked.entries())
    if (from === winner || reached[winner])
      for (const [to, isBehind] of locked[loser]!.entries()) if (to === loser || isBehind) reached[to] = true;
}

/**
 * Winners of equal victories of which not all can be locked, whichever come first: those that close a circle with one another
 * though none is contradicted by stronger ones. Empty where the order of the victories makes no difference.
 */
function rivals(equals: readonly Pair[], locked: readonly (readonly boolean[])[]): number[] {
  if (equals.length < 2) return [];
  const open = equals.filter(({ winner, loser }) => !locked[loser]![winner]);
  const together = locked.map((row) => [...row]);
  for (const pair of open) if (!together[pair.winner]![pair.loser]) lock(together, pair);
  return byPlace(new Set(open.filter(({ winner, loser }) => together[loser]![winner]).map(({ winner }) => winner)));
}
