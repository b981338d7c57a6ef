/** Versions of texts as files over HTTP: they read again as the same text, carry the comments that everybody reads, and show nobody a draft. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { validateXML } from 'xmllint-wasm';
import { readTextFile } from '../../src/texts/importing/text-files.js';
import { flatten, parseMarkdown } from '../../src/texts/text-import.rules.js';
import type { ParsedText } from '../../src/texts/text-tree.rules.js';
import { shortText, type TestConsultation } from '../drafts.js';
import type { Person } from '../person.js';
import { readPdf } from '../texts/pdf-words.js';
import { publishVersion } from '../versions.js';
import { World } from '../world.js';

const schema = readFileSync(new URL('../texts/fixtures/akn-subset.xsd', import.meta.url), 'utf8');
const data = process.env.SHARED_DATA ?? path.resolve('../shared/data');
const laws = path.join(data, 'legal-texts');
const maybe = existsSync(laws) ? describe : describe.skip;

let world: World;
let clara: Person;
let ana: Person;
beforeAll(async () => {
  world = await World.open();
  [clara, ana] = [await world.official(), await world.citizen('Ana')];
});
afterAll(() => world?.close());

const slugOf = async ({ id }: TestConsultation): Promise<string> =>
  (await clara.read('query ($id: ID!) { consultation(id: $id) { slug } }', { id })).consultation.slug;
const get = (who: Person, address: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${world.url}${address}`, { headers: { ...who.headers, ...headers } });
async function bytesAt(address: string, who: Person = world.visitor()): Promise<Uint8Array> {
  const response = await get(who, address);
  expect(response.status).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
}
const partOf = (docx: Uint8Array, name: string): string => new TextDecoder().decode(unzipSync(docx)[`word/${name}`]);
const plain = (xml: string): string => xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]*>/g, '');

/** What each comment in the margin says, and the words that it stands on. */
function marginOf(docx: Uint8Array): { says: string; on: string }[] {
  const [text, comments] = [partOf(docx, 'document.xml'), partOf(docx, 'comments.xml')];
  return [...comments.matchAll(/<w:comment w:id="(\d+)".*?<\/w:comment>/gs)].map(([comment, id]) => {
    const range = new RegExp(`<w:commentRangeStart w:id="${id}"/>(.*?)<w:commentRangeEnd w:id="${id}"/>`, 's').exec(text);
    return { says: plain(comment).trim(), on: range ? plain(range[1]!) : 'nowhere' };
  });
}

const shapeOf = ({ provisions }: ParsedText) =>
  flatten(provisions).map(({ provision: { eid, kind, number, label, heading, body }, depth }) => ({
    ...{ eid, kind, number, label, heading, depth },
    words: body.replace(/\]\([^)\s]*\)/g, ']').match(/[\p{L}\p{N}]+/gu) ?? [],
  }));

async function expectTheSame(slug: string, version: number, source: string): Promise<void> {
  const tree = shapeOf(parseMarkdown(source));
  const markdown = await bytesAt(`/texts/${slug}/v${version}.md`);
  expect(new TextDecoder().decode(markdown)).toBe(source);
  const xml = await bytesAt(`/texts/${slug}/v${version}.xml`);
  const { errors } = await validateXML({
    xml: [{ fileName: 'text.xml', contents: new TextDecoder().decode(xml) }],
    schema: [schema],
    initialMemoryPages: 1024,
    maxMemoryPages: 16384,
  });
  expect(errors).toEqual([]);
  const docx = await bytesAt(`/texts/${slug}/v${version}.docx`);
  // That of a long law takes seconds; test/texts/exporting.spec.ts reads one word for word.
  if (source.length > 100_000) return expectToRead({ markdown, xml, docx }, tree);
  const pdf = readPdf(await bytesAt(`/texts/${slug}/v${version}.pdf`));
  for (const { label } of tree) expect(pdf.words).toContain(label.replace(/\s+/g, ''));
  await expectToRead({ markdown, xml, docx }, tree);
}

async function expectToRead(files: Record<string, Uint8Array>, tree: unknown): Promise<void> {
  for (const [name, bytes] of Object.entries(files)) expect(shapeOf((await readTextFile({ name, bytes })).tree)).toEqual(tree);
}

const second = shortText
  .replace('regula el uso del agua', 'regula y protege el uso del agua')
  .replace('las zonas urbanas', 'las zonas del agua');

