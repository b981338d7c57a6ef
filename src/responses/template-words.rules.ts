/** Words of an answer that serves many: what differs from one observation to the next is filled in when it is read. */

export interface Blanks {
  /** Of the observation. */
  number: number;
  /** How the text calls the part; null for the text as a whole. */
  article: string | null;
  /** Of the author; null where the comment cannot be read, so that a tombstone names nobody. */
  name: string | null;
}

/** What stands for a part or a person that has no name, by language. */
const nameless: Record<string, { article: string; name: string }> = {
  es: { article: 'el texto en general', name: 'la persona que la escribió' },
  en: { article: 'the text as a whole', name: 'the person who wrote it' },
};

/** The names that may stand in braces. */
export const blanks = ['number', 'article', 'name'] as const;

/** Fills `{number}`, `{article}` and `{name}` in, once: what is filled in is never read again. Names are shown as words, not as Markdown. */
export function fillIn(words: string, language: string, { number, article, name }: Blanks): string {
  const otherwise = nameless[language] ?? nameless['es']!;
  const facts: Record<string, string> = {
    number: String(number),
    article: plain(article ?? otherwise.article),
    name: name === null ? otherwise.name : plain(name),
  };
  return words.replace(/\{(number|article|name)\}/g, (_, blank: string) => facts[blank]!);
}

/** The names in braces that nothing fills in: most likely mistyped. */
export function unknownBlanks(words: string): string[] {
  const known = new Set<string>(blanks);
  return [...new Set([...words.matchAll(/\{([\p{L}_]+)\}/gu)].map(([, name]) => name!).filter((name) => !known.has(name)))];
}

function plain(words: string): string {
  return words.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()#+\-.!|<>~&:/@]/g, (sign) => (/[-.()/:]/.test(sign) ? sign : `\\${sign}`));
}
