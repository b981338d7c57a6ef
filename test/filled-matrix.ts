/** The matrix as a lawyer has it: downloaded as CSV, some of its cells filled in, and sent back. */
import type { Person } from './person.js';
import { upload, type Sent } from './uploading.js';

/** A CSV file as cells. */
export class FilledMatrix {
  private constructor(private readonly lines: string[][]) {}

  static async download(who: Person, consultationId: string): Promise<FilledMatrix> {
    const response = await fetchMatrix(who, consultationId, 'csv');
    if (response.status !== 200) throw new Error(`The matrix came with ${response.status}.`);
    return FilledMatrix.read(await response.text());
  }

  static read(text: string): FilledMatrix {
    const lines: string[][] = [[]];
    let cell = '';
    let isQuoted = false;
    for (const [at, letter] of [...text.replace(/^\uFEFF/, '')].entries()) {
      if (isQuoted && letter === '"') isQuoted = false;
      else if (!isQuoted && letter === '"') {
        if (text.replace(/^\uFEFF/, '')[at - 1] === '"') cell += '"';
        isQuoted = true;
      } else if (!isQuoted && letter === ';') {
        lines.at(-1)!.push(cell);
        cell = '';
      } else if (!isQuoted && letter === '\n') {
        lines.at(-1)!.push(cell.replace(/\r$/, ''));
        lines.push([]);
        cell = '';
      } else cell += letter;
    }
    lines.pop();
    return new FilledMatrix(lines);
  }

  cell(number: number, column: string): string {
    return this.row(number)[this.lines[0]!.indexOf(column)]!;
  }

  get numbers(): number[] {
    return this.lines.slice(1).map(([number]) => Number(number));
  }

  fill(number: number, cells: Record<string, string>): this {
    for (const [column, value] of Object.entries(cells)) this.row(number)[this.lines[0]!.indexOf(column)] = value;
    return this;
  }

  /** Another line, whatever it says. */
  append(cells: Record<string, string>): this {
    this.lines.push(this.lines[0]!.map((heading) => cells[heading] ?? ''));
    return this;
  }

  get file(): Sent {
    const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;
    return { name: 'matriz.csv', bytes: this.lines.map((line) => line.map(quoted).join(';')).join('\r\n') };
  }

  private row(number: number): string[] {
    const row = this.lines.find(([cell]) => cell === String(number));
    if (!row) throw new Error(`No row ${number}.`);
    return row;
  }
}

export function fetchMatrix(who: Person, consultationId: string, format: string): Promise<Response> {
  return fetch(`${who.url}/matrices/${encodeURIComponent(consultationId)}/matrix.${format}?language=es`, { headers: who.headers });
}

export const uploadFields =
  'upload { id fileName rows unchangedRows missingRows closedAt counts { changed conflicts taken kept refused } }';

export async function sendMatrix(who: Person, consultationId: string, file: Sent): Promise<any> {
  return upload(who, 'uploadMatrix', { consultationId }, file, uploadFields);
}
