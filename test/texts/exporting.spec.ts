import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { validateXML } from 'xmllint-wasm';
import { toAkomaNtoso } from '../../src/texts/exporting/akoma-ntoso.js';
import { toDocx } from '../../src/texts/exporting/docx.js';
import { toPdf } from '../../src/texts/exporting/pdf.js';
import type { TextMeta } from '../../src/texts/exporting/text-meta.rules.js';
import { readTextFile } from '../../src/texts/importing/text-files.js';
import { parseXml } from '../../src/texts/importing/xml-tree.js';
import type { TextNote } from '../../src/texts/text-note.rules.js';
import { flatten, parseMarkdown, toMarkdown } from '../../src/texts/text-import.rules.js';
import { toPlainText } from '../../src/platform/markdown/plain-text.rules.js';
import type { ParsedText } from '../../src/texts/text-tree.rules.js';
import { readPdf } from './pdf-words.js';

const subset = readFileSync(new URL('./fixtures/akn-subset.xsd', import.meta.url), 'utf8');
const data = process.env.SHARED_DATA ?? path.resolve('../shared/data');
const laws = path.join(data, 'legal-texts');
const maybe = existsSync(laws) ? describe : describe.skip;
/** The schema of OASIS with the xml.xsd that it imports, where whoever runs the tests has them. */
const official = process.env.AKN_SCHEMA;

const meta: TextMeta = {
  title: 'Proyecto de ley & "otros"',
  country: 'CO',
  language: 'es',
  date: '2026-11-02',
  version: 2,
  agency: 'Ministerio <de> Juventud',
  slug: 'politica-de-juventud',
  status: 'draft',
};

const decree = [
  '---\ncountry: co\n---',
  'EL PRESIDENTE DE LA REPÚBLICA',
  'VISTO: la Ley 1622;',
  'CONSIDERANDO:',
  'Que uno[^1].\n\n[^1]: Nota con **negrita**.',
  'Que dos.',
  'DECRETA:',
  '# LIBRO I - GENERAL\n\n## PARTE 1\n\n## TÍTULO I\n\n## CAPÍTULO I - OBJETO\n\n### SECCIÓN I\n\n### SUBSECCIÓN 1',
  '##### ARTÍCULO 1°. Objeto\n\nLa ley *regula* [la consulta](https://example.org/a?b=1&c=d):\n\n1. Uno:\n\na) x < y & z;\n\nb) más;\n\ni) romano.\n\n2. Dos.\n\nFin de la lista.',
  '###### Parágrafo 1\n\nExcepto:\n\na) nada.',
  '###### PARÁGRAFO TRANSITORIO\n\nHasta 2027.',
  '##### ARTÍCULO 2 bis\n\n| Trámite | Valor |\n| --- | --- |\n| **Copia** | $ 1 |',
  '##### ARTÍCULO 3\n\n> “Artículo 9. Citado.”\n\nDerógase.',
  '##### ARTÍCULO 4',
  '##### DISPOSICIÓN TRANSITORIA PRIMERA\n\nHasta el reglamento.',
  '# ANEXO I - TARIFAS\n\nIntroducción.\n\n##### ARTÍCULO 1\n\nDel anexo.',
].join('\n\n');

async function problemsOf(xml: string, schema: readonly string[] = [subset]): Promise<string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'text.xml', contents: xml }],
    schema: [...schema],
    initialMemoryPages: 1024,
    maxMemoryPages: 16384,
  });
  return errors.map(({ message }) => message);
}

const wordsOf = (markdown: string): string[] => markdown.replace(/\]\([^)\s]*\)/g, ']').match(/[\p{L}\p{N}]+/gu) ?? [];
const shapeOf = ({ provisions }: ParsedText) =>
  flatten(provisions).map(({ provision: { eid, kind, number, label, heading }, depth }) => ({ eid, kind, number, label, heading, depth }));
