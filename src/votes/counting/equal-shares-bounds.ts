/** Runs of the Method of Equal Shares for many shares at once: in bounds that hold for all of them, or not at all. */
import type { Market } from './equal-shares-exact.js';

/**
 * Rounding of doubles is at most 2^-53 of a sum for each of its terms. This allows for sums of a million terms and still tells
 * apart what differs in the ninth digit; what does not is left to whole numbers.
 */
const slack = 2 ** -32;
const [less, more] = [1 - slack, 1 + slack];

interface Offer {
  readonly project: number;
  /** The worth bought for one unit of money lies between these. */
  readonly lower: number;
  readonly upper: number;
  /** Everybody pays alike, so that the exact value is known. */
  readonly isPlain: boolean;
}

/**
 * What is funded, in order, when voters start with any share from `lowest` to `highest`; null where that is not certain or
 * differs between them. Ends early once more than `limit` is spent.
 */
export function runWithin(market: Market, lowest: bigint, highest: bigint, limit: bigint): readonly number[] | null {
  const { support, costs, worth, precedence } = market;
  const { supporters, weights, points, strengths } = support;
  let low = Float64Array.of(Number(lowest) * less);
  let high = Float64Array.of(Number(highest) * more);
  const purseOf = new Int32Array(weights.length);

  const upperBounds = new Map<number, number>();
  costs.forEach((cost, project) => {
    if (strengths[project]! > 0)
      upperBounds.set(project, cost === 0n ? Infinity : (strengths[project]! * Number(worth[project]!) * more) / Number(cost));
  });
  const winners: number[] = [];
  let spent = 0n;
  while (spent <= limit) {
    let best: Offer | null = null;
    const rivals: Offer[] = [];
    let doubtful = 0;
    for (const [project, bound] of [...upperBounds].sort(([, one], [, other]) => other - one)) {
      if (best !== null && bound < best.lower) break;
      const offer = offerOf(project);
      if (offer === null) {
        upperBounds.delete(project);
        continue;
      }
      upperBounds.set(project, Math.min(bound, offer.upper));
      if (offer.lower === 0) doubtful = Math.max(doubtful, offer.upper);
      else {
        rivals.push(offer);
        if (best === null || offer.lower > best.lower) best = offer;
      }
    }
    if (best === null) return doubtful > 0 ? null : winners;
    if (doubtful >= best.lower) return null;
    const chosen = certainBest(best, rivals);
    if (chosen === null) return null;
    upperBounds.delete(chosen);
    winners.push(chosen);
    spent += costs[chosen]!;
    pay(chosen);
  }
  return winners;

  /** The one that is ahead whatever the exact values are. Ties are certain among plain offers, and among twins. */
  function certainBest(best: Offer, rivals: readonly Offer[]): number | null {
    const close = rivals.filter(({ upper }) => upper >= best.lower);
    const first = close[0]!.project;
    const arePlain = close.every(({ isPlain }) => isPlain);
    if (!arePlain && !close.every(({ project }) => project === first || areTwins(project, first))) return null;
    const value = (one: number, other: number): bigint => BigInt(strengths[one]!) * worth[one]! * costs[other]!;
    return close
      .map(({ project }) => project)
      .reduce((first, project) => {
        const [left, right] = [value(first, project), value(project, first)];
        if (left !== right) return left > right ? first : project;
        return precedence.compare(first, project) < 0 ? first : project;
      });
  }

  /** Projects of one cost with the same points from the same people tie at any share. */
  function areTwins(one: number, other: number): boolean {
    const equal = (left: Int32Array, right: Int32Array): boolean =>
      left.length === right.length && left.every((item, place) => item === right[place]);
    return costs[one] === costs[other] && equal(supporters[one]!, supporters[other]!) && equal(points[one]!, points[other]!);
  }

  /** How many people hold each purse, by the points they gave. */
  function peopleBehind(project: number): Map<number, Float64Array> {
    const byPoints = new Map<number, Float64Array>();
    const [groups, given] = [supporters[project]!, points[project]!];
    let last = 0;
    let people: Float64Array = new Float64Array(0);
    for (let place = 0; place < groups.length; place++) {
      if (given[place] !== last) {
        last = given[place]!;
        people = byPoints.get(last) ?? new Float64Array(low.length);
        byPoints.set(last, people);
      }
      people[purseOf[groups[place]!]!]! += weights[groups[place]!]!;
    }
    return byPoints;
  }

  /** Null when its supporters certainly cannot pay; a lower bound of 0 when that is not certain. */
  function offerOf(project: number): Offer | null {
    const [cost, value] = [Number(costs[project]!), Number(worth[project]!)];
    if (cost === 0) return { project, lower: Infinity, upper: Infinity, isPlain: true };
    const people = peopleBehind(project);
    const lowestPrice = cheapest(people, cost * less, high, more);
    if (lowestPrice === null) return null;
    const highestPrice = dearest(people, cost * more);
    const upper = (value * more) / lowestPrice;
    if (highestPrice === null) return { project, lower: 0, upper, isPlain: false };
    let isPlain = true;
    for (const [given, counts] of people) {
      for (let purse = 0; purse < counts.length && isPlain; purse++) isPlain = counts[purse] === 0 || low[purse]! >= highestPrice * given;
    }
    return { project, lower: (value * less) / highestPrice, upper, isPlain };
  }

  /**
   * The price a point when those who have less pay all they have. Whoever is taken to be poor, the true price is not lower: so
   * with the fullest purses, amounts rounded up and cost rounded down, it is a lower bound. Null when the money does not suffice.
   */
  function cheapest(people: Map<number, Float64Array>, cost: number, purses: Float64Array, rounding: number): number | null {
    let [price, full] = [0, Infinity];
    for (;;) {
      let [paid, stillFull] = [0, 0];
      for (const [given, counts] of people) {
        for (let purse = 0; purse < counts.length; purse++) {
          if (counts[purse] === 0) continue;
          if (purses[purse]! < price * given) paid += counts[purse]! * purses[purse]!;
          else stillFull += counts[purse]! * given;
        }
      }
      const missing = cost - paid * rounding;
      if (stillFull === 0) return missing > 0 ? null : price;
      if (stillFull === full || missing <= 0) return price;
      full = stillFull;
      price = (missing / stillFull) * less;
    }
  }

  /** A price that certainly raises the cost from the emptiest purses, little above the lowest such; null when none certainly does. */
  function dearest(people: Map<number, Float64Array>, cost: number): number | null {
    let price = cheapest(people, cost, low, 1);
    if (price === null) return null;
    let margin = price * slack * 4;
    for (let attempt = 0; attempt < 4; attempt++, margin *= 64) {
      price += margin;
      let raised = 0;
      for (const [given, counts] of people) {
        for (let purse = 0; purse < counts.length; purse++) {
          if (counts[purse]! > 0) raised += counts[purse]! * Math.min(low[purse]!, price * given);
        }
      }
      if (raised * less >= cost) return price;
    }
    return null;
  }

  function pay(project: number): void {
    const [cost, people] = [Number(costs[project]!), peopleBehind(project)];
    if (cost === 0) return;
    const [lowestPrice, highestPrice] = [cheapest(people, cost * less, high, more)!, dearest(people, cost * more)!];
    const [lows, highs] = [[...low], [...high]];
    const holders = new Map<number, Int32Array>();
    const [groups, gifts] = [supporters[project]!, points[project]!];
    for (let place = 0; place < groups.length; place++) {
      const [group, given] = [groups[place]!, gifts[place]!];
      const purse = purseOf[group]!;
      let moved = holders.get(given);
      if (!moved) holders.set(given, (moved = new Int32Array(low.length).fill(-1)));
      if (moved[purse] === -1) {
        moved[purse] = lows.length;
        lows.push(Math.max(0, (low[purse]! - highestPrice * given * more) * less));
        highs.push(Math.max(0, (high[purse]! - lowestPrice * given * less) * more));
      }
      purseOf[group] = moved[purse]!;
    }
    compact(lows, highs);
  }

  /** Drops purses nobody holds any more, and makes one of all that are certainly empty. */
  function compact(lows: readonly number[], highs: readonly number[]): void {
    const placeOf = new Int32Array(lows.length).fill(-1);
    const [keptLow, keptHigh]: [number[], number[]] = [[], []];
    let empty = -1;
    for (let group = 0; group < purseOf.length; group++) {
      const purse = purseOf[group]!;
      if (placeOf[purse] === -1) {
        const isEmpty = highs[purse] === 0;
        placeOf[purse] = isEmpty && empty !== -1 ? empty : keptLow.length;
        if (placeOf[purse] === keptLow.length) {
          keptLow.push(lows[purse]!);
          keptHigh.push(highs[purse]!);
        }
        if (isEmpty) empty = placeOf[purse];
      }
      purseOf[group] = placeOf[purse]!;
    }
    low = Float64Array.from(keptLow);
    high = Float64Array.from(keptHigh);
  }
}
