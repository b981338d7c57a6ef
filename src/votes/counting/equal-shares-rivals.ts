/** Who may be funded next by the Method of Equal Shares, when voters started with some share between two. */
import type { Precedence, Support } from './budgeting.js';
import { Purses, type Price } from './equal-shares-purses.js';

/** What a run is about: who supports what, what it costs, and what a point for it is worth to its supporters. */
export interface Market {
  readonly support: Support;
  readonly costs: readonly bigint[];
  readonly worth: readonly bigint[];
  readonly precedence: Precedence;
}

/** The worth bought for one unit of money lies between these; `lower` is 0 when perhaps its supporters cannot pay. */
export interface Offer {
  readonly project: number;
  readonly lower: number;
  readonly upper: number;
  /** Everybody certainly pays alike, so that the exact value is known. */
  readonly isPlain: boolean;
}

const slack = 2 ** -50;

/**
 * More in the purses never raises a price. So as long as the same is funded, whoever started with more has more left: the lowest
 * share bounds all prices from above, and the highest from below.
 */
export class Rivals {
  readonly #worth: readonly number[];
  readonly #purses: Purses;
  /** What was offered last. */
  readonly #prices = new Map<number, Price>();
  /** By project, a bound above its worth for money. It only falls. */
  readonly #bounds = new Map<number, number>();

  constructor({ support, costs, worth }: Market, lowest: number, highest = lowest) {
    this.#worth = worth.map(Number);
    this.#purses = new Purses(support, costs, lowest, highest);
    costs.forEach((cost, project) => {
      const strength = support.strengths[project]!;
      if (strength > 0) this.#bounds.set(project, cost === 0n ? Infinity : (strength * this.#worth[project]! * (1 + slack)) / Number(cost));
    });
  }

  /** All that may be the best whatever the exact values are; empty when certainly nobody can pay for anything more. */
  closest(): Offer[] {
    const offers: Offer[] = [];
    let best = 0;
    for (const [project, bound] of [...this.#bounds].sort(([, one], [, other]) => other - one)) {
      if (bound < best) break;
      if (this.#fallsBehind(project, best)) continue;
      const offer = this.#offerOf(project);
      if (offer === null) continue;
      offers.push(offer);
      best = Math.max(best, offer.lower);
    }
    return offers.filter(({ upper }) => upper >= best);
  }

  remove(project: number): void {
    this.#bounds.delete(project);
  }

  /** Its supporters pay what they offered last. */
  fund(project: number): void {
    this.remove(project);
    this.#purses.pay(project, this.#prices.get(project)!);
  }

  /** One look at the purses is enough for most. */
  #fallsBehind(project: number, best: number): boolean {
    if (best === 0 || best === Infinity) return false;
    const worth = this.#worth[project]!;
    const price = this.#purses.leastPriceOf(project, (worth / best) * (1 + slack));
    if (price === Infinity) this.remove(project);
    else this.#lower(project, price);
    return price === Infinity || this.#bounds.get(project)! < best;
  }

  #offerOf(project: number): Offer | null {
    const price = this.#purses.priceOf(project);
    if (price === null) {
      this.remove(project);
      return null;
    }
    this.#prices.set(project, price);
    const upper = this.#lower(project, price.lower);
    const lower = price.upper === 0 ? Infinity : (this.#worth[project]! * (1 - slack)) / price.upper;
    return { project, lower, upper, isPlain: price.isPlain };
  }

  #lower(project: number, price: number): number {
    const bound = price === 0 ? Infinity : Math.min(this.#bounds.get(project)!, (this.#worth[project]! * (1 + slack)) / price);
    this.#bounds.set(project, bound);
    return bound;
  }
}
