import fc from 'fast-check';
import { sayNote } from './saying-notes.js';
import { flatten, parseMarkdown, toMarkdown } from './text-import.rules.js';
import type { ParsedProvision } from './text-tree.rules.js';

const listOf = (source: string): ParsedProvision[] => flatten(parseMarkdown(source).provisions).map(({ provision }) => provision);
const eidsOf = (source: string): string[] => listOf(source).map(({ eid }) => eid);
const only = (source: string): ParsedProvision => listOf(source)[0]!;
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const articles = (...numbers: string[]): string => numbers.map((n) => `ARTÍCULO ${n}. Texto del ${n}.`).join('\n\n');

describe('an official pastes one article', () => {
  it.each([
    ['ARTÍCULO 1°. Texto.', '1', 'ARTÍCULO 1°'],
    ['ARTICULO 2.— Texto.', '2', 'ARTICULO 2'],
    ['Artículo 1º.- Texto.', '1', 'Artículo 1º'],
    ['Art. 3', '3', 'Art. 3'],
    ['Art.3.- Texto', '3', 'Art.3'],
    ['ARTICULO 4 BIS. Texto', '4 bis', 'ARTICULO 4 BIS'],
    ['ARTÍCULO 4º bis.- Texto', '4 bis', 'ARTÍCULO 4º bis'],
    ['##### Artículo 9-BIS', '9 bis', 'Artículo 9-BIS'],
    ['ARTICULO 23ter.— Texto', '23 ter', 'ARTICULO 23ter'],
    ['Artículo 20 quáter. Texto', '20 quater', 'Artículo 20 quáter'],
    ['Artículo 23 octies.- Texto', '23 octies', 'Artículo 23 octies'],
    ['Artículo 2.2.17.1.1. Objeto. Texto', '2.2.17.1.1', 'Artículo 2.2.17.1.1'],
    ['Artículo 1.234.- Texto', '1234', 'Artículo 1.234'],
    ['Artículo primero. Texto', '1', 'Artículo primero'],
    ['ARTÍCULO VIGÉSIMO SEGUNDO. Texto', '22', 'ARTÍCULO VIGÉSIMO SEGUNDO'],
    ['ARTÍCULO DECIMOTERCERO. Texto', '13', 'ARTÍCULO DECIMOTERCERO'],
    ['Artículo único. Texto', 'único', 'Artículo único'],
    ['ARTÍCULO 1o. Texto', '1', 'ARTÍCULO 1o'],
    ['ARTÍCULO N° 7. Texto', '7', 'ARTÍCULO N° 7'],
    ['ARTÍCULO 5A. Texto', '5A', 'ARTÍCULO 5A'],
    ['Artículo 27-1.- Texto', '27-1', 'Artículo 27-1'],
    ['Artículo IV.- Texto', 'IV', 'Artículo IV'],
    ['### Article 1. Text', '1', 'Article 1'],
    ['ARTÍCULO 142- Sustitúyese', '142', 'ARTÍCULO 142'],
    ['**ARTÍCULO 5°.** Texto', '5', 'ARTÍCULO 5°'],
    ['## **Artículo 6**', '6', 'Artículo 6'],
    ['   ####### Artículo 8 ##', '8', 'Artículo 8'],
    ['Artículo transitorio primero. Texto', 'transitorio 1', 'Artículo transitorio primero'],
    ['Disposición transitoria. Texto', 'transitoria', 'Disposición transitoria'],
    ['DISPOSICIÓN TRANSITORIA SEGUNDA.- Texto', 'transitoria 2', 'DISPOSICIÓN TRANSITORIA SEGUNDA'],
    ['### Disposición final única', 'final única', 'Disposición final única'],
    ['**Disposición adicional 3ª.** Texto', 'adicional 3', 'Disposición adicional 3ª'],
  ])('%s is article %s', (source, number, label) => {
    expect(only(source)).toMatchObject({ kind: 'ARTICLE', number, label });
  });

  it.each([
    'artículo 12 "in fine" de la Ley Nº 22.981.',
    'Artículo 72 de la Constitución de la República.',
    'Artículo 5, inciso segundo.',
    'ARTÍCULO 5. de la Ley 100.',
    '##### artículo 1º de la Ley Nº 21.959; el artículo 36',
    '- Artículo 16, Inciso 35 incorporado',
    '| Artículo 1 | Texto |',
    'Los artículos 1 y 2 rigen.',
    'Capítulo II del Título I de la Ley 5.',
    'Titulares de los datos.',
    'Disposición 5/2020 de la Administración.',
    'Disposición transitoria primera de la Constitución.',
    'Disposiciones finales.',
  ])('%s is running text', (source) => {
    expect(listOf(source)).toMatchObject([{ kind: 'PREAMBLE', body: source }]);
  });
});

