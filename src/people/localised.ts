/** Words kept in several languages, by BCP 47 tag. */
import type { Language } from '../platform/messages/messages.js';

export type Localised = Readonly<Record<string, string>>;

/** One word of each language, as it is kept; clients send the words of a thing language by language. */
export function inEach<Word extends string>(words: readonly ({ locale: string } & Record<Word, string>)[], word: Word): Localised {
  return Object.fromEntries(words.map((each) => [each.locale, each[word].trim()]));
}

/** The languages that there are words in, Spanish first. */
export function localesOf(...words: Localised[]): string[] {
  const others = new Set(words.flatMap((each) => Object.keys(each)).filter((locale) => locale !== 'es'));
  return [...(words.some((each) => 'es' in each) ? ['es'] : []), ...[...others].sort()];
}

/** The words in that language, else in Spanish, else in whichever there is. */
export function inLanguage(words: Localised, language: Language): string {
  return words[language] ?? words['es'] ?? Object.values(words)[0] ?? '';
}

/** Which language those words are in. */
export function languageOf(words: Localised, language: Language): string {
  return [language, 'es'].find((tag) => words[tag] !== undefined) ?? Object.keys(words)[0] ?? 'es';
}
