/** What a row remembers of its cells as they went out, so that three sides can be compared when it comes back. */
import { createHash } from 'node:crypto';
import { type AnswerCells, type FillIn, fillIns, fingerprint } from './answer.rules.js';

export interface RowState {
  /** Of which matrix. */
  matrix: string;
  /** Of which row: whoever sorts some columns and not others is found out. */
  number: number;
  fingerprints: Record<FillIn, string>;
}

const format = 'urna1';
const shape = /^urna1\.([\w-]{8})\.(\d{1,12})\.((?:-|[\w-]{12})(?:,(?:-|[\w-]{12})){4})$/;

/** Eight letters for a matrix, from whatever names it (the id of the consultation). */
export function matrixMark(name: string): string {
  return createHash('sha256').update(name).digest('base64url').slice(0, 8);
}

export function writeState(mark: string, number: number, cells: AnswerCells): string {
  return `${format}.${mark}.${number}.${fillIns.map((column) => fingerprint(column, cells[column])).join(',')}`;
}

/** Null for what is no state: such a row is compared with what is there now only. */
export function readState(text: string): RowState | null {
  const [, matrix, number, joined] = shape.exec(text.trim()) ?? [];
  if (matrix === undefined || number === undefined || joined === undefined) return null;
  const each = joined.split(',');
  const fingerprints = Object.fromEntries(fillIns.map((column, place) => [column, each[place]!])) as Record<FillIn, string>;
  return { matrix, number: Number(number), fingerprints };
}
