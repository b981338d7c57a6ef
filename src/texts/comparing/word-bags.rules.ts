/**
 * How alike two wordings are: the share of pairs of neighbouring words that both have (Dice's coefficient on word
 * bigrams), whatever their case and punctuation. 1 is the same words in nearly the same order, 0 no pair in common.
 */

export interface WordBag {
  /** The words in lower case, one space between them. */
  words: string;
  count: number;
  /** How often each pair of neighbouring words occurs. */
  pairs: ReadonlyMap<string, number>;
  size: number;
}

export function bagOf(text: string): WordBag {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const pairs = new Map<string, number>();
  for (let i = 0; i <= words.length && words.length > 0; i++) {
    const pair = `${words[i - 1] ?? ''} ${words[i] ?? ''}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return { words: words.join(' '), count: words.length, pairs, size: words.length === 0 ? 0 : words.length + 1 };
}

/** Of each pair of wordings that have something in common, how much. */
export function overlaps(olds: readonly WordBag[], news: readonly WordBag[]): Map<number, number>[] {
  const index = new Map<string, { bag: number; times: number }[]>();
  news.forEach(({ pairs }, bag) => {
    for (const [pair, times] of pairs) {
      const found = index.get(pair);
      if (found) found.push({ bag, times });
      else index.set(pair, [{ bag, times }]);
    }
  });
  return olds.map(({ pairs }) => {
    const common = new Map<number, number>();
    for (const [pair, times] of pairs)
      for (const found of index.get(pair) ?? []) common.set(found.bag, (common.get(found.bag) ?? 0) + Math.min(times, found.times));
    return common;
  });
}

export function dice(common: number, a: WordBag, b: WordBag): number {
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}

/** How much of the shorter one is in the longer one; 0 where the shorter one is too short to tell. */
export function containment(common: number, a: WordBag, b: WordBag): number {
  const least = Math.min(a.size, b.size);
  return least < 8 ? 0 : common / least;
}
