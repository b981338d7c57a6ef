/** Score: every option is marked on a scale, and the highest sum, mean or median wins. */
import type { Count, Lots, ScoreElection } from './election.js';
import { Rational } from './rational.js';
import { compareByMajority, lowerMedian, type Distribution } from './medians.js';
import { countInOneRound, orderBy, type Comparison } from './seating.js';

export interface ScoreRules {
  readonly by?: 'sum' | 'mean' | 'median';
  /** An option that a ballot leaves without a score: not counted at all, or counted as the lowest score. */
  readonly unscored?: 'ignored' | 'lowest';
}

export function countScore(election: ScoreElection, lots: Lots, { by = 'sum', unscored = 'ignored' }: ScoreRules = {}): Count {
  const { options, seats, lowest } = election;
  const { distributions, missing, cast, blank } = distribute(election);
  // A blank ballot is a voter without an opinion on the whole question, so it lowers nobody.
  if (unscored === 'lowest') for (const [option, number] of missing.entries()) distributions[option]![0]! += number - blank;
  const marks = distributions.map((distribution) => summary(distribution, lowest));
  const { compare, atFirst } = comparisons(by, marks, distributions);
  return countInOneRound({
    method: 'score',
    seats,
    lots,
    order: orderBy([...options.keys()], (one, other) => atFirst(one, other) || compare(one, other)),
    atFirst,
    tallies: marks.map((mark) => mark[by]?.toString() ?? null),
    exhausted: blank,
    figures: {
      ballots: cast,
      blank,
      lowest,
      highest: election.highest,
      /** By option, then by score from the lowest to the highest: how many gave it. */
      distributions,
      unscored: missing,
      sums: marks.map(({ sum }) => sum.toString()),
      means: marks.map(({ mean }) => mean?.toString() ?? null),
      medians: marks.map(({ median }) => median),
      /** How many gave less and how many gave more than the median. */
      belowMedian: marks.map(({ below }) => below),
      aboveMedian: marks.map(({ above }) => above),
    },
  });
}

function distribute({ options, lowest, highest, ballots }: ScoreElection) {
  const distributions = options.map(() => Array.from({ length: highest - lowest + 1 }, () => 0));
  const missing = options.map(() => 0);
  let [cast, blank] = [0, 0];
  for (const { count, scores } of ballots) {
    cast += count;
    let isBlank = true;
    for (let option = 0; option < options.length; option += 1) {
      const score = scores[option] ?? null;
      if (score === null) missing[option]! += count;
      else {
        distributions[option]![score - lowest]! += count;
        isBlank = false;
      }
    }
    if (isBlank) blank += count;
  }
  return { distributions, missing, cast, blank };
}

interface Mark {
  readonly sum: Rational;
  /** Null where nobody gave a score, as the median. */
  readonly mean: Rational | null;
  readonly median: number | null;
  readonly below: number;
  readonly above: number;
}

function summary(distribution: Distribution, lowest: number): Mark {
  const given = distribution.reduce((sum, number) => sum + number, 0);
  const sum = distribution.reduce((total, number, step) => total + BigInt(number) * BigInt(lowest + step), 0n);
  const step = lowerMedian(distribution);
  const between = (from: number, to: number): number => distribution.slice(from, to).reduce((total, number) => total + number, 0);
  return {
    sum: Rational.of(sum),
    mean: given === 0 ? null : Rational.of(sum, given),
    median: step === null ? null : lowest + step,
    below: step === null ? 0 : between(0, step),
    above: step === null ? 0 : between(step + 1, distribution.length),
  };
}

/** How the method ranks two options at first, and by its further rule where that leaves them equal. */
function comparisons(by: 'sum' | 'mean' | 'median', marks: readonly Mark[], distributions: readonly Distribution[]) {
  const none: Comparison = () => 0;
  if (by === 'median') {
    const median = (option: number): number => marks[option]!.median ?? -Infinity;
    const atFirst: Comparison = (one, other) => (median(one) === median(other) ? 0 : median(other) > median(one) ? 1 : -1);
    const compare: Comparison = (one, other) => compareByMajority(distributions[one]!, distributions[other]!);
    return { atFirst, compare };
  }
  const atFirst: Comparison = (one, other) => {
    const [mine, theirs] = [marks[one]![by], marks[other]![by]];
    if (!mine || !theirs) return Number(mine === null) - Number(theirs === null);
    return theirs.compare(mine);
  };
  return { atFirst, compare: none };
}