const bodiesOf = ({ provisions }: ParsedText): string[][] => flatten(provisions).map(({ provision }) => wordsOf(provision.body));
/** Notes on the tree say of the original what they say of the copy. */
const isOfFile = ({ code }: TextNote): boolean => !/^(?:LEFT|ARTICLE)_/.test(code);
const back = async (name: string, bytes: Uint8Array): Promise<ParsedText> => (await readTextFile({ name, bytes })).tree;
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('an official exports Akoma Ntoso', () => {
  const tree = parseMarkdown(decree);
  const xml = toAkomaNtoso(tree, meta);

  it('that is valid', async () => {
    expect(await problemsOf(xml)).toEqual([]);
    expect(await problemsOf(toAkomaNtoso({ provisions: [] }, { ...meta, status: 'adopted' }))).toEqual([]);
  });

  it('by a schema that finds what is wrong', async () => {
    expect(await problemsOf(xml.replace('<intro', '<content').replace('</intro>', '</content>'))).not.toEqual([]);
    expect(await problemsOf(xml.replace(/eId="art_1"/, 'eId="art_2-bis"'))).not.toEqual([]);
    expect(await problemsOf(xml.replace('<FRBRcountry value="co"/>', ''))).not.toEqual([]);
    expect(await problemsOf(xml.replace(' date="2026-11-02"', ' date="ayer"'))).not.toEqual([]);
    expect(await problemsOf(xml.replace('<body eId="body">', '<body eId="body"><p>suelto</p>'))).not.toEqual([]);
  });

  (official ? it : it.skip)('by the schema of OASIS too', async () => {
    const read = (name: string): string => readFileSync(path.join(official!, name), 'utf8');
    const schema = read('akomantoso30.xsd');
    const { errors } = await validateXML({
      xml: [{ fileName: 'text.xml', contents: xml }],
      schema: [{ fileName: 'akomantoso30.xsd', contents: schema }],
      preload: ['xml.xsd'].map((fileName) => ({ fileName, contents: read(fileName) })),
      initialMemoryPages: 1024,
      maxMemoryPages: 16384,
    });
    expect(errors).toEqual([]);
  });

  it('with an eId for each part, after the naming convention', () => {
    const eIds = [...xml.matchAll(/ eId="([^"]+)"/g)].map(([, eId]) => eId!);
    const division = 'book_I__part_1__title_I__chp_I__sec_I__subsec_1';
    const structure = eIds.filter((eId) => !/__(?:num|heading|content|intro|wrapup)$/.test(eId));
    expect(structure).toEqual([
      'agency',
      'preamble',
      'preamble__cits_1',
      'preamble__cits_1__cit_1',
      'preamble__recs_1',
      'preamble__recs_1__rec_1',
      'preamble__recs_1__rec_1__authorialNote_1',
      'preamble__recs_1__rec_2',
      'body',
      ...division.split('__').map((_, i, all) => all.slice(0, i + 1).join('__')),
      'art_1',
      'art_1__list_1',
      'art_1__list_1__point_1',
      'art_1__list_1__point_1__list_1',
      ...['a', 'b'].map((letter) => `art_1__list_1__point_1__list_1__point_${letter}`),
      'art_1__list_1__point_1__list_1__point_b__list_1',
      'art_1__list_1__point_1__list_1__point_b__list_1__point_i',
      'art_1__list_1__point_2',
      'art_1__para_1',
      'art_1__para_1__list_1',
      'art_1__para_1__list_1__point_a',
      'art_1__para_transitorio',
      'art_2-bis',
      'art_2-bis__table_1',
      'art_3',
      'art_4',
      'art_transitoria-1',
      'hcontainer_I',
      'hcontainer_I__art_1',
    ]);
  });

  it('that says whose it is, of when, and in which language', () => {
    expect(xml).toContain('<bill name="bill" contains="singleVersion">');
    expect(xml).toContain('<FRBRuri value="/akn/co/bill/2026-11-02/politica-de-juventud"/>');
    expect(xml).toContain('<FRBRuri value="/akn/co/bill/2026-11-02/politica-de-juventud/spa@2026-11-02"/>');
    expect(xml).toContain('showAs="Ministerio &lt;de&gt; Juventud"');
    expect(() => parseXml(xml, 'XML')).not.toThrow();
  });

  it('and imports it again as the same tree with the same words', async () => {
    const again = await back('x.xml', encode(xml));
    expect(shapeOf(again)).toEqual(shapeOf(tree));
    expect(bodiesOf(again)).toEqual(bodiesOf(tree));
  });
});

describe('an official exports a Word document', () => {
  const tree = parseMarkdown(decree);

  it('and imports it again as the same tree with the same words', async () => {
    const read = await readTextFile({ name: 'x.docx', bytes: await toDocx(tree, meta) });
    expect(shapeOf(read.tree)).toEqual(shapeOf(tree));
    expect(bodiesOf(read.tree)).toEqual(bodiesOf(tree));
    expect(read.notes.filter(isOfFile)).toEqual([]);
  });

  it('with the comments in the margin, at the words that they are about', async () => {
    const comment = (eid: string, text: string, exact?: string, prefix = '', suffix = '', isInHeading = false) => ({
      eid,
      author: 'Ana Gómez',
      date: new Date(0),
      text,
      passage: exact === undefined ? null : { exact, prefix, suffix, isInHeading },
    });
    const comments = [
      comment('art_1', 'No es claro.\nPor qué.', 'la consulta'),
      comment('art_2-bis', 'Muy caro.', 'palabras que ya no están'),
      comment('preamble', 'Falta una ley.'),
      comment('art_1', 'Solo el segundo.', 'más', 'b) ', ';'),
      comment('art_1', 'De un párrafo al otro.', 'Dos. Fin de la', '2. ', ' lista.'),
      comment('art_2-bis', 'De la tabla.', 'Copia\t$ 1', 'Valor\n', ''),
      comment('art_1', 'Del título.', 'Objeto', '', '', true),
      comment('art_1', 'Podría ser cualquiera.', 'no'),
      comment('art_1', 'Encima.', 'regula la consulta'),
    ];
    const bytes = await toDocx(tree, meta, comments);
    const parts = unzipSync(bytes);
    const xml = new TextDecoder().decode(parts['word/document.xml']);
    const between = (id: number): string =>
      new RegExp(`<w:commentRangeStart w:id="${id}"/>(.*?)<w:commentRangeEnd w:id="${id}"/>`, 's')
        .exec(xml)![1]!
        .replace(/<\/w:p>/g, '|')
        .replace(/<[^>]*>/g, '');
    const heading = 'ARTÍCULO 1°. Objeto';
    expect(comments.map((_, id) => between(id))).toEqual([
      ...['la consulta', 'ARTÍCULO 2 bis', 'EL PRESIDENTE DE LA REPÚBLICA', 'más', 'Dos.|Fin de la', 'Copia|$ 1', 'Objeto', heading],
      'regula la consulta',
    ]);
    expect(new TextDecoder().decode(parts['word/comments.xml'])).toContain('Muy caro.');
    expect(shapeOf(await back('x.docx', bytes))).toEqual(shapeOf(tree));
  });
});

