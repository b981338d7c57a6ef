/** The matrix as CSV (RFC 4180), piece by piece, the way spreadsheet programs of the language open it. */
import type { Language } from '../../platform/messages/messages.js';
import type { Cell } from '../../platform/spreadsheets/sheet-xml.js';
import { validInXml } from '../../platform/spreadsheets/xml-text.js';
import { headingOf, matrixColumns, stateHeading } from './columns.js';
import { guard } from './guarding.rules.js';
import { type MatrixFrame, type MatrixRow, stateOf, valuesOf } from './matrix-row.js';
import { matrixMark } from './row-state.rules.js';

const pieceLength = 64 * 1024;
/** Where the comma divides decimals, programs expect the semicolon between cells. */
const separators: Record<Language, string> = { es: ';', en: ',' };

export async function* matrixCsv(rows: AsyncIterable<MatrixRow> | Iterable<MatrixRow>, frame: MatrixFrame): AsyncGenerator<Uint8Array> {
  const separator = separators[frame.language];
  const mark = matrixMark(frame.name);
  const headings = [...matrixColumns.map(({ key }) => headingOf(key, frame.language)), stateHeading];
  // Without the mark at the start, Excel reads UTF-8 as the old code of the machine.
  yield Buffer.from(`\uFEFF${lineOf(headings, separator)}`);
  let waiting = '';
  let isFirst = true;
  for await (const row of rows) {
    waiting += lineOf([...valuesOf(row, frame), stateOf(row, mark)], separator);
    if (waiting.length < pieceLength && !isFirst) continue;
    yield Buffer.from(waiting);
    waiting = '';
    isFirst = false;
  }
  if (waiting !== '') yield Buffer.from(waiting);
}

function lineOf(cells: readonly Cell[], separator: string): string {
  return `${cells.map((cell) => fieldOf(cell, separator)).join(separator)}\r\n`;
}

function fieldOf(cell: Cell, separator: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'object') return cell.day;
  // What a sheet cannot hold, a CSV file that is opened as one cannot either.
  const safe = guard(validInXml(cell));
  return safe.includes(separator) || /["\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