describe('an official finds the title of an article apart from its text', () => {
  it.each([
    ['**Artículo 5. Título.** texto de la norma', 'Título', 'texto de la norma'],
    ['**Artículo 5.** *Ámbito*. Aplica a todos.', 'Ámbito', 'Aplica a todos.'],
    ['ARTÍCULO 1°. Objeto. La presente ley tiene por objeto.', 'Objeto', 'La presente ley tiene por objeto.'],
    ['ARTÍCULO 1°.- (Objeto). La presente ley.', 'Objeto', 'La presente ley.'],
    ['## Artículo 1. Objeto\n\nLa presente ley.', 'Objeto', 'La presente ley.'],
    ['### Artículo 1°.- A la vida\n\nEl niño tiene derecho.', 'A la vida', 'El niño tiene derecho.'],
    ['##### Artículo 1\n\nDerecho Humano.- El derecho es inherente.', 'Derecho Humano', 'El derecho es inherente.'],
    ['**Artículo 4. Derógase** la Ley 5.', null, '**Derógase** la Ley 5.'],
    ['ARTÍCULO 2. Derógase la Ley 5. Comuníquese.', null, 'Derógase la Ley 5. Comuníquese.'],
    ['##### ARTICULO 11. — El Presidente\n\npodrá delegar.', null, 'El Presidente\n\npodrá delegar.'],
    ['##### ARTICULO 4º — Las funciones serán:\n\na) Una.', null, 'Las funciones serán:\n\na) Una.'],
    ['ARTÍCULO 21.- *(Artículo derogado por la Ley 1)*', null, '*(Artículo derogado por la Ley 1)*'],
  ])('%s', (source, heading, body) => {
    expect(only(source)).toMatchObject({ kind: 'ARTICLE', heading, body });
  });
});

