/** Annotations of any number on passages of a text, the same for the same seed. */
import { type Places } from '../../src/texts/anchoring/places.rules.js';
import { selectorsOf } from '../../src/texts/anchoring/quotations.rules.js';
import { writeAnnotation } from '../../src/texts/anchoring/annotation-writing.rules.js';
import { cutWords, isWord } from '../../src/texts/comparing/words.rules.js';

/** mulberry32 */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Of 1 to 40 words, each word of the text as likely as any other to begin one. */
export function annotate(places: Places, count: number, seed: number) {
  const random = dice(seed);
  const starts = places.all.flatMap((place) => {
    let at = 0;
    const tokens = cutWords(place.flat).map((token) => ({ token, at: (at += token.length) - token.length }));
    const words = tokens.filter(({ token }) => isWord(token));
    return words.map((_, index) => ({ place, words, index }));
  });
  return Array.from({ length: count }, (_, n) => {
    const { place, words, index } = starts[Math.floor(random() * starts.length)]!;
    const last = words[Math.min(words.length - 1, index + Math.floor(random() ** 2 * 40))]!;
    const passage = { place, start: words[index]!.at, end: last.at + last.token.length };
    const source = `https://example.org/ley#${place.name}`;
    return writeAnnotation({ id: `urn:note:${n}`, source, selectors: selectorsOf(places, passage), words: '' });
  });
}
