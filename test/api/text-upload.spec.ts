/** Texts from files through the API: every format, hostile files and forged requests, and what is corrected by hand. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { toAkomaNtoso } from '../../src/texts/exporting/akoma-ntoso.js';
import { parseMarkdown } from '../../src/texts/text-import.rules.js';
import { shortText } from '../drafts.js';
import { memoryKept } from '../memory.js';
import type { Person } from '../person.js';
import { deflate, makeDocx, makeZip, paragraph } from '../texts/files.js';
import { formOf, sendForm, upload } from '../uploading.js';
import { monday, World } from '../world.js';

let world: World;
let clara: Person;
beforeAll(async () => {
  world = await World.open();
  clara = await world.official();
});
afterAll(() => world?.close());
beforeEach(() => world.clock.set(monday));

const mega = 1024 * 1024;
const fixture = readFileSync('test/texts/fixtures/decreto-libreoffice.docx');
const docx = makeDocx(['Artículo 1. Objeto. Uno.', 'Artículo 2. Ámbito. Dos.', 'Parágrafo. Tres.'].map((line) => paragraph(line)).join(''));
const changelog = [{ locale: 'es', text: 'Cambios.' }];
const draft = async (who = clara): Promise<string> =>
  (await who.act('createConsultation', { agencyId: world.ministry.globalId, title: 'T' }, 'consultation { id }')).consultation.id;
const partsOf = 'provisions(first: 100) { nodes { eid kind label heading body } }';
const eidsOf = ({ provisions }: { provisions: { nodes: { eid: string }[] } }): string[] => provisions.nodes.map(({ eid }) => eid);
const codesOf = ({ userErrors }: { userErrors: { code: string }[] }): string[] => userErrors.map(({ code }) => code);
const view = async (who: Person, id: string, selection: string) =>
  (await who.read(`query ($id: ID!) { consultation(id: $id) { ${selection} } }`, { id })).consultation;
/** Corrected while it is not saved yet. */
const correct = (galleyId: string, corrections: object[], more: object = {}, who = clara) =>
  who.do('correctText', { galleyId, corrections, ...more }, `galley { id changedAt corrections { act eid at kind as number } ${partsOf} }`);

