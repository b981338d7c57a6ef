/** Laws made up in the styles of several countries: each article, parágrafo and division is found under its number, and no word is lost. */
import fc from 'fast-check';
import { applyDifferences, compareVersions } from './comparing/comparison.rules.js';
import { readVersion } from './comparing/version.rules.js';
import { flatten, parseMarkdown, toMarkdown } from './text-import.rules.js';

interface Style {
  title: (n: number) => string;
  chapter: (n: number) => string;
  article: (n: number, name: string) => string;
  paragraph?: (n: number) => string;
  items: (n: number) => string;
  opening: string[];
  closing: string[];
  /** What the closing adds to the articles. */
  closingNumbers?: string[];
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
const ORDINALS = ['PRIMERO', 'SEGUNDO', 'TERCERO', 'CUARTO', 'QUINTO', 'SEXTO', 'SÉPTIMO', 'OCTAVO', 'NOVENO', 'DÉCIMO'];
const spell = (n: number): string =>
  n <= 10
    ? ORDINALS[n - 1]!
    : n % 10 === 0
      ? ['', '', 'VIGÉSIMO', 'TRIGÉSIMO'][n / 10]!
      : n < 20
        ? `DÉCIMO ${ORDINALS[n - 11]!}`
        : `${['', '', 'VIGÉSIMO', 'TRIGÉSIMO'][Math.floor(n / 10)]!} ${ORDINALS[(n % 10) - 1]!}`;
const small = (words: string): string => words[0]! + words.slice(1).toLowerCase();

const styles: Record<string, Style> = {
  'a Colombian decree': {
    title: (n) => `TÍTULO ${ROMAN[n]!}\n\nDEL ASUNTO ${ROMAN[n]!}`,
    chapter: (n) => `CAPÍTULO ${ROMAN[n]!}\n\nDisposiciones del capítulo`,
    article: (n, name) => `**Artículo ${n}. ${name}.** `,
    paragraph: (n) => `**Parágrafo ${n}.** `,
    items: (n) => `${n}. `,
    opening: [
      '**MINISTERIO DE EJEMPLO**',
      '**DECRETO NÚMERO 12 DE 2026**',
      '**CONSIDERANDO:**',
      'Que el artículo 2 de la Constitución lo manda.',
      '**DECRETA:**',
    ],
    closing: ['**PUBLÍQUESE Y CÚMPLASE**', 'Dado en Bogotá, D.C., a los cinco días.'],
  },
  'a Colombian law': {
    title: (n) => `TÍTULO ${ROMAN[n]!}.\n\nDE LO QUE SIGUE`,
    chapter: (n) => `CAPÍTULO ${n + 1}.\n\nDE LO DEMÁS`,
    article: (n, name) => `ARTÍCULO ${n}${n < 10 ? 'o' : ''}. ${name.toUpperCase()}. `,
    paragraph: (n) => `PARÁGRAFO ${n}o. `,
    items: (n) => `${'abcdefghij'[n - 1]!}) `,
    opening: ['LEY 2200 DE 2026', '(febrero 8)', 'por la cual se dictan normas.', 'EL CONGRESO DE COLOMBIA', 'DECRETA:'],
    closing: ['El Presidente del honorable Senado de la República,'],
  },
  'a Colombian resolution': {
    title: (n) => `TÍTULO ${ROMAN[n]!}\n\nDEL ASUNTO`,
    chapter: (n) => `CAPÍTULO ${ROMAN[n]!}\n\nDEL RESTO`,
    article: (n, name) => `ARTÍCULO ${spell(n)}. ${name}. `,
    paragraph: (n) => `PARÁGRAFO ${ORDINALS[n - 1]!}. `,
    items: (n) => `${n}) `,
    opening: ['RESOLUCIÓN NÚMERO 5', 'EL MINISTRO', 'CONSIDERANDO', 'Que es necesario.', 'RESUELVE:'],
    closing: ['COMUNÍQUESE, PUBLÍQUESE Y CÚMPLASE'],
  },
  'an Argentine law': {
    title: (n) => `TÍTULO ${ROMAN[n]!}\n\nDE LA MATERIA`,
    chapter: (n) => `Capítulo ${ROMAN[n]!}\n\nDisposiciones varias`,
    article: (n, name) => (n % 2 ? `ARTÍCULO ${n}${n < 10 ? '°' : ''}.- ${name}. ` : `ARTÍCULO ${n}${n < 10 ? 'º' : ''} — `),
    items: (n) => `${'abcdefghij'[n - 1]!}) `,
    opening: ['EL SENADO Y CÁMARA DE DIPUTADOS DE LA NACIÓN ARGENTINA, REUNIDOS EN CONGRESO, ETC. SANCIONAN CON FUERZA DE LEY:'],
    closing: ['DADA EN LA SALA DE SESIONES DEL CONGRESO ARGENTINO.', '— REGISTRADA BAJO EL Nº 12 —'],
  },
  'a Uruguayan law': {
    title: (n) => `TÍTULO ${ROMAN[n]!}\n\nDE LA MATERIA`,
    chapter: (n) => `CAPÍTULO ${ROMAN[n]!} - PRINCIPIOS`,
    article: (n, name) => `Artículo ${n}${n < 10 ? 'º' : ''}. (${name}).- `,
    items: (n) => `${'ABCDEFGHIJ'[n - 1]!}) `,
    opening: ['El Senado y la Cámara de Representantes de la República Oriental del Uruguay, reunidos en Asamblea General,', 'DECRETAN:'],
    closing: ['Sala de Sesiones de la Cámara de Senadores, en Montevideo, a 5 de agosto de 2026.'],
  },
  'a Spanish law': {
    title: (n) => `TÍTULO ${ROMAN[n]!}\n\n**De la materia**`,
    chapter: (n) => `CAPÍTULO ${ROMAN[n]!}\n\n**Del ámbito**`,
    article: (n, name) => `**Artículo ${n}. ${name}.**\n\n`,
    items: (n) => `${n}. `,
    opening: [
      '# Ley 19/2026, de 9 de diciembre',
      'A todos los que la presente vieren y entendieren.',
      'PREÁMBULO',
      'La transparencia es un eje.',
    ],
    closing: [
      'Disposición adicional única. Personal.',
      'Lo habrá.',
      'Disposición final primera. Título.',
      'Se dicta.',
      'Disposición final segunda. Entrada en vigor.',
      'Mañana.',
    ],
    closingNumbers: ['adicional unica', 'final 1', 'final 2'],
  },
  'a Chilean bill in quotation marks': {
    title: (n) => `TÍTULO ${ROMAN[n]!}\n\nDe la materia`,
    chapter: (n) => `Párrafo ${n + 1}°\n\nDe lo que sigue`,
    article: (n) => `Artículo ${n}°.- `,
    items: (n) => `${'abcdefghij'[n - 1]!}) `,
    opening: ['MENSAJE de S.E. el Presidente', 'PROYECTO DE LEY:'],
    closing: ['DISPOSICIONES TRANSITORIAS', 'Artículo primero.- Rige mañana.', 'Artículo segundo.- El gasto se financia.”'],
    closingNumbers: ['transitorio 1', 'transitorio 2'],
  },
  'a Mexican law': {
    title: (n) => `TÍTULO ${ORDINALS[n]!}\n\nDE LA MATERIA`,
    chapter: (n) => `Capítulo ${small(ORDINALS[n]!)}\n\nDel objeto`,
    article: (n) => `Artículo ${n}${n < 10 ? 'o' : ''}.- `,
    items: (n) => `${ROMAN[n - 1]!}. `,
    opening: ['LEY GENERAL DE EJEMPLO', 'El Congreso General de los Estados Unidos Mexicanos decreta:'],
    closing: [
      'T R A N S I T O R I O S',
      'PRIMERO.- El presente Decreto entra en vigor.',
      'SEGUNDO.- Se derogan las demás.',
      'TERCERO.- El Ejecutivo lo reglamenta.',
    ],
    closingNumbers: ['transitorio 1', 'transitorio 2', 'transitorio 3'],
  },
  'a regulation of the European Union': {
    title: (n) => `TITLE ${ROMAN[n]!}\n\nGENERAL PROVISIONS`,
    chapter: (n) => `CHAPTER ${ROMAN[n]!}\n\nPrinciples`,
    article: (n, name) => `Article ${n}\n\n${name}\n\n`,
    items: (n) => `(${'abcdefghij'[n - 1]!}) `,
    opening: ['THE EUROPEAN PARLIAMENT AND THE COUNCIL OF THE EUROPEAN UNION,', 'HAVE ADOPTED THIS REGULATION:'],
    closing: ['This Regulation shall be binding in its entirety.'],
  },
};

const NAMES = ['Objeto', 'Ámbito de aplicación', 'Definiciones', 'Principios rectores', 'Autoridad de aplicación', 'Plazos'];
const SENTENCES = [
  'La presente norma regula el uso del agua en los territorios.',
  'Las autoridades velarán por el cumplimiento del artículo 5 de la Ley 142.',
  'El Gobierno podrá reglamentar lo dispuesto en el Título II y en el parágrafo 1 del artículo 3.',
  'Cada entidad publicará su informe en los términos del Capítulo I.',
  'No habrá cobro alguno, salvo lo previsto en la Sección 2 de este decreto.',
  'Quien incumpla pagará una multa de 1.000 a 5.000 unidades.',
];

interface Plan {
  titles: { chapters: { articles: { name: number; sentences: number[]; items: number; paragraphs: number; quotes: boolean }[] }[] }[];
}

const articlePlan = fc.record({
  name: fc.nat(NAMES.length - 1),
  sentences: fc.array(fc.nat(SENTENCES.length - 1), { minLength: 1, maxLength: 4 }),
  items: fc.nat(4),
  paragraphs: fc.nat(2),
  quotes: fc.integer({ min: 0, max: 7 }).map((n) => n === 0),
});
const chapterPlan = fc.record({ articles: fc.array(articlePlan, { minLength: 1, maxLength: 4 }) });
const plan: fc.Arbitrary<Plan> = fc.record({
  titles: fc.array(fc.record({ chapters: fc.array(chapterPlan, { minLength: 1, maxLength: 3 }) }), { minLength: 1, maxLength: 3 }),
});

/** The law in Markdown, and the numbers of its articles. */
function write(style: Style, { titles }: Plan): { source: string; numbers: string[]; divisions: number; paragraphs: number } {
  const blocks = [...style.opening];
  const numbers: string[] = [];
  let [divisions, paragraphs] = [0, 0];
  const isQuoted = style.opening.at(-1) === 'PROYECTO DE LEY:';
  for (const [t, { chapters }] of titles.entries()) {
    blocks.push(`${isQuoted && t === 0 ? '“' : ''}${style.title(t)}`);
    divisions++;
    for (const [c, { articles }] of chapters.entries()) {
      blocks.push(style.chapter(c));
      divisions++;
      for (const article of articles) {
        const n = numbers.push(`${numbers.length + 1}`);
        const words = article.sentences.map((i) => SENTENCES[i]!).join(' ');
        if (article.quotes && !isQuoted) {
          const quoted = style.article(n + 3, NAMES[0]!).replaceAll('*', '');
          blocks.push(
            `${style.article(n, 'Modificación')}Modifícase el artículo ${n + 3} de la Ley 9, que quedará así:`,
            `“${quoted}Nuevo texto.”`,
          );
        } else blocks.push(`${style.article(n, NAMES[article.name]!)}${words}`);
        for (let i = 1; i <= article.items; i++) blocks.push(`${style.items(i)}Lo que dispone la ley en su numeral;`);
        for (let i = 1; style.paragraph && i <= article.paragraphs; i++, paragraphs++)
          blocks.push(`${style.paragraph(i)}También esto vale.`);
      }
    }
  }
  return {
    source: [...blocks, ...style.closing].join('\n\n'),
    numbers: [...numbers, ...(style.closingNumbers ?? [])],
    divisions,
    paragraphs,
  };
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const plain = (text: string | null): string => (text ?? '').normalize('NFD').replace(/\p{M}/gu, '');

describe.each(Object.entries(styles))('%s', (_, style) => {
  it('is read with every article, division and parágrafo in its place', () => {
    fc.assert(
      fc.property(plan, (given) => {
        const law = write(style, given);
        const parsed = parseMarkdown(law.source);
        const flat = flatten(parsed.provisions).map(({ provision }) => provision);
        expect(flat.filter(({ kind }) => kind === 'ARTICLE').map(({ number }) => plain(number))).toEqual(law.numbers);
        const divisions = flat.filter(
          ({ kind, label }) => ['TITLE', 'CHAPTER', 'SECTION'].includes(kind) && !/transitori|T R A N/i.test(label),
        );
        expect(divisions).toHaveLength(law.divisions);
        for (const { heading, body } of divisions) expect([heading === null, body]).toEqual([false, '']);
        expect(flat.filter(({ kind }) => kind === 'PARAGRAPH')).toHaveLength(law.paragraphs);
        expect(wordsOf(toMarkdown(parsed))).toEqual(wordsOf(law.source));
        expect(flatten(parseMarkdown(toMarkdown(parsed)).provisions).map(({ provision: { eid } }) => eid)).toEqual(
          flat.map(({ eid }) => eid),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('is made again, exactly, out of what it differs in from another', () => {
    fc.assert(
      fc.property(plan, plan, fc.constantFrom(...Object.values(styles)), (before, after, other) => {
        const [old, now] = [write(style, before).source, write(other, after).source];
        expect(applyDifferences(old, compareVersions(readVersion(old), readVersion(now))) === now).toBe(true);
      }),
      { numRuns: 15 },
    );
  });
});

const shapeOf = (lines: readonly string[]): string[] =>
  flatten(parseMarkdown(lines.join('\n\n')).provisions).map(
    ({ provision: { label, number }, depth }) =>
      `${'  '.repeat(depth)}${label || 'preamble'}${/^\p{Lu}+$/u.test(label) ? ` (${number})` : ''}`,
  );

describe('Which division holds which is told by what is counted anew', () => {
  it('a section holds titles in the procedural code of Colombia', () => {
    const law = [
      ...['TÍTULO PRELIMINAR', 'Artículo 1. Uno.', 'LIBRO PRIMERO', 'SECCIÓN PRIMERA', 'TÍTULO I', 'CAPÍTULO I', 'Artículo 2. Dos.'],
      ...['CAPÍTULO II', 'Artículo 3. Tres.', 'TÍTULO II', 'Artículo 4. Cuatro.', 'SECCIÓN SEGUNDA', 'TÍTULO ÚNICO', 'Artículo 5. Cinco.'],
      ...['LIBRO SEGUNDO', 'SECCIÓN PRIMERA', 'TÍTULO I', 'Artículo 6. Seis.', 'TÍTULO II', 'CAPÍTULO I', 'Artículo 7. Siete.'],
    ];
    expect(shapeOf(law)).toEqual([
      ...[
        'TÍTULO PRELIMINAR',
        '  Artículo 1',
        'LIBRO PRIMERO',
        '  SECCIÓN PRIMERA',
        '    TÍTULO I',
        '      CAPÍTULO I',
        '        Artículo 2',
      ],
      ...[
        '      CAPÍTULO II',
        '        Artículo 3',
        '    TÍTULO II',
        '      Artículo 4',
        '  SECCIÓN SEGUNDA',
        '    TÍTULO ÚNICO',
        '      Artículo 5',
      ],
      ...[
        'LIBRO SEGUNDO',
        '  SECCIÓN PRIMERA',
        '    TÍTULO I',
        '      Artículo 6',
        '    TÍTULO II',
        '      CAPÍTULO I',
        '        Artículo 7',
      ],
    ]);
  });

  it('a chapter holds sections elsewhere, also behind a preliminary title or chapter', () => {
    const law = [
      ...[
        'CAPÍTULO PRELIMINAR',
        'Artículo 1. Uno.',
        'TÍTULO I',
        'CAPÍTULO I',
        'SECCIÓN 1',
        'Artículo 2. Dos.',
        'SECCIÓN 2',
        'Artículo 3. Tres.',
      ],
      ...['CAPÍTULO II', 'SECCIÓN 1', 'Artículo 4. Cuatro.', 'TÍTULO II', 'CAPÍTULO I', 'Artículo 5. Cinco.'],
    ];
    expect(shapeOf(law)).toEqual([
      ...[
        'CAPÍTULO PRELIMINAR',
        '  Artículo 1',
        'TÍTULO I',
        '  CAPÍTULO I',
        '    SECCIÓN 1',
        '      Artículo 2',
        '    SECCIÓN 2',
        '      Artículo 3',
      ],
      ...['  CAPÍTULO II', '    SECCIÓN 1', '      Artículo 4', 'TÍTULO II', '  CAPÍTULO I', '    Artículo 5'],
    ]);
  });

  it('a first chapter before the first title holds no titles', () => {
    const law = [
      'CAPÍTULO I',
      'Artículo 1. Uno.',
      'TÍTULO I',
      'CAPÍTULO I',
      'Artículo 2. Dos.',
      'TÍTULO II',
      'CAPÍTULO I',
      'Artículo 3. Tres.',
    ];
    expect(shapeOf(law)).toEqual([
      ...['CAPÍTULO I', '  Artículo 1', 'TÍTULO I', '  CAPÍTULO I', '    Artículo 2', 'TÍTULO II', '  CAPÍTULO I', '    Artículo 3'],
    ]);
  });
});

describe('What closes a law of the Andes is only counted', () => {
  it('under the name of each kind of disposition', () => {
    const law = [
      ...['TÍTULO I', 'DISPOSICIONES GENERALES', 'Artículo 1.- Objeto', 'La ley regula.', 'DISPOSICIONES COMPLEMENTARIAS FINALES'],
      ...['PRIMERA.- Rectoría', 'La Presidencia es rectora.', 'SEGUNDA.- Reglamento', 'Se reglamenta.'],
      ...['DISPOSICIONES GENERALES', 'PRIMERA.- Vale lo demás.', 'DISPOSICIONES TRANSITORIAS', 'ÚNICA.- En un año.'],
    ];
    expect(shapeOf(law)).toEqual([
      ...['TÍTULO I', '  Artículo 1', 'DISPOSICIONES COMPLEMENTARIAS FINALES', '  PRIMERA (complementarias finales 1)'],
      ...['  SEGUNDA (complementarias finales 2)', 'DISPOSICIONES GENERALES', '  PRIMERA (generales 1)'],
      ...['DISPOSICIONES TRANSITORIAS', '  ÚNICA (transitorio 1)'],
    ]);
  });

  it('and the same words above a named article are the title of a chapter', () => {
    expect(shapeOf(['CAPÍTULO I', 'DISPOSICIONES GENERALES', 'Artículo 1. Uno.', 'Artículo 2. Dos.'])).toEqual([
      'CAPÍTULO I',
      '  Artículo 1',
      '  Artículo 2',
    ]);
  });
});

it('A note called behind a title is called behind the words below, and the title is words alone', () => {
  const text = parseMarkdown('## Artículo 1. Objeto[^1]\n\nEl decreto regula.\n\n[^1]: Una nota.\n\n## Artículo 2. Ámbito\n\nTodos.');
  const [first] = text.provisions;
  expect(first).toMatchObject({ heading: 'Objeto', body: 'El decreto regula.[^1]\n\n[^1]: Una nota.' });
  expect(parseMarkdown(toMarkdown(text)).provisions).toEqual(text.provisions);
});

describe('What looks like articles and was not read as such is told', () => {
  const codesOf = (source: string): [code: string, facts: object][] => parseMarkdown(source).notes.map(({ code, facts }) => [code, facts]);

  it('in a table of two columns, once for the table', () => {
    const table =
      '| Texto vigente | Texto propuesto |\n| --- | --- |\n| Artículo 1. Viejo. | Artículo 1. Nuevo. |\n| **Artículo 2.** Viejo. | (se deroga) |';
    expect(codesOf(`Artículo 1. Uno.\n\n${table}\n\nSigue.`)).toEqual([['LEFT_IN_TABLE', { line: 5, count: 3, label: 'Artículo 1' }]]);
    expect(codesOf('Artículo 1. Uno.\n\n| Norma | Tema |\n| --- | --- |\n| artículo 5 de la Ley 9 | agua |')).toEqual([]);
  });

  it('in small letters at the beginning of a paragraph', () => {
    expect(codesOf('Artículo 1. Uno.\n\nartículo 2.- Dos.\n\nSegún el artículo 3.\nartículo 4. de otra ley')).toEqual([
      ['LEFT_SMALL', { line: 3, label: 'artículo 2' }],
    ]);
  });

  it('where a text has no part at all', () => {
    expect(codesOf('Solo palabras.\n\nY más.')).toEqual([['NO_PARTS', {}]]);
    expect(codesOf('')).toEqual([]);
    expect(codesOf('# Política\n\n## Antecedentes\n\nAlgo.')).toEqual([]);
  });
});
