/** A search as a condition of SQL, for tables with the columns `locale` and `search` (a tsvector of stems, and of whole words for beginnings). */
import type { Search } from './search.rules.js';

/** Each language is searched with its own stems, so that a word to leave out is left out in both. */
export function wordsMatch(search: Search, bind: (value: unknown) => string): string {
  const words = bind(search.words);
  const ending = search.beginning === null ? null : { before: bind(search.before), beginning: bind(`${search.beginning}:*`) };
  const query = (stems: string, fold: string) =>
    `websearch_to_tsquery('${stems}', ${fold}(${words}))` +
    (ending
      ? ` || (websearch_to_tsquery('${stems}', ${fold}(${ending.before})) && to_tsquery('simple', plain_words(${ending.beginning})))`
      : '');
  return `((locale NOT LIKE 'en%' AND search @@ (${query('spanish', 'spanish_words')}))
        OR (locale LIKE 'en%' AND search @@ (${query('english', 'plain_words')})))`;
}
