/** The matrix as it comes back: which rows there are, by their lines, and what stands in the cells to fill in. */
import { Refusal } from '../../platform/refusal/refusal.js';
import { type FillIn, fillIns } from './answer.rules.js';
import { type MatrixColumn, columnNamed } from './columns.js';
import type { IncomingCell } from './incoming-cell.rules.js';

export interface IncomingRow {
  /** As the spreadsheet program numbers it. */
  line: number;
  number: IncomingCell;
  /** Cells of columns that the file has; empty ones may be left out. */
  cells: Partial<Record<FillIn, IncomingCell>>;
  state: string | null;
}

export interface IncomingMatrix {
  format: 'xlsx' | 'csv';
  /** Which sheet was read. */
  sheet: string | null;
  /** The columns to fill in that the file has: one that is not there says nothing of its cells. */
  columns: FillIn[];
  rows: IncomingRow[];
  /** The file was saved in a code that has no place for every letter: some may have become question marks. */
  isLossy: boolean;
}

export const mostIncomingRows = 300_000;
/** Titles and merged cells may stand above the headings. */
export const linesBeforeHeadings = 30;

export type HeadingPlaces = Map<number, 'number' | 'state' | FillIn>;

/** Where the columns stand, if that row has the headings: the number and at least one column to fill in. */
export function placesOfHeadings(row: Iterable<readonly [place: number, heading: string]>): HeadingPlaces | null {
  const places: HeadingPlaces = new Map();
  const seen = new Set<MatrixColumn | 'state'>();
  let twice: string | null = null;
  for (const [place, heading] of row) {
    const column = columnNamed(heading);
    if (column === null || !isRead(column)) continue;
    if (seen.has(column)) twice ??= heading;
    seen.add(column);
    places.set(place, column);
  }
  if (!seen.has('number') || !fillIns.some((column) => seen.has(column))) return null;
  if (twice !== null) throw new Refusal('MATRIX_COLUMN_TWICE', { column: twice.trim() }, 'file');
  return places;
}

export function columnsOf(places: HeadingPlaces): FillIn[] {
  return fillIns.filter((column) => [...places.values()].includes(column));
}

/** Null for a row that says nothing: blank, or only with what others wrote beside the matrix. */
export function incomingRow(line: number, cells: Iterable<readonly ['number' | 'state' | FillIn, IncomingCell]>): IncomingRow | null {
  const row: IncomingRow = { line, number: { text: '', fault: null }, cells: {}, state: null };
  for (const [column, cell] of cells) {
    if (column === 'number') row.number = cell;
    else if (column === 'state') row.state = cell.text.trim() === '' ? null : cell.text.trim();
    else if (cell.text !== '' || cell.fault !== null) row.cells[column] = cell;
  }
  const hasNumber = row.number.text.trim() !== '' || row.number.fault !== null;
  return hasNumber || Object.values(row.cells).some(({ text, fault }) => text.trim() !== '' || fault !== null) ? row : null;
}

export function refuseTooMany(rows: readonly unknown[]): void {
  if (rows.length > mostIncomingRows) throw new Refusal('MATRIX_TOO_MANY_ROWS', { max: mostIncomingRows }, 'file');
}

function isRead(column: MatrixColumn | 'state'): column is 'number' | 'state' | FillIn {
  return column === 'number' || column === 'state' || (fillIns as readonly string[]).includes(column);
}
