import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Document, LevelFormat, Packer, Paragraph, TextRun } from 'docx';
import { type ReadText, readTextFile } from '../../src/texts/importing/text-files.js';
import { sayNote } from '../../src/texts/saying-notes.js';
import { itemsOf } from '../../src/texts/items/items.rules.js';
import { flatten, parseMarkdown } from '../../src/texts/text-import.rules.js';
import type { ParsedProvision } from '../../src/texts/text-tree.rules.js';
import { makeDocx, makeNumbering, numbered, paragraph } from './files.js';

const fixtures = new URL('./fixtures/', import.meta.url);
const read = (name: string, content: string | Uint8Array): Promise<ReadText> =>
  readTextFile({ name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content });
const notesOf = ({ notes }: ReadText): string[] => notes.map((note) => sayNote(note, 'en'));
const partsOf = ({ tree }: ReadText): ParsedProvision[] => flatten(tree.provisions).map(({ provision }) => provision);
const eidsOf = (text: ReadText): string[] => partsOf(text).map(({ eid }) => eid);
const part = (text: ReadText, eid: string): ParsedProvision => partsOf(text).find((one) => one.eid === eid)!;
const itemEids = (text: ReadText, eid: string): string[] => itemsOf(part(text, eid).body, part(text, eid)).map((item) => item.eid);

describe('a drafter uploads the decree that the legal office wrote in LibreOffice', () => {
  const decree = (): Promise<ReadText> => read('decreto.docx', readFileSync(new URL('decreto-libreoffice.docx', fixtures)));

  it('and sees its recitals, chapter, articles and parágrafos', async () => {
    const text = await decree();
    expect(text.format).toBe('docx');
    expect(eidsOf(text)).toEqual(['preamble', 'chp_I', 'art_1', 'art_2', 'art_2__par_1', 'art_2__par_transitorio', 'art_3', 'art_4']);
    expect(part(text, 'chp_I').heading).toBe('Disposiciones generales');
    expect(part(text, 'art_1')).toMatchObject({ heading: 'Objeto', body: 'El presente decreto *reglamenta* la consulta.' });
    expect(itemEids(text, 'preamble')).toEqual(['preamble__rec_1', 'preamble__rec_2', 'preamble__fn_1']);
    expect(notesOf(text)).toEqual([]);
  });

  it('with the numbers that the word processor only showed', async () => {
    const text = await decree();
    expect(part(text, 'art_2').body).toBe(
      'Son deberes de la entidad:\n\n1. Publicar el texto.\n\n2. Responder:\n\na. por escrito;\n\nb. en plazo.\n\n3. Archivar.',
    );
    expect(itemEids(text, 'art_2')).toContain('art_2__num_2__lit_b');
  });

  it('with its table and its footnote where they stood', async () => {
    const text = await decree();
    expect(part(text, 'art_3').body).toContain('| Copia | $ 1.000 \\| folio |');
    expect(text.source).toContain('ordena consultar.[^1]\n\n[^1]: Estatuto de Ciudadanía Juvenil.');
  });
});

