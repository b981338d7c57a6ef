import fc from 'fast-check';
import { say } from '../../src/platform/messages/messages.js';
import { Refusal } from '../../src/platform/refusal/refusal.js';
import { readMatrix } from '../../src/responses/matrix/reading.js';
import { matrixXlsx } from '../../src/responses/matrix/xlsx-writing.js';
import { deflate, makeZip } from '../texts/files.js';
import { savedWorkbook } from './saved-workbooks.js';
import { bytesOf, frame, row } from './some-matrix.js';

const mega = 1024 * 1024;
const sheets = [{ name: 'Matriz', lines: [['N.º', 'Disposición'] as const, [1, 'Aceptada'] as const] }];
const sheet = 'xl/worksheets/sheet5.xml';
const entities = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
const empty = { packed: new Uint8Array(0), unpacked: 0, method: 0 };

async function refusalOf(bytes: Uint8Array, name = 'm.xlsx'): Promise<Refusal> {
  const outcome: unknown = await readMatrix(bytes, name).then(
    () => null,
    (error: unknown) => error,
  );
  if (!(outcome instanceof Refusal)) throw new Error(`It was not refused: ${String(outcome)}`);
  return outcome;
}

describe('somebody uploads a matrix that could do harm', () => {
  it.each<[what: string, code: string, bytes: () => Uint8Array]>([
    ['macros', 'SPREADSHEET_WITH_MACROS', () => savedWorkbook(sheets, { parts: { 'xl/vbaProject.bin': 'x' } })],
    ['macros of old', 'SPREADSHEET_WITH_MACROS', () => savedWorkbook(sheets, { parts: { 'xl/macrosheets/sheet1.xml': '<x/>' } })],
    [
      'the type of a workbook with macros',
      'SPREADSHEET_WITH_MACROS',
      () =>
        savedWorkbook(sheets, {
          contentTypes: '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/>',
        }),
    ],
    [
      'entities in a sheet',
      'SPREADSHEET_WITH_ENTITIES',
      () => savedWorkbook(sheets, { parts: { [sheet]: `${entities}<worksheet>&a;</worksheet>` } }),
    ],
    [
      'entities in its words',
      'SPREADSHEET_WITH_ENTITIES',
      () => savedWorkbook(sheets, { parts: { 'xl/sharedStrings.xml': `${entities}<sst/>` } }),
    ],
    [
      'entities in its list of sheets',
      'SPREADSHEET_WITH_ENTITIES',
      () => savedWorkbook(sheets, { parts: { 'xl/workbook.xml': `${entities}<workbook/>` } }),
    ],
    ['more inside than it says', 'SPREADSHEET_UNPACKS_TOO_LARGE', () => bomb(10)],
    ['more inside than may be', 'SPREADSHEET_UNPACKS_TOO_LARGE', () => bomb(600 * mega)],
    [
      'thousands of parts',
      'SPREADSHEET_UNPACKS_TOO_LARGE',
      () => makeZip(Array.from({ length: 2001 }, (_, n) => ({ ...empty, name: `${n}.xml` }))),
    ],
    ['two parts of one name', 'SPREADSHEET_BROKEN', () => makeZip([1, 2].map(() => ({ ...empty, name: 'xl/workbook.xml' })))],
    ['a password', 'SPREADSHEET_ENCRYPTED', () => makeZip([{ ...empty, name: 'a', flags: 1 }])],
    [
      'the password of Excel',
      'SPREADSHEET_ENCRYPTED',
      () => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]),
    ],
    [
      'words that are not in the list',
      'SPREADSHEET_BROKEN',
      () => savedWorkbook(sheets, { parts: { [sheet]: '<worksheet><sheetData><row><c t="s"><v>x</v></c></row></sheetData></worksheet>' } }),
    ],
    [
      'a line that there is not',
      'SPREADSHEET_BROKEN',
      () => savedWorkbook(sheets, { parts: { [sheet]: '<worksheet><sheetData><row r="99999999"/></sheetData></worksheet>' } }),
    ],
    ['elements that do not close', 'SPREADSHEET_BROKEN', () => savedWorkbook(sheets, { parts: { [sheet]: '<worksheet><sheetData>' } })],
  ])('with %s', async (_, code, bytes) => {
    const refusal = await refusalOf(bytes());
    expect([refusal.code, refusal.field]).toEqual([code, 'file']);
    for (const language of ['es', 'en'] as const) expect(say(language, `refusals.${code}`, refusal.facts)).not.toMatch(/refusals|[{}]/);
  });

  it.each([
    ['PDF', Buffer.from('%PDF-1.7')],
    ['XLS', Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600)])],
    ['HTML', Buffer.from('<html><table><tr><td>N.º</td></tr></table></html>')],
    ['XML', Buffer.from('<?xml version="1.0"?><Workbook/>')],
    [
      'ODS',
      makeZip([
        { ...empty, name: 'mimetype' },
        { ...empty, name: 'content.xml' },
      ]),
    ],
    ['NUMBERS', Buffer.from('\0\0\0\0abc')],
  ])('or in another format, %s, and is told how to save it', async (format, bytes) => {
    expect(await refusalOf(bytes, 'tabla.numbers')).toMatchObject({ code: 'SPREADSHEET_OTHER_FORMAT', facts: { format } });
  });

  it('or empty, or too large, or with a quotation mark that never closes', async () => {
    expect((await refusalOf(new Uint8Array(0))).code).toBe('SPREADSHEET_EMPTY');
    expect((await refusalOf(new Uint8Array(129 * mega))).code).toBe('SPREADSHEET_TOO_LARGE');
    expect(await refusalOf(Buffer.from('N.º;Disposición\r\n1;Aceptada\r\n2;"No'), 'm.csv')).toMatchObject({
      code: 'SPREADSHEET_BROKEN_AT',
      facts: { line: 3 },
    });
  });

  it('or damaged anywhere: it is read or refused, and nothing else happens', async () => {
    const sound = await bytesOf(matrixXlsx([row(1), row(2)], frame));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 }), async (changes) => {
        const damaged = sound.slice();
        for (const [place, byte] of changes) damaged[place] = byte;
        const outcome: unknown = await readMatrix(damaged, 'm.xlsx').catch((error: unknown) => error);
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(Refusal);
      }),
      { numRuns: 300 },
    );
  });
});

/** A sheet of blanks that shrinks a thousandfold. */
function bomb(unpacked: number): Uint8Array {
  const part = (name: string, content: string): Parameters<typeof makeZip>[0][number] => {
    const bytes = Buffer.from(content);
    return { name, packed: deflate(bytes), unpacked: bytes.length };
  };
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const related = (kind: string, target: string): string =>
    `<Relationships><Relationship Id="a" Type="${type}/${kind}" Target="${target}"/></Relationships>`;
  return makeZip([
    part('_rels/.rels', related('officeDocument', 'xl/workbook.xml')),
    part('xl/workbook.xml', '<workbook><sheets><sheet name="Matriz" r:id="a"/></sheets></workbook>'),
    part('xl/_rels/workbook.xml.rels', related('worksheet', 's.xml')),
    { name: 'xl/s.xml', packed: deflate(Buffer.alloc(60 * mega, ' ')), unpacked },
  ]);
}
