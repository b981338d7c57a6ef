/** Words of a Word document, cut where a comment in the margin begins and ends. */
import { CommentRangeEnd, CommentRangeStart, CommentReference, Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { Run } from '../importing/marked-text.rules.js';
import { validInXml } from '../importing/xml-tree.js';
import type { Cut } from './margin.rules.js';

export function write({ text, bold, italic, struck }: Run): TextRun[] {
  return text.split('\n').map(
    (line, i) =>
      new TextRun({
        text: validInXml(line),
        bold: bold ?? false,
        italics: italic ?? false,
        strike: struck ?? false,
        ...(i === 0 ? {} : { break: 1 }),
      }),
  );
}

export function cutRuns(runs: readonly Run[], length: number): [Run[], Run[]] {
  const before: Run[] = [];
  const after: Run[] = [];
  let left = length;
  for (const run of runs) {
    const here = Math.max(0, Math.min(run.text.length, left));
    if (run.note !== undefined) (left > 0 ? before : after).push(run);
    if (here > 0) before.push({ ...run, text: run.text.slice(0, here) });
    if (here < run.text.length) after.push({ ...run, text: run.text.slice(here) });
    left -= run.text.length;
  }
  return [before, after];
}

/** One end of a comment in the margin. */
export function markOf({ id, opens }: Pick<Cut, 'id' | 'opens'>): ParagraphChild[] {
  return opens ? [new CommentRangeStart(id)] : [new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] })];
}

export function plainOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

export function paragraphsOf(text: string): Paragraph[] {
  return text.split('\n').map((line) => new Paragraph({ children: [new TextRun(validInXml(line))] }));
}

export function initialsOf(author: string): string {
  return author
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .join('')
    .slice(0, 3);
}
