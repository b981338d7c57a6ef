/** Follows characters of a place from the old version to the new one, along the words that were kept. */
import { tidy } from '../comparing/tidying.rules.js';
import { diffTokens } from '../comparing/word-differences.rules.js';
import { cutWords } from '../comparing/words.rules.js';

export interface Span {
  start: number;
  end: number;
}

export class PlaceMap {
  /** Where each kept stretch began, where it begins, and how long it is. */
  private readonly was: number[] = [];
  private readonly is: number[] = [];
  private readonly long: number[] = [];

  constructor(
    old: string,
    private readonly now: string,
  ) {
    let [x, y] = [0, 0];
    for (const { op, tokens } of old === now ? [{ op: 'EQUAL', tokens: [old] }] : tidy(diffTokens(cutWords(old), cutWords(now)))) {
      const length = tokens.reduce((sum, token) => sum + token.length, 0);
      if (op === 'EQUAL') this.keep(x, y, length);
      if (op !== 'INSERTED') x += length;
      if (op !== 'DELETED') y += length;
    }
  }

  /** Where a stretch of the old text stands that was kept whole; null where it was not. */
  forward({ start, end }: Span): Span | null {
    return follow(this.was, this.is, this.long, start, end);
  }

  /** Where a stretch of the new text stood, if all of it is old. */
  backward({ start, end }: Span): Span | null {
    return follow(this.is, this.was, this.long, start, end);
  }

  /** What may have become of a stretch that was not kept whole: from what was kept of it, or around it. */
  guesses({ start, end }: Span): Span[] {
    const inner: Span = { start: -1, end: -1 };
    const outer: Span = { start: 0, end: this.now.length };
    this.was.forEach((was, i) => {
      const [from, to] = [Math.max(start, was), Math.min(end, was + this.long[i]!)];
      const shift = this.is[i]! - was;
      if (from < to) {
        if (inner.start < 0) inner.start = from + shift;
        inner.end = to + shift;
      }
      if (was < start) outer.start = Math.min(start, was + this.long[i]!) + shift;
      if (outer.end === this.now.length && was + this.long[i]! > end) outer.end = Math.max(end, was) + shift;
    });
    const starts = inner.start < 0 ? [outer.start] : [inner.start, outer.start];
    const ends = inner.start < 0 ? [outer.end] : [inner.end, outer.end];
    return starts.flatMap((start) => ends.map((end) => this.trim({ start, end }))).filter(({ start, end }) => start < end);
  }

  private trim({ start, end }: Span): Span {
    let [from, to] = [start, end];
    while (from < to && this.now[from] === ' ') from++;
    while (to > from && this.now[to - 1] === ' ') to--;
    return { start: from, end: to };
  }

  private keep(was: number, is: number, long: number): void {
    if (long === 0) return;
    this.was.push(was);
    this.is.push(is);
    this.long.push(long);
  }
}

function follow(from: readonly number[], to: readonly number[], long: readonly number[], start: number, end: number): Span | null {
  let [low, high] = [0, from.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (from[middle]! <= start) low = middle + 1;
    else high = middle;
  }
  const i = low - 1;
  if (i < 0 || end > from[i]! + long[i]!) return null;
  return { start: to[i]! + start - from[i]!, end: to[i]! + end - from[i]! };
}
