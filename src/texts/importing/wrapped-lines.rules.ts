/** Joins the lines of a text that was wrapped at a fixed width, and leaves lines that end where their author ended them. */
import { readHeading } from '../heading.rules.js';
import { readItemLabel } from '../items/item-label.rules.js';

/** One that stands for itself: a table, a heading, a quotation, code, a note. */
const STRUCTURE = /^\s*(?:[|>#]|```|~~~|\[\^|[-•*+]\s)/;

/** Null when the lines are not of one width; else the width that they seem to be wrapped at. */
export function widthOf(lines: readonly string[]): number | null {
  const running = lines
    .filter((line, i) => /\S/.test(lines[i + 1] ?? '') && /\S/.test(line) && !STRUCTURE.test(line))
    .map((line) => line.trimEnd().length);
  if (running.length < 4) return null;
  const sorted = running.toSorted((a, b) => a - b);
  const widest = sorted[Math.floor(sorted.length * 0.97)]!;
  const near = running.filter((length) => length > widest * 0.75 && length <= widest + 8).length;
  return widest >= 40 && widest <= 140 && near >= running.length * 0.6 ? widest : null;
}

/** Each paragraph on one line; `from` is the first line of the source that it was made of, from 0. */
export function joinWrapped(lines: readonly string[], width: number | null): { text: string; from: number }[] {
  const joined: { text: string; from: number }[] = [];
  let before = '';
  lines.forEach((line, from) => {
    const text = line.trim();
    const last = joined.at(-1);
    if (last && goesOn(before, line, width)) last.text += ` ${text}`;
    else joined.push({ text: STRUCTURE.test(line) ? line.trimEnd() : text, from });
    before = line;
  });
  return joined;
}

function goesOn(before: string, line: string, width: number | null): boolean {
  if (width === null || before.trim() === '' || line.trim() === '' || STRUCTURE.test(before) || STRUCTURE.test(line)) return false;
  if (readItemLabel(line) !== null || readHeading(line) !== null) return false;
  const heading = readHeading(before);
  if (heading !== null && heading.rest === '') return false;
  // The first word of this line would have fitted above: the author broke the line there.
  const word = /^\S+/.exec(line.trim())![0];
  const indented = before.length - before.trimStart().length;
  return before.trimEnd().length + 1 + word.length > width - Math.min(indented, 8) - 4;
}
