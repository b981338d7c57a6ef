/** Reads the first sheet of a spreadsheet, CSV or XLSX, into rows of text. */
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { UnreadableBallots } from './unreadable-ballots.js';

export type Row = readonly string[];

export async function readSpreadsheet(file: Buffer): Promise<Row[]> {
  return file.subarray(0, 4).equals(zip) ? readXlsx(file) : readCsv(file.toString('utf8'));
}

/** An XLSX file is a ZIP archive, and begins as one. */
const zip = Buffer.from('PK\x03\x04', 'latin1');

/** Columns are separated by commas, semicolons or tabs: whichever the first line has most of. */
export function readCsv(text: string): Row[] {
  const [head] = text.split(/\r?\n/, 1);
  const often = (separator: string): number => head.split(separator).length;
  const delimiter = [',', ';', '\t'].reduce((best, separator) => (often(separator) > often(best) ? separator : best));
  try {
    return parse(text, { delimiter, bom: true, relax_column_count: true });
  } catch (error) {
    const { lines, message } = error as { lines?: number; message: string };
    throw new UnreadableBallots(lines ?? 1, message);
  }
}

async function readXlsx(file: Buffer): Promise<Row[]> {
  const rows = await readSheet(file);
  return rows.map((row) => row.map(textOf));
}

function textOf(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString();
  return typeof cell === 'string' ? cell : typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
}
