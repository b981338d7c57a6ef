/** The language of words within a page. */
import type { Visit } from '../kit/visit.js';

/** What to write into `lang`: nothing when the words are in the language of the page. */
export function langOf(visit: Visit, language: string | null | undefined): string | undefined {
  return language && language !== visit.language ? language : undefined;
}
