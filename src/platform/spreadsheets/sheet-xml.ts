/** One sheet as XML, row by row, so that the whole of it is never held. */
import { type ColumnKind, headingStyleOf, styleOf } from './styles.js';
import { escapeCell, escapeXml } from './xml-text.js';

/** A day is written `{ day: '2026-11-25' }`. Words are words whatever they begin with: nothing becomes a formula. */
export type Cell = string | number | { day: string } | null;

export interface SheetColumn {
  heading: string;
  /** In characters. */
  width: number;
  kind: ColumnKind;
  /** What may be chosen from a list; no commas in them, and at most 255 characters together. */
  choices?: readonly string[];
}

export interface Sheet {
  name: string;
  columns: readonly SheetColumn[];
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>;
  isHidden?: boolean;
  /** What the program says when something else is typed than may be chosen. */
  wrongChoice?: string;
}

/** What Excel takes in one cell. */
export const longestCell = 32_767;
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export async function* sheetXml({ columns, rows, wrongChoice }: Sheet, isFirst: boolean): AsyncGenerator<string> {
  const letters = columns.map((_, place) => columnName(place));
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"${isFirst ? ' tabSelected="1"' : ''}><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="B2" sqref="B2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns.map(({ width }, place) => `<col min="${place + 1}" max="${place + 1}" width="${width}" customWidth="1"/>`).join('')}</cols><sheetData>`;
  const headings = columns.map(({ heading, kind }, place) => cellXml(`${letters[place]}1`, headingStyleOf(kind), heading));
  yield `<row r="1">${headings.join('')}</row>`;
  let line = 1;
  for await (const row of rows) {
    line++;
    let xml = `<row r="${line}">`;
    for (let place = 0; place < columns.length; place++) {
      const cell = row[place] ?? null;
      xml += cellXml(`${letters[place]}${line}`, styleOf(columns[place]!.kind, typeof cell === 'string' ? cell : undefined), cell);
    }
    yield `${xml}</row>`;
  }
  yield `</sheetData><autoFilter ref="A1:${letters.at(-1)}${line}"/>${choicesXml(columns, letters, Math.max(2, line), wrongChoice)}<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`;
}

function cellXml(place: string, style: number, cell: Cell): string {
  if (cell === null || cell === '') return `<c r="${place}" s="${style}"/>`;
  if (typeof cell === 'number') return `<c r="${place}" s="${style}"><v>${cell}</v></c>`;
  if (typeof cell === 'object') return `<c r="${place}" s="${style}"><v>${daysSince1900(cell.day)}</v></c>`;
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeCell(fitCell(cell))}</t></is></c>`;
}

/** What of words goes into a cell. */
export function fitCell(text: string): string {
  if (text.length <= longestCell) return text;
  // Half of a pair at the cut goes with the other characters that XML cannot hold.
  return `${text.slice(0, longestCell - 1)}…`;
}

/** Spreadsheets count days so that 1 March 1900 is day 61. */
function daysSince1900(day: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
}

function choicesXml(columns: readonly SheetColumn[], letters: readonly string[], last: number, wrong = ''): string {
  const lists = columns.flatMap(({ choices }, place) => {
    if (!choices) return [];
    const about = wrong === '' ? '' : ` error="${escapeXml(wrong.slice(0, 225))}"`;
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="1"${about} sqref="${letters[place]}2:${letters[place]}${last}"><formula1>"${escapeXml(choices.join(','))}"</formula1></dataValidation>`;
  });
  return lists.length === 0 ? '' : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
}

/** A, B … Z, AA … */
export function columnName(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26));
  return place < 26 ? letter : columnName(Math.floor(place / 26) - 1) + letter;
}
