/** What becomes of the cells of a matrix that came back, as a person decided and as the rows stand now. */
import type { Disposition } from '../matrix/answer.rules.js';
import type { AnswerCells, FillIn } from '../matrix/answer.rules.js';

export type Take = 'THEIRS' | 'OURS';

/** A cell of the file that waits for a decision. */
export interface WaitingCell {
  number: number;
  field: FillIn;
  state: 'CHANGED' | 'CONFLICT';
  theirs: string;
  ours: string;
  earlier: string | null;
}

/** A row as it stands now. */
export interface StandingRow {
  cells: AnswerCells;
  /** Signed, hidden or taken back: it no longer takes anything. */
  isClosed: boolean;
}

export interface DecidedCell extends Omit<WaitingCell, 'state'> {
  state: 'TAKEN' | 'KEPT' | 'CONFLICT';
}

export interface Decided {
  cells: DecidedCell[];
  /** Rows that change, with all of their cells as they will be. */
  rows: Map<number, AnswerCells>;
  /** Cells of rows that were closed meanwhile. */
  closed: DecidedCell[];
}

/** @param choose null leaves the cell as it waits */
export function decideCells(
  waiting: readonly WaitingCell[],
  standing: ReadonlyMap<number, StandingRow>,
  choose: (cell: WaitingCell) => Take | null,
): Decided {
  const decided: Decided = { cells: [], rows: new Map(), closed: [] };
  for (const cell of waiting) {
    const take = choose(cell);
    if (take === null) continue;
    const { state: _, ...rest } = cell;
    const row = standing.get(cell.number);
    if (take === 'OURS' || !row) decided.cells.push({ ...rest, state: 'KEPT' });
    else {
      const now = row.cells[cell.field];
      if (row.isClosed && now !== cell.theirs) {
        const kept: DecidedCell = { ...rest, ours: now, state: 'KEPT' };
        decided.cells.push(kept);
        decided.closed.push(kept);
      } else if (now === cell.theirs) decided.cells.push({ ...rest, state: 'TAKEN' });
      // Somebody changed it since it was compared: both are kept until a person has seen both.
      else if (now !== cell.ours) decided.cells.push({ ...rest, ours: now, earlier: cell.ours, state: 'CONFLICT' });
      else {
        decided.cells.push({ ...rest, state: 'TAKEN' });
        decided.rows.set(cell.number, { ...(decided.rows.get(cell.number) ?? row.cells), [cell.field]: cell.theirs });
      }
    }
  }
  return decided;
}

export function isWhole({ disposition, reasonEs }: AnswerCells): boolean {
  return disposition !== '' && reasonEs !== '';
}

export function dispositionOf({ disposition }: AnswerCells): Disposition {
  return disposition as Disposition;
}
