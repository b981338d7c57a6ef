import { matrixCsv } from '../../src/responses/matrix/csv-writing.js';
import { headingOf, matrixColumns } from '../../src/responses/matrix/columns.js';
import { stateOf } from '../../src/responses/matrix/matrix-row.js';
import { readMatrix } from '../../src/responses/matrix/reading.js';
import { sayRefused } from '../../src/responses/matrix/refused-cells.js';
import { matrixMark } from '../../src/responses/matrix/row-state.rules.js';
import { type SavedCell, type SavedSheet, savedWorkbook } from './saved-workbooks.js';
import { bytesOf, editCsv, frame, merge, row } from './some-matrix.js';

const rows = [row(1), row(2, { disposition: 'ACCEPTED', reasonEs: 'Se amplía.' }), row(3)];
const mark = matrixMark(frame.name);
const memory: SavedSheet = {
  name: 'urna',
  state: 'hidden',
  lines: [['number', 'row_state'], ...rows.map((each) => [each.number, stateOf(each, mark)])],
};
const headings = ['disposition', 'number', 'words', 'reasonEs', 'articles'] as const;
const sheetOf = (lines: readonly (readonly SavedCell[] | null)[], name = 'Matriz'): SavedSheet => ({ name, lines });
const spanish = headings.map((key) => headingOf(key, 'es'));

async function csvOf(): Promise<Uint8Array> {
  return bytesOf(matrixCsv(rows, frame));
}

