/** Cells that a lawyer merged: one answer drawn over several rows is the answer of each of them, and what a merged cell covers is not empty. */
import type { CellRange, SheetCell, SheetRow } from '../../platform/spreadsheets/sheet-reading.js';
import { brokenSpreadsheet } from '../../platform/spreadsheets/refusals.js';
import type { HeadingPlaces } from './incoming.js';

const covered: SheetCell = { text: '', shared: null, fault: 'MERGED' };

/** Changes the rows. Those without a number of their own are left alone. */
export function spreadMerged(rows: readonly SheetRow[], merged: readonly CellRange[], places: HeadingPlaces): void {
  const numberPlace = [...places].find(([, column]) => column === 'number')![0];
  const fillIns = [...places].filter(([, column]) => column !== 'number' && column !== 'state').map(([place]) => place);
  const numbered = rows.filter(({ cells }) => cells.has(numberPlace)).sort((one, other) => one.line - other.line);
  const origins = new Map(rows.map((row) => [row.line, row]));
  // No cell is merged twice, except in a file that was made to keep its reader busy.
  let mostCells = numbered.length * fillIns.length;
  for (const { top, bottom, left, right } of merged) {
    const within = fillIns.filter((place) => place >= left && place <= right);
    const origin = origins.get(top)?.cells.get(left);
    for (let i = within.length === 0 ? numbered.length : firstFrom(numbered, top); numbered[i] && numbered[i]!.line <= bottom; i++) {
      const { cells } = numbered[i]!;
      for (const place of within) {
        if (mostCells-- <= 0) throw brokenSpreadsheet();
        if (place === left && origin) cells.set(place, origin);
        else if (place !== left) cells.set(place, covered);
      }
    }
  }
}

function firstFrom(rows: readonly SheetRow[], line: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]!.line < line) low = middle + 1;
    else high = middle;
  }
  return low;
}