describe('a citizen finds each article in its place', () => {
  it('nests books, titles, chapters and sections whatever the depth of their headings', () => {
    const source = [
      'LIBRO 2\nRÉGIMEN\nPARTE 2\nTÍTULO 17\nLINEAMIENTOS',
      '## CAPÍTULO PRIMERO - OBJETO\n\nSECCIÓN I\n\nDisposiciones comunes',
      'Artículo 2.2.17.1.1. Uno.\n\nSECCIÓN II\n\nArtículo 2.2.17.1.2. Dos.',
      '# CAPÍTULO II\n\nArtículo 2.2.17.2.1. Tres.',
    ].join('\n\n');
    const chapter = 'book_2__part_2__tit_17__chp_I';
    expect(eidsOf(source).slice(2)).toEqual([
      'book_2__part_2__tit_17',
      chapter,
      `${chapter}__sec_I`,
      'art_2-2-17-1-1',
      `${chapter}__sec_II`,
      'art_2-2-17-1-2',
      'book_2__part_2__tit_17__chp_II',
      'art_2-2-17-2-1',
    ]);
    expect(listOf(source).map(({ heading }) => heading)).toContain('Disposiciones comunes');
  });

  it('takes dispositions out of the last chapter, unless it is one of dispositions', () => {
    const spanish =
      'TÍTULO I\n\nCAPÍTULO II\nPrincipios\n\nSección 1.ª Transparencia\n\nArtículo 1. Uno.\n\nDisposición adicional primera. Dos.';
    expect(eidsOf(spanish)).toEqual(['tit_I', 'tit_I__chp_II', 'tit_I__chp_II__sec_1', 'art_1', 'disp_adicional-1']);
    expect(parseMarkdown(spanish).provisions.map(({ eid }) => eid)).toEqual(['tit_I', 'disp_adicional-1']);
    const own = 'Artículo 1. Uno.\n\nTÍTULO II\nDISPOSICIONES FINALES\n\nDisposición final primera. Dos.';
    expect(parseMarkdown(own).provisions.map(({ eid }) => eid)).toEqual(['art_1', 'tit_II']);
  });

  it('takes a title below a label that stands alone, as the European Union sets it', () => {
    const source = 'Article 1\nSubject matter\n\nThis Regulation lays down rules.\n\nArticle 2\n\nThe rules apply.\n\nTo all.';
    expect(listOf(source).map(({ heading }) => heading)).toEqual(['Subject matter', null]);
  });

  it('counts transitory articles apart, wherever the word stands', () => {
    const source =
      'Artículo primero.- Uno.\n\nArtículo segundo.- Dos.\n\nArtículo primero transitorio.- Tres.\n\nArtículo 2° transitorio.- Cuatro.';
    expect(eidsOf(source)).toEqual(['art_1', 'art_2', 'art_transitorio-1', 'art_transitorio-2']);
    expect(eidsOf('Artículo 1. Uno.\n\nArtículo 2 transitorio de la Ley 5 sigue vigente.')).toEqual(['art_1']);
  });

  it('lets a section hold chapters where the country drafts so', () => {
    const source = '## SECCION I\n\n### CAPITULO I\n\nArtículo 1º.- Uno.\n\n## SECCION II\n\n### CAPITULO I\n\nArtículo 2º.- Dos.';
    expect(eidsOf(source)).toEqual(['sec_I', 'sec_I__chp_I', 'art_1', 'sec_II', 'sec_II__chp_I', 'art_2']);
  });

  it('reads a title in bold that spans lines, and one in capitals below its number', () => {
    const source = '**TÍTULO III: DE LAS SECRETARÍAS DE\n\nLA NACIÓN.**\n\nArtículo 1. Uno.\n\n### CAPÍTULO I\nDEL OBJETO';
    expect(listOf(source).map(({ heading }) => heading)).toEqual(['DE LAS SECRETARÍAS DE LA NACIÓN', null, 'DEL OBJETO']);
  });

  it('keeps each parágrafo under its article, numbered or not', () => {
    const source = 'Artículo 5. Uno.\n\nParágrafo 1. Dos.\n\n**PARÁGRAFO SEGUNDO.-** Tres.\n\nArtículo 6. Cuatro.\n\nParágrafo. Cinco.';
    expect(eidsOf(source)).toEqual(['art_5', 'art_5__par_1', 'art_5__par_2', 'art_6', 'art_6__par_1']);
  });

  it('numbers the articles of an annex apart', () => {
    const source = `${articles('1', '2')}\n\nANEXO I\nREGLAMENTO\n\n${articles('1', '2')}`;
    expect(eidsOf(source)).toEqual(['art_1', 'art_2', 'anx_I', 'anx_I__art_1', 'anx_I__art_2']);
  });

  it('opens no annex for a list of annexes inside an article', () => {
    expect(eidsOf('Artículo 1. Son:\n\nAnexo I: Planos\n\nArtículo 2. Fin.\n\nANEXO I\nPLANOS')).toEqual(['art_1', 'art_2', 'anx_I']);
  });

  it('keeps the words before the first heading as a preamble', () => {
    expect(listOf('# Ley 1\n\nEl Congreso decreta:\n\nArtículo 1. Uno.')[0]).toMatchObject({
      kind: 'PREAMBLE',
      eid: 'preamble',
      body: '# Ley 1\n\nEl Congreso decreta:',
    });
  });

  it('divides by their own headings the texts and parts that have no articles', () => {
    expect(eidsOf('# Plan\n\nIntro\n\n## Metas\n\nA\n\n### Meta 1: Agua\n\nB\n\n## Medios')).toEqual([
      'preamble',
      'sec_metas',
      'sec_metas__sec_meta-1',
      'sec_medios',
    ]);
    expect(eidsOf('## SECCIÓN IV\n\n## INCISO 02\n\n### Artículo 1\n\nUno\n\n## INCISO 03\n\n### Artículo 2')).toEqual([
      'sec_IV',
      'sec_IV__sec_inciso-02',
      'art_1',
      'sec_IV__sec_inciso-03',
      'art_2',
    ]);
  });

  it('lets a parágrafo hold articles where a code marks it so', () => {
    const source = '### SECCION 1ª\n\n### PARAGRAFO 1° Reglas\n\n##### ARTICULO 1.- Uno.\n\n###### Parágrafo. Dos.';
    expect(eidsOf(source)).toEqual(['sec_1', 'sec_1__sec_paragrafo-1', 'art_1', 'art_1__par_1']);
  });

  it('parts an article glued to the note before it', () => {
    const source = '### ARTICULO 7º — Uno.\n\n*(Sustituido.)*ARTICULO 8º — Dos.\n\n### ARTICULO 9º — Tres.';
    expect(listOf(source).map(({ number }) => number)).toEqual(['7', '8', '9']);
    expect(listOf(source)[0]!.body).toBe('Uno.\n\n*(Sustituido.)*');
  });

  it('sets the editor’s history of the text apart from its last article', () => {
    const source = `${articles('1', '2')}\n\nAntecedentes Normativos:\n\nArtículo 1 sustituido por la Ley 5;\n\nArtículo 3. Texto viejo.`;
    expect(eidsOf(source)).toEqual(['art_1', 'art_2', 'anx_antecedentes-normativos']);
  });
});

