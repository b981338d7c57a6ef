/** Reads what opens a numeral or a literal at the start of a line: 'a)', '1.-', 'II.', '1.1', 'Literal b)', 'Numeral 3.'. */
import { ROMAN, readRoman } from '../number-words.rules.js';

export type ListKind = 'NUMERAL' | 'LITERAL' | 'ROMAN';

/** One way to read a label; 'i)' may be the ninth literal or the first Roman numeral. */
export interface Reading {
  kind: ListKind;
  /** Normalised: '1', 'a', 'iv', '1.2', '3 bis'. */
  number: string;
  /** Its place in the list: the last part of the number. */
  value: number;
  /** What comes before the last part: '1.' of '1.2'. */
  prefix: string;
  /** Labels of one list look alike: their signs, their case. */
  style: string;
}

export interface ItemLabel {
  /** As written: 'a)', '1.-', 'Literal b)'. */
  label: string;
  /** Where the label begins in the line, and where its words begin. */
  from: number;
  to: number;
  /** Says itself what it is, and so needs no list around it. */
  named: boolean;
  readings: Reading[];
}

const LETTERS = 'abcdefghijklmnñopqrstuvwxyz';
const START = /^[\s>]*(?:[-•]\s+(?=\(?[\p{L}\p{N}]{1,3}\)))?(?:[*_]{1,3})?/u;
const NUMBER = String.raw`\d{1,3}(?:\.\d{1,3}){0,5}`;
const SUFFIX = String.raw`(?:\s(?:bis|ter|qu[aá]ter))?`;
const NAMED = new RegExp(
  String.raw`^(numeral|literal|inciso)\s+(${NUMBER}|[a-zñ]{1,2}|[ivxlc]{1,6})(?:[°º]|\\?\))?(?=\s*(?:[.:)*_–—-]|$))\\?[\s.:)–—-]*`,
  'iu',
);
const BRACKET = new RegExp(String.raw`^\(?(${NUMBER}|[a-zñ]{1,2}|[ivxlc]{1,6})[°ºª]?(${SUFFIX})\s?\\?\)(?:\s?[.–—-]+)?(?=[\s*_]|$)`, 'iu');
const STOP = new RegExp(String.raw`^(${NUMBER}|[a-zñ]|[ivxlc]{1,6})[°º]?(${SUFFIX})\\?\.(?:\s?[–—-]+)?(?=[\s*_]|$)`, 'iu');
const ORDINAL = /^(\d{1,3})[°º](?:\s?[–—-]+)?(?=\s)/u;
const DASH = /^(\d{1,3})\s?[–—-]+(?=\s)/u;
const BARE = /^(\d{1,3}(?:\.\d{1,3}){1,5})(?=\s+\p{Lu})/u;

export function readItemLabel(line: string): ItemLabel | null {
  const from = START.exec(line)![0].length;
  const text = line.slice(from, from + 60);
  const named = NAMED.exec(text);
  if (named) return make(named[0].trimEnd(), named[2]!, '', from, `${named[1]!.toLowerCase()} `, true);
  for (const [sign, pattern] of [
    [')', BRACKET],
    ['.', STOP],
    ['º', ORDINAL],
    ['-', DASH],
    [' ', BARE],
  ] as const) {
    const found = pattern.exec(text);
    if (found) return make(found[0], found[1]!, found[2] ?? '', from, (found[0].startsWith('(') ? '(' : '') + sign, false);
  }
  return null;
}

function make(label: string, token: string, suffix: string, from: number, signs: string, named: boolean): ItemLabel {
  return { label, from, to: from + label.length, named, readings: readToken(token, suffix.trim().toLowerCase(), signs) };
}

function readToken(token: string, suffix: string, signs: string): Reading[] {
  const tail = suffix === '' ? '' : ` ${suffix}`;
  if (/^\d/.test(token)) {
    const parts = token.split('.').map(Number);
    const prefix = parts.slice(0, -1).map((part) => `${part}.`);
    const value = parts.at(-1)!;
    return [{ kind: 'NUMERAL', number: parts.join('.') + tail, value, prefix: prefix.join(''), style: `${signs}${parts.length}` }];
  }
  const style = signs + (token === token.toLowerCase() ? 'lower' : 'upper');
  const name = token.toLowerCase() + tail;
  const readings: Reading[] = [];
  const letter = valueOfLetters(token.toLowerCase());
  if (letter > 0) readings.push({ kind: 'LITERAL', number: name, value: letter, prefix: '', style: `${style} letter` });
  const roman = ROMAN.exec(token.toUpperCase())?.[0] ?? '';
  if (roman.length === token.length)
    readings.push({ kind: 'ROMAN', number: name, value: readRoman(roman), prefix: '', style: `${style} roman` });
  return readings;
}

/** After z come aa, bb …; 0 for any other word. */
function valueOfLetters(letters: string): number {
  const first = LETTERS.indexOf(letters[0]!) + 1;
  if (letters.length === 1) return first;
  return letters.length === 2 && letters[0] === letters[1] ? first + LETTERS.length : 0;
}
