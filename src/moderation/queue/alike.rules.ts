/** Which comments are put side by side for a moderator: those whose words are equal once case, accents, figures and addresses of pages are left out, and letters with small edits. */
import { createHash } from 'node:crypto';
import { bandsOf } from '../../responses/clustering/bands.rules.js';
import { foldWords, isNumber, spellOut, type Folded } from '../../responses/clustering/folding.rules.js';
import { fewestWords, likenessTo, readWords, type Reading } from '../../responses/clustering/likeness.rules.js';
import { withoutSalutations } from '../../responses/clustering/salutations.rules.js';

const PAGES = /\b(?:https?:\/\/|www\.)\S+/giu;

/**
 * A mark that is equal for comments of equal words, in the shape of a uuid. Scripts vary a number or a link from one comment to the next, so neither
 * tells comments apart here; this only puts them side by side, and a person reads what they decide about. Comments of different consultations are never together.
 */
export function alikeMark(consultationId: string, text: string): string {
  const spelling = spellOut(withoutFigures(text), text);
  const hash = createHash('sha256').update(`${consultationId}\0${spelling}`).digest('hex');
  return [hash.slice(0, 8), hash.slice(8, 12), hash.slice(12, 16), hash.slice(16, 20), hash.slice(20, 32)].join('-');
}

/** A comment as it is compared with letters, without what scripts vary and without greeting and signature. */
export function letterOf(text: string): Reading {
  const { words, names } = withoutFigures(withoutSalutations(text));
  return readWords(words, names);
}

/** The bands in which letters of much the same words meet; null of a few words, of which only equal ones are alike. */
export function meetingPlaces(letter: Reading): Int32Array | null {
  return letter.words.length < fewestWords ? null : bandsOf(letter.shingles, 0);
}

/** The letter that the comment repeats with small edits: the likest, of equally like ones the first. */
export function likest<Letter extends { reading: Reading }>(comment: Reading, letters: readonly Letter[]): Letter | null {
  let best: { letter: Letter; likeness: number } | null = null;
  for (const letter of letters) {
    const like = likenessTo(letter.reading, comment);
    if (like && like.likeness > (best?.likeness ?? 0)) best = { letter, likeness: like.likeness };
  }
  return best?.letter ?? null;
}

function withoutFigures(text: string): Folded {
  const { words, names } = foldWords(text.replace(PAGES, ' '));
  const keeps = words.map((word) => word !== '#' && !isNumber(word));
  return { words: words.filter((_, place) => keeps[place]), names: names.filter((_, place) => keeps[place]) };
}
