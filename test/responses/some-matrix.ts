/** Matrices made for tests: observations as people write them, and what lawyers and programs do to the files. */
import { ProvisionNames } from '../../src/responses/matrix/articles.rules.js';
import { type Answer, noAnswer } from '../../src/responses/matrix/answer.rules.js';
import { mergeMatrix, type CurrentRow, type Merge } from '../../src/responses/matrix/merging.js';
import type { IncomingMatrix } from '../../src/responses/matrix/incoming.js';
import type { MatrixFrame, MatrixRow } from '../../src/responses/matrix/matrix-row.js';

export const provisions = new ProvisionNames([
  { eid: 'preamble', number: null, isArticle: false },
  ...['1', '2', '3', '4', '5', '6', '7', '8', '9', '9 bis', '10'].map((number) => ({
    eid: `art_${number.replace(' ', '-')}`,
    number,
    isArticle: true,
  })),
  { eid: 'art_5__par_1', number: '1', isArticle: false },
  { eid: 'anx_I__art_1', number: '1', isArticle: true },
  { eid: 'disp_transitoria-1', number: null, isArticle: false },
]);

export const frame: MatrixFrame = { name: '0193-some-consultation', language: 'es', provisions };
export const bounds = { provisions, longest: 2000 };

export function row(number: number, answer: Partial<Answer> = {}, more: Partial<MatrixRow> = {}): MatrixRow {
  return {
    number,
    link: `https://urna.example/es/consultas/aire#observacion-${number}`,
    day: '2026-11-05',
    author: 'María Núñez',
    article: 'Artículo 5',
    passage: 'plazo de diez días',
    words: `El plazo del artículo 5 no alcanza; propongo quince.\nObservación ${number}.`,
    cluster: 'G-1',
    signatures: 3,
    themes: ['Plazos', 'Trámites'],
    stance: 'AGAINST',
    supports: 2,
    supportsEntered: 1,
    answer: { ...noAnswer, ...answer },
    ...more,
  };
}

export async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return new Uint8Array(Buffer.concat(all));
}

export function currentOf(rows: readonly MatrixRow[], more: Partial<CurrentRow> = {}): Map<number, CurrentRow> {
  return new Map(rows.map(({ number, answer }) => [number, { answer, ...more }]));
}

export function merge(rows: readonly MatrixRow[] | Map<number, CurrentRow>, incoming: IncomingMatrix): Merge {
  return mergeMatrix({ name: frame.name, current: rows instanceof Map ? rows : currentOf(rows), incoming, ...bounds });
}

/** The file as text with some of it written otherwise, as Excel in Spanish saves it. */
export function editCsv(bytes: Uint8Array, edit: (text: string) => string): Uint8Array {
  return new TextEncoder().encode(edit(new TextDecoder().decode(bytes)));
}
