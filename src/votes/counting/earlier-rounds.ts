/** Ties settled by looking back: the most recent earlier round in which the tied options differed, then the lots. */
import type { Lots, Tie } from './election.js';

export interface Settled {
  readonly chosen: number;
  readonly by: Tie['by'];
}

/** `earlier` holds the votes by option of each round before, oldest first. Who still ties in one round is compared in the one before. */
export function settle(tied: readonly number[], wanted: 'MOST' | 'FEWEST', earlier: readonly (readonly bigint[])[], lots: Lots): Settled {
  let left = tied;
  for (let round = earlier.length - 1; round >= 0 && left.length > 1; round--) left = extremes(left, wanted, earlier[round]);
  if (left.length === 1) return { chosen: left[0], by: 'EARLIER_ROUND' };
  return { chosen: byLots(left, wanted, lots), by: 'LOTS' };
}

/** Those with the most or the fewest votes. */
export function extremes(options: readonly number[], wanted: 'MOST' | 'FEWEST', votes: readonly bigint[]): number[] {
  const isBetter = (one: bigint, other: bigint): boolean => (wanted === 'MOST' ? one > other : one < other);
  const best = options.map((option) => votes[option]).reduce((one, other) => (isBetter(other, one) ? other : one));
  return options.filter((option) => votes[option] === best);
}

/** The most favoured for whoever is sought as the best, the least favoured for whoever is sought as the last. */
export function byLots(tied: readonly number[], wanted: 'MOST' | 'FEWEST', lots: Lots): number {
  const favoured = tied.toSorted((one, other) => lots.indexOf(one) - lots.indexOf(other));
  return wanted === 'MOST' ? favoured[0] : favoured[favoured.length - 1];
}
