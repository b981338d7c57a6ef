/** Medians of scores, and who is ahead among options with the same median. */

/** How many gave each step of the scale, the lowest first. */
export type Distribution = readonly number[];

/** The step in the middle, the lower of the two where the number of scores is even; null where there is none. */
export function lowerMedian(distribution: Distribution): number | null {
  const given = distribution.reduce((sum, number) => sum + number, 0);
  let passed = 0;
  for (const [step, number] of distribution.entries()) {
    passed += number;
    if (number > 0 && passed * 2 >= given) return step;
  }
  return null;
}

/**
 * Majority judgment's rule for equal medians: take one score at the median from each, look at the medians again, and so on
 * until they differ; if one is used up before, whoever has more scores is ahead. Negative when `one` is ahead.
 */
export function compareByMajority(one: Distribution, other: Distribution): number {
  const [mine, theirs] = [mediansOf(one), mediansOf(other)];
  for (;;) {
    const [my, their] = [mine.next(), theirs.next()];
    if (my.done || their.done) return Number(my.done ?? false) - Number(their.done ?? false);
    if (my.value !== their.value) return their.value - my.value;
  }
}

/** The medians one after another as each is taken away: from the middle outwards, down before up. */
function* mediansOf(distribution: Distribution): Generator<number, void> {
  const given = distribution.reduce((sum, number) => sum + number, 0);
  const middle = lowerMedian(distribution);
  if (middle === null) return;
  const half = Math.ceil(given / 2);
  const upToMiddle = distribution.slice(0, middle + 1).reduce((sum, number) => sum + number, 0);
  const lower = walk(distribution, middle, half - (upToMiddle - distribution[middle]!), -1);
  const upper = walk(distribution, middle, upToMiddle - half, 1);
  if (given % 2 === 1) yield lower.next().value as number;
  for (let pair = 0; pair < Math.floor(given / 2); pair += 1) {
    yield lower.next().value as number;
    yield upper.next().value as number;
  }
}

/** Steps from the middle towards one end, each as often as it was given; at the middle only `atMiddle` times. */
function* walk(distribution: Distribution, middle: number, atMiddle: number, direction: 1 | -1): Generator<number, void> {
  let left = atMiddle;
  for (let step = middle; step >= 0 && step < distribution.length;) {
    for (; left > 0; left -= 1) yield step;
    step += direction;
    left = distribution[step] ?? 0;
  }
}
