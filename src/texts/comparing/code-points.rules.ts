/** Positions in code points, as the W3C counts characters and every language can, and in the units of this one. */

export class CodePoints {
  /** Where the characters begin that take two units. */
  private readonly wide: number[] = [];

  constructor(readonly text: string) {
    if (/[\uD800-\uDBFF]/.test(text)) for (const { index } of text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)) this.wide.push(index);
  }

  get length(): number {
    return this.text.length - this.wide.length;
  }

  fromUnits(units: number): number {
    let [low, high] = [0, this.wide.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.wide[middle]! < units) low = middle + 1;
      else high = middle;
    }
    return units - low;
  }

  toUnits(points: number): number {
    let [low, high] = [0, this.wide.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.wide[middle]! - middle < points) low = middle + 1;
      else high = middle;
    }
    return points + low;
  }
}
