/** How a person's words become a search: whole words by their stems, and the last one also as the beginning of a word. */

export interface Search {
  /** Everything as typed, in the manner of web search engines: quotes, `or`, a minus before what must not be there. */
  words: string;
  /** What comes before the last word; it may still be being typed. */
  before: string;
  /** The last word, or null where the words end in a quote or in one to leave out. */
  beginning: string | null;
}

/** The words to search for, or null when there is nothing to search for. */
export function readSearch(text: string | null | undefined): Search | null {
  const words = (text ?? '').normalize('NFC').trim();
  if (!/[\p{L}\p{N}]/u.test(words)) return null;
  const last = /(?<before>(?:^|.*[^\p{L}\p{N}]))(?<word>[\p{L}\p{N}]+)$/su.exec(words)?.groups;
  const isInsideQuotes = ((last?.before ?? '').match(/"/g)?.length ?? 0) % 2 === 1;
  if (!last || isInsideQuotes || last.before!.endsWith('-')) return { words, before: words, beginning: null };
  return { words, before: last.before!.trim(), beginning: last.word! };
}
