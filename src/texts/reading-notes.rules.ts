/** Says what a person should look at after an import: gaps, repetitions, lines that looked like articles and were left. */
import { type Candidate, isArticle } from './candidates.rules.js';
import { compareNumbers, follows, type ProvisionNumber } from './numbering.rules.js';
import type { Mark, Outline } from './outline.rules.js';
import type { Verdict } from './sequence.rules.js';
import type { SourceLine } from './source-lines.rules.js';
import { type TextNote, note } from './text-note.rules.js';
import { noteUnread } from './unread-notes.rules.js';

const MOST_NOTES = 200;
const CODES = {
  QUOTED: 'LEFT_QUOTED',
  OUT_OF_SEQUENCE: 'LEFT_OUT_OF_SEQUENCE',
  MID_SENTENCE: 'LEFT_MID_SENTENCE',
  TAKEN: '',
} as const satisfies Record<Verdict, string>;

export function writeNotes(
  lines: readonly SourceLine[],
  { marks, refused }: Outline,
  frontMatter: Readonly<Record<string, string>>,
): TextNote[] {
  const numberOf = (index: number): number => lines[index]!.number;
  const left = refused.map(({ candidate, verdict }) => noteRefusal(candidate, verdict, numberOf));
  const notes = [...noteSequence(marks, numberOf), ...noteCount(marks, frontMatter), ...left, ...noteUnread(lines, marks.length > 0)];
  if (notes.length <= MOST_NOTES) return notes;
  return [...notes.slice(0, MOST_NOTES), note('MORE_NOTES', { count: notes.length - MOST_NOTES })];
}

function noteSequence(marks: readonly Mark[], numberOf: (line: number) => number): TextNote[] {
  const notes: TextNote[] = [];
  const seen = new Map<string, number>();
  let before: ProvisionNumber | null = null;
  for (const { line, heading } of marks) {
    if (heading.division.kind === 'ANNEX') {
      before = null;
      seen.clear();
    }
    if (!isArticle(heading) || heading.number.parts.length === 0) continue;
    const { number } = heading;
    const first = seen.get(number.text);
    if (first !== undefined) notes.push(note('ARTICLE_AGAIN', { line: numberOf(line), number: number.text, first }));
    else if (before && before.roman !== number.roman) before = null;
    else if (before && compareNumbers(number, before) < 0)
      notes.push(note('ARTICLE_BACK', { line: numberOf(line), number: number.text, before: before.text }));
    else if (!follows(before, number)) notes.push(noteGap(numberOf(line), before, number));
    if (first === undefined) seen.set(number.text, numberOf(line));
    before = number;
  }
  return notes;
}

function noteGap(line: number, before: ProvisionNumber | null, number: ProvisionNumber): TextNote {
  if (!before) return note('ARTICLE_FIRST', { line, number: number.text });
  return note('ARTICLE_GAP', { line, number: number.text, before: before.text });
}

function noteCount(marks: readonly Mark[], frontMatter: Readonly<Record<string, string>>): TextNote[] {
  const announced = Number(frontMatter['article_count'] ?? NaN);
  const found = marks.filter(({ heading }) => isArticle(heading)).length;
  if (Number.isNaN(announced) || announced === found) return [];
  return [note('ARTICLES_ANNOUNCED', { announced, found })];
}

function noteRefusal({ line, heading }: Candidate, verdict: Verdict, numberOf: (line: number) => number): TextNote {
  return note(CODES[verdict], { line: numberOf(line), label: heading.label });
}