describe('anybody who takes a text along', () => {
  it('gets each version in each format, as the agency published it', async () => {
    const open = await world.drafts.open({ official: clara, title: 'Agua para llevar' });
    await publishVersion(open, second);
    const slug = await slugOf(open);
    await expectTheSame(slug, 1, shortText);
    await expectTheSame(slug, 2, second);
    const response = await get(world.visitor(), `/texts/${slug}/v2.docx`);
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="agua-para-llevar-v2.docx"');
    expect(response.headers.get('content-type')).toMatch(/wordprocessingml/);
    expect((await mammoth.extractRawText({ buffer: Buffer.from(await response.arrayBuffer()) })).value).toContain('regula y protege');
    expect(new TextDecoder().decode(await bytesAt(`/texts/${slug}/v1.xml`))).toContain('showAs="Ministerio de Aguas"');
  });

  it('does not get again what is there already', async () => {
    const slug = await slugOf(await world.drafts.open({ official: clara, title: 'Agua conocida' }));
    for (const name of ['v1.md', 'v1.docx', 'v1.xml', 'v1.docx?comments=yes']) {
      const etag = (await get(world.visitor(), `/texts/${slug}/${name}`)).headers.get('etag')!;
      const again = await get(world.visitor(), `/texts/${slug}/${name}`, { 'if-none-match': `"x", ${etag}` });
      expect([again.status, await again.text()]).toEqual([304, '']);
    }
  });

  it('finds the addresses over the API, those with comments for published versions only', async () => {
    const open = await world.drafts.open({ official: clara, title: 'Agua y direcciones' });
    await clara.act('draftTextVersion', { consultationId: open.id, markdown: second });
    const query = 'query ($id: ID!) { consultation(id: $id) { textVersions { number exports { format address mediaType hasComments } } } }';
    const [draft, first] = (await clara.read(query, { id: open.id })).consultation.textVersions;
    expect(draft.exports.map(({ format }: { format: string }) => format)).toEqual(['MARKDOWN', 'DOCX', 'PDF', 'AKOMA_NTOSO']);
    expect(first.exports.map(({ hasComments }: { hasComments: boolean }) => hasComments)).toEqual([false, false, false, false, true]);
    for (const { address, mediaType } of [...draft.exports, ...first.exports]) {
      const { pathname, search } = new URL(address);
      const response = await get(clara, pathname + search);
      expect([response.status, response.headers.get('content-type')]).toEqual([200, mediaType]);
    }
  });

  it.each(['v9.docx', 'v0.docx', 'v01.docx', 'v1.txt', 'v2-v1.md', 'v1', 'v1-v7.docx', 'v9999999999.md'])(
    'is told where there is no %s',
    async (name) => {
      const slug = await slugOf(consultation);
      const response = await get(world.visitor(), `/texts/${slug}/${name}`);
      expect([response.status, await response.text()]).toEqual([404, expect.stringContaining('Ese archivo no existe')]);
    },
  );
  let consultation: TestConsultation;
  beforeAll(async () => {
    consultation = await world.drafts.open({ official: clara, title: 'Agua que no está' });
  });
});

describe('a draft', () => {
  it('of a further version is a file for those who see it, and for nobody else', async () => {
    const open = await world.drafts.open({ official: clara, title: 'Agua en borrador' });
    await clara.act('draftTextVersion', { consultationId: open.id, markdown: second });
    const slug = await slugOf(open);
    const names = ['v2.md', 'v2.pdf', 'v2.docx', 'v2.xml', 'v2.docx?comments=yes', 'v2-v1.docx', 'v1-v2.docx'];
    const others = [world.visitor(), ana, await world.official(world.townHall)];
    for (const name of names) {
      const own = await get(clara, `/texts/${slug}/${name}`);
      expect([own.status, own.headers.get('cache-control')]).toEqual([200, 'private, no-cache']);
      expect(own.headers.get('access-control-allow-origin')).toBeNull();
      for (const other of others) expect((await get(other, `/texts/${slug}/${name}`)).status).toBe(404);
      // The tag of the file opens nothing either.
      expect((await get(ana, `/texts/${slug}/${name}`, { 'if-none-match': own.headers.get('etag')! })).status).toBe(404);
    }
    expect(new TextDecoder().decode(await bytesAt(`/texts/${slug}/v2.md`, clara))).toBe(second);
    // Saved anew, it is another file at once.
    world.clock.advance(1_000);
    await clara.act('draftTextVersion', { consultationId: open.id, markdown: `${second}\nUna línea más.\n` });
    expect(new TextDecoder().decode(await bytesAt(`/texts/${slug}/v2.md`, clara))).toContain('Una línea más.');
    expect(partOf(await bytesAt(`/texts/${slug}/v2.docx`, clara), 'document.xml')).toContain('Una línea más.');
  });

  it('of a consultation is one, too', async () => {
    const slug = await slugOf(await world.drafts.complete({ official: clara, title: 'Agua sin anunciar' }));
    for (const name of ['v1.md', 'v1.docx', 'v1.xml']) {
      expect((await get(clara, `/texts/${slug}/${name}`)).status).toBe(200);
      for (const other of [world.visitor(), ana, await world.official(world.townHall)])
        expect((await get(other, `/texts/${slug}/${name}`)).status).toBe(404);
    }
  });
});

