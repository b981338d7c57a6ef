/** Where a part may be split by hand: at its lines and its sentences, shown by the words that would begin the new part. */
import { cutSentences, cutWords } from '../comparing/words.rules.js';

export interface Split {
  /** Counted in characters of the body, as a correction names it. */
  at: number;
  /** The line or sentence that begins there, shortened. */
  words: string;
}

const longestWords = 160;

/** In order. What stands at the beginning is none: nothing would stay before it. */
export function splitsOf(body: string): Split[] {
  const splits: Split[] = [];
  let start = 0;
  for (const line of body.split('\n')) {
    let at = start;
    for (const tokens of cutSentences(cutWords(line))) {
      const sentence = tokens.join('');
      const begins = at + sentence.length - sentence.trimStart().length;
      if (sentence.trim() !== '' && body.slice(0, begins).trim() !== '') splits.push({ at: begins, words: shorten(sentence.trim()) });
      at += sentence.length;
    }
    start += line.length + 1;
  }
  return splits;
}

function shorten(words: string): string {
  const shown = [...words];
  return shown.length <= longestWords ? words : `${shown.slice(0, longestWords).join('').trimEnd()}…`;
}
