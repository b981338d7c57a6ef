/** Reads the matrix from a CSV file, whichever program saved it: separators, codes of letters and titles above the headings are found out. */
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { Refusal } from '../../platform/refusal/refusal.js';
import { columnNamed } from './columns.js';
import { guardedCell } from './incoming-cell.rules.js';
import {
  type HeadingPlaces,
  type IncomingMatrix,
  columnsOf,
  incomingRow,
  linesBeforeHeadings,
  placesOfHeadings,
  refuseTooMany,
} from './incoming.js';
import { textCodeOf } from './text-code.js';

const pieceLength = 256 * 1024;

export async function readMatrixCsv(bytes: Uint8Array): Promise<IncomingMatrix> {
  const { label, isLossy } = textCodeOf(bytes);
  const start = new TextDecoder(label).decode(bytes.subarray(0, 100_000));
  const matrix: IncomingMatrix = { format: 'csv', sheet: null, columns: [], rows: [], isLossy };
  let places: HeadingPlaces | null = null;
  let line = 0;
  const parser = parse({ delimiter: separatorOf(start), relax_column_count: true, relax_quotes: true });
  const records = Readable.from(decode(bytes, label)).pipe(parser) as AsyncIterable<string[]>;
  try {
    for await (const record of records) {
      line++;
      if (places === null) {
        places = placesOfHeadings(record.entries());
        if (places) matrix.columns = columnsOf(places);
        else if (line >= linesBeforeHeadings) break;
        continue;
      }
      const row = incomingRow(
        line,
        [...places].map(([place, column]) => [column, guardedCell(record[place] ?? '')]),
      );
      if (row) matrix.rows.push(row);
      refuseTooMany(matrix.rows);
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    // What was read before the fault may not have come through yet, so the parser is asked where it stood.
    throw new Refusal('SPREADSHEET_BROKEN_AT', { line: ((error as { records?: number }).records ?? line) + 1 }, 'file');
  }
  if (!places) throw new Refusal('MATRIX_WITHOUT_COLUMNS', {}, 'file');
  return matrix;
}

/** Whichever gives the most headings that are known. */
function separatorOf(start: string): string {
  const lines = start.split(/\r\n|\n|\r/, linesBeforeHeadings);
  const known = (separator: string): number =>
    Math.max(...lines.map((line) => line.split(separator).filter((heading) => columnNamed(heading) !== null).length));
  return [';', ',', '\t', '|'].reduce((best, separator) => (known(separator) > known(best) ? separator : best));
}

function* decode(bytes: Uint8Array, label: string): Generator<string> {
  const decoder = new TextDecoder(label);
  for (let at = 0; at < bytes.length; at += pieceLength) {
    // Never empty: an empty piece would end the stream.
    const piece = decoder.decode(bytes.subarray(at, at + pieceLength), { stream: true });
    if (piece !== '') yield piece;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}