describe('the margin', () => {
  const post = async (author: Person, subjectId: string, body: string, passage: object | null = null, more: object = {}): Promise<string> =>
    (await author.act('postComment', { subjectId, body, passage, ...more }, 'comment { id }')).comment.id;

  it('has each comment on its own words, carried to the next version, and marked where it is not', async () => {
    const open = await world.drafts.open({ official: clara, title: 'Agua comentada' });
    const slug = await slugOf(open);
    const [first, scope] = open.articles as { id: string }[];
    await post(ana, first!.id, 'Se queda **corto**.', { exact: 'del agua' }, { stance: 'AGAINST' });
    await post(ana, first!.id, 'Título vago.', { exact: 'Objeto', isInHeading: true }, { stance: 'IN_FAVOUR' });
    await post(ana, scope!.id, 'Todo muy bien.');
    await post(clara, first!.id, 'Aclaramos.', { exact: 'regula el uso' });
    const docx = await bytesAt(`/texts/${slug}/v1.docx?comments=yes`);
    expect(marginOf(docx)).toEqual([
      { says: 'En contra.\nSe queda corto.', on: 'del agua' },
      { says: 'A favor.\nTítulo vago.', on: 'Objeto' },
      { says: 'Sin postura.\nTodo muy bien.', on: 'Artículo 2°. Ámbito' },
      { says: 'De la entidad.\nAclaramos.', on: 'regula el uso' },
    ]);
    expect(partOf(docx, 'comments.xml')).toContain('w:author="Ana"');
    expect((await mammoth.extractRawText({ buffer: Buffer.from(docx) })).value).toContain('acueductos comunitarios');
    expect(shapeOf((await readTextFile({ name: 'x.docx', bytes: docx })).tree)).toEqual(shapeOf(parseMarkdown(shortText)));

    await publishVersion(open, second);
    const carried = marginOf(await bytesAt(`/texts/${slug}/v2.docx?comments=yes&language=en`));
    expect(carried.slice(0, 3)).toEqual([
      { says: 'Against.\nSe queda corto.', on: 'del agua' },
      { says: 'In favour.\nTítulo vago.', on: 'Objeto' },
      { says: 'Neutral.\nTodo muy bien.', on: 'Artículo 2°. Ámbito' },
    ]);
    expect(carried[3]!.says).toContain('“regula el uso”');
    // What was written on the first version goes on standing there.
    expect(marginOf(await bytesAt(`/texts/${slug}/v1.docx?comments=yes`))[3]).toEqual({
      says: 'De la entidad.\nAclaramos.',
      on: 'regula el uso',
    });
  });

  it('has the words that somebody proposes', async () => {
    const open = await world.drafts.open({ official: clara, title: 'Agua propuesta' });
    await ana.act('suggestWording', {
      provisionId: open.articles[0]!.id,
      passage: { exact: 'el uso' },
      proposed: 'el buen uso',
      reason: 'Más claro.',
      mayName: true,
    });
    const [note] = marginOf(await bytesAt(`/texts/${await slugOf(open)}/v1.docx?comments=yes`));
    expect(note).toEqual({ says: expect.stringContaining('Propone: «el buen uso».'), on: 'el uso' });
  });

  it('never has what was hidden or withdrawn, for nobody and at once, nor replies and what has lost its place', async () => {
    const open = await world.drafts.open({ official: clara, title: 'Agua escondida' });
    const slug = await slugOf(open);
    const [article, , last] = open.articles as { id: string }[];
    const [hidden, withdrawn] = [
      await post(ana, article!.id, 'Palabra escondida.', { exact: 'el uso' }),
      await post(ana, article!.id, 'Palabra retirada.'),
    ];
    await post(ana, article!.id, 'Palabra visible.');
    await post(ana, hidden, 'Palabra de respuesta.');
    await post(ana, last!.id, 'Palabra sin lugar.', { exact: 'Rige' });
    const address = `/texts/${slug}/v1.docx?comments=yes`;
    const { headers } = await get(world.visitor(), address);
    expect(marginOf(await bytesAt(address))).toHaveLength(4);
    const moderator = await world.moderator();
    await moderator.act('hideComment', { commentId: hidden, ground: 'INSULT', reason: 'Insulta a otra persona.' });
    await ana.act('withdrawComment', { commentId: withdrawn });
    expect((await get(world.visitor(), address, { 'if-none-match': headers.get('etag')! })).status).toBe(200);
    for (const who of [world.visitor(), ana, clara, moderator]) {
      const docx = await bytesAt(address, who);
      const everything = Object.values(unzipSync(docx))
        .map((part) => new TextDecoder().decode(part))
        .join('');
      expect(everything).not.toMatch(/escondida\.|retirada|respuesta/);
      expect(everything).toContain('Palabra visible.');
    }
    await publishVersion(open, shortText.replace(/#### Artículo 3°[^]*/, ''));
    expect(marginOf(await bytesAt(`/texts/${slug}/v2.docx?comments=yes`)).map(({ says }) => says)).toEqual([
      'Sin postura.\nPalabra visible.',
    ]);
  });
});

it('what changed is a document of three columns, with the reasons in the language of the reader', async () => {
  const open = await world.drafts.open({ official: clara, title: 'Agua comparada' });
  const { textVersion } = await clara.act('draftTextVersion', { consultationId: open.id, markdown: second }, 'textVersion { id }');
  await clara.act('publishTextVersion', {
    versionId: textVersion.id,
    changelog: [{ locale: 'es', text: 'Cambios.' }],
    reasons: [
      {
        eid: 'art_1',
        words: [
          { locale: 'es', text: 'Lo pidieron.' },
          { locale: 'en', text: 'They asked for it.' },
        ],
      },
      { eid: 'art_2__par_1', words: [{ locale: 'es', text: 'Por claridad.' }] },
    ],
  });
  const slug = await slugOf(open);
  const xml = (docx: Uint8Array) => partOf(docx, 'document.xml');
  const spanish = xml(await bytesAt(`/texts/${slug}/v2-v1.docx`));
  expect(plain(spanish)).toMatch(/Antes \(versión 1\)\s+Después \(versión 2\)\s+Por qué/);
  expect(plain(spanish)).toContain('Lo pidieron.');
  expect(spanish).toMatch(/<w:u w:val="single"\/>[^<]*<\/w:rPr><w:t[^>]*>y protege /);
  const english = plain(xml(await bytesAt(`/texts/${slug}/v2-v1.docx?language=en`)));
  expect(english).toContain('They asked for it.');
  expect(english).toContain('Por claridad.');
  expect((await get(world.visitor(), `/texts/${slug}/v2-v1.docx`)).headers.get('content-disposition')).toContain(
    'agua-comparada-cambios-v1-v2.docx',
  );

  const fields = 'reasons { text language number }';
  const query = `query ($old: ID!, $new: ID!) { compareTextVersions(old: $old, new: $new) { provisions(onlyChanged: true) { nodes { ${fields} } } table { nodes { why ${fields} } } } }`;
  const versions = (await clara.read('query ($id: ID!) { consultation(id: $id) { textVersions { id } } }', { id: open.id })).consultation;
  const [now, old] = versions.textVersions.map(({ id }: { id: string }) => id);
  const { provisions, table } = (await world.visitor().speaking('en').read(query, { old, new: now })).compareTextVersions;
  const reasons = [[{ text: 'They asked for it.', language: 'en', number: 2 }], [{ text: 'Por claridad.', language: 'es', number: 2 }]];
  expect(provisions.nodes.map((node: { reasons: object[] }) => node.reasons)).toEqual(reasons);
  expect(table.nodes.map((node: { reasons: object[] }) => node.reasons)).toEqual(reasons);
});

maybe('a real law', () => {
  const files = existsSync(laws) ? readdirSync(laws, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')) : [];

  it.each(files.map((file, i) => [file, `ley-real-${i}`]))(
    '%s goes out in each format and reads again as the same text',
    async (file, title) => {
      const source = readFileSync(path.join(laws, file), 'utf8');
      const slug = await slugOf(await world.drafts.open({ official: clara, title, text: source }));
      await expectTheSame(slug, 1, source);
    },
  );
});
