/** What a comment may say. */
import fc from 'fast-check';
import { longestBody, readBody, whyNotSay } from './body.rules.js';

const codeOf = (text: string): string | null => whyNotSay(readBody(text))?.code ?? null;

it.each([
  ['a word', 'No.', null],
  ['a digit', '1', null],
  ['an emoji', '👍🏽', null],
  ['nothing', '', 'COMMENT_EMPTY'],
  ['white space', ' \n\t\u00a0\u3000', 'COMMENT_EMPTY'],
  ['invisible characters', '\u200b\u2060\ufeff\u00ad', 'COMMENT_EMPTY'],
  ['the most characters', 'a'.repeat(longestBody), null],
  ['one more', 'a'.repeat(longestBody + 1), 'COMMENT_TOO_LONG'],
  ['the most, within white space', `  ${'a'.repeat(longestBody)}\n`, null],
  ['the most emoji, each counted once', '😀'.repeat(longestBody), null],
  ['letters with their accents apart', 'e\u0301'.repeat(longestBody), null],
])('%s', (_, text, code) => expect(codeOf(text)).toBe(code));

it('keeps one form of every text', () => {
  expect(readBody(' cafe\u0301\r\n')).toBe('café');
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => readBody(readBody(text)) === readBody(text)));
});
