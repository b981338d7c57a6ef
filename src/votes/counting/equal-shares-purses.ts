/** What is left in every purse when voters started with any share between two: in doubles, between bounds. */
import type { Support } from './budgeting.js';

/** What the supporters of a project pay for each point given, between bounds; `upper` is Infinity when perhaps they cannot. */
export interface Price {
  readonly lower: number;
  readonly upper: number;
  /** Everybody certainly pays alike, so that the exact price is known. */
  readonly isPlain: boolean;
}

interface Backers {
  readonly groups: Int32Array;
  readonly points: Int32Array;
  readonly people: Float64Array;
}

const rounding = 2 ** -52;
const [less, more] = [1 - 4 * rounding, 1 + 4 * rounding];
/** A price is tried a little above its estimate, so that the same look at the purses tells that it suffices. */
const step = 1 + 2 ** -44;

export class Purses {
  readonly #support: Support;
  readonly #costs: readonly number[];
  /** By group, the least and the most its people can have. */
  readonly #low: Float64Array;
  readonly #high: Float64Array;
  /** By project, those of its supporters who may have something left: whoever has nothing need not be asked again. */
  readonly #backers: Backers[];
  /** By project, a price that is certainly not above the true one. It only rises, for nobody ever gets more. */
  readonly #least: number[];

  constructor(support: Support, costs: readonly bigint[], lowest: number, highest: number) {
    this.#support = support;
    this.#costs = costs.map(Number);
    this.#low = new Float64Array(support.weights.length).fill(lowest * less);
    this.#high = new Float64Array(support.weights.length).fill(highest * more);
    this.#backers = support.supporters.map((groups, project) => ({
      groups,
      points: support.points[project]!,
      people: support.people[project]!,
    }));
    this.#least = this.#costs.map((cost, project) => (cost * less) / support.strengths[project]!);
  }

  /** Null when its supporters certainly cannot pay. */
  priceOf(project: number): Price | null {
    const cost = this.#costs[project]!;
    if (cost === 0) return { lower: 0, upper: 0, isPlain: true };
    let tried = this.#least[project]! * step;
    for (let attempt = 0; attempt < 100; attempt++) {
      const { least, most, full, doubt } = this.#lookTwice(project, tried);
      const lower = this.#raise(project, cost - most - doubt, full);
      if (lower === Infinity) return null;
      const missing = cost + doubt - least;
      if (tried * full >= missing) return { lower, upper: tried, isPlain: full === this.#support.strengths[project] };
      if (full === 0) break;
      tried = Math.max(tried, missing / full) * step;
    }
    return { lower: this.#least[project]!, upper: Infinity, isPlain: false };
  }

  /** A bound below the price, good enough to tell whether the price is above the one tried; Infinity when they cannot pay. */
  leastPriceOf(project: number, tried: number): number {
    const cost = this.#costs[project]!;
    if (cost === 0 || this.#least[project]! > tried) return this.#least[project]!;
    const { most, full, doubt } = this.#look(project, tried);
    return this.#raise(project, cost - most - doubt, full);
  }

  /**
   * Whoever is taken to be unable to pay, the others can pay no less than what is then missing: so any price tried gives a bound
   * below the true one, and one near the truth a good one.
   */
  #raise(project: number, missing: number, full: number): number {
    if (full === 0 && missing > 0) return Infinity;
    if (full > 0) this.#least[project] = Math.max(this.#least[project]!, (missing / full) * less);
    return this.#least[project]!;
  }

  pay(project: number, { lower, upper }: Price): void {
    const [{ groups, points }, low, high] = [this.#backers[project]!, this.#low, this.#high];
    for (let place = 0; place < groups.length; place++) {
      const group = groups[place]!;
      low[group] = Math.max(0, (low[group]! - upper * points[place]! * more) * less);
      high[group] = Math.max(0, (high[group]! - lower * points[place]! * less) * more);
    }
  }

  /**
   * What those give at most who cannot pay the price, and the points of the others. Nearly all time is spent here: multiplied by
   * 0 or 1 rather than asked whether, since no processor can guess who is rich.
   */
  #look(project: number, price: number): { most: number; full: number; doubt: number } {
    const [{ groups, points, people }, high] = [this.#backers[project]!, this.#high];
    let [most, full] = [0, 0];
    for (let place = 0; place < groups.length; place++) {
      const upper = high[groups[place]!]!;
      const isPoor = Number(upper < price * points[place]!) | 0;
      most += people[place]! * upper * isPoor;
      full += people[place]! * points[place]! * (1 - isPoor);
    }
    return { most, full, doubt: this.#doubt(project, most, price * full) };
  }

  /** The same of those who perhaps cannot pay the price, and what they give at least. */
  #lookTwice(project: number, price: number): { least: number; most: number; full: number; doubt: number } {
    const [{ groups, points, people }, low, high] = [this.#backers[project]!, this.#low, this.#high];
    let [least, most, full, gone] = [0, 0, 0, 0];
    for (let place = 0; place < groups.length; place++) {
      const lower = low[groups[place]!]!;
      const upper = high[groups[place]!]!;
      const isPoor = Number(lower < price * points[place]!) | 0;
      least += people[place]! * lower * isPoor;
      most += people[place]! * upper * isPoor;
      full += people[place]! * points[place]! * (1 - isPoor);
      gone += Number(upper === 0) | 0;
    }
    const doubt = this.#doubt(project, most, price * full);
    if (gone * 3 > groups.length) this.#forget(project, gone);
    return { least, most, full, doubt };
  }

  /** A sum is off by at most one rounding for each of its terms; that of points is exact, for they are whole numbers. */
  #doubt(project: number, paid: number, due: number): number {
    const terms = this.#backers[project]!.groups.length;
    return (terms + 16) * rounding * (paid + this.#costs[project]!) + 8 * rounding * due;
  }

  #forget(project: number, gone: number): void {
    const { groups, points, people } = this.#backers[project]!;
    const places = groups.length - gone;
    const rest = { groups: new Int32Array(places), points: new Int32Array(places), people: new Float64Array(places) };
    for (let place = 0, kept = 0; place < groups.length; place++) {
      if (this.#high[groups[place]!] === 0) continue;
      rest.groups[kept] = groups[place]!;
      rest.points[kept] = points[place]!;
      rest.people[kept++] = people[place]!;
    }
    this.#backers[project] = rest;
  }
}
