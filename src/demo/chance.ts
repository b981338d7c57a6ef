/** Chance that falls the same way each time, so that every demonstration is the same one. */
export class Chance {
  private state: number;

  /** @param name what is decided by it; another name, another run of luck */
  constructor(name: string) {
    this.state = [...name].reduce((hash, letter) => Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193), 0x811c9dc5);
  }

  /** A number from 0 to below 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 to below `limit`. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  one<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)]!;
  }

  /** So many different ones, or all of them when there are fewer. */
  some<Item>(items: readonly Item[], count: number): Item[] {
    const left = [...items];
    return Array.from({ length: Math.min(count, left.length) }, () => left.splice(this.below(left.length), 1)[0]!);
  }

  /** The places of so many different weights, the heavier the likelier. */
  weighted(weights: readonly number[], count: number): number[] {
    const left = new Map(weights.entries());
    return Array.from({ length: count }, () => {
      let rest = this.next() * [...left.values()].reduce((sum, weight) => sum + weight, 0);
      const place = [...left].find(([, weight]) => (rest -= weight) < 0)?.[0] ?? [...left.keys()].at(-1)!;
      left.delete(place);
      return place;
    });
  }
}
