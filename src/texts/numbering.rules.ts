/** Reads the number of a provision and knows which number follows which: 9, 9 bis, 10; 2.2.1.9, 2.2.2.1. */
import { ROMAN, readOrdinal, readRoman, readSuffix, stripAccents, writeRoman, writeSuffix } from './number-words.rules.js';

export interface ProvisionNumber {
  /** Normalised: '9 bis', '2.2.17.1.1', 'II', 'único'. */
  text: string;
  /** Empty when the number has no place in a sequence ('transitorio'). */
  parts: readonly number[];
  /** 0 none; 2 bis, 3 ter …; 101 A, 102 B …; 201 '-1', 202 '-2' … */
  suffix: number;
  roman: boolean;
}

export interface NumberMatch {
  number: ProvisionNumber;
  /** Characters of the line that spell it, ordinal sign and suffix included. */
  length: number;
}

const ARABIC = /^(\d{1,9}(?:\.\d{1,9}){0,9})(?:\s?\.?\s?[°ºª˚]|(?:ro|do|er|to|mo|vo|no|o|a)(?![\p{L}\p{N}]))?/u;
const WORDS = /^(\p{L}{4,20})(?:\s(\p{L}{4,12}))?(?!\p{L})/u;
const LATIN = /^[\s.]{0,2}[-–]?\s?(\p{L}{3,14})(?![\p{L}\p{N}])/u;
const LETTER = /^(?:([A-Z])(?![\p{L}\p{N}])|[-–]([A-Z])(?=$|[.:°º)*_]|\s?[-–—]|\s\p{Lu})|\s([A-Z])(?=\s?(?:[.–—-]|$)))/u;
const DASHED = /^[-–](\d{1,3})(?![\p{L}\p{N}])/u;
/** 'Artículo segundo transitorio.-', as Chile counts them: never 'el artículo 2 transitorio de la Ley …'. */
const TRANSITORY = /^\s(transitori[oa])(?=\s*(?:[.:(*_–—-]|$))/iu;
/** These are counted apart from the articles. */
const COUNTED = /^(?:transitori|final|adicional|derogatori|complementari)/;
const ALONE = [
  'unico',
  'unica',
  'preliminar',
  'general',
  'especial',
  'final',
  'transitorio',
  'transitoria',
  'adicional',
  'derogatoria',
  'complementaria',
];

export function readNumber(text: string, romanWords = false): NumberMatch | null {
  const arabic = ARABIC.exec(text);
  if (arabic) return withSuffix(text, arabic[0].length, splitParts(arabic[1]!), false);
  const roman = ROMAN.exec(text);
  if (roman && roman[0] !== '') return withSuffix(text, roman[0].length, [readRoman(roman[0])], true);
  // 'Chapitre Ier'
  if (/^I(?:er|re|ère)(?!\p{L})/u.test(text))
    return { number: { text: 'I', parts: [1], suffix: 0, roman: true }, length: /^I\p{L}+/u.exec(text)![0].length };
  return readWords(text, romanWords);
}

export function compareNumbers(a: ProvisionNumber, b: ProvisionNumber): number {
  for (let i = 0; i < Math.max(a.parts.length, b.parts.length); i++) {
    const difference = (a.parts[i] ?? 0) - (b.parts[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.suffix - b.suffix;
}

/** Without a predecessor, whether a sequence may begin here: 1, I, 1.1. */
export function follows(before: ProvisionNumber | null, next: ProvisionNumber): boolean {
  if (next.parts.length === 0) return false;
  if (!before) return next.suffix === 0 && next.parts.every((part) => part === 1);
  if (before.parts.join('.') === next.parts.join('.')) return isNextSuffix(before.suffix, next.suffix);
  return next.suffix === 0 && nextKeys(before).includes(keyOf(next));
}

/** The numbers that may come next in the sequence, suffixes aside. */
export function nextKeys(before: ProvisionNumber | null): string[] {
  if (!before) return ['1', '1.1', '1.1.1', '1.1.1.1', '1.1.1.1.1'];
  const { parts } = before;
  const deeper = parts.length > 1 ? [[...parts, 1].join('.')] : [];
  return parts
    .flatMap((part, i) => {
      const head = [...parts.slice(0, i), part + 1];
      const depths = parts.length === 1 ? [0] : [0, 1, 2, 3, 4];
      return depths.map((ones) => [...head, ...Array<number>(ones).fill(1)].join('.'));
    })
    .concat(deeper);
}

export function keyOf(number: ProvisionNumber): string {
  return number.parts.join('.') + (number.suffix > 0 ? `+${number.suffix}` : '');
}

function isNextSuffix(before: number, next: number): boolean {
  if (next === before + 1 && before > 0) return true;
  return (next === 2 || next === 101 || next === 201) && next > before;
}

/** '1.234' alone is one thousand two hundred and thirty-four, as long codes write it; '2.2.17' is a path. */
function splitParts(digits: string): number[] {
  if (/^\d{1,3}\.\d{3}$/.test(digits)) return [Number(digits.replace('.', ''))];
  return digits.split('.').map(Number);
}

function withSuffix(text: string, length: number, parts: number[], roman: boolean): NumberMatch {
  const base = roman ? text.slice(0, length) : parts.join('.');
  const make = (suffix: number, spelling: string, extra: number): NumberMatch => ({
    number: { text: base + spelling, parts, suffix, roman },
    length: length + extra,
  });
  const rest = text.slice(length, length + 40);
  const transitory = roman ? null : TRANSITORY.exec(rest);
  if (transitory) {
    const name = `${transitory[1]!.toLowerCase()} ${base}`;
    return { number: { text: name, parts: [], suffix: 0, roman: false }, length: length + transitory[0].length };
  }
  const latin = LATIN.exec(rest);
  const rank = latin ? readSuffix(latin[1]!) : 0;
  if (latin && rank > 0) return make(rank, ` ${writeSuffix(rank)}`, latin[0].length);
  const letter = LETTER.exec(rest);
  const name = letter?.[1] ?? letter?.[2] ?? letter?.[3];
  if (letter && name) return make(100 + name.charCodeAt(0) - 64, name, letter[0].length);
  const dashed = DASHED.exec(rest);
  if (dashed) return make(200 + Number(dashed[1]), `-${Number(dashed[1])}`, dashed[0].length);
  return make(0, '', 0);
}

function readWords(text: string, romanWords: boolean): NumberMatch | null {
  const words = WORDS.exec(text.slice(0, 60));
  if (!words) return null;
  for (const spelling of [words[0], words[1]!]) {
    const value = readOrdinal(spelling);
    if (value === null) continue;
    if (!romanWords) return withSuffix(text, spelling.length, [value], false);
    return { number: { text: writeRoman(value), parts: [value], suffix: 0, roman: true }, length: spelling.length };
  }
  const alone = words[1]!;
  if (!ALONE.includes(stripAccents(alone.toLowerCase()))) return null;
  return readAlone(text, alone);
}

function readAlone(text: string, word: string): NumberMatch {
  const parts = /^[uú]nic/i.test(word) ? [1] : [];
  const name = word.toLowerCase();
  const following = COUNTED.test(name) ? readFollowing(text.slice(word.length)) : null;
  return {
    number: { text: following ? `${name} ${following.text}` : name, parts, suffix: 0, roman: false },
    length: word.length + (following?.length ?? 0),
  };
}

/** 'transitoria primera', 'transitorio 2º', 'final única'. */
function readFollowing(text: string): { text: string; length: number } | null {
  const digits = /^\s+(\d{1,4})[°ºª]?/.exec(text);
  if (digits) return { text: `${Number(digits[1])}`, length: digits[0].length };
  const word = /^\s+(\p{L}{4,20})(?!\p{L})/u.exec(text);
  if (!word) return null;
  const plain = word[1]!.toLowerCase();
  const value = /^[uú]nic[ao]$/.test(plain) ? plain : readOrdinal(plain);
  return value === null ? null : { text: `${value}`, length: word[0].length };
}
