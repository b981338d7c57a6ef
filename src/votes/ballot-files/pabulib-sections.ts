/** The three tables of a PabuLib file, each a title, a line of column names, and rows of cells between semicolons. */
import { BallotFileError } from './ballot-file-error.js';

export interface Row {
  /** The line it starts on, from 1. */
  readonly line: number;
  /** By column; every column of the table is there. */
  readonly cells: ReadonlyMap<string, string>;
}

export interface Sections {
  readonly meta: ReadonlyMap<string, { readonly line: number; readonly value: string }>;
  readonly projects: readonly Row[];
  readonly votes: readonly Row[];
}

const titles = ['META', 'PROJECTS', 'VOTES'] as const;
type Title = (typeof titles)[number];
const required: Record<Title, readonly string[]> = {
  META: ['key', 'value'],
  PROJECTS: ['project_id', 'cost'],
  VOTES: ['voter_id', 'vote'],
};

export function readSections(text: string): Sections {
  const tables = new Map<Title, Row[]>();
  let columns: readonly string[] | null = null;
  let rows: Row[] | null = null;
  for (const { line, cells } of linesIn(text)) {
    const first = cells[0]!;
    const title = titles.find((one) => one === first.toUpperCase() && cells.slice(1).every((cell) => cell === ''));
    if (title) {
      if (tables.has(title)) throw new BallotFileError(`there are two sections ${title}.`, line);
      tables.set(title, (rows = []));
      columns = null;
    } else if (rows === null) {
      if (first.startsWith('#')) continue;
      throw new BallotFileError(`a PabuLib file begins with the line META.`, line);
    } else if (columns === null) {
      columns = cells.map((cell) => cell.toLowerCase());
      const missing = required[[...tables.keys()].at(-1)!].find((column) => !columns!.includes(column));
      if (missing) throw new BallotFileError(`the column ${missing} is missing.`, line);
    } else {
      rows.push({ line, cells: new Map(columns.map((column, place) => [column, cells[place] ?? ''])) });
    }
  }
  const missing = titles.find((title) => !tables.has(title));
  if (missing) throw new BallotFileError(`the section ${missing} is missing.`, 1);
  const meta = tables.get('META')!.map(({ line, cells }) => [cells.get('key')!, { line, value: cells.get('value')! }] as const);
  return { meta: new Map(meta), projects: tables.get('PROJECTS')!, votes: tables.get('VOTES')! };
}

/** Cells in quotes may hold semicolons, line breaks and, doubled, quotes; a quote inside other words is a mere character. */
function* linesIn(text: string): Generator<{ line: number; cells: string[] }> {
  const cell = /(?:[ \t]*"([^"]*(?:""[^"]*)*)"[ \t]*|([^;\r\n]*))(;|\r\n|\n|\r|$)/y;
  let [line, start] = [1, 1];
  let cells: string[] = [];
  cell.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
  for (;;) {
    const [whole, quoted, plain, end] = cell.exec(text)!;
    cells.push((quoted === undefined ? plain! : quoted.replaceAll('""', '"')).trim());
    line += whole.split(/\r\n|\n|\r/).length - 1;
    if (end === ';') continue;
    if (cells.some((one) => one !== '')) yield { line: start, cells };
    if (end === '') return;
    [cells, start] = [[], line];
  }
}
