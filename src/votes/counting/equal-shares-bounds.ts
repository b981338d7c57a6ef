/** Runs of the Method of Equal Shares for many shares at once: in bounds that hold for all of them, or not at all. */
import { Rivals, type Market, type Offer } from './equal-shares-rivals.js';

/**
 * What is funded, in order, when voters start with any share from `lowest` to `highest`; null where that is not certain or
 * differs between them. Ends early once more than `limit` is spent.
 */
export function runWithin(market: Market, lowest: bigint, highest: bigint, limit: bigint): readonly number[] | null {
  const rivals = new Rivals(market, Number(lowest), Number(highest));
  const winners: number[] = [];
  let spent = 0n;
  while (spent <= limit) {
    const closest = rivals.closest();
    if (closest.length === 0) break;
    const chosen = certainBest(market, closest);
    if (chosen === null) return null;
    rivals.fund(chosen);
    winners.push(chosen);
    spent += market.costs[chosen]!;
  }
  return winners;
}

/** The one that is ahead whatever the exact values are. Ties are certain among plain offers, and among twins. */
function certainBest(market: Market, closest: readonly Offer[]): number | null {
  const { costs, worth, precedence, support } = market;
  const first = closest[0]!.project;
  if (closest.some(({ lower }) => lower === 0)) return null;
  const arePlain = closest.every(({ isPlain }) => isPlain);
  if (!arePlain && !closest.every(({ project }) => project === first || areTwins(market, project, first))) return null;
  const value = (one: number, other: number): bigint => BigInt(support.strengths[one]!) * worth[one]! * costs[other]!;
  return closest
    .map(({ project }) => project)
    .reduce((first, project) => {
      const [left, right] = [value(first, project), value(project, first)];
      if (left !== right) return left > right ? first : project;
      return precedence.compare(first, project) < 0 ? first : project;
    });
}

/** Projects of one cost with the same points from the same people tie at any share. */
function areTwins({ costs, support: { supporters, points } }: Market, one: number, other: number): boolean {
  const equal = (left: Int32Array, right: Int32Array): boolean =>
    left.length === right.length && left.every((item, place) => item === right[place]);
  return costs[one] === costs[other] && equal(supporters[one]!, supporters[other]!) && equal(points[one]!, points[other]!);
}
