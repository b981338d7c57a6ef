/** Which comments are put side by side for a moderator: those whose words are equal once case, accents, figures and addresses of pages are left out. */
import { createHash } from 'node:crypto';
import { foldWords, isNumber, spellOut } from '../../responses/clustering/folding.rules.js';

const PAGES = /\b(?:https?:\/\/|www\.)\S+/giu;

/**
 * A mark that is equal for such comments, in the shape of a uuid. Scripts vary a number or a link from one comment to the next, so neither
 * tells comments apart here; this only puts them side by side, and a person reads what they decide about. Comments of different consultations are never together.
 */
export function alikeMark(consultationId: string, text: string): string {
  const folded = foldWords(text.replace(PAGES, ' '));
  const words = folded.words.filter((word) => word !== '#' && !isNumber(word));
  const spelling = spellOut({ ...folded, words }, text);
  const hash = createHash('sha256').update(`${consultationId}\0${spelling}`).digest('hex');
  return [hash.slice(0, 8), hash.slice(8, 12), hash.slice(12, 16), hash.slice(16, 20), hash.slice(20, 32)].join('-');
}
