/** Schulze: one option beats another when its strongest path of victories to it is stronger than any way back. */
import type { Count, Lots, RankedElection } from './election.js';
import { comparePairs, condorcetWinner, victory, type Preferences, type Strength, type Unranked } from './pairwise.js';
import { countInOneRound, orderByBeating } from './seating.js';

export interface SchulzeRules {
  readonly unranked?: Unranked;
  readonly strength?: Strength;
}

/**
 * First come the options that nobody beats, then those that nobody beats once these are set aside, and so on; options that
 * come together are tied, and the lots order them. Several seats go to the first of that order.
 */
export function countSchulze(
  election: RankedElection,
  lots: Lots,
  { unranked = 'last', strength = 'winning-votes' }: SchulzeRules = {},
): Count {
  const { standing, preferences, cast, blank } = comparePairs(election, unranked);
  const strengths = strongestPaths(preferences, standing, strength);
  return countInOneRound({
    method: 'schulze',
    seats: election.seats,
    lots,
    order: orderByBeating(standing, (one, other) => strengths[one]![other]! > strengths[other]![one]!),
    tallies: election.options.map(() => null),
    exhausted: blank,
    figures: {
      ballots: cast,
      blank,
      preferences,
      strengths,
      condorcetWinner: condorcetWinner(preferences, standing),
      schwartzSet: schwartzSet(strengths, standing),
    },
  });
}

/** A path is as strong as its weakest victory; 0 where no path leads. */
function strongestPaths(preferences: Preferences, standing: readonly number[], strength: Strength): number[][] {
  const strongest = preferences.map((row, one) => row.map((_, other) => victory(preferences, one, other, strength)));
  for (const over of standing)
    for (const from of standing) {
      const first = strongest[from]![over]!;
      if (from === over || first === 0) continue;
      for (const to of standing) {
        if (to === from || to === over) continue;
        const path = Math.min(first, strongest[over]![to]!);
        if (path > strongest[from]![to]!) strongest[from]![to] = path;
      }
    }
  return strongest;
}

/** Those who have a path to whoever has a path to them. */
function schwartzSet(strengths: Preferences, standing: readonly number[]): number[] {
  return standing.filter((one) => standing.every((other) => strengths[other]![one] === 0 || strengths[one]![other]! > 0));
}