describe('a drafter uploads a document of Word', () => {
  it('whose articles are numbered by a list', async () => {
    const numbering = makeNumbering([
      ['decimal', 'Artículo %1°.'],
      ['lowerLetter', '%2)'],
      ['lowerRoman', '(%3)'],
    ]);
    const body = [
      paragraph('Objeto. La ley regula.', numbered(1, 0)),
      paragraph('Deberes. Son:', numbered(1, 0)),
      paragraph('informar;', numbered(1, 1)),
      paragraph('responder:', numbered(1, 1)),
      paragraph('a tiempo;', numbered(1, 2)),
      paragraph('por escrito.', numbered(1, 2)),
      paragraph('Vigencia. Rige ya.', numbered(1, 0)),
      paragraph('archivar.', numbered(1, 1)),
    ];
    const text = await read('x.docx', makeDocx(body.join(''), { 'word/numbering.xml': numbering }));
    expect(partsOf(text).map(({ label, heading }) => [label, heading])).toEqual([
      ['Artículo 1°', 'Objeto'],
      ['Artículo 2°', 'Deberes'],
      ['Artículo 3°', 'Vigencia'],
    ]);
    expect(part(text, 'art_2').body).toBe('Son:\n\na) informar;\n\nb) responder:\n\n(i) a tiempo;\n\n(ii) por escrito.');
    expect(part(text, 'art_3').body).toBe('Rige ya.\n\na) archivar.');
  });

  it('whose numbering belongs to a style, begins elsewhere, or begins again', async () => {
    const styles =
      '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Hija"><w:basedOn w:val="Base"/></w:style></w:styles>';
    const numbering = makeNumbering([
      ['upperRoman', '%1.-', 4],
      ['decimal', '%1.%2.'],
    ]);
    const styled = '<w:pStyle w:val="Hija"/>';
    const body = [
      paragraph('cuatro', styled),
      paragraph('cinco', styled),
      paragraph('cinco uno', numbered(1, 1)),
      paragraph('sin número', `${styled}<w:numPr><w:numId w:val="0"/></w:numPr>`),
      paragraph('otra vez uno', numbered(2, 0)),
    ];
    const text = await read('x.docx', makeDocx(body.join(''), { 'word/numbering.xml': numbering, 'word/styles.xml': styles }));
    expect(text.source).toBe('IV.- cuatro\n\nV.- cinco\n\nV.1. cinco uno\n\nsin número\n\nI.- otra vez uno\n');
  });

  it('made by another program, with bold, italics and breaks in the middle of words', async () => {
    const document = new Document({
      numbering: { config: [{ reference: 'l', levels: [{ level: 0, format: LevelFormat.LOWER_LETTER, text: '%1)' }] }] },
      sections: [
        {
          children: [
            new Paragraph({
              children: [
                new TextRun({ text: 'ARTÍ', bold: true }),
                new TextRun({ text: 'CULO 1. ', bold: true }),
                new TextRun('Texto con *asteriscos* y guion_bajo.'),
              ],
            }),
            new Paragraph({ text: 'uno', numbering: { reference: 'l', level: 0 } }),
            new Paragraph({ children: [new TextRun('línea'), new TextRun({ text: 'otra', break: 1 })] }),
          ],
        },
      ],
    });
    const text = await read('x.docx', new Uint8Array(await Packer.toBuffer(document)));
    expect(text.source).toBe('**ARTÍCULO 1.** Texto con \\*asteriscos\\* y guion_bajo.\n\na) uno\n\nlínea\notra\n');
    expect(eidsOf(text)).toEqual(['art_1']);
  });

  it('and is told what was left out', async () => {
    const body =
      paragraph('Artículo 1. Uno.') +
      '<w:p><w:ins w:id="1"><w:r><w:t>Añadido.</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>Borrado.</w:delText></w:r></w:del></w:p>' +
      '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Artículo 2. En un recuadro.</w:t></w:r></w:p></w:tc></w:tr></w:tbl>';
    const header =
      '<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>BOR</w:t></w:r><w:r><w:t>RADOR</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p></w:hdr>';
    const text = await read('x.docx', makeDocx(body, { 'word/header1.xml': header, 'word/embeddings/hoja.xlsx': 'x' }));
    expect(notesOf(text)).toEqual([
      'Line 5: a table of one column was read as paragraphs.',
      "The header of the pages was left out: 'BORRADOR'.",
      'The document has tracked changes: 1 insertion was taken as if accepted.',
      "The document has tracked changes: what they delete was left out: 'Borrado.'.",
      '1 embedded file was left out.',
    ]);
    expect(eidsOf(text)).toEqual(['art_1', 'art_2']);
  });

  it('with the words of text boxes, whichever readers they were written for', async () => {
    const ns =
      'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';
    const box = (words: string): string => `<w:txbxContent>${paragraph(words, numbered(1, 0))}</w:txbxContent>`;
    const choice = (words: string): string =>
      `<mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${box(words)}</wps:txbx></wps:wsp></w:drawing></mc:Choice>`;
    const both = `<w:p><w:r><mc:AlternateContent ${ns}>${choice('En ambas')}<mc:Fallback><w:pict>${box('En ambas')}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const only = `<w:p><w:r><mc:AlternateContent ${ns}>${choice('Solo nueva')}<mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const bare = `<w:p ${ns}><w:r><w:drawing><wps:txbx>${box('Sin otra')}</wps:txbx></w:drawing></w:r></w:p>`;
    const numbering = makeNumbering([['decimal', '%1.']]);
    const body = paragraph('Artículo 1. Uno.') + both + only + bare + paragraph('Fin', numbered(1, 0));
    const text = await read('x.docx', makeDocx(body, { 'word/numbering.xml': numbering }));
    expect(text.source).toBe('Artículo 1. Uno.\n\n1. En ambas\n\n2. Solo nueva\n\n3. Sin otra\n\n4. Fin\n');
    expect(text.notes).toEqual([]);
  });

  it('and is told which words have no place', async () => {
    const math =
      '<w:p><w:r><w:t>Sea </w:t></w:r><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>x=y</m:t></m:r></m:oMath></w:p>';
    const lost = '<w:p><w:unknown><w:r><w:t>Palabras perdidas</w:t></w:r></w:unknown></w:p>';
    const text = await read('x.docx', makeDocx(math + lost));
    expect(text.source).toBe('Sea x=y\n');
    expect(notesOf(text)).toEqual(
      expect.arrayContaining([expect.stringContaining("are not in the text as they stood: 'Palabras perdidas'")]),
    );
  });

  it('with cells that span others, and every word in place', async () => {
    const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
    const rows = [
      [cell('A', '<w:vMerge w:val="restart"/>'), cell('B', '<w:gridSpan w:val="2"/>')],
      [cell('', '<w:vMerge/>'), cell('C'), cell('D')],
    ];
    const text = await read('x.docx', makeDocx(`<w:tbl>${rows.map((row) => `<w:tr>${row.join('')}</w:tr>`).join('')}</w:tbl>`));
    expect(text.source).toBe('| A | B |  |\n| --- | --- | --- |\n|  | C | D |\n');
    expect(notesOf(text)).toContain('Line 1: cells that span others were parted.');
  });
});

