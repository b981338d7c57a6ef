/** Reads the first sheet of a spreadsheet, CSV or XLSX, into rows of text. */
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { BallotFileError } from './ballot-file-error.js';

export type Row = readonly string[];

/** An XLSX file is a ZIP archive, and begins as one. */
export function isXlsx(file: Uint8Array): boolean {
  return [0x50, 0x4b, 0x03, 0x04].every((byte, place) => file[place] === byte);
}

/** Columns are separated by commas, semicolons or tabs: whichever the first line has most of. Lines that begin with # are comments. */
export function readCsv(text: string): Row[] {
  const head = text.split(/\r\n|\n|\r/).find((line) => line.trim() !== '' && !line.startsWith('#')) ?? '';
  const often = (separator: string): number => head.split(separator).length;
  const delimiter = [',', ';', '\t'].reduce((best, separator) => (often(separator) > often(best) ? separator : best));
  try {
    return parse(text, { delimiter, bom: true, relax_column_count: true, comment: '#', comment_no_infix: true });
  } catch (error) {
    const { lines, message } = error as { lines?: number; message: string };
    throw new BallotFileError(message, lines ?? 1);
  }
}

export async function readXlsx(file: Buffer): Promise<Row[]> {
  try {
    return (await readSheet(file)).map((row) => row.map(textOf));
  } catch (error) {
    throw new BallotFileError(`The spreadsheet cannot be read: ${(error as Error).message}`);
  }
}

function textOf(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString();
  return typeof cell === 'string' ? cell : typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
}
