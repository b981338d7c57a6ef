import { unzipSync } from 'fflate';
import { Refusal } from '../../src/platform/refusal/refusal.js';
import { say } from '../../src/platform/messages/messages.js';
import { mostFileBytes } from '../../src/texts/importing/file-kind.rules.js';
import { readTextFile } from '../../src/texts/importing/text-files.js';
import { memoryKept } from '../memory.js';
import { deflate, makeDocx, makeZip, paragraph } from './files.js';

const refusalOf = async (bytes: Uint8Array, name = 'texto.docx'): Promise<Refusal> => {
  const outcome = await readTextFile({ name, bytes }).then(
    () => null,
    (error: unknown) => error,
  );
  if (!(outcome instanceof Refusal)) throw new Error(`It was not refused: ${String(outcome)}`);
  return outcome;
};
const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const body = paragraph('Artículo 1. Uno.');
const mega = 1024 * 1024;

describe('an official uploads a file that could do harm', () => {
  it('of 100 MB, and is refused before it is read', async () => {
    expect(await refusalOf(new Uint8Array(100 * mega))).toMatchObject({ code: 'TEXT_FILE_TOO_LARGE', facts: { max: 10 }, field: 'file' });
    expect((await refusalOf(new Uint8Array(mostFileBytes + 1), 'a.md')).code).toBe('TEXT_FILE_TOO_LARGE');
  });

  it('that says how much it holds, and holds too much', async () => {
    const bomb = makeDocx(body, { 'word/media/image1.xml': ' '.repeat(21 * mega) });
    expect(bomb.length).toBeLessThan(100_000);
    expect((await refusalOf(bomb)).code).toBe('TEXT_FILE_UNPACKS_TOO_LARGE');
  });

  it('that hides how much it holds: it is stopped while it unpacks', async () => {
    const packed = deflate(Buffer.alloc(200 * mega));
    const before = memoryKept().buffers;
    expect((await refusalOf(makeZip([{ name: '[Content_Types].xml', packed, unpacked: 10 }]))).code).toBe('TEXT_FILE_UNPACKS_TOO_LARGE');
    expect(memoryKept().buffers - before).toBeLessThan(120 * mega);
  });

  it('whose parts are each small and together too much', async () => {
    const packed = deflate(Buffer.alloc(3 * mega));
    const parts = Array.from({ length: 10 }, (_, i) => ({ name: `word/media/${i}.bin`, packed, unpacked: 10 }));
    expect((await refusalOf(makeZip(parts))).code).toBe('TEXT_FILE_UNPACKS_TOO_LARGE');
  });

  it('of thousands of parts', async () => {
    const parts = Array.from({ length: 2001 }, (_, i) => ({ name: `${i}.bin`, packed: new Uint8Array(0), unpacked: 0, method: 0 }));
    expect((await refusalOf(makeZip(parts))).code).toBe('TEXT_FILE_UNPACKS_TOO_LARGE');
  });

  it.each([
    ['a project of macros', makeDocx(body, { 'word/vbaProject.bin': 'x' })],
    ['controls that run', makeDocx(body, { 'word/activeX/activeX1.xml': '<a/>' })],
    [
      'the type of a document with macros',
      makeDocx(body, {
        '[Content_Types].xml':
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
      }),
    ],
  ])('with %s', async (_, bytes) => {
    expect((await refusalOf(bytes)).code).toBe('TEXT_FILE_WITH_MACROS');
  });

  const entities = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
  it.each([
    ['in the main part', makeDocx(body, { 'word/document.xml': `${entities}<w:document xmlns:w="u"><w:body/></w:document>` })],
    ['in a part that nobody reads', makeDocx(body, { 'customXml/item1.xml': `${entities}<x>&a;</x>` })],
    ['in a part written in UTF-16', makeUtf16Docx()],
  ])('with external entities %s of a DOCX', async (_, bytes) => {
    expect((await refusalOf(bytes)).code).toBe('TEXT_FILE_WITH_ENTITIES');
  });

  it.each([
    ['external entities', `<?xml version="1.0"?>${entities}<akomaNtoso>&a;</akomaNtoso>`],
    ['entities that multiply', '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><akomaNtoso>&b;</akomaNtoso>'],
    ['a document type elsewhere', '<?xml version="1.0"?><!DOCTYPE akomaNtoso SYSTEM "http://evil.example/x.dtd"><akomaNtoso/>'],
  ])('with %s in XML', async (_, xml) => {
    expect((await refusalOf(text(xml), 'ley.xml')).code).toBe('TEXT_FILE_WITH_ENTITIES');
  });

  it('nested ten thousand deep', async () => {
    const xml = `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">${'<div>'.repeat(10_000)}${'</div>'.repeat(10_000)}</akomaNtoso>`;
    expect((await refusalOf(text(xml), 'ley.xml')).code).toBe('TEXT_FILE_BROKEN');
  });

  it('of millions of elements, before they fill the memory', async () => {
    const many = makeDocx('<w:r/>'.repeat(600_000));
    expect(many.length).toBeLessThan(mostFileBytes);
    const before = memoryKept().heap;
    expect((await refusalOf(many)).code).toBe('TEXT_FILE_TOO_MANY_ELEMENTS');
    expect((await refusalOf(text(`<akomaNtoso>${'<p/>'.repeat(600_000)}</akomaNtoso>`), 'ley.xml')).code).toBe(
      'TEXT_FILE_TOO_MANY_ELEMENTS',
    );
    expect(memoryKept().heap - before).toBeLessThan(900 * mega);
  });

  it('behind a password', async () => {
    const compound = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(600),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    expect((await refusalOf(compound)).code).toBe('TEXT_FILE_ENCRYPTED');
    expect((await refusalOf(makeZip([{ name: 'word/document.xml', packed: deflate(text('x')), unpacked: 1, flags: 1 }]))).code).toBe(
      'TEXT_FILE_ENCRYPTED',
    );
  });

  it('that says two things under one name', async () => {
    const parts = Object.entries(unzipSync(makeDocx(body))).map(([name, part]) => ({ name, packed: deflate(part), unpacked: part.length }));
    expect((await readTextFile({ name: 'x.docx', bytes: makeZip(parts) })).source).toBe('Artículo 1. Uno.\n');
    const other = { ...parts.find(({ name }) => name === 'word/document.xml')! };
    expect((await refusalOf(makeZip([...parts, other]))).code).toBe('TEXT_FILE_BROKEN');
  });
});

