/**
 * A search that labels what it finds: words that must all be there, "phrases", `or` between alternatives, a minus before
 * what must not be there; the grammar of web search engines, as in PostgreSQL's websearch_to_tsquery, but word by word
 * without stems. Case, accents and punctuation do not matter.
 */
import { foldWords } from '../clustering/folding.rules.js';

interface Wanted {
  words: readonly string[];
  isUnwanted: boolean;
}

/** Alternatives, of each of which all parts must hold. */
export type ThemeSearch = readonly (readonly Wanted[])[];

const PART = /(-?)(?:"([^"]*)"?|(\S+))/gu;

/** Null where nothing would have to be there: such a search would label nearly everything. */
export function readThemeSearch(query: string): ThemeSearch | null {
  const alternatives: Wanted[][] = [[]];
  for (const [whole, minus, phrase, word] of query.matchAll(PART)) {
    if (/^(?:or|o)$/i.test(whole)) {
      alternatives.push([]);
      continue;
    }
    const words = wordsOf(phrase ?? word ?? '');
    if (words.length > 0) alternatives.at(-1)!.push({ words, isUnwanted: minus === '-' });
  }
  const full = alternatives.filter((parts) => parts.length > 0);
  return full.length > 0 && full.every((parts) => parts.some(({ isUnwanted }) => !isUnwanted)) ? full : null;
}

export function findsIn(search: ThemeSearch, text: string): boolean {
  const padded = ` ${wordsOf(text).join(' ')} `;
  return search.some((parts) => parts.every(({ words, isUnwanted }) => padded.includes(` ${words.join(' ')} `) !== isUnwanted));
}

function wordsOf(text: string): string[] {
  return foldWords(text).words.filter((word) => word !== '?');
}