describe('an official of another country finds the articles as they are written there', () => {
  const numbersOf = (source: string) => listOf(source).map(({ eid }) => eid);

  it.each([
    ['TRANSITORIOS', 'PRIMERO.- Rige.\n\nSEGUNDO.- Se deroga.', 'sec_transitorios'],
    ['T R A N S I T O R I O S', '**Primero.** Rige.\n\n**Segundo.** Se deroga.', 'sec_transitorios'],
    ['**ARTÍCULOS TRANSITORIOS**', 'ARTÍCULO PRIMERO.- Rige.\n\nARTÍCULO SEGUNDO.- Se deroga.', 'sec_articulos-transitorios'],
    ['DISPOSICIONES TRANSITORIAS', 'Artículo 1.- Rige.\n\nArtículo 2.- Se deroga.', 'sec_disposiciones-transitorias'],
  ])('counts apart what stands under %s', (heading, transitory, eid) => {
    const source = `CAPÍTULO I\nDEL FIN\n\nArtículo 1. Uno.\n\nArtículo 2. Dos.\n\n${heading}\n\n${transitory}`;
    expect(numbersOf(source)).toEqual(['chp_I', 'art_1', 'art_2', eid, 'art_transitorio-1', 'art_transitorio-2']);
    expect(parseMarkdown(source).provisions.map((part) => part.eid)).toEqual(['chp_I', eid]);
    expect(parseMarkdown(source).notes).toEqual([]);
  });

  it('leaves the numbers of articles that go on under such a heading', () => {
    const source = 'Artículo 1. Uno.\n\nDISPOSICIONES TRANSITORIAS Y FINALES\n\nArtículo 2. Dos.\n\nArtículo 3. Tres.';
    expect(numbersOf(source)).toEqual(['art_1', 'sec_disposiciones-transitorias-y-finales', 'art_2', 'art_3']);
  });

  it('leaves such words where they are the title of a chapter, or no article follows', () => {
    expect(numbersOf('Artículo 1. Uno.\n\nCAPÍTULO II\n\nDISPOSICIONES FINALES\n\nArtículo 2. Dos.')).toEqual(['art_1', 'chp_II', 'art_2']);
    expect(numbersOf('Artículo 1. Son:\n\nTransitorios\n\nlos demás.\n\nArtículo 2. Dos.')).toEqual(['art_1', 'art_2']);
  });

  it('reads a resolution whose articles are only counted, and no list that is counted inside an article', () => {
    expect(numbersOf('RESUELVE:\n\nPRIMERO. Adoptar el plan.\n\nSEGUNDO. Publicarlo.')).toEqual(['preamble', 'art_1', 'art_2']);
    expect(numbersOf('RESUELVE:\n\nArtículo 1. Son fines:\n\nPrimero. Uno.\n\nSegundo. Dos.\n\nArtículo 2. Fin.')).toEqual([
      'preamble',
      'art_1',
      'art_2',
    ]);
  });

  it('takes a quoted parágrafo behind a párrafo for no name of it, on its line or below', () => {
    const source = 'Artículo I. \nPárrafo 1º\n"Parágrafo 1. Ley\nArtículo 1. \n';
    expect(eidsOf(toMarkdown(parseMarkdown(source)))).toEqual(eidsOf(source));
    expect(eidsOf(source)).toContain('art_I__par_1');
  });

  it('takes the words that enact for no part of a chapter’s title', () => {
    for (const title of ['DEL ALCANCE\n\n', '']) {
      const source = `CAPÍTULO II\n\n${title}RESUELVE:\n\nPRIMERO.- Rige.`;
      const found = listOf(source).map(({ eid, body }) => [eid, body]);
      expect(found).toEqual([['chp_II', 'RESUELVE:'], ['art_1', 'Rige.']]); // prettier-ignore
      expect(eidsOf(toMarkdown(parseMarkdown(source)))).toEqual(['chp_II', 'art_1']);
    }
  });

  it('reads a bill that stands in quotation marks as a whole, and none that a decree quotes before its articles', () => {
    expect(numbersOf('PROYECTO DE LEY:\n\n“Artículo 1°.- Uno.\n\nArtículo 2°.- Dos.”')).toEqual(['preamble', 'art_1', 'art_2']);
    const quoting = 'Que la Cámara aprobó el proyecto de ley:\n\n“Artículo 1. Viejo.”\n\nDECRETA:\n\nArtículo 1. Nuevo.';
    expect(listOf(quoting)).toMatchObject([{ kind: 'PREAMBLE' }, { eid: 'art_1', body: 'Nuevo.' }]);
  });

  it('lets a párrafo divide a title in Chile, and an article in the Dominican Republic', () => {
    expect(numbersOf('TÍTULO I\n\nArtículo 1.- Uno.\n\nPárrafo 2º\n\nDe las normas\n\nArtículo 2.- Dos.')).toEqual([
      'tit_I',
      'art_1',
      'tit_I__sec_parrafo-2',
      'art_2',
    ]);
    expect(numbersOf('Artículo 1.- Uno.\n\nPárrafo I.- También.\n\nArtículo 2.- Dos.')).toEqual(['art_1', 'art_1__par_I', 'art_2']);
    expect(numbersOf('Artículo 1.- Uno.\n\nPárrafo sustituido por la Ley 5.\n\nArtículo 2.- Dos.')).toEqual(['art_1', 'art_2']);
  });

  it('takes the editor’s history below a párrafo for no name of it, with or without its colon', () => {
    for (const history of ['Antecedentes Normativos:', 'Antecedentes Normativos', '## Antecedentes Normativos']) {
      const source = `Artículo I. \nPárrafo 1º\n${history}\nArtículo I. \n`;
      const eids = ['art_I', 'art_I__par_1', 'anx_antecedentes-normativos'];
      expect([numbersOf(source), numbersOf(toMarkdown(parseMarkdown(source)))]).toEqual([eids, eids]);
    }
  });
});