describe('an official uploads what is no text', () => {
  it.each([
    ['a PDF', text('%PDF-1.7\n1 0 obj'), 'TEXT_FILE_PDF'],
    ['an old Word document', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'TEXT_FILE_OTHER_FORMAT'],
    ['RTF', text('{\\rtf1 hola}'), 'TEXT_FILE_OTHER_FORMAT'],
    ['a page of the web', text('<!DOCTYPE html><html><body>Artículo 1</body></html>'), 'TEXT_FILE_OTHER_FORMAT'],
    [
      'an ODT',
      makeZip([
        { name: 'mimetype', packed: text('x'), unpacked: 1, method: 0 },
        { name: 'content.xml', packed: deflate(text('<x/>')), unpacked: 4 },
        { name: '[Content_Types].xml', packed: deflate(text('<x/>')), unpacked: 4 },
      ]),
      'TEXT_FILE_OTHER_FORMAT',
    ],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1'), 'TEXT_FILE_OTHER_FORMAT'],
    ['random bytes', Buffer.from(Array.from({ length: 3000 }, (_, i) => (i * 7919) % 256)), 'TEXT_FILE_NOT_TEXT'],
    ['nothing', new Uint8Array(0), 'TEXT_FILE_EMPTY'],
    ['blanks', text(' \n\n '), 'TEXT_FILE_EMPTY'],
    ['half a DOCX', makeDocx(body).subarray(0, 300), 'TEXT_FILE_BROKEN'],
    ['XML that does not end', text('<?xml version="1.0"?><akomaNtoso><act>'), 'TEXT_FILE_BROKEN'],
    ['XML of another kind', text('<?xml version="1.0"?><note>Hola</note>'), 'TEXT_FILE_XML_UNKNOWN'],
  ])('%s', async (_, bytes, code) => {
    const refusal = await refusalOf(bytes, 'texto.txt');
    expect(refusal.code).toBe(code);
    for (const language of ['es', 'en'] as const) expect(say(language, `refusals.${code}`, refusal.facts)).not.toContain('refusals.');
  });

  it('whatever is cut from or changed in a good document, it is read or refused and never fails', async () => {
    const good = makeDocx(body);
    for (let i = 0; i < 400; i++) {
      const bytes = new Uint8Array(good);
      bytes[(i * 37) % bytes.length]! ^= 1 << (i % 8);
      await readTextFile({ name: 'x.docx', bytes }).catch((error: unknown) => expect(error).toBeInstanceOf(Refusal));
    }
  });
});

function makeUtf16Docx(): Uint8Array {
  const xml = `\uFEFF<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>`;
  const packed = deflate(Buffer.from(xml, 'utf16le'));
  return makeZip([{ name: 'word/document.xml', packed, unpacked: xml.length * 2 }]);
}
