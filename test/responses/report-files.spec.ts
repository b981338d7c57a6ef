import { strFromU8, unzipSync } from 'fflate';
import { assembleReport } from '../../src/responses/reporting/assembling.js';
import { reportDocx } from '../../src/responses/reporting/docx-report.js';
import { mostRowsInDocument } from '../../src/responses/reporting/docx-matrix.js';
import { reportXlsx } from '../../src/responses/reporting/xlsx-report.js';
import { openWorkbook } from '../../src/platform/spreadsheets/opening.js';
import { readSheet } from '../../src/platform/spreadsheets/sheet-reading.js';
import { bytesOf } from './some-matrix.js';
import { changed, observation, observations, subject } from './some-report.js';

const content = assembleReport(subject, observations, changed);
const documentOf = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)['word/document.xml']!);
/** The words of each paragraph. */
const paragraphsOf = (xml: string): string[] =>
  [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, words]) => words).join(''),
  );

async function rowsOf(bytes: Uint8Array, place: number): Promise<string[][]> {
  const workbook = await openWorkbook(bytes);
  const rows: string[][] = [];
  for await (const { cells } of readSheet(workbook, workbook.sheets[place]!)) rows.push([...cells.values()].map(({ text }) => text));
  return rows;
}

describe('the report of observations', () => {
  it('is a Word document with figures, changes, what was not accepted and the matrix on landscape pages, in both languages', async () => {
    for (const [language, words] of [
      [
        'es',
        [
          'Informe de observaciones y respuestas',
          'Artículo 5',
          'Usted dijo, hicimos: los cambios artículo por artículo',
          'Fuera del alcance',
        ],
      ],
      ['en', ['Report of observations and answers', 'You said, we did: the changes article by article', 'Out of scope']],
    ] as const) {
      const xml = documentOf(await reportDocx(content, language));
      const paragraphs = paragraphsOf(xml);
      for (const each of words) expect(paragraphs).toContain(each);
      expect(xml).toMatch(/<w:pgSz [^>]*w:orient="landscape"/);
      expect(xml).toContain('<w:tblHeader/>');
      expect(paragraphs.join('\n')).toContain(content.sha256);
      expect(paragraphs.join('\n')).not.toMatch(/reporting\.|matrix\.|undefined|null/);
    }
  });

  it('says in the document what went and what came, word by word, and which comments caused it', async () => {
    const xml = documentOf(await reportDocx(content, 'es'));
    const struck = [...xml.matchAll(/<w:strike\/>.*?<w:t[^>]*>([^<]*)</g)].map(([, words]) => words);
    expect(struck.join(' ')).toContain('diez');
    expect(struck.join(' ')).not.toContain('silencio');
    const bold = [...xml.matchAll(/<w:r><w:rPr><w:b\/>(?:(?!<\/w:r>).)*?<w:t[^>]*>([^<]*)</g)].map(([, words]) => words).join('|');
    expect(bold).toMatch(/quince.*prorrogable una vez.*abril/);
    const paragraphs = paragraphsOf(xml);
    expect(paragraphs).toContainEqual(expect.stringMatching(/^Observaciones 1–3, 5, 8 \(5\)\. .*Aceptada\. Se amplía el plazo/));
    expect(paragraphs).toContainEqual('La entidad lo cambió sin que una observación lo pidiera.');
  });

  it('has each observation in the matrix of the document exactly once, its words to the letter', async () => {
    const xml = documentOf(await reportDocx(content, 'es'));
    const matrix = [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) => table).at(-1)!;
    const rows = [...matrix.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => paragraphsOf(row));
    expect(rows.slice(1).map(([number]) => number)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
    expect(rows[4]![4]).toBe('Quema agrícola: permitan la &lt;controlada&gt; &amp; segura.Gracias.');
  });

  it('has a row for each argument where observations are too many for a document, with all their numbers', async () => {
    const many = Array.from({ length: mostRowsInDocument + 1 }, (_, place) => observation(place + 1, { cluster: `G${place % 3}` }));
    const paragraphs = paragraphsOf(documentOf(await reportDocx(assembleReport(subject, many, changed), 'es')));
    const numbers = [0, 1, 2].map((rest) =>
      many
        .map(({ number }) => number)
        .filter((number) => (number - 1) % 3 === rest)
        .join(', '),
    );
    for (const each of numbers) expect(paragraphs.filter((words) => words === each)).toHaveLength(1);
  });

  it('is a spreadsheet with the same figures and every row', async () => {
    const bytes = await bytesOf(reportXlsx(content, 'es'));
    const figures = await rowsOf(bytes, 0);
    expect(figures).toContainEqual(['Observaciones recibidas y respondidas', '8']);
    expect(figures).toContainEqual(['Argumentos distintos', '4']);
    expect(figures).toContainEqual(['Aceptada', '5']);
    const matrix = await rowsOf(bytes, 1);
    expect(matrix.slice(1).map(([number]) => Number(number))).toEqual(content.rows.map(({ number }) => number));
    const changes = await rowsOf(bytes, 2);
    expect(changes.map((row) => row[0])).toEqual(['Artículo', 'Artículo 5', 'Artículo 5', 'Artículo 7', 'Artículo 9', 'Artículo 11']);
    expect((await rowsOf(bytes, 3)).slice(1).map((row) => row[1])).toEqual(['4', '7', '6']);
  });
});