describe('an official exports a PDF', () => {
  const imprint = 'Versión 2';
  const letters = (text: string): string => text.replace(/\s+/gu, '');
  /** What Markdown says and a PDF must say: its letters and numbers, in order. */
  const said = (text: string): string => (text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []).join('');

  it('with all its words, a bookmark for each title, its letters embedded and its parts named for those who listen', async () => {
    const pdf = readPdf(await toPdf(parseMarkdown(decree), meta, imprint));
    for (const words of [
      'VISTO:laLey1622;',
      'Queuno[1].',
      '[1]Notaconnegrita.',
      'Laleyregulalaconsulta:',
      'a)x<y&z;',
      'Trámite',
      'Copia',
      '“Artículo9.Citado.”',
      'Delanexo.',
    ])
      expect(pdf.words).toContain(words);
    const labels = flatten(parseMarkdown(decree).provisions).flatMap(({ provision: { label } }) => (label === '' ? [] : [label]));
    expect(pdf.bookmarks.filter((title) => labels.some((label) => title.startsWith(label)))).toHaveLength(labels.length);
    expect(pdf.raw).toMatch(/\/Lang \(es\)/);
    expect(pdf.raw).toMatch(/\/S \/H5/);
    expect(pdf.raw).toMatch(/\/FontFile2/);
    expect(pdf.raw).toMatch(/\/URI \(https:\/\/example\.org/);
  });

  it('that is the same file for the same text', async () => {
    const [one, other] = [await toPdf(parseMarkdown(decree), meta, imprint), await toPdf(parseMarkdown(decree), meta, imprint)];
    expect(Buffer.compare(one, other)).toBe(0);
  });

  it('that loses nothing of tables which no page could hold', async () => {
    const tall = `${'uno dos tres '.repeat(800)}fin`;
    const wide = Array.from({ length: 40 }, (_, i) => `celda${i}`);
    const full = Array.from({ length: 8 }, () => 'palabra '.repeat(46));
    const table = (cells: readonly string[]): string =>
      `| ${cells.map(() => 'x').join(' | ')} |\n|${' --- |'.repeat(cells.length)}\n| ${cells.join(' | ')} |`;
    const text = `##### ARTÍCULO 1\n\n${table([tall, 'b'])}\n\n##### ARTÍCULO 2\n\n${table(wide)}\n\n##### ARTÍCULO 3\n\n${table(full)}`;
    const { words } = readPdf(await toPdf(parseMarkdown(text), meta, imprint));
    expect(words).toContain(letters(tall));
    for (const cell of wide) expect(words).toContain(cell);
    expect(words.match(/palabra/g)).toHaveLength(8 * 46);
  });

  const law = path.join(laws, 'uy-ley-18331.md');
  (existsSync(law) ? it : it.skip)('of a real law, word for word', async () => {
    const tree = parseMarkdown(readFileSync(law, 'utf8'));
    const pdf = readPdf(await toPdf(tree, meta, imprint));
    const words = said(pdf.words);
    for (const { provision } of flatten(tree.provisions)) expect(words).toContain(said(toPlainText(provision.body)));
    expect(pdf.pages).toBeGreaterThan(10);
  });
});

it('an official exports Markdown and imports it again as the same tree', () => {
  const tree = parseMarkdown(decree);
  expect(parseMarkdown(toMarkdown(tree)).provisions).toEqual(tree.provisions);
});

maybe('an official exports a real law and imports it again', () => {
  const files = existsSync(laws) ? readdirSync(laws, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')) : [];

  it.each(files)('%s: the same tree, the same words, and valid', async (file) => {
    const tree = parseMarkdown(readFileSync(path.join(laws, file), 'utf8'));
    const xml = toAkomaNtoso(tree, meta);
    expect(await problemsOf(xml)).toEqual([]);
    for (const [name, bytes] of [
      ['x.xml', encode(xml)],
      ['x.docx', await toDocx(tree, meta)],
    ] as const) {
      const read = await readTextFile({ name, bytes });
      expect(shapeOf(read.tree)).toEqual(shapeOf(tree));
      expect(bodiesOf(read.tree)).toEqual(bodiesOf(tree));
      expect(read.notes.filter(isOfFile)).toEqual([]);
    }
  });
});
