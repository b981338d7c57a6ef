/** What may be personal data in words that everybody is to read, found by simple rules: a hint for the official, not a promise. */
export type FoundKind = 'mail' | 'phone' | 'number';

export interface Found {
  kind: FoundKind;
  exact: string;
  start: number;
}

const patterns: readonly [FoundKind, RegExp][] = [
  // Bounded, so that long words without end cost no time.
  ['mail', /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu],
  // Mobile telephones of Colombia begin with 3 and landlines with 60; spaces, dots and hyphens may stand between the digits.
  ['phone', /(?<![\d.,-])(?:\+?57[ .-]?)?(?:3\d{2}|60\d)[ .-]?\d{3}[ .-]?\d{2}[ .-]?\d{2}(?![\d])/g],
  // Identity cards have six to ten digits, often in groups of three.
  ['number', /(?<![\d.,/-])(?:\d{1,3}(?:[.,' ]\d{3}){2,3}|\d{6,12})(?![\d])(?!-\d)/g],
];

/** Every find once, in the order of the words; where two rules find the same, the first one names it. */
export function foundIn(text: string): Found[] {
  const found: Found[] = [];
  for (const [kind, pattern] of patterns)
    for (const { 0: exact, index: start } of text.matchAll(pattern))
      if (!found.some((other) => start < other.start + other.exact.length && other.start < start + exact.length))
        found.push({ kind, exact, start });
  return found.sort((a, b) => a.start - b.start);
}

/** The words with something else in place of each find. */
export function withoutFound(text: string, instead: string): string {
  return foundIn(text).reduceRight((words, { exact, start }) => words.slice(0, start) + instead + words.slice(start + exact.length), text);
}
