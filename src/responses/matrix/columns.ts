/** The columns of the matrix: what stands in them, how wide, and by which headings they are known when they come back. */
import { type Language, languages, say } from '../../platform/messages/messages.js';
import type { ColumnKind } from '../../platform/spreadsheets/styles.js';
import type { FillIn } from './answer.rules.js';
import { fold } from './folding.rules.js';

export const given = [
  'number',
  'link',
  'date',
  'author',
  'article',
  'passage',
  'words',
  'cluster',
  'signatures',
  'themes',
  'stance',
  'supports',
  'supportsEntered',
] as const;
export type Given = (typeof given)[number];
export type MatrixColumn = Given | FillIn;

interface Shape {
  key: MatrixColumn;
  width: number;
  kind: ColumnKind;
}

export const matrixColumns: readonly Shape[] = [
  { key: 'number', width: 9, kind: 'given-number' },
  { key: 'link', width: 18, kind: 'given-text' },
  { key: 'date', width: 11, kind: 'given-date' },
  { key: 'author', width: 18, kind: 'given-text' },
  { key: 'article', width: 16, kind: 'given-text' },
  { key: 'passage', width: 30, kind: 'given-text' },
  { key: 'words', width: 60, kind: 'given-text' },
  { key: 'cluster', width: 14, kind: 'given-text' },
  { key: 'signatures', width: 9, kind: 'given-number' },
  { key: 'themes', width: 18, kind: 'given-text' },
  { key: 'stance', width: 11, kind: 'given-text' },
  { key: 'supports', width: 9, kind: 'given-number' },
  { key: 'supportsEntered', width: 12, kind: 'given-number' },
  { key: 'disposition', width: 20, kind: 'fill-in' },
  { key: 'reasonEs', width: 50, kind: 'fill-in' },
  { key: 'reasonEn', width: 50, kind: 'fill-in' },
  { key: 'articles', width: 20, kind: 'fill-in' },
  { key: 'note', width: 30, kind: 'fill-in' },
];

/** The column of a CSV file that holds what the hidden sheet holds of a workbook. */
export const stateHeading = 'row_state';
/** The hidden sheet. */
export const stateSheet = 'urna';

export function headingOf(column: MatrixColumn, language: Language): string {
  return say(language, `matrix.column.${column}`);
}

/** How else people call the number of a row. */
const otherHeadings: readonly (readonly [string, MatrixColumn])[] = [
  ['no', 'number'],
  ['n o', 'number'],
  ['n', 'number'],
  ['num', 'number'],
  ['nro', 'number'],
];

let known: Map<string, MatrixColumn | 'state'> | undefined;

/** Which column a heading names, in whichever language and however it is written; null when it is somebody's own. */
export function columnNamed(heading: string): MatrixColumn | 'state' | null {
  known ??= new Map<string, MatrixColumn | 'state'>([
    ...otherHeadings,
    ...matrixColumns.flatMap(({ key }) => [
      [fold(key), key] as const,
      ...languages.map((language) => [fold(headingOf(key, language)), key] as const),
    ]),
    [fold(stateHeading), 'state'],
  ]);
  return known.get(fold(heading)) ?? null;
}
