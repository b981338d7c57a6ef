/** Splits a line that opens a provision: `## ARTÍCULO 4º bis.- (Objeto). La presente…`, `**Parágrafo 1.** …`. */
import { DISPOSITION, type Division, RANK, findDivision } from './heading-words.rules.js';
import { stripAccents } from './number-words.rules.js';
import { type NumberMatch, type ProvisionNumber, readNumber } from './numbering.rules.js';

export interface Heading {
  division: Division;
  number: ProvisionNumber | null;
  label: string;
  /** What the line itself sets apart as a title, in bold; else null. */
  title: string | null;
  /** The rest of the line: a title, or the first words of the text. */
  rest: string;
  /** How many `#`; 0 for a plain line. */
  level: number;
  /** Headings of one author look alike: capitals, abbreviation. */
  style: string;
  /** Opens with a quotation mark or stands in a block quotation. */
  quoted: boolean;
  /** Bold begins here and ends on a later line. */
  unclosed: string;
}

interface Opening {
  text: string;
  level: number;
  emphasis: string;
  quoted: boolean;
}

const KEYWORD = /^(\p{L}{3,11})(?:\.\s?|\s{1,40})/u;
const LONE_KEYWORD = /^(\p{L}{3,11})(?=$|[.:*_]|\s?[-–—])/u;
const SEPARATORS = /^(?:\s|\\?[.:)*_]|\\?[-–—])*/u;
const CAPITALS = /^[^\p{Ll}]+(?:N[o°º][^\p{Ll}]*)?$/u;
const REFERENCE = /^(?:[,;/"“«]|(?:y|e|o|u|que|en|del?|al?|and|of|to)\s|(?:Ley|Decreto|Constituci|C[óo]digo|Resoluci)\p{L}*\s)/u;

export function readHeading(line: string): Heading | null {
  if (line === '' || line.startsWith('|')) return null;
  const opening = openLine(line);
  const word = KEYWORD.exec(opening.text) ?? LONE_KEYWORD.exec(opening.text);
  const division = word && findDivision(stripAccents(word[1]!.toLowerCase()));
  if (!word || !division) return null;
  const afterStop = word[0].includes('.') && word[1]!.length > 3;
  const number = afterStop ? null : numberAfter(opening.text.slice(word[0].length), division);
  // 'Disposición 5/2020' is an act of an office, not a part of this one.
  if (division === DISPOSITION && number?.number.parts.length !== 0) return null;
  const labelLength = number ? word[0].length + number.length : word[1]!.length;
  if (/^[\p{L}\p{N}]/u.test(opening.text.slice(labelLength))) return null;
  const tail = splitTail(opening.text.slice(labelLength), opening.emphasis);
  const heading: Heading = {
    division,
    number: number?.number ?? null,
    label: opening.text.slice(0, labelLength).trim(),
    title: tail.title,
    rest: tail.rest,
    level: opening.level,
    style: caseOf(word[1]!) + (word[1]!.length < 4 ? ' short' : ''),
    quoted: opening.quoted,
    unclosed: tail.unclosed,
  };
  return opensProvision(heading, word[1]!, tail.separators) ? heading : null;
}

export function openLine(line: string): Opening {
  let text = line.trim();
  let quoted = text.startsWith('>');
  if (quoted) text = text.replace(/^[>\s]+/, '');
  const marks = /^#+/.exec(text)?.[0] ?? '';
  text = text.slice(marks.length).trim();
  if (marks) text = text.replace(/\s#+$/, '');
  const emphasis = /^(?:\*{1,3}|_{1,3})(?=\S)/.exec(text)?.[0] ?? '';
  text = text.slice(emphasis.length);
  if (/^["“”«‘'„]/.test(text)) {
    quoted = true;
    text = text.replace(/^["“”«‘'„*_\s]+/, '');
  }
  return { text, level: Math.min(marks.length, 6), emphasis, quoted };
}

function numberAfter(text: string, division: Division): NumberMatch | null {
  const grouping = division.rank < RANK.FREE;
  const sign = /^N(?:[°º]|ro|o)\.?\s?/.exec(text)?.[0].length ?? 0;
  const found = readNumber(text.slice(sign), grouping);
  if (found) return { ...found, length: sign + found.length };
  if (!grouping) return null;
  const letter = /^([A-Z])(?![\p{L}\p{N}])/u.exec(text)?.[1];
  if (!letter) return null;
  return { number: { text: letter, parts: [letter.charCodeAt(0) - 64], suffix: 0, roman: false }, length: 1 };
}

function splitTail(tail: string, emphasis: string) {
  const close = emphasis ? tail.indexOf(emphasis) : -1;
  const inside = close < 0 ? '' : tail.slice(0, close).replace(SEPARATORS, '');
  const after = tail.slice(close + emphasis.length);
  if (inside !== '' && !/^\s*\p{Ll}/u.test(after)) {
    const rest = after.replace(SEPARATORS, '');
    return { title: inside.replace(/[\s.:–—-]+$/, ''), rest, separators: '.**', unclosed: '' };
  }
  const separators = SEPARATORS.exec(tail)![0];
  const kept = /[*_]+$/.exec(separators)?.[0] ?? '';
  const opensEmphasis = kept !== '' && (close < 0 || separators.length - kept.length > close);
  const length = opensEmphasis ? separators.length - kept.length : separators.length;
  return {
    title: null,
    rest: (inside === '' ? '' : emphasis) + tail.slice(length).trim(),
    separators: tail.slice(0, length),
    unclosed: emphasis && close < 0 ? emphasis : '',
  };
}

/** A line of running text may begin with the same words: 'artículo 12 de la Ley …', 'Capítulo II del Título I'. */
function opensProvision(heading: Heading, word: string, separators: string): boolean {
  const { rest, division, level } = heading;
  const marked = /[.:)*_–—-]/.test(separators);
  const dashed = /[:*_–—-]/.test(separators);
  const spelling = caseOf(word);
  if (/^[,;/]/.test(rest) || (!marked && REFERENCE.test(rest))) return false;
  if (spelling === 'lower' && !(level > 0 && dashed)) return false;
  const running = /^\p{Ll}/u.test(rest);
  if (running && !dashed) {
    if (marked ? REFERENCE.test(rest) : division.rank > RANK.FREE || spelling !== 'upper' || level === 0) return false;
  }
  if (heading.number === null) return mayGoWithoutNumber(heading, marked);
  if (division.rank < RANK.FREE && spelling !== 'upper' && level === 0 && rest.length > 160) return false;
  if (marked || rest === '' || heading.title !== null) return true;
  if (level > 0 || spelling === 'upper') return !running || division.rank < RANK.FREE;
  const counted = heading.number.roman || /[°ºª]$/.test(heading.label);
  return division.rank < RANK.FREE && counted && /^[\p{Lu}(]/u.test(rest) && rest.length <= 120;
}

function mayGoWithoutNumber({ division, rest, level, label }: Heading, marked: boolean): boolean {
  if (division.kind === 'ANNEX') return rest === '' || (rest.length <= 120 && (marked || CAPITALS.test(label + rest)));
  if (division.kind !== 'PARAGRAPH' || /^paragraph$/i.test(label)) return false;
  return marked || (level > 0 && rest === '');
}

function caseOf(word: string): 'upper' | 'title' | 'lower' {
  if (word === word.toUpperCase()) return 'upper';
  return /^\p{Lu}/u.test(word) ? 'title' : 'lower';
}