describe('a law that amends another keeps what it quotes inside its own article', () => {
  it.each([
    ['between curly marks', '“Artículo 5. Nuevo.\n\nArtículo 2. Otro.”'],
    ['between straight marks', '"ARTÍCULO 2°.- Las tareas\nde cada secretaría."'],
    ['between angle marks', '«ARTÍCULO 2. Nuevo.»'],
    ['in a block quotation', '> ARTÍCULO 2. Nuevo.\n> Más.'],
    ['in a fence', '```\nARTÍCULO 2. Nuevo.\n```'],
    ['without any mark', 'Artículo 5. Nuevo.\n\nParágrafo. También.\n\nArtículo 6. Otro.'],
    ['without any mark, with the very next number', 'ARTÍCULO 2. Nuevo.'],
    ['with a chapter', 'CAPÍTULO IV\nNUEVO\n\nArtículo 9. Nuevo.'],
    ['in marks that never close', '“Artículo 5. Nuevo.'],
  ])('%s', (_, quotation) => {
    const source = `ARTÍCULO 1. Modifícase la Ley 9, que quedará así:\n\n${quotation}\n\nARTÍCULO 2. Rige ya.\n\nARTÍCULO 3. Fin.`;
    expect(eidsOf(source)).toEqual(['art_1', 'art_2', 'art_3']);
    expect(wordsOf(listOf(source)[0]!.body)).toEqual(expect.arrayContaining(wordsOf(quotation)));
  });

  it('also when a converter turned the quoted articles into headings', () => {
    const source = [
      '## ARTÍCULO 142- Sustitúyese el artículo 54 por el siguiente:\n\n## ARTÍCULO 54- Todo damnificado.',
      '## ARTÍCULO 143- Incorpóranse los siguientes:\n\n## ARTÍCULO 55- Uno.\n\n## ARTÍCULO 56- Dos.',
      '## ARTÍCULO 144- Comuníquese.',
    ].join('\n\n');
    expect(eidsOf(source)).toEqual(['art_142', 'art_143', 'art_144']);
  });

  it('and goes on after it even where its own numbers skip one', () => {
    const source = 'ARTÍCULO 4º.- Incorpórase el siguiente:\n\nArtículo 102 ter: Nuevo.\n\nARTÍCULO 6º.- Seis.\n\nARTÍCULO 7º.- Siete.';
    expect(eidsOf(source)).toEqual(['art_4', 'art_6', 'art_7']);
  });

  it('and its own parágrafo after the closing marks is its own again', () => {
    const source = 'ARTÍCULO 1. Adiciónase así:\n\n“Artículo 5. Nuevo.\n\nParágrafo. Quoted.”\n\nPARÁGRAFO. Rige ya.';
    expect(eidsOf(source)).toEqual(['art_1', 'art_1__par_1']);
  });
});

