/**
 * Makes the words of a comment comparable: compatibility forms (NFKD), case, accents, punctuation, invisible characters
 * and white space no longer tell them apart. A question mark stays, for a question is no statement.
 */

export interface Folded {
  /** In small letters without accents; `?` is a word, and `#` stands for a number that only says who writes. */
  words: string[];
  /** Which of them had a capital inside a sentence, as the names of people and towns have, or say who writes. */
  names: boolean[];
}

const INVISIBLE = /\p{Cf}+/gu;
/** Of Latin, Greek and Cyrillic letters. The marks of other scripts are vowels. */
const ACCENTS = /[\u0300-\u036f]+/g;
const NOT = /n['’]t\b/gi;
/** 'C.C.' and 'S. A.' */
const INITIALS = /\b([a-z])\. ?([a-z])\.(?!\w)/gi;
const APOSTROPHES = /['’]/g;
const TOKEN = /\p{N}+(?:[.,]\p{N}+)*|\p{L}[\p{L}\p{M}\p{N}]*|[.!?:\n]/gu;
const ENDS = new Set(['.', '!', ':', '\n']);
const NUMBER = /^\p{N}/u;
const CAPITAL = /^\p{Lu}/u;

/** What comes before the number of a document or a telephone. */
const IDENTIFYING = new Set(
  'cc cedula ciudadania documento identidad identificacion identificado identificada nit tel telefono celular movil phone id passport'.split(
    ' ',
  ),
);

/** 'Soy María Pérez, de Tunja'; many write names in small letters. */
const INTRODUCING = new Set(['soy', 'llamo', 'am']);
const longestName = 4;

export function foldWords(text: string): Folded {
  const letters = text.normalize('NFKD').replace(INVISIBLE, '').replace(ACCENTS, '');
  const plain = letters.replace(NOT, ' not').replace(APOSTROPHES, '').replace(INITIALS, '$1$2 ');
  const [words, names]: [string[], boolean[]] = [[], []];
  let isBeginning = true;
  let capitals = 0;
  for (const token of plain.match(TOKEN) ?? []) {
    if (isSmallLetter(token)) push(token.toLowerCase(), false);
    else if (token === '?') push('?', false);
    else if (ENDS.has(token)) isBeginning = true;
    else if (isNumber(token)) push(number(token, words), false);
    else push(token.toLowerCase(), CAPITAL.test(token));
  }
  // Where everything is in capitals, they say nothing.
  if (capitals * 2 > words.length) names.fill(false);
  words.forEach((word, i) => {
    if (INTRODUCING.has(word)) names.fill(true, i + 1, i + 1 + longestName);
  });
  for (let i = 0; i + 1 < words.length; i++) forgetWriter(words, i);
  return { words, names };

  function push(word: string, isCapital: boolean): void {
    if (isCapital) capitals++;
    words.push(word);
    names.push(isCapital && !isBeginning);
    isBeginning = word === '?';
  }
}

export function isNumber(word: string): boolean {
  return !isSmallLetter(word) && NUMBER.test(word);
}

/** Nearly all words begin so; asking this first takes a third of the time. */
function isSmallLetter(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 0x61 && code <= 0x7a;
}

/** Words as one string, and without words in it the text itself: two faces are not the same because neither has letters. */
export function spellOut({ words }: Folded, text: string): string {
  return words.length > 0 ? words.join(' ') : text.normalize('NFKC').replace(/\s+/g, ' ').trim();
}

/** `1.5` and `1,5` are one number; that of a document says nothing but who writes. */
function number(token: string, before: readonly string[]): string {
  const isPersonal = before.slice(-4).some((word) => IDENTIFYING.has(word));
  if (isPersonal && token.length >= 5) return '#';
  return token.replaceAll(',', '.');
}

/** The age of whoever writes, and the 'no' that only abbreviates 'número'. */
function forgetWriter(words: string[], i: number): void {
  const next = words[i + 1]!;
  if (words[i] === 'no' && (next === '#' || isNumber(next))) words[i] = 'numero';
  if (!isNumber(words[i]!)) return;
  const isAge = (words[i - 1] === 'tengo' && next === 'anos') || (next === 'years' && words[i + 2] === 'old');
  if (isAge) words[i] = '#';
}
