/** Documents as offices make them: with tables of contents, hidden words, fields, capitals and styles of their own. */
import { type ReadText, readTextFile } from '../../src/texts/importing/text-files.js';
import { sayNote } from '../../src/texts/saying-notes.js';
import { flatten } from '../../src/texts/text-import.rules.js';
import { makeDocx, makeNumbering, numbered, paragraph } from './files.js';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const read = (body: string, more: Record<string, string> = {}): Promise<ReadText> =>
  readTextFile({ name: 'decreto.docx', bytes: makeDocx(body, more) });
const partsOf = ({ tree }: ReadText) => flatten(tree.provisions).map(({ provision }) => provision);
const titlesOf = (text: ReadText): string[] => partsOf(text).map(({ label, heading }) => [label, heading].filter(Boolean).join(' | '));
const notesOf = ({ notes }: ReadText): string[] => notes.map((note) => sayNote(note, 'en'));
const run = (text: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const styled = (id: string): string => `<w:pStyle w:val="${id}"/>`;
const style = (id: string, name: string, inner = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${inner}</w:style>`;
const styles = (...each: string[]): Record<string, string> => ({ 'word/styles.xml': `<w:styles ${w}>${each.join('')}</w:styles>` });
const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const articles = paragraph('CAPÍTULO I. Objeto') + paragraph('Artículo 1. Uno. Texto.') + paragraph('Artículo 2. Dos. Texto.');

describe('a document of an office', () => {
  it('has its table of contents left out, by its styles or as a block, and is told so: no article comes twice', async () => {
    const line = (text: string, before = ''): string =>
      `<w:p><w:pPr>${styled('TDC1')}</w:pPr>${before}<w:hyperlink w:anchor="_x">${run(text)}<w:r><w:tab/></w:r>${run('3')}</w:hyperlink></w:p>`;
    const begins = `${mark('begin')}<w:r><w:instrText> TOC \\o </w:instrText></w:r>${mark('separate')}`;
    const lines = `${line('CAPÍTULO I. Objeto', begins)}${line('Artículo 1. Uno')}${line('Artículo 2. Dos')}`;
    const ends = `<w:p>${mark('end')}</w:p>`;
    const block = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('Contenido')}${lines}${ends}</w:sdtContent></w:sdt>`;
    for (const contents of [lines + ends, block]) {
      const text = await read(contents + articles, styles(style('TDC1', 'toc 1')));
      expect(titlesOf(text)).toEqual(['CAPÍTULO I | Objeto', 'Artículo 1 | Uno', 'Artículo 2 | Dos']);
      expect(notesOf(text)).toEqual([expect.stringMatching(/^The table of contents was left out.*\([34] lines\).*Artículo 1\. Uno3/)]);
    }
  });

  it('never publishes words that it hides, and says which they were', async () => {
    const text = await read(`${articles}<w:p>${run('Se ve. ')}${run('Ojo: consultar con Juan.', '<w:vanish/>')}</w:p>`);
    expect(text.source).toContain('Se ve.');
    expect(text.source).not.toContain('Juan');
    expect(notesOf(text)).toEqual([expect.stringMatching(/^Words that the document hides.*'Ojo: consultar con Juan\.'/)]);
    expect((await read(`<w:p>${run('Se ve.', '<w:vanish w:val="0"/>')}</w:p>`)).source).toBe('Se ve.\n');
  });

  it('has the numbers that its fields give', async () => {
    const simple = `<w:p>${run('Artículo ')}<w:fldSimple w:instr=" SEQ A "><w:r><w:t>1</w:t></w:r></w:fldSimple>${run('. Uno. Texto.')}</w:p>`;
    const text = await read(simple + paragraph('Artículo 2. Dos. Texto.'));
    expect(titlesOf(text)).toEqual(['Artículo 1 | Uno', 'Artículo 2 | Dos']);
    expect(text.notes).toEqual([]);
  });

  it('has the capitals that it shows', async () => {
    const text = await read(`<w:p>${run('artículo 1o. ', '<w:caps/>')}${run('Objeto. El decreto.')}</w:p>`);
    expect(partsOf(text)[0]).toMatchObject({ label: 'ARTÍCULO 1o', heading: 'Objeto', body: 'El decreto.' });
  });

  it('has headings of its own styles, made from those of the program or standing in the outline', async () => {
    const body =
      articles + paragraph('Anexo técnico', styled('Own')) + paragraph('Más', styled('Made')) + paragraph('Texto', styled('Body'));
    const text = await read(
      body,
      styles(
        style('Own', 'Título del Ministerio', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'),
        style('H3', 'heading 3'),
        style('Made', 'Subtítulo del Ministerio', '<w:basedOn w:val="H3"/>'),
        style('Body', 'Cuerpo', '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>'),
      ),
    );
    expect(text.source).toMatch(/\n## Anexo técnico\n\n### Más\n\nTexto\n$/);
  });

  it('has numbers in words, and levels that belong to styles', async () => {
    const words = await read(paragraph('Objeto. El decreto.', numbered(1, 0)) + paragraph('Ámbito. Todos.', numbered(1, 0)), {
      'word/numbering.xml': makeNumbering([['ordinalText', 'ARTÍCULO %1.']]),
    });
    expect(titlesOf(words)).toEqual(['ARTÍCULO Primero | Objeto', 'ARTÍCULO Segundo | Ámbito']);
    const linked = makeNumbering([
      ['upperRoman', 'CAPÍTULO %1'],
      ['decimal', 'Artículo %2.'],
    ]).replace('<w:lvl w:ilvl="1">', '<w:lvl w:ilvl="1"><w:pStyle w:val="A"/>');
    const list = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>';
    const levels = await read(paragraph('Objeto', styled('C')) + paragraph('Uno. Texto.', styled('A')), {
      'word/numbering.xml': linked,
      ...styles(style('C', 'Capítulos', list), style('A', 'Artículos', list)),
    });
    expect(titlesOf(levels)).toEqual(['CAPÍTULO I | Objeto', 'Artículo 1 | Uno']);
  });

  it('does not count an article whose deletion is tracked', async () => {
    const item = (inner: string, markOf = ''): string => `<w:p><w:pPr>${numbered(1, 0)}<w:rPr>${markOf}</w:rPr></w:pPr>${inner}</w:p>`;
    const gone = item('<w:del w:id="1"><w:r><w:delText>Sobra.</w:delText></w:r></w:del>', '<w:del w:id="2"/>');
    const text = await read(item(run('Uno. Texto.')) + gone + item(run('Dos. Texto.')), {
      'word/numbering.xml': makeNumbering([['decimal', 'Artículo %1.']]),
    });
    expect(titlesOf(text)).toEqual(['Artículo 1 | Uno', 'Artículo 2 | Dos']);
  });
});
