/** PDFs that do nothing, and those that would. */
import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import { isActivePdf } from './pdf-acts.js';

const pdf = (...objects: (string | Buffer)[]): Buffer =>
  Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    ...objects.map((object) => Buffer.from(object as string)),
    Buffer.from('\ntrailer << /Root 1 0 R >>\n%%EOF\n'),
  ]);
const catalog = '1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n';
const packed = (words: string, dictionary = '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode'): Buffer =>
  Buffer.concat([Buffer.from(`5 0 obj << ${dictionary} >> stream\n`), deflateSync(words), Buffer.from('\nendstream endobj\n')]);

async function written(): Promise<Buffer> {
  const document = new PDFDocument();
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((end) => document.on('end', end));
  document.text('Rosa Mejía: el agua es de todos. /JavaScript');
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

describe('A PDF', () => {
  it('of letters and pictures does nothing, whatever they say', async () => {
    expect(isActivePdf(await written())).toBe(false);
    expect(isActivePdf(pdf(catalog))).toBe(false);
    expect(isActivePdf(pdf(catalog, packed('6 0 << /Type /Font >>')))).toBe(false);
    const picture = Buffer.concat([
      Buffer.from('3 0 obj << /Type /XObject >> stream\n'),
      Buffer.from('/JS (x) /Launch'),
      Buffer.from('\nendstream endobj\n'),
    ]);
    expect(isActivePdf(pdf(catalog, picture))).toBe(false);
  });

  it.each([
    ['a script', '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>'],
    ['a script with a name in numbers', '/OpenAction << /S /J#61vaScript >>'],
    ['a program', '/A << /S /Launch /F (calc.exe) >>'],
    ['a file within', '/Names << /EmbeddedFiles 9 0 R >>'],
    ['a form that is sent', '/A << /S /SubmitForm >>'],
    ['a form of another kind', '/AcroForm << /XFA 9 0 R >>'],
    ['acts of its own', '/AA << /O 9 0 R >>'],
    ['a way to another file', '/A << /S /GoToE >>'],
    ['a lock', '/Encrypt 9 0 R'],
  ])('with %s would, openly and packed', (_, words) => {
    expect(isActivePdf(pdf(`1 0 obj << /Type /Catalog ${words} >> endobj\n`))).toBe(true);
    expect(isActivePdf(pdf(catalog, packed(`6 0 << ${words} >>`)))).toBe(true);
    expect(isActivePdf(pdf(catalog, packed(`6 0 << ${words} >>`, '/Type /Obj#53tm /Filter [ /FlateDecode ]')))).toBe(true);
    expect(isActivePdf(pdf(catalog, Buffer.from(`5 0 obj << /Type /ObjStm >> stream\n${words}\nendstream endobj\n`)))).toBe(true);
  });

  it.each([
    ['packed in a way that is not read', pdf(catalog, packed('6 0 << >>', '/Type /ObjStm /Filter /LZWDecode'))],
    ['packed and then changed', pdf(catalog, packed('6 0 << >>', '/Type /ObjStm /Filter /FlateDecode /DecodeParms << /Predictor 12 >>'))],
    [
      'broken where it is packed',
      pdf(catalog, Buffer.from('5 0 obj << /Type /ObjStm /Filter /FlateDecode >> stream\nxx\nendstream endobj\n')),
    ],
    ['that unpacks without end', pdf(catalog, packed(' '.repeat(40 * 1024 * 1024)))],
    ['with a stream that never ends', pdf(catalog, Buffer.from('5 0 obj << >> stream\nxx'))],
    ['without an end', Buffer.from('%PDF-1.7\n1 0 obj << >> endobj')],
  ])('%s is not taken', (_, bytes) => {
    expect(isActivePdf(bytes)).toBe(true);
  });
});
