/** Words kept in several languages, by BCP 47 tag. */
import type { Language } from '../platform/messages/messages.js';

export type Localised = Readonly<Record<string, string>>;

/** The words in that language, else in Spanish, else in whichever there is. */
export function inLanguage(words: Localised, language: Language): string {
  return words[language] ?? words['es'] ?? Object.values(words)[0] ?? '';
}

/** Which language those words are in. */
export function languageOf(words: Localised, language: Language): string {
  return [language, 'es'].find((tag) => words[tag] !== undefined) ?? Object.keys(words)[0] ?? 'es';
}
