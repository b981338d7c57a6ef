/** Merges a matrix that comes back, cell by cell: what it was when it went out, what it is now, and what it says. */
import { Refusal } from '../../platform/refusal/refusal.js';
import { fitCell } from '../../platform/spreadsheets/sheet-xml.js';
import { type Answer, type AnswerCells, type FillIn, answerOf, cellsOf, fingerprint, plain } from './answer.rules.js';
import { type CellBounds, readCell } from './cell-reading.js';
import type { IncomingMatrix, IncomingRow } from './incoming.js';
import { isSameButForLostLetters } from './lost-letters.rules.js';
import type { RefusedCell } from './refused-cells.js';
import { type RowState, matrixMark, readState } from './row-state.rules.js';
import { numberRows } from './row-numbers.js';

export interface CurrentRow {
  answer: Answer;
  /** A signed answer does not change. */
  isSigned?: boolean;
  /** What its cells held before, if that is known: a conflict can then show it. */
  earlier?: Partial<Record<FillIn, readonly string[]>>;
}

export interface TakenCell {
  number: number;
  line: number;
  column: FillIn;
  /** As kept: the code of a disposition, eids with blanks between them, or words. */
  value: string;
}

export interface ConflictingCell {
  number: number;
  line: number;
  column: FillIn;
  /** What the file says. */
  theirs: string;
  /** What stands here now, changed by somebody else since the file went out. */
  ours: string;
  /** What both changed; null when nobody knows any more. */
  before: string | null;
}

export interface Merge {
  taken: TakenCell[];
  conflicts: ConflictingCell[];
  refused: RefusedCell[];
  /** Rows of the file of which nothing was changed. */
  unchangedRows: number;
  /** Rows that the file no longer has: nothing is changed of them. */
  missingRows: number;
}

export interface MergeRequest extends CellBounds {
  /** What names the matrix for good, as when it went out. */
  name: string;
  current: ReadonlyMap<number, CurrentRow>;
  incoming: IncomingMatrix;
}

export function mergeMatrix(request: MergeRequest): Merge {
  const { current, incoming, name } = request;
  const merge: Merge = { taken: [], conflicts: [], refused: [], unchangedRows: 0, missingRows: 0 };
  const states = incoming.rows.map(({ state }) => (state === null ? null : readState(state)));
  refuseAnother(states, matrixMark(name));
  const { numbered, refused, known } = numberRows(incoming.rows, states, current);
  merge.refused.push(...refused);
  for (const { row, number, state } of numbered) {
    const before = merge.taken.length + merge.conflicts.length + merge.refused.length;
    mergeRow(request, row, number, state, merge);
    if (merge.taken.length + merge.conflicts.length + merge.refused.length === before) merge.unchangedRows++;
  }
  merge.missingRows = [...current.keys()].filter((number) => !known.has(number)).length;
  merge.refused.sort((one, other) => one.line - other.line);
  return merge;
}

function mergeRow(request: MergeRequest, row: IncomingRow, number: number, state: RowState | null, merge: Merge): void {
  const { incoming } = request;
  const now = request.current.get(number)!;
  const cells = cellsOf(now.answer);
  for (const column of incoming.columns) {
    const { line } = row;
    const cell = row.cells[column] ?? { text: '', fault: null };
    const ours = cells[column];
    const read = readCell(column, cell, request);
    if ('code' in read) {
      merge.refused.push({ ...read, line, column });
      continue;
    }
    const theirs = read.text;
    const went = state?.fingerprints[column];
    if (isUntouched(column, theirs, ours, went, incoming.isLossy)) continue;
    if (now.isSigned) merge.refused.push({ code: 'MATRIX_ROW_SIGNED', line, column, facts: { number } });
    else if (went === undefined ? ours === '' : fingerprint(column, ours) === went)
      merge.taken.push({ number, line, column, value: theirs });
    else merge.conflicts.push({ number, line, column, theirs, ours, before: knownBefore(column, went, now) });
  }
}

/** Nothing to do: the cell is as it went out, or says what stands here already. */
function isUntouched(column: FillIn, theirs: string, ours: string, went: string | undefined, isLossy: boolean): boolean {
  if (theirs === ours || theirs === plain(fitCell(ours))) return true;
  if (isLossy && isSameButForLostLetters(theirs, ours)) return true;
  // Without a memory of how it went out an empty cell is one that nobody filled in.
  return went === undefined ? theirs === '' : fingerprint(column, theirs) === went;
}

function knownBefore(column: FillIn, went: string | undefined, { earlier }: CurrentRow): string | null {
  if (went === undefined) return null;
  return ['', ...(earlier?.[column] ?? [])].find((value) => fingerprint(column, value) === went) ?? null;
}

function refuseAnother(states: readonly (RowState | null)[], mark: string): void {
  if (states.some((state) => state !== null && state.matrix !== mark)) throw new Refusal('MATRIX_OF_ANOTHER_CONSULTATION', {}, 'file');
}

/** The answer with those cells; no other is touched. */
export function withCells(answer: Answer, taken: readonly Pick<TakenCell, 'column' | 'value'>[]): Answer {
  const cells: AnswerCells = { ...cellsOf(answer) };
  for (const { column, value } of taken) cells[column] = value;
  return answerOf(cells);
}

/** Of each conflict what a person chose; those without a choice stay open, both sides kept. */
export function resolveConflicts(
  conflicts: readonly ConflictingCell[],
  choose: (conflict: ConflictingCell) => 'theirs' | 'ours' | { value: string } | null,
): { taken: TakenCell[]; kept: ConflictingCell[]; open: ConflictingCell[] } {
  const resolved: ReturnType<typeof resolveConflicts> = { taken: [], kept: [], open: [] };
  for (const conflict of conflicts) {
    const { number, line, column } = conflict;
    const choice = choose(conflict);
    if (choice === null) resolved.open.push(conflict);
    else if (choice === 'ours') resolved.kept.push(conflict);
    else resolved.taken.push({ number, line, column, value: choice === 'theirs' ? conflict.theirs : choice.value });
  }
  return resolved;
}