describe('an official who has the text in a file', () => {
  it.each([
    ['DOCX', 'decreto.docx', docx, ['art_1', 'art_2', 'art_2__par_1']],
    ['MARKDOWN', 'decreto.md', shortText, ['preamble', 'art_1', 'art_2', 'art_2__par_1', 'art_3']],
    ['TEXT', 'decreto.txt', 'ARTÍCULO 1°. Objeto. Uno.\n\nARTÍCULO 2°. Vigencia. Dos.\n', ['art_1', 'art_2']],
    [
      'AKOMA_NTOSO',
      'decreto.xml',
      toAkomaNtoso(parseMarkdown(shortText), {
        country: 'co',
        language: 'es',
        date: '2026-02-02',
        version: 1,
        agency: 'Ministerio',
        slug: 'decreto',
        title: 'Decreto',
        status: 'draft',
      }),
      ['preamble', 'art_1', 'art_2', 'art_2__par_1', 'art_3'],
    ],
  ] as const)('saves it from %s, and the text says what it came from', async (format, name, bytes, eids) => {
    const id = await draft();
    const { userErrors, textVersion } = await upload(
      clara,
      'saveText',
      { consultationId: id },
      { name, bytes },
      `textVersion { format fileName notes treeCorrections { act } ${partsOf} }`,
    );
    expect(userErrors).toEqual([]);
    expect(textVersion).toMatchObject({ format, fileName: name, treeCorrections: [] });
    expect(eidsOf(textVersion)).toEqual(eids);
  });

  it('is told what was left out of a document that a word processor wrote, before and after saving', async () => {
    const file = { name: 'decreto.docx', bytes: fixture };
    const query =
      'query ($file: Upload) { previewText(file: $file) { format articleCount notes provisions { eid depth body splits { at words } } } }';
    const { data } = await sendForm(clara, formOf(query, { file: null }, file, 'variables.file'));
    const { previewText } = data;
    expect(previewText).toMatchObject({ format: 'DOCX' });
    expect(previewText.articleCount).toBeGreaterThan(1);
    const id = await draft();
    const { textVersion } = await upload(clara, 'saveText', { consultationId: id }, file, `textVersion { notes ${partsOf} }`);
    expect(textVersion.notes).toEqual(previewText.notes);
    expect(eidsOf(textVersion)).toEqual(previewText.provisions.map(({ eid }: { eid: string }) => eid));
  });

  it('drafts the next version from it', async () => {
    const { id } = await world.drafts.open({ official: clara });
    const amended = shortText.replace('acueductos', 'acueductos y pozos');
    const { textVersion } = await upload(
      clara,
      'draftTextVersion',
      { consultationId: id },
      { name: 'v2.md', bytes: amended },
      'textVersion { number fileName markdown }',
    );
    expect(textVersion).toEqual({ number: 2, fileName: 'v2.md', markdown: amended });
  });

  it('says where the words are exactly once', async () => {
    const id = await draft();
    expect(await clara.refusals('saveText', { consultationId: id })).toEqual(['TEXT_SOURCE_MISSING']);
    const both = await upload(clara, 'saveText', { consultationId: id, markdown: shortText }, { name: 'a.md', bytes: shortText });
    expect(codesOf(both)).toEqual(['TEXT_SOURCE_MISSING']);
    expect((await clara.ask('query { previewText { articleCount } }')).errors?.[0]?.extensions.code).toBe('TEXT_SOURCE_MISSING');
  });

  it('sends it under any name, and folders and signs that turn words around are taken out of it', async () => {
    const id = await draft();
    const named = async (name: string) =>
      (await upload(clara, 'saveText', { consultationId: id }, { name, bytes: shortText }, 'textVersion { fileName }')).textVersion
        .fileName;
    expect(await named('C:\\borradores\\de\u202Ecreto.md')).toBe('decreto.md');
    expect(await named(`${'á'.repeat(300)}.md`)).toHaveLength(200);
  });
});

