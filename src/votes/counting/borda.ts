/** Borda: points by place on the ballot, with exact fractions where options share places. */
import type { Count, Lots, RankedElection } from './election.js';
import { standingIn } from './pairwise.js';
import { Rational } from './rational.js';
import { countInOneRound, orderBy } from './seating.js';

export interface BordaRules {
  /** From n-1 to 0, from n to 1, or 1, 1/2, 1/3 … as in Nauru. */
  readonly points?: 'to-zero' | 'to-one' | 'dowdall';
  /** Unranked options share the places that are left, or get nothing. */
  readonly unranked?: 'average' | 'nothing';
}

export function countBorda(election: RankedElection, lots: Lots, { points = 'to-zero', unranked = 'average' }: BordaRules = {}): Count {
  const { options, seats, withdrawn } = election;
  const standing = standingIn(election);
  const { shares, cast, blank } = shareOut(election, standing, unranked === 'average');
  const worth = worths(points, standing.length);
  const sums = shares.map((held) =>
    [...held].reduce((sum, [key, ballots]) => sum.plus(worth(key).times(Rational.of(ballots))), Rational.zero),
  );
  return countInOneRound({
    method: 'borda',
    seats,
    lots,
    order: orderBy(standing, (one, other) => sums[other]!.compare(sums[one]!)),
    tallies: options.map((_, option) => (withdrawn.includes(option) ? null : sums[option]!.toString())),
    exhausted: blank,
    figures: { ballots: cast, blank },
  });
}

/** A block of places on a ballot, `size` of them behind `before` better ones, in one number. */
const blockOf = (before: number, size: number, options: number): number => before * (options + 1) + size;

/** By option: on how many ballots it held which block of places. Points are summed only afterwards, so that fractions stay few. */
function shareOut({ options, ballots }: RankedElection, standing: readonly number[], isRestShared: boolean) {
  const shares = options.map(() => new Map<number, number>());
  const isStanding = options.map((_, option) => standing.includes(option));
  let [cast, blank] = [0, 0];
  const give = (option: number, block: number, count: number): unknown =>
    shares[option]!.set(block, (shares[option]!.get(block) ?? 0) + count);
  for (const { count, ranks } of ballots) {
    cast += count;
    const left = [...isStanding];
    let before = 0;
    for (const rank of ranks) {
      const here = rank.filter((option) => left[option]);
      for (const option of here) left[option] = false;
      for (const option of here) give(option, blockOf(before, here.length, standing.length), count);
      before += here.length;
    }
    if (before === 0) blank += count;
    else if (isRestShared && before < standing.length)
      for (const option of standing) if (left[option]) give(option, blockOf(before, standing.length - before, standing.length), count);
  }
  return { shares, cast, blank };
}

/** What a block of places is worth to each option in it: the average of its places. */
function worths(points: 'to-zero' | 'to-one' | 'dowdall', options: number): (block: number) => Rational {
  const of = (place: number): Rational =>
    points === 'dowdall' ? Rational.of(1, place + 1) : Rational.of(options - place - (points === 'to-zero' ? 1 : 0));
  const known = new Map<number, Rational>();
  return (block) => {
    const [before, size] = [Math.floor(block / (options + 1)), block % (options + 1)];
    const places = Array.from({ length: size }, (_, place) => of(before + place));
    const worth = known.get(block) ?? places.reduce((sum, place) => sum.plus(place), Rational.zero).over(Rational.of(size));
    known.set(block, worth);
    return worth;
  };
}
