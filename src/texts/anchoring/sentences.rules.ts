/** The sentences of a place, for those who choose a passage without selecting it. */
import { cutSentences, cutWords } from '../comparing/words.rules.js';
import type { Passage, Place } from './places.rules.js';

/** In order, without the white space between them; a line ends a sentence, too. */
export function sentencesOf(place: Place): Passage[] {
  let at = 0;
  return cutSentences(cutWords(place.text)).flatMap((tokens) => {
    const sentence = tokens.join('');
    const start = at + sentence.length - sentence.trimStart().length;
    at += sentence.length;
    const end = at - (sentence.length - sentence.trimEnd().length);
    return end > start ? [{ place, start, end }] : [];
  });
}
