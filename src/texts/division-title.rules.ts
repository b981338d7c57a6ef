/** Finds the title of a chapter on its own line or on the lines below it. */
import { readAntecedents, readFreeHeading } from './free-heading.rules.js';
import { RANK } from './heading-words.rules.js';
import { type Heading, readHeading } from './heading.rules.js';
import type { SourceLine } from './source-lines.rules.js';
import { isEnacting } from './unnamed-articles.rules.js';

export interface DivisionTitle {
  title: string | null;
  /** What the line holds that is no title. */
  text: string;
  /** The first line of the body. */
  from: number;
}

const LONGEST = 300;
const MOST_LINES = 4;
/** A quotation, a table, a fence: never part of a title. */
const STRUCTURE = /^[>|`~]/;

export function takeDivisionTitle(
  lines: readonly SourceLine[],
  heading: Heading,
  from: number,
  end: number,
  followed: boolean,
): DivisionTitle {
  const { title, rest, unclosed, division } = heading;
  if (title !== null) return readHeading(rest) ? { title: `${title} ${rest}`, text: '', from } : { title, text: rest, from };
  const closed = unclosed ? takeUntil(lines, heading, from, end) : null;
  if (closed) return closed;
  if (rest !== '') return takeRest(rest, from);
  const complete = division.rank === RANK.FREE && heading.number === null;
  if (complete || readAntecedents(heading.label) !== null) return { title: null, text: '', from };
  return takeBelow(lines, from, end, followed);
}

function takeRest(rest: string, from: number): DivisionTitle {
  const title = rest.length > LONGEST ? '' : unmark(rest);
  return /[\p{L}\p{N}]/u.test(title) ? { title, text: '', from } : { title: null, text: rest, from };
}

/** Bold that ends some lines below. */
function takeUntil(lines: readonly SourceLine[], heading: Heading, from: number, end: number): DivisionTitle | null {
  const words = [heading.rest];
  for (let line = from; line < Math.min(end, from + 2 * MOST_LINES); line++) {
    const text = lines[line]!.text.trim();
    const close = text.indexOf(heading.unclosed);
    const after = close < 0 ? '' : text.slice(close + heading.unclosed.length).trim();
    if (text.length > LONGEST || STRUCTURE.test(text) || readHeading(text) || after !== '') break;
    words.push(close < 0 ? text : text.slice(0, close));
    if (close < 0) continue;
    const title = unmark(words.filter((word) => word !== '').join(' '));
    return /[\p{L}\p{N}]/u.test(title) ? { title, text: '', from: line + 1 } : null;
  }
  return null;
}

/** Capitals right below, or one short line that stands alone before the next heading. */
function takeBelow(lines: readonly SourceLine[], from: number, end: number, followed: boolean): DivisionTitle {
  const found: string[] = [];
  let line = from;
  for (; line < end && found.length < MOST_LINES; line++) {
    const text = lines[line]!.text.trim();
    if (text === '') continue;
    if (!isCapitals(text) || text.length > LONGEST || STRUCTURE.test(text) || readHeading(text) || isEnacting(text)) break;
    found.push(unmark(text));
  }
  if (found.length > 0) return { title: found.join(' '), text: '', from: line };
  while (line < end && lines[line]!.text.trim() === '') line++;
  const alone = line < end ? lines[line]!.text.trim() : '';
  const nothingElse = followed && lines.slice(line + 1, Math.min(end, line + 20)).every(({ text }) => text.trim() === '');
  const short = alone !== '' && alone.length <= 160 && !/[.:;,]$/.test(alone) && /^[#*_\s]*[\p{Lu}¿]/u.test(alone);
  const isOther = STRUCTURE.test(alone) || isEnacting(alone) || readFreeHeading(alone) !== null || readHeading(alone) !== null;
  if (!short || !(nothingElse && end - line < 20) || isOther) return { title: null, text: '', from };
  return { title: unmark(alone), text: '', from: line + 1 };
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text) && !/^[-•\d]/.test(text);
}

function unmark(text: string): string {
  const marks = /^(?:#+\s*)?(\*{1,3}|_{1,3})(.+)\1$/s.exec(text);
  return (marks ? marks[2]! : text.replace(/^#+\s*/, '')).replace(/[\s.:]+$/, '').trim();
}
