/** Whether somebody has to be asked before their words are published. */
import { Refusal } from '../refusal/refusal.js';
import { likelyPersonalDataIn, personalDataKinds } from './personal-data.rules.js';

const mostCharacters = 100_000;

/** Looking at longer texts would hold up everybody else. */
export function whyNotLook(text: string): Refusal | null {
  return text.length > mostCharacters ? new Refusal('TEXT_TOO_LONG', { max: mostCharacters }, 'text') : null;
}

/**
 * Why these words are not published yet: they seem to show personal data, and whoever wrote them has not said that they mean it.
 * The refusal names kinds and numbers, never the data.
 * @param field where the words were given
 * @param isMeant whether the author has confirmed them
 * @param known words that everybody reads already: what they show is not asked about again
 */
export function whyNotShow(text: string, isMeant: boolean, field: string, known = ''): Refusal | null {
  if (isMeant) return null;
  const found = likelyPersonalDataIn(text).filter(({ exact }) => !known.includes(exact));
  if (found.length === 0) return null;
  const kinds = new Set(found.map(({ kind }) => kind));
  const named = Object.fromEntries(personalDataKinds.map((kind) => [kind.toLowerCase(), kinds.has(kind) ? 'yes' : 'no']));
  return new Refusal('PERSONAL_DATA_FOUND', { count: found.length, ...named }, field);
}
