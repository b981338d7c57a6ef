/** What is left in every purse when voters started with any share between two: in doubles, between bounds. */
import type { Support } from './budgeting.js';

/** What the supporters of a project pay for each point given, between bounds; `upper` is Infinity when perhaps they cannot. */
export interface Price {
  readonly lower: number;
  readonly upper: number;
  /** Everybody certainly pays alike, so that the exact price is known. */
  readonly isPlain: boolean;
}

const rounding = 2 ** -52;
const [less, more] = [1 - 4 * rounding, 1 + 4 * rounding];
/** A price is tried a little above its estimate, so that the same look at the purses tells that it suffices. */
const step = 1 + 2 ** -44;

export class Purses {
  readonly #support: Support;
  readonly #costs: readonly number[];
  /** By group, the least and the most its people can have. */
  readonly #bounds: Float64Array;
  /** By project, those of its supporters who have something left, and their points: whoever has nothing is not asked again. */
  readonly #groups: Int32Array[];
  readonly #points: Int32Array[];
  readonly #places: number[];
  /** By project, a price that is certainly not above the true one. It only rises, for nobody ever gets more. */
  readonly #least: number[];

  constructor(support: Support, costs: readonly bigint[], lowest: number, highest: number) {
    this.#support = support;
    this.#costs = costs.map(Number);
    this.#bounds = new Float64Array(support.weights.length * 2);
    for (let place = 0; place < this.#bounds.length; place += 2) {
      this.#bounds[place] = lowest * less;
      this.#bounds[place + 1] = highest * more;
    }
    this.#groups = support.supporters.map((groups) => groups.slice());
    this.#points = support.points.map((points) => points.slice());
    this.#places = support.supporters.map(({ length }) => length);
    this.#least = this.#costs.map((cost, project) => (cost * less) / support.strengths[project]!);
  }

  /** Null when its supporters certainly cannot pay. */
  priceOf(project: number): Price | null {
    const cost = this.#costs[project]!;
    if (cost === 0) return { lower: 0, upper: 0, isPlain: true };
    let tried = this.#least[project]! * step;
    for (let attempt = 0; attempt < 100; attempt++) {
      if (this.leastPriceOf(project, tried) === Infinity) return null;
      const { paid, full, doubt } = this.#look(project, tried, 0);
      if (paid - doubt + tried * full >= cost) {
        return { lower: this.#least[project]!, upper: tried, isPlain: full === this.#support.strengths[project] };
      }
      if (full === 0) break;
      tried = ((cost + 2 * doubt - paid) / full) * step;
    }
    return { lower: this.#least[project]!, upper: Infinity, isPlain: false };
  }

  /**
   * A bound below the price, good enough to tell whether the price is above the one tried; Infinity when they cannot pay. Whoever
   * is taken to be unable to pay, the others can pay no less than what is then missing: so any price tried gives such a bound.
   */
  leastPriceOf(project: number, tried: number): number {
    const cost = this.#costs[project]!;
    if (cost === 0 || this.#least[project]! > tried) return this.#least[project]!;
    const { paid, full, doubt } = this.#look(project, tried, 1);
    const missing = cost - doubt - paid;
    if (full === 0) return missing > 0 ? Infinity : this.#least[project]!;
    return (this.#least[project] = Math.max(this.#least[project]!, (missing / full) * less));
  }

  pay(project: number, { lower, upper }: Price): void {
    const [groups, points, bounds] = [this.#groups[project]!, this.#points[project]!, this.#bounds];
    for (let place = 0; place < this.#places[project]!; place++) {
      const [purse, given] = [groups[place]! * 2, points[place]!];
      const [least, most] = [(bounds[purse]! - upper * given * more) * less, (bounds[purse + 1]! - lower * given * less) * more];
      bounds[purse] = least > 0 ? least : 0;
      bounds[purse + 1] = most > 0 ? most : 0;
    }
  }

  /** What those give who cannot pay the price, having the least (0) or the most (1) they can, and the points of the others. */
  #look(project: number, price: number, side: 0 | 1): { paid: number; full: number; doubt: number } {
    const [groups, points, places] = [this.#groups[project]!, this.#points[project]!, this.#places[project]!];
    const [bounds, weights] = [this.#bounds, this.#support.weights];
    let [paid, full, kept] = [0, 0, 0];
    for (let place = 0; place < places; place++) {
      const group = groups[place]!;
      if (bounds[group * 2 + 1]! === 0) continue;
      const given = points[place]!;
      if (kept !== place) {
        groups[kept] = group;
        points[kept] = given;
      }
      kept++;
      const left = bounds[group * 2 + side]!;
      if (left < price * given) paid += weights[group]! * left;
      else full += weights[group]! * given;
    }
    this.#places[project] = kept;
    // A sum is off by at most one rounding for each of its terms; the points are whole numbers, and their sum is exact.
    return { paid, full, doubt: (kept + 16) * rounding * (paid + this.#costs[project]!) + 8 * rounding * price * full };
  }
}