describe('a file that could do harm', () => {
  const packed = deflate(Buffer.alloc(30 * mega));
  const entity = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><akomaNtoso>&a;</akomaNtoso>';
  it.each([
    ['TEXT_FILE_UNPACKS_TOO_LARGE', 'bomba.docx', makeZip([{ name: '[Content_Types].xml', packed, unpacked: 10 }])],
    ['TEXT_FILE_WITH_ENTITIES', 'ley.xml', entity],
    ['TEXT_FILE_WITH_MACROS', 'macros.docx', makeDocx(paragraph('Artículo 1. Uno.'), { 'word/vbaProject.bin': 'x' })],
    ['TEXT_FILE_PDF', 'ley.pdf', '%PDF-1.7 x'],
    ['TEXT_TOO_LARGE', 'largo.md', `#### Artículo 1.\n\n${'palabra '.repeat(700_000)}`],
  ])('is refused as %s, in words that say what to do', async (code, name, bytes) => {
    for (const language of ['es', 'en']) {
      const { userErrors } = await upload(clara.speaking(language), 'uploadText', { consultationId: await draft() }, { name, bytes });
      expect(userErrors).toEqual([{ code, field: ['input', 'file'], message: expect.stringMatching(/^\p{Lu}.*\.$/u) }]);
      expect(userErrors[0].message).not.toContain('refusals.');
    }
  });

  it('is refused when it is larger than 10 MB, and nothing of it is kept while it streams in', async () => {
    const id = await draft();
    const before = memoryKept().buffers;
    let most = 0;
    const boundary = 'frontera';
    const query = 'mutation ($input: UploadTextInput!) { uploadText(input: $input) { userErrors { code field } } }';
    const operations = JSON.stringify({ query, variables: { input: { consultationId: id, file: null } } });
    const part = (name: string, more = ''): string => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n`;
    const block = Buffer.alloc(mega, 97);
    async function* stream() {
      yield Buffer.from(
        `${part('operations')}${operations}\r\n${part('map')}{"0":["variables.input.file"]}\r\n${part('0', '; filename="a.md"')}`,
      );
      for (let sent = 0; sent < 100; sent++) {
        yield block;
        if (sent % 10 === 0) most = Math.max(most, memoryKept().buffers - before);
      }
      yield Buffer.from(`\r\n--${boundary}--\r\n`);
    }
    const response = await fetch(`${clara.url}/graphql`, {
      method: 'POST',
      headers: { ...clara.headers, 'content-type': `multipart/form-data; boundary=${boundary}` },
      body: Readable.toWeb(Readable.from(stream())) as unknown as BodyInit,
      duplex: 'half',
    } as RequestInit);
    const { data } = (await response.json()) as { data: { uploadText: { userErrors: object[] } } };
    expect(data.uploadText.userErrors).toEqual([{ code: 'TEXT_FILE_TOO_LARGE', field: ['input', 'file'] }]);
    expect(most).toBeLessThan(60 * mega);
  });
});

describe('a request with a file', () => {
  const query = 'mutation ($input: UploadTextInput!) { uploadText(input: $input) { galley { id } userErrors { code } } }';
  const file = { name: 'a.md', bytes: shortText };
  const cookie = (who: Person, headers: Record<string, string>) => ({ authorization: '', cookie: `urna_session=${who.token}`, ...headers });

  it('is read only for officials, and for administrators, who upload rolls and no texts', async () => {
    const input = { consultationId: await draft(), file: null };
    for (const [who, status, code] of [
      [world.visitor(), 401, 'SIGN_IN_REQUIRED'],
      [await world.citizen(), 403, 'FORBIDDEN'],
      [await world.moderator(), 403, 'FORBIDDEN'],
      [await world.auditor(), 403, 'FORBIDDEN'],
    ] as const) {
      const answer = await sendForm(who, formOf(query, { input }, file));
      expect([answer.status, answer.errors?.[0]?.extensions.code]).toEqual([status, code]);
    }
    const administrator = await world.administrator();
    expect(codesOf(await upload(administrator, 'uploadText', { consultationId: input.consultationId }, file))).toEqual(['FORBIDDEN']);
    const stranger = await world.official(world.townHall, 'Pedro');
    expect(codesOf(await upload(stranger, 'uploadText', { consultationId: input.consultationId }, file))).toEqual(['NOT_FOUND']);
    expect(codesOf(await upload(stranger, 'saveText', { consultationId: input.consultationId }, file))).toEqual(['NOT_FOUND']);
  });

  it('that uses the cookie must come from here, or carry a header that other sites cannot send', async () => {
    const input = { consultationId: await draft(), file: null };
    const send = async (headers: Record<string, string>) => {
      const { status, errors, data } = await sendForm(clara, formOf(query, { input }, file), cookie(clara, headers));
      return [status, errors?.[0]?.extensions.code ?? data.uploadText.userErrors.length];
    };
    expect(await send({})).toEqual([403, 'CSRF_REFUSED']);
    expect(await send({ origin: 'https://evil.example' })).toEqual([403, 'CSRF_REFUSED']);
    expect(await send({ origin: 'https://evil.example', 'apollo-require-preflight': 'true' })).toEqual([403, 'CSRF_REFUSED']);
    expect(await send({ origin: 'null' })).toEqual([403, 'CSRF_REFUSED']);
    expect(await send({ origin: world.url })).toEqual([200, 0]);
    expect(await send({ 'apollo-require-preflight': 'true' })).toEqual([200, 0]);
  });

  it('that is not as the specification wants it is refused, and says what is wrong', async () => {
    const input = { consultationId: await draft(), file: null };
    const operations = JSON.stringify({ query, variables: { input } });
    const blob = new Blob([shortText]);
    const tried = async (...parts: [string, string | Blob][]) => {
      const form = new FormData();
      for (const [name, value] of parts) form.append(name, value);
      const { status, errors } = await sendForm(clara, form);
      return [status, errors?.[0]?.extensions.code, errors?.[0]?.extensions.problem];
    };
    const map = '{"0":["variables.input.file"]}';
    const wrong = (problem: string) => [400, 'UPLOAD_MALFORMED', problem];
    expect(await tried(['map', map], ['operations', operations], ['0', blob])).toEqual(wrong('operations'));
    expect(await tried(['operations', '{'], ['map', map], ['0', blob])).toEqual(wrong('operations'));
    expect(await tried(['operations', `[${operations}]`], ['map', map], ['0', blob])).toEqual(wrong('operations'));
    expect(await tried(['operations', JSON.stringify({ query, variables: [] })], ['map', map], ['0', blob])).toEqual(wrong('operations'));
    expect(await tried(['operations', operations], ['0', blob])).toEqual(wrong('map'));
    for (const bad of ['[]', '{', '{}', '{"0":[]}', '{"0":[1]}', '{"0":"variables.input.file"}', '{"1":["variables.input.file"]}'])
      expect(await tried(['operations', operations], ['map', bad], ['0', blob])).toEqual(wrong('map'));
    for (const bad of [
      'query',
      'variables',
      'variables.input.consultationId',
      'variables.input.none',
      'variables.__proto__.x',
      'variables.input.file.constructor',
    ])
      expect(await tried(['operations', operations], ['map', JSON.stringify({ 0: [bad] })], ['0', blob])).toEqual(wrong('path'));
    expect(await tried(['operations', operations], ['map', map])).toEqual(wrong('oneFile'));
    expect(await tried(['operations', operations], ['map', map], ['0', blob], ['1', blob])).toEqual(wrong('oneFile'));
    expect(await tried(['operations', operations], ['map', map], ['0', blob], ['x', 'y'])).toEqual(wrong('oneFile'));
    const broken = await sendForm(clara, 'no form', { 'content-type': 'multipart/form-data; boundary=x' });
    expect(broken.errors?.[0]?.extensions.code).toBe('UPLOAD_MALFORMED');
    const json = await clara.ask(query, { input: { ...input, file: 'a file' } });
    expect(json.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    const subscription = await sendForm(
      clara,
      formOf('subscription ($file: Upload) { __typename }', { file: null }, file, 'variables.file'),
    );
    expect(subscription.errors).toBeDefined();
  });
});

describe('an official who corrects how a text was divided', () => {
  const given = `#### Artículo 1. Objeto.

Uno. Parágrafo sin punto aparte. Tres.

#### Artículo 2. Ámbito.

Dos.

#### Artículo 2. Vigencia.

Cuatro.
`;
  const split = { act: 'SPLIT', eid: 'art_1', at: 5, kind: 'PARAGRAPH' };
  const renumber = { act: 'RENUMBER', eid: 'art_2__2', number: '3' };
  const begin = async (id: string, markdown = given, more: object = {}) =>
    (
      await clara.act(
        'uploadText',
        { consultationId: id, markdown, ...more },
        `galley { id changedAt fileName format notes articleCount provisionCount lostCorrections corrections { act } ${partsOf} }`,
      )
    ).galley;

  it('sees where each part may be split, splits, joins, retypes, renumbers, takes back, and saves what they saw', async () => {
    const id = await draft();
    const galley = await begin(id);
    expect(galley).toMatchObject({ fileName: null, format: 'MARKDOWN', articleCount: 3, provisionCount: 3 });
    const { node } = await clara.read(
      'query ($id: ID!) { node(id: $id) { ... on TextGalley { provision(eid: "art_1") { body splits { at words } } } } }',
      { id: galley.id },
    );
    expect(node.provision.splits).toEqual([
      { at: 5, words: 'Parágrafo sin punto aparte.' },
      { at: 33, words: 'Tres.' },
    ]);
    const done = await correct(galley.id, [split, renumber]);
    expect(eidsOf(done.galley)).toEqual(['art_1', 'art_1__par_1', 'art_2', 'art_3']);
    expect(done.galley.corrections[1]).toEqual({ ...renumber, at: null, kind: null, as: null });
    const undone = await correct(galley.id, [split]);
    expect(eidsOf(undone.galley)).toEqual(['art_1', 'art_1__par_1', 'art_2', 'art_2__2']);
    await correct(galley.id, [split, renumber, { act: 'RETYPE', eid: 'art_2', kind: 'CHAPTER' }, { act: 'JOIN', eid: 'art_3' }]);
    const { galley: last } = await correct(galley.id, [split, renumber]);
    expect((await view(clara, id, 'viewerTextGalley { id }')).viewerTextGalley).toEqual({ id: galley.id });

    const { textVersion } = await clara.act(
      'saveText',
      { consultationId: id, galleyId: galley.id },
      `textVersion { markdown treeCorrections { act eid at kind as number } ${partsOf} }`,
    );
    expect(textVersion.provisions).toEqual(last.provisions);
    expect(textVersion.treeCorrections).toEqual(last.corrections);
    expect(textVersion.markdown).toBe(given);
    expect((await view(clara, id, 'viewerTextGalley { id }')).viewerTextGalley).toBeNull();
  });

  it('is told in their own language what to look at, before it is saved and after', async () => {
    const id = await draft();
    await begin(id, 'Artículo 1. Uno.\n\nArtículo 3. Tres.\n\n> Artículo 4. Citado.');
    const spanish = [
      'Línea 3: el artículo 3 sigue al artículo 1; faltan los números que van entre los dos.',
      'Línea 5: «Artículo 4» se dejó dentro del texto porque está en una cita.',
    ];
    const english = [
      'Line 3: article 3 follows article 1; numbers in between are missing.',
      "Line 5: 'Artículo 4' was left in the text: it stands in a quotation.",
    ];
    expect((await view(clara, id, 'viewerTextGalley { notes }')).viewerTextGalley.notes).toEqual(spanish);
    const { viewerTextGalley: galley } = await view(clara.speaking('en'), id, 'viewerTextGalley { id notes }');
    expect(galley.notes).toEqual(english);
    const { textVersion } = await clara.act('saveText', { consultationId: id, galleyId: galley.id }, 'textVersion { notes }');
    expect(textVersion.notes).toEqual(spanish);
    expect((await view(clara.speaking('en'), id, 'textVersions { notes }')).textVersions).toEqual([{ notes: english }]);
  });

  it('finds what was uploaded until nobody has touched it for 30 days', async () => {
    const id = await draft();
    await begin(id);
    const { viewerTextGalley } = await view(clara, id, 'viewerTextGalley { keptUntil }');
    expect(viewerTextGalley.keptUntil).toBe(new Date(monday.getTime() + 30 * 86_400_000).toISOString());
    const [kept, gone] = [new Date(monday.getTime() + 30 * 86_400_000 - 1), new Date(monday.getTime() + 30 * 86_400_000 + 3_600_000)];
    const { GalleysService } = await import('../../src/texts/galleys/galleys.service.js');
    const galleys = world.app.get(GalleysService);
    world.clock.set(kept);
    await galleys.dropAbandoned();
    expect(
      await world.rows('SELECT 1 FROM text_galleys g JOIN consultations c ON c.id = g.consultation_id WHERE g.changed_at = $1', [monday]),
    ).not.toEqual([]);
    world.clock.set(gone);
    await galleys.dropAbandoned();
    expect(await world.rows('SELECT 1 FROM text_galleys WHERE changed_at <= $1', [monday])).toEqual([]);
    // Their session ended long before.
    world.clock.set(monday);
    expect((await view(clara, id, 'viewerTextGalley { id }')).viewerTextGalley).toBeNull();
  });

  it('keeps the corrections when the text is saved again, as far as their place is the same, and sees so beforehand', async () => {
    const id = await draft();
    const save = async (input: object) =>
      (await clara.act('saveText', { consultationId: id, ...input }, `textVersion { treeCorrections { act eid } ${partsOf} }`)).textVersion;
    await save({ markdown: given, corrections: [split, renumber] });
    const other = given.replace('Cuatro.', 'Cuatro y cinco.').replace('Tres.', 'Tres y medio.');
    const preview = async (markdown: string) =>
      (
        await clara.read(
          'query ($markdown: Markdown, $id: ID) { previewText(markdown: $markdown, consultationId: $id) { lostCorrections corrections { act } provisions { eid } } }',
          { markdown, id },
        )
      ).previewText;
    const before = await preview(other);
    expect(before).toMatchObject({ lostCorrections: 0, corrections: [{ act: 'SPLIT' }, { act: 'RENUMBER' }] });
    const after = await save({ markdown: other });
    expect(eidsOf(after)).toEqual(['art_1', 'art_1__par_1', 'art_2', 'art_3']);
    expect(before.provisions.map(({ eid }: { eid: string }) => eid)).toEqual(eidsOf(after));
    const others = other.replace('Parágrafo sin', 'Algo con');
    expect(await preview(others)).toMatchObject({ lostCorrections: 1, corrections: [{ act: 'RENUMBER' }] });
    expect((await begin(id, others)).lostCorrections).toBe(1);
    expect(eidsOf(await save({ markdown: others }))).toEqual(['art_1', 'art_2', 'art_3']);
    expect(eidsOf(await save({ markdown: others, corrections: [] }))).toEqual(['art_1', 'art_2', 'art_2__2']);
  });

  it('carries them to the next version, where they are compared and published for good', async () => {
    const { id } = await world.drafts.open({ official: clara, text: given });
    const before = (await view(clara, id, `text { id ${partsOf} }`)).text;
    expect(await clara.refusals('draftTextVersion', { consultationId: id, markdown: given })).toEqual(['TEXT_UNCHANGED']);
    const drafted = async (input: object) =>
      (await clara.act('draftTextVersion', { consultationId: id, ...input }, `textVersion { id treeCorrections { act } ${partsOf} }`))
        .textVersion;
    // The same words, divided in another way, are another version.
    await drafted({ markdown: given, corrections: [split, renumber] });
    world.clock.advance(1_000);
    const second = await drafted({ markdown: given.replace('Cuatro.', 'Cinco.') });
    expect(eidsOf(second)).toEqual(['art_1', 'art_1__par_1', 'art_2', 'art_3']);
    world.clock.advance(1_000);
    const matched = await clara.act(
      'correctTextMatching',
      { versionId: second.id, corrections: [{ oldEid: null, newEid: 'art_3' }] },
      `textVersion { id treeCorrections { act } ${partsOf} }`,
    );
    expect(matched.textVersion.treeCorrections).toHaveLength(2);
    expect(eidsOf(matched.textVersion)).toEqual(eidsOf(second));
    await clara.act('publishTextVersion', { versionId: second.id, changelog });
    const { compareTextVersions } = await clara.read(
      'query ($old: ID!, $new: ID!) { compareTextVersions(old: $old, new: $new) { provisions(first: 50) { nodes { change new { eid } } } } }',
      { old: before.id, new: second.id },
    );
    expect(compareTextVersions.provisions.nodes).toContainEqual({ change: 'ADDED', new: { eid: 'art_1__par_1' } });
    await expect(
      world.rows(
        `UPDATE text_versions SET tree_corrections = '[]' WHERE id = (SELECT id FROM text_versions WHERE number = 2 AND published_at IS NOT NULL LIMIT 1)`,
      ),
    ).rejects.toThrow('published texts stay as they are');
    // A third version begins from the corrections of the second.
    expect(eidsOf(await drafted({ markdown: given.replace('Cuatro.', 'Seis.') }))).toEqual(eidsOf(second));
  });

  it('is told what cannot be corrected, and which step it was; nothing changes', async () => {
    const id = await draft();
    const galley = await begin(id);
    const tried = async (...corrections: object[]) =>
      (await correct(galley.id, corrections)).userErrors.map(
        ({ code, message }: { code: string; message: string }) => `${code} ${message}`,
      );
    expect(await tried(split, { act: 'JOIN', eid: 'art_9' })).toEqual([expect.stringMatching(/^TEXT_CORRECTION_UNKNOWN_PART .*2.*art_9/)]);
    expect(await tried({ act: 'SPLIT', eid: 'art_1', at: 2, kind: 'ARTICLE' })).toEqual([
      expect.stringMatching(/^TEXT_CORRECTION_IMPOSSIBLE_SPLIT/),
    ]);
    expect(await tried({ act: 'SPLIT', eid: 'art_1' })).toEqual([expect.stringMatching(/^TEXT_CORRECTION_INCOMPLETE/)]);
    expect(await tried({ act: 'RETYPE', eid: 'art_1' })).toEqual([expect.stringMatching(/^TEXT_CORRECTION_INCOMPLETE/)]);
    expect(await tried({ act: 'RENUMBER', eid: 'art_1', number: '2' })).toEqual([expect.stringMatching(/^TEXT_CORRECTION_NUMBER_TAKEN/)]);
    expect(await tried({ act: 'JOIN', eid: 'art_1' })).toEqual([expect.stringMatching(/^TEXT_CORRECTION_IMPOSSIBLE_JOIN/)]);
    expect((await view(clara, id, 'viewerTextGalley { corrections { act } }')).viewerTextGalley.corrections).toEqual([]);
    const refused = await clara.do('saveText', { consultationId: id, markdown: given, corrections: [{ act: 'JOIN', eid: 'art_9' }] });
    expect(refused.userErrors[0]).toMatchObject({ code: 'TEXT_CORRECTION_UNKNOWN_PART', field: ['input', 'corrections'] });
  });

  it('does not undo in one window what another did, and may send the same twice', async () => {
    const galley = await begin(await draft());
    const { galley: once } = await correct(galley.id, [split], { changedAt: galley.changedAt });
    expect(codesOf(await correct(galley.id, [renumber], { changedAt: galley.changedAt }))).toEqual(['TEXT_CORRECTED_MEANWHILE']);
    expect(codesOf(await correct(galley.id, [split], { changedAt: galley.changedAt }))).toEqual([]);
    expect(codesOf(await correct(galley.id, [split, renumber], { changedAt: once.changedAt }))).toEqual([]);
  });

  it('is the only one who sees it, and may throw it away', async () => {
    const id = await draft();
    const galley = await begin(id);
    const patricia = await world.official(world.ministry, 'Patricia');
    expect((await view(patricia, id, 'viewerTextGalley { id }')).viewerTextGalley).toBeNull();
    expect((await patricia.read('query ($id: ID!) { node(id: $id) { id } }', { id: galley.id })).node).toBeNull();
    expect(codesOf(await correct(galley.id, [split], {}, patricia))).toEqual(['NOT_FOUND']);
    expect(await patricia.refusals('saveText', { consultationId: id, galleyId: galley.id })).toEqual(['NOT_FOUND']);
    await patricia.act('discardTextUpload', { consultationId: id });
    expect((await view(clara, id, 'viewerTextGalley { id }')).viewerTextGalley).toEqual({ id: galley.id });
    await clara.act('discardTextUpload', { consultationId: id });
    expect((await view(clara, id, 'viewerTextGalley { id }')).viewerTextGalley).toBeNull();
    expect(codesOf(await correct(galley.id, [split]))).toEqual(['NOT_FOUND']);
    const other = await draft();
    const elsewhere = await begin(other);
    expect(await clara.refusals('saveText', { consultationId: id, galleyId: elsewhere.id })).toEqual(['NOT_FOUND']);
  });

  const law = path.join(process.env.SHARED_DATA ?? '../shared/data', 'legal-texts/uy-ley-19355-large.md');
  (existsSync(law) ? it : it.skip)('of 520 kB from a file, page by page, and nobody else waits for it', async () => {
    const id = await draft();
    const bytes = readFileSync(law);
    const { galley } = await upload(
      clara,
      'uploadText',
      { consultationId: id },
      { name: 'ley.md', bytes },
      'galley { id provisionCount articleCount }',
    );
    expect(galley.articleCount).toBeGreaterThan(700);
    const page =
      'query ($id: ID!, $after: String) { node(id: $id) { ... on TextGalley { provisions(first: 100, after: $after) { nodes { eid body } pageInfo { hasNextPage endCursor } } } } }';
    let count = 0;
    for (let after: string | null = null, more = true; more;) {
      const { provisions }: any = (await clara.read(page, { id: galley.id, after })).node;
      count += provisions.nodes.length;
      [after, more] = [provisions.pageInfo.endCursor, provisions.pageInfo.hasNextPage];
    }
    expect(count).toBe(galley.provisionCount);
    const { galley: joined } = await clara.act(
      'correctText',
      { galleyId: galley.id, corrections: [{ act: 'JOIN', eid: 'art_5' }] },
      'galley { articleCount }',
    );
    expect(joined.articleCount).toBe(galley.articleCount - 1);
  });
});
