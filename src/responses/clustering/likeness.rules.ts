/**
 * Whether a comment is a letter that somebody sent already, with small edits. Shingles in common are not enough: every
 * word that differs is looked at, because one of them may turn the argument round.
 */
import { findHunks, type Hunk } from '../../texts/comparing/hunks.rules.js';
import { isDecisive, isQuantity } from './decisive-words.rules.js';
import { numberOf, resemblance, shinglesOf } from './shingles.rules.js';
import { areOpposite, withoutTypos } from './typos.rules.js';

/** Below it nothing but equality tells that two comments say the same: 'De acuerdo', 'No más peajes'. */
export const fewestWords = 7;
/** Below it a word in another's place is another argument: 'más recursos para las escuelas', '… para los hospitales'. */
const longFrom = 20;
/** Of shingles: about what a letter keeps with two words mistyped in ten lines, other names, and a sentence more. */
export const leastResemblance = 0.45;
/** Of a long text, how many of its words may give place to others, besides names and typing errors. */
const mostReplaced = 1 / 30;
/** And how many in one place: a synonym, not another demand. */
const mostReplacedTogether = 1;

/** A comment as it is compared. */
export interface Reading {
  words: readonly string[];
  names: readonly boolean[];
  numbers: Int32Array;
  shingles: Int32Array;
}

export interface Likeness {
  /** The share of shingles in common; 1 where all words are equal. */
  likeness: number;
  /** How many words it has that the other has not: something more may be said in them. */
  added: number;
}

export function readWords(words: readonly string[], names: readonly boolean[]): Reading {
  const numbers = Int32Array.from(words, numberOf);
  return { words, names, numbers, shingles: shinglesOf(numbers) };
}

/** How like the letter the comment is, or null where it is another argument. */
export function likenessTo(letter: Reading, comment: Reading): Likeness | null {
  const least = Math.min(letter.words.length, comment.words.length);
  if (least < fewestWords) return null;
  const likeness = resemblance(letter.shingles, comment.shingles);
  // A typing error spoils three of the few shingles of a short text; its words are looked at more closely instead.
  if (likeness < (least < longFrom ? 0.25 : leastResemblance)) return null;
  let [replaced, added] = [0, 0];
  for (const { old, now, isAround } of editsOf(letter, comment)) {
    // 'Soy madre de dos niños', before the letter or after it, changes no quantity in it.
    if ([...old, ...now].some(({ word }) => isDecisive(word) && !(isAround && isQuantity(word)))) return null;
    if (old.some(({ word }) => now.some((other) => areOpposite(word, other.word)))) return null;
    added += now.length;
    const spoken = Math.max(old.filter(speaks).length, now.filter(speaks).length);
    if (least < longFrom) {
      if (![...old, ...now].every(({ word }) => isFiller(word))) return null;
    } else if (old.length > 0 && now.length > 0) {
      replaced += spoken;
      if (spoken > mostReplacedTogether || replaced > mostReplaced * least) return null;
    }
  }
  return { likeness, added };
}

/** The words that differ and turn the argument, each once: what to show to whoever decides whether it is the same after all. */
export function decisiveDifferences(letter: Reading, comment: Reading): string[] {
  const words = [...editsOf(letter, comment)].flatMap(({ old, now }) => [...old, ...now].map(({ word }) => word));
  return [...new Set(words.filter(isDecisive))];
}

interface Edited {
  word: string;
  isName: boolean;
}

interface Edit {
  old: Edited[];
  now: Edited[];
  /** Whether something was only put before the letter or after it, or left out there. */
  isAround: boolean;
}

/** What stands in the one and not in the other, place by place, typing errors apart. */
function* editsOf(letter: Reading, comment: Reading): Generator<Edit> {
  for (const [from, to, start, end] of neighbouring(findHunks(letter.numbers, comment.numbers))) {
    const left = withoutTypos(letter.words.slice(from, to), comment.words.slice(start, end));
    const [old, now] = [left.old.map((place) => wordAt(letter, from + place)), left.now.map((place) => wordAt(comment, start + place))];
    const isEdge = (from === 0 && start === 0) || (to === letter.words.length && end === comment.words.length);
    yield { old, now, isAround: isEdge && (old.length === 0 || now.length === 0) };
  }
}

function wordAt({ words, names }: Reading, place: number): Edited {
  return { word: words[place]!, isName: names[place]! };
}

/** Hunks with no more than a 'de la' between them are one: 'el [banco] de [semillas]'. */
function neighbouring(hunks: readonly Hunk[]): Hunk[] {
  const merged: Hunk[] = [];
  for (const [from, to, start, end] of hunks) {
    const last = merged.at(-1);
    if (last && from - last[1] <= 2) merged[merged.length - 1] = [last[0], to, last[2], end];
    else merged.push([from, to, start, end]);
  }
  return merged;
}

/** Whether the word says something and is no name. */
function speaks({ word, isName }: Edited): boolean {
  return !isName && !isFiller(word);
}

const FILLERS = new Set(
  (
    '# a al ante aqui soy vivo llamo asi aun cada como con de del desde e el ella en entonces es esa ese eso esta estas este esto estos ha han hasta la ' +
    'las le les lo los me mi mis muy nos nuestra nuestro para pero por porque pues que se ser si sobre son su sus tambien tan te un una ' +
    'unas unos usted ustedes y ya senor senora senores buenas buenos dias tardes noches hola saludo saludos cordial gracias favor an and ' +
    'are as at be been but by for from has have i in is it its my of on our please so such that the their them then there they this to ' +
    'too us very was we were which who will with you your dear hello sir madam thanks'
  ).split(' '),
);

/** A word that carries no argument. */
function isFiller(word: string): boolean {
  return FILLERS.has(word);
}
