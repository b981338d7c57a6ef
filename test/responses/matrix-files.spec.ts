import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { matrixCsv } from '../../src/responses/matrix/csv-writing.js';
import { readMatrix } from '../../src/responses/matrix/reading.js';
import { matrixXlsx } from '../../src/responses/matrix/xlsx-writing.js';
import { mergeMatrix } from '../../src/responses/matrix/merging.js';
import { bytesOf, currentOf, frame, merge, row } from './some-matrix.js';

const rows = [
  row(1, { disposition: 'ACCEPTED', reasonEs: 'Se amplía el plazo a quince días → artículo 5.', articles: ['art_5', 'art_9-bis'] }),
  row(2, { disposition: 'NOT_ACCEPTED', reasonEs: '=SUM(1,2) no es una fórmula\n\n- segunda línea; "comillas"', note: '_x000D_ & <b>' }),
  row(3, {}, { author: '=HYPERLINK("http://evil.example")', words: '+57 300 🗳️ \u0001 @todos', stance: null }),
  row(4),
];
const folder = mkdtempSync(join(tmpdir(), 'urna-matrix-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** LibreOffice where there is one with spreadsheets: what it saves is what lawyers send back. */
const office = hasOffice() ? 'soffice' : null;
if (!office) process.stdout.write('Files are not saved by LibreOffice: there is no soffice with Calc on this machine.\n');

function hasOffice(): boolean {
  try {
    saveAs('probe.csv', Buffer.from('a,b'), 'xlsx', 'xlsx:Calc MS Excel 2007 XML', 'soffice');
    return true;
  } catch {
    return false;
  }
}

function saveAs(name: string, bytes: Uint8Array, into: string, filter: string, program = office!): Uint8Array {
  writeFileSync(join(folder, name), bytes);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const to = join(folder, 'saved');
  execFileSync(program, [profile, '--headless', '--convert-to', filter, '--outdir', to, join(folder, name)], { stdio: 'pipe' });
  return new Uint8Array(readFileSync(join(to, name.replace(/\.\w+$/, `.${into}`))));
}

describe('a lawyer downloads the matrix and uploads it again', () => {
  it.each([
    ['XLSX', 'm.xlsx', () => matrixXlsx(rows, frame)],
    ['CSV', 'm.csv', () => matrixCsv(rows, frame)],
    ['CSV in English', 'm.csv', () => matrixCsv(rows, { ...frame, language: 'en' })],
  ])('untouched as %s, and nothing changes', async (_, name, write) => {
    const incoming = await readMatrix(await bytesOf(write()), name);
    expect(incoming.rows.map(({ line }) => line)).toEqual([2, 3, 4, 5]);
    expect(merge(rows, incoming)).toEqual({ taken: [], conflicts: [], refused: [], unchangedRows: 4, missingRows: 0 });
  });

  it('untouched with whatever words in it, and nothing changes', async () => {
    const start = fc.constantFrom('', '=', '-', "'", "'=", '@', '+', '\t', '_x000D_', '"', ';', 'a\r\nb', '#NAME', ' ');
    const words = fc.tuple(start, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(words, words, words, async (reasonEs, note, said) => {
        const all = [row(1, { reasonEs, note }, { words: said, author: said, passage: note })];
        for (const [name, write] of [
          ['m.xlsx', matrixXlsx],
          ['m.csv', matrixCsv],
        ] as const) {
          const merged = merge(all, await readMatrix(await bytesOf(write(all, frame)), name));
          expect([name, merged]).toEqual([name, { taken: [], conflicts: [], refused: [], unchangedRows: 1, missingRows: 0 }]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('with a reason longer than a cell of Excel: what was cut is not taken for a change', async () => {
    const all = [row(1, { reasonEs: 'Motivo. '.repeat(5000) })];
    const incoming = await readMatrix(await bytesOf(matrixXlsx(all, frame)), 'm.xlsx');
    const long = { name: frame.name, current: currentOf(all), incoming, provisions: frame.provisions, longest: 100_000 };
    expect(mergeMatrix(long)).toMatchObject({ taken: [], conflicts: [], refused: [], unchangedRows: 1 });
  });

  (office ? it : it.skip)('after LibreOffice has saved it as XLSX, as ODS and XLSX, and as CSV in an old code of letters', async () => {
    const ours = await bytesOf(matrixXlsx(rows, frame));
    const again = saveAs('m.xlsx', ours, 'xlsx', 'xlsx:Calc MS Excel 2007 XML');
    const ods = saveAs('n.xlsx', ours, 'ods', 'ods');
    const fromOds = saveAs('o.ods', ods, 'xlsx', 'xlsx:Calc MS Excel 2007 XML');
    const latin = saveAs('q.xlsx', ours, 'csv', 'csv:Text - txt - csv (StarCalc):59,34,1,1');
    for (const [name, bytes] of [
      ['m.xlsx', again],
      ['o.xlsx', fromOds],
      ['q.csv', latin],
    ] as const) {
      const merged = merge(rows, await readMatrix(bytes, name));
      expect([name, merged]).toEqual([name, { taken: [], conflicts: [], refused: [], unchangedRows: 4, missingRows: 0 }]);
    }
  });
});