describe('an official is told what to look at', () => {
  it.each([
    ['Artículo 1. Uno.\n\nArtículo 3. Tres.', 'Line 3: article 3 follows article 1; numbers in between are missing.'],
    ['## Artículo 1\n\n## Artículo 1', 'Line 3: article 1 appears again, first on line 1.'],
    ['## Artículo 2\n\n## Artículo 1', 'Line 3: article 1 comes after article 2.'],
    ['Artículo 1. Uno.\n\n> Artículo 2. Dos.', "Line 3: 'Artículo 2' was left in the text: it stands in a quotation."],
    ['---\narticle_count: "2"\n---\nArtículo 1. Uno.', 'The front matter announces 2 articles; 1 were found.'],
  ])('%j', (source, note) => {
    expect(parseMarkdown(source).notes.map((told) => sayNote(told, 'en'))).toContain(note);
  });

  it('of nothing in a text in order', () => {
    expect(parseMarkdown(articles('1', '2', '2 bis', '3')).notes).toEqual([]);
  });

  it('and finds a repeated article under an id of its own', () => {
    expect(eidsOf('## Artículo 1\n\n## Artículo 1\n\n## Artículo 1')).toEqual(['art_1', 'art_1__2', 'art_1__3']);
  });
});

describe('any file can be handed in', () => {
  it('reads front matter of strings, lists and quotation marks, and no thematic break as such', () => {
    const source = '---\na: b\nlist:\n - x\n - y\nq: "z \\"w\\""\n__proto__: p\n---\nArtículo 1. Uno';
    expect(Object.entries(parseMarkdown(source).frontMatter)).toEqual([
      ['a', 'b'],
      ['list', '- x\n- y'],
      ['q', 'z "w"'],
      ['__proto__', 'p'],
    ]);
    expect(parseMarkdown('---\nArtículo 1. Uno\n---').frontMatter).toEqual({});
  });

  it('reads Windows, old Macintosh and marked files alike', () => {
    expect(eidsOf('\uFEFFArtículo 1. Uno\r\n\r\nArtículo 2. Dos\rArtículo 3.\tTres\0')).toEqual(['art_1', 'art_2', 'art_3']);
  });

  it.each([
    ['nothing', ''],
    ['a megabyte of #', '#'.repeat(1e6)],
    ['a megabyte of # and spaces', '# '.repeat(5e5)],
    ['a megabyte of stars', '*'.repeat(1e6)],
    ['a megabyte of blanks', `${' '.repeat(1e6)}Artículo 1.`],
    ['a megabyte on one line', `Artículo 1. ${'palabra '.repeat(125_000)}`],
    ['a number without end', `Artículo 1${'.1'.repeat(5e5)}`],
    ['a hundred thousand blank lines', '\n'.repeat(1e5)],
    ['a hundred thousand articles', Array.from({ length: 1e5 }, (_, i) => `Artículo ${i}. X`).join('\n')],
    ['a hundred thousand articles backwards', Array.from({ length: 1e5 }, (_, i) => `Artículo ${1e5 - i}. X`).join('\n')],
    ['a hundred thousand times the same article', 'ARTÍCULO 1: modifica:\n'.repeat(1e5)],
    ['a hundred thousand quotations that never close', '“Artículo 1. X\n'.repeat(1e5)],
    ['a hundred thousand annexes', `Artículo 1. X\n${'ANEXO I\n'.repeat(1e5)}`],
    ['a hundred thousand headings', '## Abc\n'.repeat(1e5)],
    ['a hundred thousand glued articles', 'x)*ARTICULO 1 '.repeat(1e5)],
  ])('%s is read in a moment, and nothing of it is lost', (_, source) => {
    const parsed = parseMarkdown(source);
    expect(wordsOf(toMarkdown(parsed)).length).toBe(wordsOf(source).length);
    expect(parsed.notes.length).toBeLessThanOrEqual(201);
  });
});

