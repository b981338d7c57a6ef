/** Says what a person should look at after an import: gaps, repetitions, lines that looked like articles and were left. */
import { type Candidate, isArticle } from './candidates.rules.js';
import { compareNumbers, follows, type ProvisionNumber } from './numbering.rules.js';
import type { Mark, Outline } from './outline.rules.js';
import type { SourceLine } from './source-lines.rules.js';

const MOST_NOTES = 200;
const REASONS = {
  QUOTED: 'it stands in a quotation',
  OUT_OF_SEQUENCE: 'its number does not continue the sequence',
  MID_SENTENCE: 'it stands in the middle of a sentence',
  TAKEN: '',
} as const;

export function writeNotes(
  lines: readonly SourceLine[],
  { marks, refused }: Outline,
  frontMatter: Readonly<Record<string, string>>,
): string[] {
  const numberOf = (index: number): number => lines[index]!.number;
  const left = refused.map(({ candidate, verdict }) => noteRefusal(candidate, REASONS[verdict], numberOf));
  const notes = [...noteSequence(marks, numberOf), ...noteCount(marks, frontMatter), ...left];
  if (notes.length <= MOST_NOTES) return notes;
  return [...notes.slice(0, MOST_NOTES), `… and ${notes.length - MOST_NOTES} more notes.`];
}

function noteSequence(marks: readonly Mark[], numberOf: (line: number) => number): string[] {
  const notes: string[] = [];
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
    if (first !== undefined) notes.push(`Line ${numberOf(line)}: article ${number.text} appears again, first on line ${first}.`);
    else if (before && before.roman !== number.roman) before = null;
    else if (before && compareNumbers(number, before) < 0)
      notes.push(`Line ${numberOf(line)}: article ${number.text} comes after article ${before.text}.`);
    else if (!follows(before, number)) notes.push(noteGap(numberOf(line), before, number));
    if (first === undefined) seen.set(number.text, numberOf(line));
    before = number;
  }
  return notes;
}

function noteGap(line: number, before: ProvisionNumber | null, number: ProvisionNumber): string {
  if (!before) return `Line ${line}: the first article is ${number.text}.`;
  return `Line ${line}: article ${number.text} follows article ${before.text}; numbers in between are missing.`;
}

function noteCount(marks: readonly Mark[], frontMatter: Readonly<Record<string, string>>): string[] {
  const announced = Number(frontMatter['article_count'] ?? NaN);
  const found = marks.filter(({ heading }) => isArticle(heading)).length;
  if (Number.isNaN(announced) || announced === found) return [];
  return [`The front matter announces ${announced} articles; ${found} were found.`];
}

function noteRefusal({ line, heading }: Candidate, reason: string, numberOf: (line: number) => number): string {
  return `Line ${numberOf(line)}: '${heading.label}' was left in the text: ${reason}.`;
}
