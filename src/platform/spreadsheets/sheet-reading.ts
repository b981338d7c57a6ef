/** Reads a sheet row by row: what was written in a cell, and whether a formula or an error stands there. */
import { Refusal } from '../refusal/refusal.js';
import type { OpenedWorkbook, SheetPart } from './opening.js';
import { unescapeCell } from './xml-text.js';
import { type XmlListener, listenToXml } from './xml-pieces.js';

export interface SheetCell {
  /** What was written; of a cell whose words stand in the list of the workbook, empty until they are looked up. */
  text: string;
  /** Its place in that list. */
  shared: number | null;
  /** A formula is never computed, nor believed what it once was. What a merged cell of another column covers has no words of its own. */
  fault: 'FORMULA' | 'ERROR' | 'MERGED' | null;
}

export interface SheetRow {
  line: number;
  /** By column, from 0. */
  cells: Map<number, SheetCell>;
}

/** Cells that were made one: lines from 1, columns from 0, both ends within. */
export interface CellRange {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

const mostLines = 1_048_576;
const mostColumns = 16_384;
const mostMerged = 200_000;

/** Cells of other columns than those wanted are passed over; empty rows too. Which cells are merged stands behind the rows: `merged` has it at the end. */
export async function* readSheet(
  workbook: OpenedWorkbook,
  sheet: SheetPart,
  wanted?: ReadonlySet<number>,
  merged: CellRange[] = [],
): AsyncGenerator<SheetRow> {
  const rows: SheetRow[] = [];
  const listener = new SheetListener(rows, wanted, merged);
  for await (const _ of listenToXml(workbook.unpacking.stream(sheet.part), listener)) {
    void _;
    yield* rows.splice(0);
  }
}

class SheetListener implements XmlListener {
  private line = 0;
  private column = -1;
  private row: SheetRow | null = null;
  private type = '';
  private words: string | null = null;
  private written = '';
  private hasFormula = false;
  private isSkipped = true;
  private depthOfPhonetics = 0;

  constructor(
    private readonly rows: SheetRow[],
    private readonly wanted: ReadonlySet<number> | undefined,
    private readonly merged: CellRange[],
  ) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') {
      this.line = attributes['r'] === undefined ? this.line + 1 : Number(attributes['r']);
      if (!(this.line >= 1 && this.line <= mostLines)) throw new RangeError('There is no such line.');
      this.column = -1;
      this.row = { line: this.line, cells: new Map() };
    } else if (name === 'c') {
      this.column = attributes['r'] === undefined ? this.column + 1 : columnOf(attributes['r']);
      if (!(this.column >= 0 && this.column < mostColumns)) throw new RangeError('There is no such column.');
      this.isSkipped = this.row === null || (this.wanted !== undefined && !this.wanted.has(this.column));
      this.type = attributes['t'] ?? 'n';
      this.written = '';
      this.hasFormula = false;
    } else if (name === 'mergeCell') {
      this.noteMerged(attributes['ref'] ?? '');
    } else if (this.isSkipped) return;
    else if (name === 'f') this.hasFormula = true;
    else if (name === 'rPh') this.depthOfPhonetics++;
    else if ((name === 'v' || name === 't') && this.depthOfPhonetics === 0) this.words = '';
  }

  text(words: string): void {
    if (this.words !== null) this.words += words;
  }

  close(name: string): void {
    if (name === 'row') {
      if (this.row && this.row.cells.size > 0) this.rows.push(this.row);
      this.row = null;
    } else if (this.isSkipped) return;
    else if (name === 'v' || name === 't') {
      this.written += this.words ?? '';
      this.words = null;
    } else if (name === 'rPh') this.depthOfPhonetics--;
    else if (name === 'c') this.finish();
  }

  private noteMerged(ref: string): void {
    const [, start, top, end, bottom] = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(ref) ?? [];
    if (start === undefined || end === undefined) return;
    if (this.merged.length >= mostMerged) throw new RangeError('There are no such cells.');
    this.merged.push({ top: Number(top), bottom: Number(bottom), left: columnOf(start), right: columnOf(end) });
  }

  private finish(): void {
    const { type, written } = this;
    this.isSkipped = true;
    const fault = this.hasFormula ? 'FORMULA' : type === 'e' ? 'ERROR' : null;
    if (fault === null && written === '') return;
    const shared = type === 's' && fault === null ? Number(written) : null;
    if (shared !== null && !Number.isInteger(shared)) throw new RangeError('There are no such words.');
    this.row!.cells.set(this.column, { text: shared === null ? textOf(type, written) : '', shared, fault });
  }
}

function textOf(type: string, written: string): string {
  if (type === 'n' && written !== '' && Number.isFinite(Number(written))) return String(Number(written));
  if (type === 'b') return written === '1' ? 'TRUE' : 'FALSE';
  return unescapeCell(written);
}

/** The words at those places of the workbook's list; reading stops as soon as all are found. */
export async function readSharedStrings(
  { sharedStrings, unpacking }: OpenedWorkbook,
  wanted: ReadonlySet<number>,
): Promise<Map<number, string>> {
  const found = new Map<number, string>();
  if (wanted.size === 0) return found;
  if (!sharedStrings) throw new Refusal('SPREADSHEET_BROKEN', {}, 'file');
  let place = -1;
  let words: string | null = null;
  let isInside = false;
  let phonetics = 0;
  const listener: XmlListener = {
    open: (name) => {
      if (name === 'si') words = wanted.has(++place) ? '' : null;
      else if (name === 'rPh') phonetics++;
      else if (name === 't') isInside = phonetics === 0;
    },
    text: (text) => {
      if (isInside && words !== null) words += text;
    },
    close: (name) => {
      if (name === 't') isInside = false;
      else if (name === 'rPh') phonetics--;
      else if (name === 'si' && words !== null) found.set(place, unescapeCell(words));
    },
  };
  for await (const _ of listenToXml(unpacking.stream(sharedStrings), listener)) {
    void _;
    if (found.size === wanted.size) break;
  }
  return found;
}

/** The column of a place such as AB12, from 0. */
function columnOf(place: string): number {
  let column = 0;
  for (const letter of place) {
    const value = letter.charCodeAt(0) - 64;
    if (value < 1 || value > 26) break;
    column = column * 26 + value;
  }
  return column - 1;
}
