/** Reads plain text as Markdown: wrapped lines are joined, and no sign of the text is taken for one of Markdown's. */
import { writeParagraph } from './marked-text.rules.js';
import { joinWrapped, widthOf } from './wrapped-lines.rules.js';

/** A page's number alone on its line, as text taken from a printed page has it. */
const PAGE = /^\s*(?:p[áa]g(?:ina|\.)?\s*)?[-–—]?\s*\d{1,4}\s*[-–—]?(?:\s*(?:de|\/)\s*\d{1,4})?\s*$/i;

export function plainToMarkdown(text: string): { source: string; notes: string[] } {
  const notes: string[] = [];
  const lines = text.split(/\r\n|[\n\r\u2028\u2029\v]/).flatMap((line) => line.split('\f'));
  const width = widthOf(lines);
  const joined = joinWrapped(
    lines.map((line) => line.replace(/\t/g, ' ')),
    width,
  );
  const written: string[] = [];
  for (const { text: line, from } of joined) {
    if (PAGE.test(line))
      notes.push(`Line ${written.length + 1}: '${line.trim()}' looks like the number of a page; it was left in the text.`);
    if (/[\p{L}]-$/u.test(lines[from]!.trimEnd()) && width !== null)
      notes.push(`Line ${written.length + 1}: a word seems to be parted by a hyphen at the end of a line.`);
    written.push(line === '' ? '' : writeParagraph([{ text: line }]));
  }
  if (width !== null) notes.push(`Lines of the file were wrapped at about ${width} characters; they were joined into paragraphs.`);
  return {
    source: `${written
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()}\n`,
    notes,
  };
}
