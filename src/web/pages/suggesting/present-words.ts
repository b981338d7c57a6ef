/** The words that somebody would put otherwise: named by an address, as those of a sentence, of a selection or of a whole part, or sent with a form. */
import type { Form } from '../../kit/form.js';

export interface PresentWords {
  exact: string;
  prefix: string;
  suffix: string;
  /** In Unicode code points from 0, as the API counts. */
  start: number;
  end: number;
  isInHeading: boolean;
}

/** What an address says for the whole text of a part. */
export const whole = 'whole';
const longestPassage = 2_000;
const context = 32;

/**
 * The words that a name such as `b-23-35`, or `h-0-6` in the heading, stands for; null where the part has none there.
 * @param sentences those of the heading and of the text
 * @param quote how the words begin, where the reader saw them: others are not taken for them
 */
export function wordsNamed(sentences: readonly PresentWords[], name: string | null, quote: string | null = null): PresentWords | null {
  if (name === whole) return wholeOf(sentences);
  const [, place, from, to] = /^([bh])-(\d{1,9})-(\d{1,9})$/.exec(name ?? '') ?? [];
  if (!place) return null;
  const words = wordsAt(sentences, Number(from), Number(to), place === 'h');
  return words && fold(words.exact).startsWith(fold(quote ?? '')) ? words : null;
}

/** All sentences of the text of a part; null where it has only one, or more than a passage may have. */
export function wholeOf(sentences: readonly PresentWords[]): PresentWords | null {
  const ofText = sentences.filter(({ isInHeading }) => !isInHeading);
  const [first, last] = [ofText[0], ofText.at(-1)];
  return first && last && first !== last ? wordsAt(sentences, first.start, last.end, false) : null;
}

/** Sentences are apart by white space alone, for which a blank stands here: the API looks for words, not for white space. */
function wordsAt(sentences: readonly PresentWords[], start: number, end: number, isInHeading: boolean): PresentWords | null {
  const there = sentences.filter((sentence) => sentence.isInHeading === isInHeading);
  const text: string[] = [];
  for (const sentence of there) {
    while (text.length < sentence.start) text.push(' ');
    text.push(...sentence.exact);
  }
  const exact = text.slice(start, end).join('');
  if (end > text.length || exact.trim() === '' || end - start > longestPassage) return null;
  const [prefix, suffix] = [text.slice(Math.max(0, start - context), start).join(''), text.slice(end, end + context).join('')];
  return { exact, prefix, suffix, start, end, isInHeading };
}

/** The words that came with a form. */
export function wordsIn(form: Form): PresentWords | null {
  const exact = form.text('passageExact');
  const [start, end] = [Number(form.text('passageStart')), Number(form.text('passageEnd'))];
  if (!exact || !Number.isSafeInteger(start) || !Number.isSafeInteger(end)) return null;
  const [prefix, suffix] = [form.text('passagePrefix'), form.text('passageSuffix')];
  return { exact, prefix, suffix, start, end, isInHeading: form.text('passageInHeading') === 'true' };
}

/** The same as fields of a form. */
export function fieldsOf({ exact, prefix, suffix, start, end, isInHeading }: PresentWords): Record<string, string | number> {
  return {
    passageExact: exact,
    passagePrefix: prefix,
    passageSuffix: suffix,
    passageStart: start,
    passageEnd: end,
    passageInHeading: String(isInHeading),
  };
}

function fold(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
