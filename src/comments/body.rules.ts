/** What a comment may say: 1 to 5,000 characters that can be seen. */
import { Refusal } from '../platform/refusal/refusal.js';

export const longestBody = 5_000;

/** The words as they are kept: one form of each letter (NFC), one kind of line end, nothing around them. */
export function readBody(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/g, '\n').trim();
}

/** Whether there is anything to read in these words, already read. */
export function saysSomething(body: string): boolean {
  return hasVisible.test(body);
}

/** Why these words, already read, are no comment. Characters are counted as people and PostgreSQL do, not in UTF-16. */
export function whyNotSay(body: string): Refusal | null {
  if (!saysSomething(body)) return new Refusal('COMMENT_EMPTY', {}, 'input.body');
  const length = body.length <= longestBody ? body.length : [...body].length;
  return length > longestBody ? new Refusal('COMMENT_TOO_LONG', { max: longestBody, actual: length }, 'input.body') : null;
}

/** Something besides spaces, marks and characters without a form. */
const hasVisible = /[^\p{C}\p{Z}\p{M}\u115F\u1160\u2800\u3164\uFFA0]/u;
