/** Reads plain text as Markdown: wrapped lines are joined, and no sign of the text is taken for one of Markdown's. */
import { type TextNote, note } from '../text-note.rules.js';
import { writeParagraph } from './marked-text.rules.js';
import { joinWrapped, widthOf } from './wrapped-lines.rules.js';

/** A page's number alone on its line, as text taken from a printed page has it. */
const PAGE = /^\s*(?:p[áa]g(?:ina|\.)?\s*)?[-–—]?\s*\d{1,4}\s*[-–—]?(?:\s*(?:de|\/)\s*\d{1,4})?\s*$/i;

export function plainToMarkdown(text: string): { source: string; notes: TextNote[] } {
  const notes: TextNote[] = [];
  const lines = text.split(/\r\n|[\n\r\u2028\u2029\v]/).flatMap((line) => line.split('\f'));
  const width = widthOf(lines);
  const joined = joinWrapped(
    lines.map((line) => line.replace(/\t/g, ' ')),
    width,
  );
  const written: string[] = [];
  for (const { text: line, from } of joined) {
    if (PAGE.test(line)) notes.push(note('PAGE_NUMBER', { line: written.length + 1, words: line.trim() }));
    if (/[\p{L}]-$/u.test(lines[from]!.trimEnd()) && width !== null) notes.push(note('HYPHEN', { line: written.length + 1 }));
    written.push(line === '' ? '' : writeParagraph([{ text: line }]));
  }
  if (width !== null) notes.push(note('WRAPPED', { width }));
  return {
    source: `${written
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()}\n`,
    notes,
  };
}
