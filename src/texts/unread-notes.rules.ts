/** Points at what looks like articles and was not read as such, because it stands in a table or in small letters, and at texts without any part. */
import { readHeading } from './heading.rules.js';
import type { SourceLine } from './source-lines.rules.js';
import { type TextNote, note } from './text-note.rules.js';

const SMALL = /^[*_]{0,3}(art(?:[íi]culo)?\.?\s\d{1,4}[°ºo]?)\s?[.:–—-]/u;

export function noteUnread(lines: readonly SourceLine[], hasParts: boolean): TextNote[] {
  const notes = [...noteTables(lines), ...noteSmall(lines)];
  const hasWords = lines.some(({ text }) => /[\p{L}\p{N}]/u.test(text));
  return hasParts || !hasWords ? notes : [note('NO_PARTS'), ...notes];
}

/** One for each table: 'Texto vigente' beside 'Texto propuesto'. */
function noteTables(lines: readonly SourceLine[]): TextNote[] {
  const notes: TextNote[] = [];
  let labels: string[] = [];
  let from = 0;
  for (const { text, number } of [...lines, { text: '', number: 0 }]) {
    const isRow = text.trimStart().startsWith('|');
    if (!isRow && labels.length > 0) {
      notes.push(note('LEFT_IN_TABLE', { line: from, count: labels.length, label: labels[0]! }));
      labels = [];
    }
    for (const cell of isRow ? text.split('|') : []) {
      const heading = readHeading(cell.trim());
      if (heading?.division.kind !== 'ARTICLE' || heading.number === null) continue;
      if (labels.length === 0) from = number;
      labels.push(heading.label);
    }
  }
  return notes;
}

function noteSmall(lines: readonly SourceLine[]): TextNote[] {
  return lines.flatMap(({ text, number }, i) => {
    const label = SMALL.exec(text)?.[1];
    return label !== undefined && (lines[i - 1]?.text ?? '').trim() === '' ? [note('LEFT_SMALL', { line: number, label })] : [];
  });
}