const word = fc.constantFrom(
  'Ley',
  'el',
  'Objeto',
  'rige',
  'artículo',
  'Artículo',
  '5',
  '“cita”',
  '(nota)',
  'así:',
  'El',
  '—',
  '**fuerte**',
  '*',
);
const prose = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
const number = fc.oneof(
  fc.integer({ min: 1, max: 9 }).map(String),
  fc.constantFrom('I', 'II', 'IV', '2.2.1', '2.2.2', '3 bis', 'primero', 'único', '4A', '10-1', 'transitorio'),
);
const keyword = fc.constantFrom(
  'Artículo',
  'ARTÍCULO',
  'Art.',
  'TÍTULO',
  'CAPÍTULO',
  'Sección',
  'Parágrafo',
  'ANEXO',
  'LIBRO',
  'INCISO',
  'Article',
);
const separator = fc.constantFrom('.', '.-', ' —', ':', '', '°.', '.**', ') ', ' - ');
const lead = fc.constantFrom('', '', '', '# ', '## ', '### ', '##### ', '**', '“', '"', '> ', '  ', '- ', '*(nota)*');
const provision = fc.tuple(lead, keyword, number, separator, prose).map(([a, k, n, s, p]) => `${a}${k} ${n}${s} ${p}`);
const other = fc.constantFrom(
  '', '', 'DISPOSICIONES GENERALES', 'Modifícase, que quedará así:', 'texto seguido', 'Texto”', 'Fin".', '## Disposiciones finales',
  '#### Anexo técnico', 'Parágrafo. Otro', 'TRANSITORIOS', '**PRIMERO.-** Rige.', 'SEGUNDO. Fin', 'Primero', 'RESUELVE:', 'PROYECTO DE LEY:',
  '“Artículo 1. Uno.', 'Párrafo 1º', 'De las normas', 'DISPOSICIONES FINALES', 'T R A N S I T O R I O S', '### TRANSITORIOS', 'Antecedentes Normativos:', '---', '```', '| a | b |', '#', '* * *', '===', '> cita', 'a: b', '**',
); // prettier-ignore
const law = fc
  .array(fc.oneof(provision, other, prose), { maxLength: 24 })
  .chain((lines) =>
    fc
      .array(fc.constantFrom('\n', '\n\n'), { minLength: lines.length, maxLength: lines.length })
      .map((ends) => lines.map((line, i) => line + ends[i]!).join('')),
  );
const anything = fc.oneof(
  law,
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('#', '*', '_', ' ', '\n', '"', '“', '”', '>', '-', '.', '1', 'A', 'Artículo 1', 'ANEXO'),
  }),
);

describe('whatever the text', () => {
  const runs = { numRuns: 1000 };

  it('no word is lost and none changes place', () => {
    fc.assert(
      fc.property(anything, (source) => {
        const parsed = parseMarkdown(source);
        fc.pre(Object.keys(parsed.frontMatter).length === 0);
        expect(wordsOf(toMarkdown(parsed))).toEqual(wordsOf(source));
      }),
      runs,
    );
  });

  it('every id is given once', () => {
    fc.assert(
      fc.property(anything, (source) => {
        const eids = eidsOf(source);
        expect(new Set(eids).size).toBe(eids.length);
      }),
      runs,
    );
  });

  it('what is written back reads into the same ids', () => {
    fc.assert(
      fc.property(anything, (source) => {
        const parsed = parseMarkdown(source);
        expect(eidsOf(toMarkdown(parsed))).toEqual(flatten(parsed.provisions).map(({ provision: p }) => p.eid));
      }),
      runs,
    );
  });

  it('a law in order is found whole, however it is written', () => {
    const style = fc.constantFrom('ARTÍCULO N°. ', 'Artículo N.- ', '### Artículo N\n\n', '**Artículo N.** ', 'Art. N — ');
    fc.assert(
      fc.property(style, fc.integer({ min: 1, max: 60 }), prose, (label, count, text) => {
        const numbers = Array.from({ length: count }, (_, i) => String(i + 1));
        const source = numbers.map((n) => `${label.replace('N', n)}Texto ${text.replace(/así:|["“”*]/g, '')}.`).join('\n\n');
        expect(listOf(source).map(({ number: found }) => found)).toEqual(numbers);
      }),
    );
  });
});
