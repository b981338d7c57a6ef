/** Elections that nobody held, for rules that must hold in every one; and one larger than most. */
import fc from 'fast-check';
import type { RankedBallot, RankedElection } from '../../src/votes/counting/election.js';

export interface AnyElection {
  readonly election: RankedElection;
  readonly lots: readonly number[];
}

/** With skipped ranks, ranks shared by several options, options named twice and withdrawn ones, as people fill in paper. */
export function anyElection(seats: fc.Arbitrary<number>): fc.Arbitrary<AnyElection> {
  return fc.integer({ min: 1, max: 6 }).chain((options) => {
    const option = fc.nat(options - 1);
    const rank = fc.oneof(
      { weight: 8, arbitrary: fc.tuple(option) },
      { weight: 1, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.uniqueArray(option, { maxLength: 3 }) },
    );
    const ballot = fc.record({ count: fc.integer({ min: 1, max: 9 }), ranks: fc.array(rank, { maxLength: options + 1 }) });
    return fc.record({
      election: fc.record({
        options: fc.constant(Array.from({ length: options }, (_, place) => `Option ${place}`)),
        seats,
        withdrawn: fc.uniqueArray(option, { maxLength: 1 }),
        ballots: fc.array(ballot, { maxLength: 12 }),
      }),
      lots: fc.shuffledSubarray([...Array(options).keys()], { minLength: options }),
    });
  });
}

export function withBallots(election: RankedElection, ballots: readonly RankedBallot[]): RankedElection {
  return { ...election, ballots };
}

/** Each ballot for itself, in the opposite order. */
export function oneByOne({ ballots }: RankedElection): RankedBallot[] {
  return ballots.flatMap(({ count, ranks }) => Array.from({ length: count }, () => ({ count: 1, ranks }))).reverse();
}

/** The units of a number with `places` decimals. */
export function units(figure: string | null, places: number): bigint {
  if (figure === null) return 0n;
  const [whole, fraction = ''] = figure.split('.');
  return BigInt(whole + fraction.padEnd(places, '0'));
}

/** 100,000 orders of ten options, nearly all different, in which some options are liked more than others. */
export function crowdedElection(seats: number): RankedElection {
  let state = 2026;
  const chance = (): number => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  const ballots = Array.from({ length: 100_000 }, () => {
    const liking = Array.from({ length: 10 }, (_, option) => chance() * (20 - option));
    const order = [...liking.keys()].sort((one, other) => liking[other] - liking[one]);
    return { count: 1, ranks: order.map((option) => [option]) };
  });
  return { options: Array.from({ length: 10 }, (_, place) => `Option ${place}`), seats, withdrawn: [], ballots };
}