describe('a drafter uploads plain text', () => {
  const law = [
    'LEY 1 DE 2026',
    '',
    'Artículo 1º. El derecho a la protección de datos personales es inherente',
    'a la persona humana, por lo que está comprendido en la Constitución de la',
    'República y será respetado por todas las autoridades. Son sus principios:',
    'a) la legalidad, que obliga a quien trata los datos a hacerlo conforme con',
    '   la ley y con su reglamento;',
    'b) la finalidad.',
    '',
    'Artículo 2.—Los datos *sensibles* se protegen especialmente y no podrán ser',
    'objeto de tratamiento sin el consentimiento expreso y escrito de su titular,',
    'salvo en los casos que la presente ley autoriza de manera taxativa.',
    '',
    '- 2 -',
    '',
    'Disposición final. Comuníquese.',
  ].join('\r\n');

  it('and its wrapped lines are joined, its lists are not', async () => {
    const text = await read('ley.txt', law);
    expect(text.format).toBe('text');
    expect(eidsOf(text)).toEqual(['preamble', 'art_1', 'art_2', 'disp_final']);
    expect(part(text, 'art_1').body).toBe(
      'El derecho a la protección de datos personales es inherente a la persona humana, por lo que está comprendido en la Constitución de la República y será respetado por todas las autoridades. Son sus principios:\na) la legalidad, que obliga a quien trata los datos a hacerlo conforme con la ley y con su reglamento;\nb) la finalidad.',
    );
    expect(itemEids(text, 'art_1')).toEqual(['art_1__lit_a', 'art_1__lit_b']);
    expect(part(text, 'art_2').body).toContain('Los datos \\*sensibles\\* se');
  });

  it('and is told of the page numbers that were left', async () => {
    const notes = notesOf(await read('ley.txt', law));
    expect(notes).toEqual(expect.arrayContaining([expect.stringMatching(/^Line 9: '- 2 -' looks like the number of a page/)]));
  });

  it('in an old encoding', async () => {
    const text = await read('ley.txt', Buffer.from('ARTÍCULO 1°. Años.', 'latin1'));
    expect(partsOf(text)[0]).toMatchObject({ label: 'ARTÍCULO 1°', body: 'Años.' });
    expect(notesOf(text)[0]).toMatch(/^The file is not in UTF-8/);
  });

  it('in UTF-16', async () => {
    expect(eidsOf(await read('ley.txt', Buffer.from('\uFEFFArtículo 7. Texto.', 'utf16le')))).toEqual(['art_7']);
  });

  it('that is Markdown whatever it is called', async () => {
    expect((await read('ley.txt', '# Ley\n\n## Artículo 1\n\nTexto.')).format).toBe('markdown');
  });

  const laws = path.join(process.env.SHARED_DATA ?? path.resolve('../shared/data'), 'legal-texts');
  const real = existsSync(laws) ? it : it.skip;
  real.each(['uy-ley-18331.md'])('of %s, without the marks of Markdown, and finds the same articles and words', async (file) => {
    const markdown = readFileSync(path.join(laws, file), 'utf8').replace(/^---\n.*?\n---\n/s, '');
    const plain = markdown.replace(/^#+\s*/gm, '');
    const [marked, unmarked] = [parseMarkdown(markdown), await read('ley.txt', plain)];
    const articles = (parts: ParsedProvision[]): string[] => parts.filter(({ kind }) => kind === 'ARTICLE').map(({ eid }) => eid);
    expect(articles(partsOf(unmarked))).toEqual(articles(flatten(marked.provisions).map(({ provision }) => provision)));
    expect(unmarked.source.replaceAll('\\', '').match(/[\p{L}\p{N}]+/gu)).toEqual(plain.match(/[\p{L}\p{N}]+/gu));
    expect(readdirSync(laws)).toContain(file);
  });
});

describe('an official uploads Akoma Ntoso', () => {
  const wrap = (inner: string, namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0'): string =>
    `<?xml version="1.0" encoding="UTF-8"?><akomaNtoso xmlns="${namespace}"><act name="ley"><meta><identification source="#x"><FRBRWork><FRBRthis value="/co/act/1/!main"/><FRBRuri value="/co/act/1"/><FRBRdate date="2020-01-01" name="x"/><FRBRcountry value="co"/></FRBRWork></identification></meta>${inner}</act></akomaNtoso>`;
  const body =
    '<body><chapter eId="chp_I"><num>CAPÍTULO I</num><heading>Objeto</heading><article eId="art_1"><num>Artículo 1.</num><heading>Ámbito</heading><intro><p>Rige <b>todo</b><authorialNote marker="2"><p>Una nota.</p></authorialNote>:</p></intro><list eId="l"><point><num>a)</num><content><p>uno;</p></content></point><point><num>b)</num><intro><p>dos:</p></intro><point><num>i)</num><content><p>tres.</p></content></point></point><wrapUp><p>Fin de la lista.</p></wrapUp></list><paragraph><num>Parágrafo.</num><content><p>Más.</p></content></paragraph></article></chapter></body>';

  it.each([
    'http://docs.oasis-open.org/legaldocml/ns/akn/3.0',
    'http://docs.oasis-open.org/legaldocml/ns/akn/3.0/CSD13',
    'http://www.akomantoso.org/2.0',
    'http://www.akomantoso.org/1.0',
    '',
  ])('of the namespace “%s”', async (namespace) => {
    const text = await read('ley.xml', wrap(body, namespace));
    expect(text.format).toBe('akoma-ntoso');
    expect(eidsOf(text)).toEqual(['chp_I', 'art_1', 'art_1__par_1']);
    expect(part(text, 'art_1').heading).toBe('Ámbito');
    expect(part(text, 'art_1').body).toBe('Rige **todo**[^2]:\n\n[^2]: Una nota.\n\na) uno;\n\nb) dos:\n\ni) tres.\n\nFin de la lista.');
    expect(text.tree.frontMatter).toMatchObject({ country: 'co', date: '2020-01-01' });
    expect(notesOf(text)).toEqual([]);
  });

  it('with a prefix of its own', async () => {
    const xml = wrap(body)
      .replaceAll(/<(\/?)([a-z])/gi, '<$1an:$2')
      .replace('xmlns=', 'xmlns:an=');
    expect(eidsOf(await read('ley.xml', xml))).toEqual(['chp_I', 'art_1', 'art_1__par_1']);
  });

  it('of another country, with bare numbers, numbered paragraphs, a preamble, conclusions and an annex', async () => {
    const xml = wrap(
      '<preface><longTitle><p>An Act about <i>things</i></p></longTitle></preface><preamble><recitals><recital><num>(1)</num><p>Whereas one.</p></recital></recitals><formula name="enacting"><p>Be it enacted:</p></formula></preamble>' +
        '<body><part><num>1</num><heading>General</heading><article><num>1.</num><heading>Scope</heading><paragraph><num>(1)</num><content><p>First.</p></content></paragraph><paragraph><num>(2)</num><content><p>Second.</p><table><tr><th><p>h</p></th></tr><tr><td><p>d</p></td></tr></table></content></paragraph></article><article><num>§ 2</num><content><p>Two.</p></content></article></part></body>' +
        '<conclusions><p>Done at Bogotá.</p></conclusions><attachments><attachment><heading>Fees</heading><doc name="annex"><meta/><mainBody><p>Ten pesos.</p></mainBody></doc></attachment></attachments>',
    );
    const text = await read('act.xml', xml);
    expect(partsOf(text).map(({ kind, label, heading }) => [kind, label, heading])).toEqual([
      ['PREAMBLE', '', null],
      ['BOOK', 'Parte 1', 'General'],
      ['ARTICLE', 'Artículo 1', 'Scope'],
      ['ARTICLE', 'Artículo 2', null],
      ['ANNEX', 'Anexo', 'Fees'],
    ]);
    expect(part(text, 'preamble').body).toBe('An Act about *things*\n\n(1) Whereas one.\n\nBe it enacted:');
    expect(part(text, 'art_1').body).toBe('(1) First.\n\n(2) Second.\n\n| h |\n| --- |\n| d |');
    expect(part(text, 'art_2').body).toBe('Two.\n\nDone at Bogotá.');
    expect(notesOf(text)).toEqual(expect.arrayContaining([expect.stringContaining("'1 Scope' (article) is called 'Artículo 1'")]));
    expect(notesOf(text)).toEqual(expect.arrayContaining([expect.stringContaining('What closes the document was added')]));
  });
});