describe('a lawyer edits the matrix in a spreadsheet program', () => {
  it('that keeps words in a list of its own, with columns moved, a title in merged cells above, blank lines and a column of one’s own', async () => {
    const bytes = savedWorkbook([
      {
        name: 'Matriz',
        lines: [
          ['Matriz de observaciones — Dirección Jurídica', null, null],
          null,
          [...spanish.map((words) => words.toUpperCase()), 'Revisó'],
          ['no  ACEPTADO', 3, 'Palabras', 'Primera.\r\nSegunda.', 'artículo 5 y 7', 'Ana'],
          [null, null, null, null, null],
          ['Aceptada', 2, 'Palabras', 'Se amplía.', null, 'Luis'],
          null,
          [null, null, null, null, null, 'cuadro hecho por Ana'],
        ],
        after: '<mergeCells count="1"><mergeCell ref="A1:F1"/></mergeCells>',
      },
      memory,
    ]);
    const incoming = await readMatrix(bytes, 'revisada.xlsx');
    expect(incoming).toMatchObject({ format: 'xlsx', sheet: 'Matriz', columns: ['disposition', 'reasonEs', 'articles'] });
    expect(merge(rows, incoming)).toEqual({
      taken: [
        { number: 3, line: 4, column: 'disposition', value: 'NOT_ACCEPTED' },
        { number: 3, line: 4, column: 'reasonEs', value: 'Primera.\nSegunda.' },
        { number: 3, line: 4, column: 'articles', value: 'art_5 art_7' },
      ],
      conflicts: [],
      refused: [],
      unchangedRows: 1,
      missingRows: 1,
    });
  });

  it('that merges cells: one answer over several rows is that of each, and what another column covers is refused, not emptied', async () => {
    const bytes = savedWorkbook([
      {
        name: 'Matriz',
        lines: [
          spanish,
          ['no aceptada', 1, 'Palabras', 'Ya lo dice la ley.', null],
          [null, 2, 'Palabras', null, null],
          ['aceptada', 3, 'Palabras', 'Vale.', null],
          [null, null, 'Nota al pie de la tabla', null, null],
        ],
        after:
          '<mergeCells count="4"><mergeCell ref="A2:A3"/><mergeCell ref="D2:D3"/><mergeCell ref="D4:E4"/><mergeCell ref="A5:E5"/></mergeCells>',
      },
      memory,
    ]);
    const { taken, conflicts, refused } = merge(rows, await readMatrix(bytes, 'combinada.xlsx'));
    expect(taken.map(({ number, column, value }) => [number, column, value])).toEqual([
      [1, 'disposition', 'NOT_ACCEPTED'],
      [1, 'reasonEs', 'Ya lo dice la ley.'],
      [2, 'disposition', 'NOT_ACCEPTED'],
      [2, 'reasonEs', 'Ya lo dice la ley.'],
      [3, 'disposition', 'ACCEPTED'],
      [3, 'reasonEs', 'Vale.'],
    ]);
    expect(conflicts).toEqual([]);
    expect(refused.map(({ line, column, code }) => [line, column, code])).toEqual([[4, 'articles', 'MATRIX_CELL_MERGED']]);
    expect(sayRefused(refused[0]!, 'en')).toMatch(/Row 4, column .* a merged cell of another column lies over it/);
  });

  it('that merges the same cells over and over: it is refused before it keeps its reader busy', async () => {
    const over = '<mergeCell ref="A2:E4"/>'.repeat(50);
    const bytes = savedWorkbook([
      { name: 'Matriz', lines: [spanish, ['no aceptada', 1], [null, 2], [null, 3]], after: `<mergeCells>${over}</mergeCells>` },
      memory,
    ]);
    await expect(readMatrix(bytes, 'x.xlsx')).rejects.toMatchObject({ code: 'SPREADSHEET_BROKEN' });
  });

  it('that writes prefixes, in the other language, on a sheet of another name behind one of notes', async () => {
    const english = headings.map((key) => headingOf(key, 'en'));
    const bytes = savedWorkbook(
      [
        sheetOf([['Notas', 'de', 'Ana']], 'Notas'),
        sheetOf([english, ['Out of scope', 1, '', { inline: 'Otro tema' }, 'anx_I__art_1']], 'Hoja2'),
      ],
      { prefix: 'x' },
    );
    const incoming = await readMatrix(bytes, 'x.xlsx');
    expect(incoming.sheet).toBe('Hoja2');
    expect(merge(rows, incoming).taken.map(({ value }) => value)).toEqual(['OUT_OF_SCOPE', 'Otro tema', 'anx_I__art_1']);
  });

  it('with our sheet copied: ours is read, whichever stands first', async () => {
    const copy = sheetOf([spanish, ['No aceptada', 1, '', '', '']], 'Copia');
    const incoming = await readMatrix(savedWorkbook([copy, sheetOf([spanish, ['Aceptada', 1, '', '', '']]), memory]), 'x.xlsx');
    expect(merge(rows, incoming).taken).toMatchObject([{ number: 1, value: 'ACCEPTED' }]);
  });

  it('with formulas and errors: they are never executed nor believed, and each is refused by its line and column', async () => {
    const bytes = savedWorkbook([
      sheetOf([
        spanish,
        [{ formula: '"Acep"&"tada"', was: 'Aceptada' }, 1, '', { formula: 'WEBSERVICE("http://evil.example")', was: 'Motivo' }, 5],
        ['Aceptada', { formula: 'ROW()-1', was: '2' }, '', 'x', ''],
        ['Aceptada', 3, '', { error: '#NAME?' }, '45783'],
      ]),
      memory,
    ]);
    const { taken, refused } = merge(rows, await readMatrix(bytes, 'x.xlsx'));
    expect(taken.map(({ number, column }) => [number, column])).toEqual([
      [1, 'articles'],
      [3, 'disposition'],
    ]);
    expect(refused.map(({ line, column, code }) => [line, column, code])).toEqual([
      [2, 'disposition', 'MATRIX_CELL_FORMULA'],
      [2, 'reasonEs', 'MATRIX_CELL_FORMULA'],
      [3, 'number', 'MATRIX_CELL_FORMULA'],
      [4, 'reasonEs', 'MATRIX_CELL_ERROR'],
      [4, 'articles', 'MATRIX_ARTICLE_UNKNOWN'],
    ]);
  });

  const answered = (text: string): string =>
    text.replace('3;https', '3;https').replace(/(\r\n3;(?:[^;"]|"[^"]*")*(?:;(?:[^;"]|"[^"]*")*){11};);/, '$1NO ACEPTADA;');
  const asLatin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text.replace('\uFEFF', ''), 'latin1'));
  it.each<[how: string, save: (text: string) => Uint8Array]>([
    ['UTF-8 with its mark', (text) => Buffer.from(text)],
    ['UTF-8 without', (text) => Buffer.from(text.slice(1))],
    ['Windows-1252', asLatin],
    ['UTF-16', (text) => Buffer.from(text, 'utf16le')],
    ['UTF-16 without its mark', (text) => Buffer.from(text.slice(1), 'utf16le')],
    ['UTF-16 of the other order without its mark', (text) => Buffer.from(text.slice(1), 'utf16le').swap16()],
    ['lines that end in LF only', (text) => Buffer.from(text.replaceAll('\r\n', '\n'))],
    ['the line that tells Excel the separator', (text) => Buffer.from(text.replace('\uFEFF', 'sep=;\r\n'))],
    ['titles above and blank cells behind', (text) => Buffer.from(`Matriz;;;\r\n\r\n${text.slice(1).replaceAll('\r\n', ';;;\r\n')}`)],
    ['tabs', (text) => Buffer.from(text.slice(1).replaceAll('Plazos; Trámites', 'Plazos').replaceAll(';', '\t'))],
    ['bars', (text) => Buffer.from(text.slice(1).replaceAll('Plazos; Trámites', 'Plazos').replaceAll(';', '|'))],
  ])('as CSV in %s', async (_, save) => {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await csvOf());
    const edited = answered(text);
    expect(edited).not.toBe(text);
    const merged = merge(rows, await readMatrix(new Uint8Array(save(edited)), 'm.csv'));
    expect(merged).toMatchObject({ conflicts: [], refused: [], unchangedRows: 2, missingRows: 0 });
    expect(merged.taken).toMatchObject([{ number: 3, column: 'disposition', value: 'NOT_ACCEPTED' }]);
  });

  it('as CSV with some columns sorted and others not: the rows that no longer fit together are refused', async () => {
    const swapped = editCsv(await csvOf(), (text) =>
      text.replace(/(urna1\.[\w-]+\.)([123])(?=\.)/g, (_, start: string, number: string) => `${start}${{ 1: 2, 2: 1, 3: 3 }[number]}`),
    );
    const { refused, unchangedRows } = merge(rows, await readMatrix(swapped, 'm.csv'));
    expect(refused.map(({ code, facts }) => [code, facts])).toEqual([
      ['MATRIX_ROW_MISALIGNED', { number: 1, other: 2 }],
      ['MATRIX_ROW_MISALIGNED', { number: 2, other: 1 }],
    ]);
    expect(unchangedRows).toBe(1);
  });

  it('as CSV with a reason that begins like a formula, and it comes back as it is', async () => {
    const formula = [row(1, { reasonEs: '=HYPERLINK("http://evil.example";"clic")', note: "'=1" })];
    const bytes = await bytesOf(matrixCsv(formula, frame));
    expect(new TextDecoder().decode(bytes)).toContain(`;"'=HYPERLINK(""http`);
    const incoming = await readMatrix(bytes, 'm.csv');
    expect(incoming.rows[0]!.cells.reasonEs!.text).toBe(formula[0]!.answer.reasonEs);
    expect(merge(formula, incoming)).toMatchObject({ taken: [], refused: [], unchangedRows: 1 });
  });

  it('and opens a CSV file, saves it as XLSX, and the state of its rows is still known', async () => {
    const csvHeadings = [
      ...matrixColumns.map(({ key }) => headingOf(key, 'es')).filter((_, place) => [0, 14].includes(place)),
      'row_state',
    ];
    const went = [row(1, { reasonEs: '- uno' })];
    const bytes = savedWorkbook([sheetOf([csvHeadings, [1, "'- dos", stateOf(went[0]!, mark)]], 'm')]);
    expect(merge(went, await readMatrix(bytes, 'm.xlsx')).taken).toMatchObject([{ column: 'reasonEs', value: '- dos' }]);
  });

  it('and leaves no headings, or the same twice: the file is refused, and told why', async () => {
    const twice = savedWorkbook([
      sheetOf([
        [...spanish, 'disposición'],
        ['Aceptada', 1, '', '', '', ''],
      ]),
    ]);
    await expect(readMatrix(twice, 'x.xlsx')).rejects.toMatchObject({ code: 'MATRIX_COLUMN_TWICE', facts: { column: 'disposición' } });
    for (const lines of [[['N.º', 'Autor']], [['Disposición']], [[1, 2]]])
      await expect(readMatrix(savedWorkbook([sheetOf(lines)]), 'x.xlsx')).rejects.toMatchObject({ code: 'MATRIX_WITHOUT_COLUMNS' });
    await expect(readMatrix(Buffer.from('hola;mundo\r\n1;2'), 'x.csv')).rejects.toMatchObject({ code: 'MATRIX_WITHOUT_COLUMNS' });
  });
});
