/** The matrix as a spreadsheet (XLSX), piece by piece, with a hidden sheet that remembers how each row went out. */
import { say } from '../../platform/messages/messages.js';
import type { Cell, Sheet } from '../../platform/spreadsheets/sheet-xml.js';
import { writeWorkbook } from '../../platform/spreadsheets/workbook-writing.js';
import { headingOf, matrixColumns, stateHeading, stateSheet } from './columns.js';
import { dispositionChoices } from './disposition-words.js';
import { type MatrixFrame, type MatrixRow, stateOf, valuesOf } from './matrix-row.js';
import { matrixMark } from './row-state.rules.js';

export function matrixXlsx(rows: AsyncIterable<MatrixRow> | Iterable<MatrixRow>, frame: MatrixFrame): AsyncGenerator<Uint8Array> {
  const { language } = frame;
  const mark = matrixMark(frame.name);
  /** A hundred letters a row wait for their sheet; the rows themselves do not. */
  const states: [number: number, state: string][] = [];
  async function* answers(): AsyncGenerator<Cell[]> {
    for await (const row of rows) {
      states.push([row.number, stateOf(row, mark)]);
      yield valuesOf(row, frame);
    }
  }
  const matrix: Sheet = {
    name: say(language, 'matrix.sheet'),
    columns: matrixColumns.map(({ key, width, kind }) => ({
      heading: headingOf(key, language),
      width,
      kind,
      ...(key === 'disposition' ? { choices: dispositionChoices(language) } : {}),
    })),
    rows: answers(),
    wrongChoice: say(language, 'matrix.wrongChoice'),
  };
  const memory: Sheet = {
    name: stateSheet,
    columns: [
      { heading: 'number', width: 10, kind: 'number' },
      { heading: stateHeading, width: 100, kind: 'text' },
    ],
    // A generator begins when its sheet does: after the rows of the first have gone by.
    rows: (function* () {
      yield* states;
    })(),
    isHidden: true,
  };
  return writeWorkbook([matrix, memory]);
}
