/** One run of the Method of Equal Shares in whole numbers: every purse is a numerator over one common denominator. */
import type { Tie } from './election.js';
import { Rivals, type Market } from './equal-shares-rivals.js';
import { Rational } from './rational.js';

export interface Purchase {
  readonly project: number;
  /** What everybody who has that much pays for each point given. */
  readonly price: Rational;
  /** What the cost buys in points at that price: the votes that count in full. */
  readonly effectiveVotes: Rational | null;
  /** Supporters who pay the price, and those who pay what little they have left, if anything. */
  readonly payInFull: number;
  readonly payWhatTheyHave: number;
  /** Paid by the latter together. */
  readonly paidByThem: Rational;
}

export interface Run {
  readonly purchases: readonly Purchase[];
  readonly ties: readonly Tie[];
  /** By project: what its supporters have left at the end. */
  readonly behind: readonly Rational[];
}

/** Supporters of one project who have the same in their purse and gave it the same points. */
interface Payers {
  readonly purse: bigint;
  readonly points: bigint;
  readonly people: bigint;
}

/** Those who can would pay `over / full` a point, in units of the denominator; `rho` is that price per unit of worth. */
interface Offer {
  readonly over: bigint;
  readonly full: bigint;
  readonly rho: Fraction;
}
type Fraction = readonly [over: bigint, under: bigint];

/** Voters start with `share`; stops early once more than `limit` is spent, for such a run is of no use. */
export function runExactly(market: Market, share: Rational, limit: bigint | null): Run {
  const { support, costs, worth, precedence } = market;
  const { supporters, weights, points, strengths } = support;
  let denominator = share.denominator;
  let purses: bigint[] = [share.numerator]; // ascending
  const purseOf = new Int32Array(weights.length);
  const [purchases, ties]: [Purchase[], Tie[]] = [[], []];

  // Bounds tell who may be next, mostly one; only among several is the price exact per unit of worth compared.
  const rivals = new Rivals(market, Number(share.numerator) / Number(share.denominator));
  let spent = 0n;
  while (limit === null || spent <= limit) {
    const closest = rivals.closest();
    if (closest.length === 0) break;
    let best: { among: number[]; offer: Offer } | null = null;
    for (const { project } of closest) {
      const offer = offerOf(project);
      if (offer === null) rivals.remove(project);
      else {
        const difference = best === null ? -1 : compareFractions(offer.rho, best.offer.rho);
        if (difference < 0) best = { among: [project], offer };
        else if (difference === 0) best!.among.push(project);
      }
    }
    if (best === null) continue;
    const { chosen, tie } = precedence.settle(best.among, purchases.length + 1);
    if (tie !== null) ties.push(tie);
    rivals.fund(chosen);
    spent += costs[chosen]!;
    purchases.push(pay(chosen, chosen === best.among[0] ? best.offer : offerOf(chosen)!));
  }
  const money = (payers: readonly Payers[]): bigint => payers.reduce((sum, { purse, people }) => sum + people * purse, 0n);
  return { purchases, ties, behind: costs.map((_, project) => Rational.of(money(payersOf(project)), denominator)) };

  /** Those who have least for the points they gave come first. */
  function payersOf(project: number): Payers[] {
    const byPoints = new Map<number, Float64Array>();
    supporters[project]!.forEach((group, place) => {
      const given = points[project]![place]!;
      let people = byPoints.get(given);
      if (!people) byPoints.set(given, (people = new Float64Array(purses.length)));
      people[purseOf[group]!]! += weights[group]!;
    });
    const payers: Payers[] = [];
    for (const [given, people] of byPoints) {
      people.forEach((count, purse) => {
        if (count > 0) payers.push({ purse: purses[purse]!, points: BigInt(given), people: BigInt(count) });
      });
    }
    if (byPoints.size > 1) payers.sort((one, other) => compareFractions([one.purse, one.points], [other.purse, other.points]));
    return payers;
  }

  function offerOf(project: number): Offer | null {
    const isFree = costs[project] === 0n;
    let over = costs[project]! * denominator;
    let full = BigInt(strengths[project]!);
    for (const payers of payersOf(project)) {
      if (over * payers.points <= payers.purse * full) {
        return { over, full, rho: isFree ? [0n, 1n] : [over, full * worth[project]! * denominator] };
      }
      over -= payers.purse * payers.people;
      full -= payers.points * payers.people;
    }
    return null;
  }

  function pay(project: number, { over, full }: Offer): Purchase {
    const unit = Rational.of(over, full);
    denominator *= unit.denominator;
    purses = purses.map((purse) => purse * unit.denominator);
    let [payInFull, payWhatTheyHave, paidByThem] = [0n, 0n, 0n];
    for (const { purse, points: given, people } of payersOf(project)) {
      if (purse >= unit.numerator * given) payInFull += people;
      else {
        payWhatTheyHave += people;
        paidByThem += people * purse;
      }
    }
    const price = Rational.of(unit.numerator, denominator);
    takeFrom(project, unit.numerator);
    return {
      project,
      price,
      effectiveVotes: price.numerator === 0n ? null : Rational.of(costs[project]!).over(price),
      payInFull: Number(payInFull),
      payWhatTheyHave: Number(payWhatTheyHave),
      paidByThem: Rational.of(paidByThem, denominator),
    };
  }

  /** Purses that come to hold the same become one, so that their number stays small. */
  function takeFrom(project: number, price: bigint): void {
    const placeOf = new Map<number, number>();
    const values: bigint[] = [];
    const hold = (key: number, value: () => bigint): number => {
      let place = placeOf.get(key);
      if (place === undefined) {
        placeOf.set(key, (place = values.length));
        values.push(value());
      }
      return place;
    };
    const given = new Int32Array(purseOf.length);
    supporters[project]!.forEach((group, place) => (given[group] = points[project]![place]!));
    const holders = purseOf.map((purse, group) =>
      hold(given[group]! * purses.length + purse, () => {
        const left = purses[purse]! - price * BigInt(given[group]!);
        return left > 0n ? left : 0n;
      }),
    );
    const ascending = values
      .map((_, place) => place)
      .sort((one, other) => (values[one]! < values[other]! ? -1 : Number(values[one]! > values[other]!)));
    const rank = new Int32Array(values.length);
    const distinct: bigint[] = [];
    for (const place of ascending) {
      if (distinct.at(-1) !== values[place]) distinct.push(values[place]!);
      rank[place] = distinct.length - 1;
    }
    holders.forEach((place, group) => (purseOf[group] = rank[place]!));
    purses = distinct;
  }
}

function compareFractions([over, under]: Fraction, [otherOver, otherUnder]: Fraction): number {
  const [left, right] = [over * otherUnder, otherOver * under];
  return left < right ? -1 : left > right ? 1 : 0;
}
