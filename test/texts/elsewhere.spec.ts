/** Akoma Ntoso as other countries write it: the structure that a file spells out is the structure that is shown, whatever its words. */
import { readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';
import { toAkomaNtoso } from '../../src/texts/exporting/akoma-ntoso.js';
import { type ReadText, readTextFile } from '../../src/texts/importing/text-files.js';
import { sayNote } from '../../src/texts/saying-notes.js';
import { flatten } from '../../src/texts/text-import.rules.js';

const subset = readFileSync(new URL('./fixtures/akn-subset.xsd', import.meta.url), 'utf8');

const wrap = (language: string, inner: string): string =>
  `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><meta><identification source="#x"><FRBRWork><FRBRuri value="/akn/xx/act/1"/></FRBRWork><FRBRExpression><FRBRlanguage language="${language}"/></FRBRExpression></identification></meta>${inner}</act></akomaNtoso>`;
const read = (language: string, inner: string): Promise<ReadText> =>
  readTextFile({ name: 'act.xml', bytes: new TextEncoder().encode(wrap(language, inner)) });
const linesOf = ({ tree }: ReadText): string[] =>
  flatten(tree.provisions).map(
    ({ provision: { kind, label, heading }, depth }) => `${'  '.repeat(depth)}${kind} ${[label, heading].filter(Boolean).join(' | ')}`,
  );
const bodyOf = ({ tree }: ReadText, eid: string): string =>
  flatten(tree.provisions).find(({ provision }) => provision.eid === eid)!.provision.body;

const samples: Record<string, [language: string, inner: string]> = {
  italian: [
    'ita',
    `<preface><p><docTitle>Disposizioni urgenti</docTitle></p></preface><body>
      <title><num>Titolo I</num><heading>PRINCIPI</heading><chapter><num>Capo I</num><heading>DISPOSIZIONI GENERALI</heading>
      <article><num>Art. 1.</num><heading>(Finalità)</heading><paragraph><num>1.</num><content><p>La legge disciplina:</p></content></paragraph><paragraph><num>2.</num><list><intro><p>Sono esclusi:</p></intro><point><num>a)</num><content><p>i dati.</p></content></point></list></paragraph></article></chapter>
      <chapter><num>Capo II</num><heading>ALTRE</heading><article><num>Art. 2</num><content><p>All'articolo 5 è aggiunto: <mod><quotedStructure><article><num>Art. 5-ter</num><content><p>Nuovo testo.</p></content></article></quotedStructure></mod></p></content></article></chapter></title></body>`,
  ],
  swiss: [
    'fra',
    `<preamble><p>L'Assemblée fédérale,</p></preamble><body><chapter><num>Chapitre Ier</num><heading>But</heading><article><num><b>Art. 1</b></num><heading>But<authorialNote marker="3"><p>RO 2022.</p></authorialNote></heading><paragraph><num><sup>1</sup></num><content><p>La loi vise.</p></content></paragraph></article><article><num><b>Art. 2</b><i>bis</i></num><paragraph><content><p>Champ.</p></content></paragraph></article></chapter></body>`,
  ],
  british: [
    'eng',
    `<preface><longTitle><p>An Act about data.</p></longTitle></preface><body><part><num>Part 1</num><heading>Data</heading><hcontainer name="crossheading"><heading>Introductory</heading>
      <section><num>1</num><heading>Overview</heading><subsection><num>(1)</num><content><p>This Act is about data.</p></content></subsection><subsection><num>(2)</num><intro><p>In this Act—</p></intro><paragraph><num>(a)</num><content><p>“data” means facts.</p></content></paragraph></subsection></section></hcontainer></part>
      <hcontainer name="schedule"><num>Schedule 1</num><heading>Special cases</heading><paragraph><num>1</num><content><p>First.</p></content></paragraph></hcontainer></body>`,
  ],
  'South African': [
    'eng',
    `<body><chapter><num>1</num><heading>Principles</heading><section><num>1.</num><heading>Purpose</heading><content><p>The purpose is water.</p></content></section>
      <part><num>A</num><heading>General</heading><section><num>2.</num><heading>Trustee</heading><content><p>The State.</p></content></section></part></chapter>
      <chapter><num>2</num><heading>Strategies</heading><part><num>A</num><heading>National</heading><section><num>3.</num><heading>Plan</heading><content><p>A plan.</p></content></section></part></chapter></body>
      <attachments><attachment><heading>Schedule 1</heading><subheading>Permissible use</subheading><doc name="schedule"><meta/><mainBody><p>A person may.</p></mainBody></doc></attachment></attachments>`,
  ],
  Dutch: [
    'nld',
    `<body><chapter><num>Hoofdstuk 1</num><heading>Begripsbepalingen</heading><article><num>Artikel 1</num><content><p>In deze wet.</p></content></article></chapter><chapter><num>Hoofdstuk 2</num><article><num>Artikel 2</num><content><p>De wet.</p></content></article></chapter></body>`,
  ],
};

describe('an official uploads a text of another country', () => {
  it('from Italy, and finds its titles and chapters, not their words in the preamble', async () => {
    const text = await read(...samples['italian']!);
    expect(linesOf(text)).toEqual([
      'PREAMBLE ',
      'TITLE Titolo I | PRINCIPI',
      '  CHAPTER Capo I | DISPOSIZIONI GENERALI',
      '    ARTICLE Art. 1 | Finalità',
      '  CHAPTER Capo II | ALTRE',
      '    ARTICLE Art. 2',
    ]);
    expect(bodyOf(text, 'art_1')).toBe('1. La legge disciplina:\n\n2. Sono esclusi:\n\na) i dati.');
    expect(bodyOf(text, 'art_2')).toContain('Art. 5-ter');
  });

  it('from Switzerland, with numbers half in bold and a note on a heading', async () => {
    const text = await read(...samples['swiss']!);
    expect(linesOf(text)).toEqual(['PREAMBLE ', 'CHAPTER Chapitre Ier | But', '  ARTICLE Art. 1 | But', '  ARTICLE Art. 2bis']);
    expect(bodyOf(text, 'art_1')).toBe('1 La loi vise.[^3]\n\n[^3]: RO 2022.');
  });

  it('from the United Kingdom, where sections stand for articles and number their sentences', async () => {
    const text = await read(...samples['british']!);
    expect(linesOf(text)).toEqual([
      'PREAMBLE ',
      'BOOK Part 1 | Data',
      '  SECTION Introductory',
      '    SECTION Section 1 | Overview',
      'ANNEX Schedule 1 | Special cases',
    ]);
    expect(bodyOf(text, 'part_1__sec_introductory__sec_1')).toBe(
      '(1) This Act is about data.\n\n(2) In this Act—\n\n(a) “data” means facts.',
    );
    expect(text.notes.map((note) => sayNote(note, 'en'))).toEqual(["'1 Overview' (section) is called 'Section 1'."]);
  });

  it('from South Africa, where chapters hold parts', async () => {
    expect(linesOf(await read(...samples['South African']!))).toEqual([
      'CHAPTER Chapter 1 | Principles',
      '  SECTION Section 1 | Purpose',
      '  BOOK Part A | General',
      '    SECTION Section 2 | Trustee',
      'CHAPTER Chapter 2 | Strategies',
      '  BOOK Part A | National',
      '    SECTION Section 3 | Plan',
      'ANNEX Schedule 1 | Permissible use',
    ]);
  });

  it('in a language whose words nobody here knows: they stay in front of the heading, and each part is one', async () => {
    const text = await read(...samples['Dutch']!);
    expect(linesOf(text)).toEqual([
      'CHAPTER Capítulo 1 | Hoofdstuk 1. Begripsbepalingen',
      '  ARTICLE Artikel 1',
      'CHAPTER Capítulo 2 | Hoofdstuk 2',
      '  ARTICLE Artikel 2',
    ]);
  });

  it('with a table of contents, which is left out and told: no article comes twice', async () => {
    const toc =
      '<coverPage><toc><tocItem level="1">Capítulo I Objeto</tocItem><tocItem level="2">Artículo 1. Objeto 3</tocItem></toc></coverPage>';
    const article = '<article><num>Artículo 1.</num><heading>Objeto</heading><content><p>Uno.</p></content></article>';
    const text = await read('spa', `${toc}<body><chapter><num>Capítulo I</num><heading>Objeto</heading>${article}</chapter></body>`);
    expect(linesOf(text)).toEqual(['CHAPTER Capítulo I | Objeto', '  ARTICLE Artículo 1 | Objeto']);
    expect(text.notes.map((note) => sayNote(note, 'en'))).toEqual([
      expect.stringMatching(/^The table of contents was left out.*\(2 lines\)/),
    ]);
  });

  it('from Ireland, whose schedules say only at their beginning what they are', async () => {
    const section = '<section><num>1.</num><heading>Title</heading><content><p>This Act.</p></content></section>';
    const schedule = '<doc name="s"><meta/><preface><p>SCHEDULE 1</p><p>Fees</p></preface><mainBody><p>Ten.</p></mainBody></doc>';
    const text = await read('eng', `<body>${section}</body><attachments><attachment>${schedule}</attachment></attachments>`);
    expect(linesOf(text)).toEqual(['SECTION Section 1 | Title', 'ANNEX SCHEDULE 1']);
    expect(bodyOf(text, 'anx_1')).toBe('Fees\n\nTen.');
  });

  it('that is a debate: who speaks and what is said do not run together', async () => {
    const speech =
      '<speech by="#a"><from>Mr. Speaker</from><p>Order.</p></speech><speech by="#b"><from>Hon. X</from><p>Thanks.</p></speech>';
    const xml = wrap('eng', `<debateBody><debateSection name="s"><heading>Prayers</heading>${speech}</debateSection></debateBody>`);
    const bytes = new TextEncoder().encode(xml.replace('<act name="act">', '<debate name="d">').replace('</act>', '</debate>'));
    expect((await readTextFile({ name: 'd.xml', bytes })).source).toContain('Prayers\n\nMr. Speaker\n\nOrder.\n\nHon. X\n\nThanks.');
  });

  it.each(Object.entries(samples))('that is %s, exports it validly and reads the same parts again', async (_, sample) => {
    const text = await read(...sample);
    const meta = {
      title: 'X',
      country: 'xx',
      language: 'en',
      date: '2026-11-02',
      version: 1,
      agency: 'A',
      slug: 'x',
      status: 'draft' as const,
    };
    const xml = toAkomaNtoso(text.tree, meta);
    const { errors } = await validateXML({ xml: [{ fileName: 'x.xml', contents: xml }], schema: [subset] });
    expect(errors).toEqual([]);
    expect(linesOf(await readTextFile({ name: 'x.xml', bytes: new TextEncoder().encode(xml) }))).toEqual(linesOf(text));
  });
});
