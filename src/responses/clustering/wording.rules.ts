/** A comment as clusters keep it: folded, with the mark by which equal ones are known. */
import { createHash } from 'node:crypto';
import { foldWords, type Folded, isNumber, spellOut } from './folding.rules.js';
import { fewestWords, readWords, type Reading } from './likeness.rules.js';
import { withoutSalutations } from './salutations.rules.js';
import { numberOf } from './shingles.rules.js';

export interface TextItem {
  id: string;
  text: string;
  /** What it says of the text under discussion; comments of different stances are never one argument. */
  stance: string | null;
  /** What it is on, such as an article: 'De acuerdo' says something else on each. Left out, all are on one. */
  place?: string | null;
}

export interface Wording {
  /** Equal where stance, place and words are: what to store to know later comments by. */
  fingerprint: string;
  /** A number for stance, place and the figures that are named: what differs in them is not compared. */
  ground: number;
  /** The words, names with a capital: one byte a letter. */
  spelling: string;
}

export function wordingOf({ text, stance, place }: TextItem): Wording {
  const letter = withoutSalutations(text);
  const body = foldWords(letter);
  // Of a short comment nothing is taken away: whom it speaks to may be all it says.
  const folded = body.words.length < fewestWords && letter.length < text.length ? foldWords(text) : body;
  const ground = [stance ?? '', place ?? ''].join('\0');
  const figures = folded.words.filter(isNumber).join(' ');
  return {
    fingerprint: createHash('sha256')
      .update(`${ground}\0${spellOut(folded, text)}`)
      .digest('base64url')
      .slice(0, 22),
    ground: numberOf(`${ground}\0${figures}`),
    spelling: spell(folded),
  };
}

export function readingOf({ spelling }: Wording): Reading {
  const written = spelling === '' ? [] : spelling.split(' ');
  const names = written.map((word) => word.startsWith('^'));
  const words = written.map((word, i) => (names[i] ? word.slice(1) : word));
  return readWords(words, names);
}

function spell({ words, names }: Folded): string {
  return words.map((word, i) => (names[i] ? `^${word}` : word)).join(' ');
}
