/** Reads a matrix that comes back, by what the file holds and not by how it is called. */
import { Refusal } from '../../platform/refusal/refusal.js';
import { readMatrixCsv } from './csv-reading.js';
import type { IncomingMatrix } from './incoming.js';
import { unmarkedUtf16 } from './text-code.js';
import { readMatrixXlsx } from './xlsx-reading.js';

export const mostMatrixBytes = 128 * 1024 * 1024;

/** How files begin that a person must save as something else first. */
const others: readonly (readonly [start: string, format: string])[] = [
  ['%PDF-', 'PDF'],
  ['{\\rtf', 'RTF'],
  ['\x1F\x8B', 'GZIP'],
  ['\x89PNG', 'PNG'],
  ['\xFF\xD8\xFF', 'JPEG'],
];

/** Throws a Refusal for a file that is no matrix, cannot be read or should not be. */
export async function readMatrix(bytes: Uint8Array, name: string): Promise<IncomingMatrix> {
  if (bytes.length === 0) throw new Refusal('SPREADSHEET_EMPTY', {}, 'file');
  if (bytes.length > mostMatrixBytes) throw new Refusal('SPREADSHEET_TOO_LARGE', { max: mostMatrixBytes / 1024 / 1024 }, 'file');
  const start = Buffer.from(bytes.subarray(0, 512)).toString('latin1');
  if (start.startsWith('PK\x03\x04')) return readMatrixXlsx(bytes);
  if (start.startsWith('\xD0\xCF\x11\xE0')) throw refuseCompound(bytes);
  const other = others.find(([opening]) => start.startsWith(opening));
  if (other) throw new Refusal('SPREADSHEET_OTHER_FORMAT', { format: other[1] }, 'file');
  // Some programs call a page or XML a spreadsheet.
  if (/^(?:\xEF\xBB\xBF)?\s*<(?:[a-z!?])/i.test(start))
    throw new Refusal('SPREADSHEET_OTHER_FORMAT', { format: /html|<table/i.test(start) ? 'HTML' : 'XML' }, 'file');
  if (bytes.subarray(0, 100_000).includes(0) && !/^(?:\xFF\xFE|\xFE\xFF)/.test(start) && !unmarkedUtf16(bytes))
    throw new Refusal('SPREADSHEET_OTHER_FORMAT', { format: extensionOf(name) }, 'file');
  return readMatrixCsv(bytes);
}

/** Old spreadsheets, and new ones behind a password, are the same kind of container. */
function refuseCompound(bytes: Uint8Array): Refusal {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'))
    ? new Refusal('SPREADSHEET_ENCRYPTED', {}, 'file')
    : new Refusal('SPREADSHEET_OTHER_FORMAT', { format: 'XLS' }, 'file');
}

function extensionOf(name: string): string {
  return (/\.(\w{1,8})$/.exec(name)?.[1] ?? '?').toUpperCase();
}
