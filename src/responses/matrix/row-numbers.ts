/** Which observation each row of a matrix that comes back is about; rows about none, or about one that another row is about too, are refused. */
import type { IncomingRow } from './incoming.js';
import type { RefusedCell } from './refused-cells.js';
import type { RowState } from './row-state.rules.js';

export interface NumberedRow {
  row: IncomingRow;
  number: number;
  state: RowState | null;
}

export interface NumberedRows {
  numbered: NumberedRow[];
  refused: RefusedCell[];
  /** Numbers that the file names, rightly or twice. */
  known: ReadonlySet<number>;
}

export function numberRows(
  rows: readonly IncomingRow[],
  states: readonly (RowState | null)[],
  current: ReadonlyMap<number, unknown>,
): NumberedRows {
  const lines = new Map<number, number[]>();
  for (const row of rows) {
    const number = numberOf(row);
    if (number !== null) lines.set(number, [...(lines.get(number) ?? []), row.line]);
  }
  const found: NumberedRows = { numbered: [], refused: [], known: new Set(lines.keys()) };
  rows.forEach((row, place) => {
    const state = states[place] ?? null;
    const number = numberOf(row);
    const refusal = number === null ? whyUnread(row) : whyNotNumber(row, number, state, lines.get(number)!, current);
    if (refusal) found.refused.push(refusal);
    else found.numbered.push({ row, number: number!, state });
  });
  return found;
}

function whyUnread({ line, number }: IncomingRow): RefusedCell {
  const written = number.text.trim();
  if (number.fault === 'FORMULA') return { code: 'MATRIX_CELL_FORMULA', line, column: 'number', facts: {} };
  if (number.fault === 'ERROR') return { code: 'MATRIX_CELL_ERROR', line, column: 'number', facts: { written } };
  if (written === '') return { code: 'MATRIX_NUMBER_MISSING', line, column: 'number', facts: {} };
  return { code: 'MATRIX_NUMBER_UNREADABLE', line, column: 'number', facts: { written: written.slice(0, 60) } };
}

function whyNotNumber(
  { line }: IncomingRow,
  number: number,
  state: RowState | null,
  lines: readonly number[],
  current: ReadonlyMap<number, unknown>,
): RefusedCell | null {
  if (!current.has(number)) return { code: 'MATRIX_ROW_UNKNOWN', line, column: null, facts: { number } };
  if (lines.length > 1) return { code: 'MATRIX_ROW_TWICE', line, column: null, facts: { number, lines: listed(lines) } };
  if (state && state.number !== number)
    return { code: 'MATRIX_ROW_MISALIGNED', line, column: null, facts: { number, other: state.number } };
  return null;
}

/** Null for what is none. */
function numberOf({ number }: IncomingRow): number | null {
  const [, digits] = /^0*([1-9]\d{0,8})(?:[.,]0+)?$/.exec(number.text.trim()) ?? [];
  return number.fault !== null || digits === undefined ? null : Number(digits);
}

function listed(lines: readonly number[]): string {
  return `${lines.slice(0, 5).join(', ')}${lines.length > 5 ? ' …' : ''}`;
}
