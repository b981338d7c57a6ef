/** Reads the matrix from a spreadsheet (XLSX), whichever program saved it, holding no more of it than the cells to fill in. */
import { Refusal } from '../../platform/refusal/refusal.js';
import { languages, say } from '../../platform/messages/messages.js';
import { type OpenedWorkbook, type SheetPart, openWorkbook } from '../../platform/spreadsheets/opening.js';
import { type CellRange, type SheetCell, type SheetRow, readSharedStrings, readSheet } from '../../platform/spreadsheets/sheet-reading.js';
import { stateSheet } from './columns.js';
import { unguard } from './guarding.rules.js';
import { type IncomingCell, faultOf } from './incoming-cell.rules.js';
import {
  type HeadingPlaces,
  type IncomingMatrix,
  type IncomingRow,
  columnsOf,
  incomingRow,
  linesBeforeHeadings,
  placesOfHeadings,
  refuseTooMany,
} from './incoming.js';
import { spreadMerged } from './merged-cells.js';

export async function readMatrixXlsx(bytes: Uint8Array): Promise<IncomingMatrix> {
  const workbook = await openWorkbook(bytes);
  const { sheet, line, places } = await findHeadings(workbook);
  const rows = await readRows(workbook, sheet, line, places);
  const states = await readStates(workbook);
  for (const row of rows) row.state ??= states.get(row.number.text.trim()) ?? null;
  return { format: 'xlsx', sheet: sheet.name, columns: columnsOf(places), rows, isLossy: false };
}

interface FoundHeadings {
  sheet: SheetPart;
  line: number;
  places: HeadingPlaces;
}

/** Our own sheet first: people keep copies and notes in others. */
async function findHeadings(workbook: OpenedWorkbook): Promise<FoundHeadings> {
  const ours = languages.map((language) => say(language, 'matrix.sheet'));
  const shown = workbook.sheets.filter(({ name, isHidden }) => !isHidden && name !== stateSheet);
  for (const sheet of [...shown].sort((one, other) => Number(ours.includes(other.name)) - Number(ours.includes(one.name)))) {
    const first: SheetRow[] = [];
    for await (const row of readSheet(workbook, sheet)) {
      if (first.push(row) >= linesBeforeHeadings) break;
    }
    const words = await lookUp(workbook, first);
    for (const { line, cells } of first) {
      const places = placesOfHeadings([...cells].map(([place, cell]) => [place, words(cell)] as const));
      if (places) return { sheet, line, places };
    }
  }
  throw new Refusal('MATRIX_WITHOUT_COLUMNS', {}, 'file');
}

async function readRows(workbook: OpenedWorkbook, sheet: SheetPart, after: number, places: HeadingPlaces): Promise<IncomingRow[]> {
  // A table with a column of states went out as CSV, and its words with it.
  const cameAsCsv = [...places.values()].includes('state');
  const read: SheetRow[] = [];
  const merged: CellRange[] = [];
  for await (const row of readSheet(workbook, sheet, new Set(places.keys()), merged)) {
    if (row.line > after) read.push(row);
    refuseTooMany(read);
  }
  spreadMerged(read, merged, places);
  const words = await lookUp(workbook, read);
  const incoming = (cell: SheetCell): IncomingCell => {
    const text = words(cell);
    return { text: cameAsCsv ? unguard(text) : text, fault: cell.fault ?? faultOf(text) };
  };
  return read.flatMap(({ line, cells }) => {
    const row = incomingRow(
      line,
      [...cells].map(([place, cell]) => [places.get(place)!, incoming(cell)] as const),
    );
    return row ? [row] : [];
  });
}

/** By number. */
async function readStates(workbook: OpenedWorkbook): Promise<Map<string, string>> {
  const sheet = workbook.sheets.find(({ name }) => name === stateSheet);
  const read: SheetRow[] = [];
  if (sheet) {
    for await (const row of readSheet(workbook, sheet, new Set([0, 1]))) {
      read.push(row);
      refuseTooMany(read);
    }
  }
  const words = await lookUp(workbook, read);
  return new Map(
    read.flatMap(({ cells }) => {
      const [number, state] = [cells.get(0), cells.get(1)];
      return number && state ? [[words(number).trim(), words(state).trim()] as const] : [];
    }),
  );
}

async function lookUp(workbook: OpenedWorkbook, rows: readonly SheetRow[]): Promise<(cell: SheetCell) => string> {
  const wanted = new Set<number>();
  for (const { cells } of rows) for (const { shared } of cells.values()) if (shared !== null) wanted.add(shared);
  const words = await readSharedStrings(workbook, wanted);
  return ({ text, shared }) => (shared === null ? text : (words.get(shared) ?? ''));
}
