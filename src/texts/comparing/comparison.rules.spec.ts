/** Two versions side by side: which article is which, what became of it, and nothing lost. */
import fc from 'fast-check';
import { type ProvisionChange, applyDifferences, compareVersions } from './comparison.rules.js';
import { tableOf } from './comparison-table.rules.js';
import { type Corrections, matchVersions } from './matching.rules.js';
import { type VersionText, readVersion } from './version.rules.js';

const WORDS = {
  water: 'El agua es un bien público y su uso para el consumo humano tiene prioridad sobre cualquier otro uso.',
  school: 'Las escuelas rurales reciben cada año los recursos que el presupuesto nacional les asigna sin demora.',
  roads: 'El Ministerio mantiene los caminos vecinales en acuerdo con los municipios que ellos atraviesan.',
  forest: 'Queda prohibida la tala de bosques nativos salvo permiso fundado de la autoridad ambiental competente.',
  taxes: 'Quien pague el impuesto antes de su vencimiento obtiene un descuento del diez por ciento del total.',
  health: 'Toda persona tiene derecho a ser atendida en el hospital público más cercano a su domicilio.',
};
type Name = keyof typeof WORDS;

const law = (...articles: (readonly [number, string])[]): string =>
  `# LEY DE PRUEBA\n\n${articles.map(([number, words]) => `##### ARTÍCULO ${number}.-\n\n${words}\n`).join('\n')}`;
const ofNames = (...names: Name[]): string => law(...names.map((name, i) => [i + 1, WORDS[name]] as const));
const compare = (old: string, now: string, corrections?: Corrections) =>
  compareVersions(readVersion(old), readVersion(now), corrections ? { corrections } : {});
const told = ({ change, moved, renumbered, old, new: now }: ProvisionChange): string =>
  [change, ...(moved && change !== 'MOVED' ? ['MOVED'] : []), ...(renumbered ? ['RENUMBERED'] : []), old?.eid ?? '-', now?.eid ?? '-'].join(
    ' ',
  );
const stories = (old: string, now: string, corrections?: Corrections): string[] =>
  compare(old, now, corrections)
    .provisions.filter(({ old, new: now }) => (old ?? now)!.kind !== 'PREAMBLE')
    .map(told);

describe('a citizen compares two versions', () => {
  it('and finds an article that came, and those after it under their new numbers', () => {
    expect(stories(ofNames('water', 'school', 'roads'), ofNames('water', 'forest', 'school', 'roads'))).toEqual([
      'UNCHANGED art_1 art_1',
      'ADDED - art_2',
      'UNCHANGED RENUMBERED art_2 art_3',
      'UNCHANGED RENUMBERED art_3 art_4',
    ]);
  });

  it('and finds an article that went where it stood', () => {
    expect(stories(ofNames('water', 'school', 'roads'), ofNames('water', 'roads'))).toEqual([
      'UNCHANGED art_1 art_1',
      'REMOVED art_2 -',
      'UNCHANGED RENUMBERED art_3 art_2',
    ]);
  });

  it('and follows an article that moved, and only that one', () => {
    expect(stories(ofNames('water', 'school', 'roads', 'forest'), ofNames('school', 'roads', 'forest', 'water'))).toEqual([
      'UNCHANGED RENUMBERED art_2 art_1',
      'UNCHANGED RENUMBERED art_3 art_2',
      'UNCHANGED RENUMBERED art_4 art_3',
      'MOVED RENUMBERED art_1 art_4',
    ]);
  });

  it('and follows one that moved and changed', () => {
    const now = ofNames('school', 'roads', 'forest', 'water').replace('consumo humano', 'consumo de las personas');
    expect(stories(ofNames('water', 'school', 'roads', 'forest'), now).at(-1)).toBe('CHANGED MOVED RENUMBERED art_1 art_4');
  });

  it('and sees an article replaced in its place as the same article', () => {
    expect(stories(ofNames('water', 'school', 'roads'), ofNames('water', 'forest', 'roads'))[1]).toBe('CHANGED art_2 art_2');
  });

  it('and does not see one law as the other because both count from one', () => {
    const old = law(
      ...(['water', 'school', 'roads'] as const).flatMap((name, i) => [
        [2 * i + 1, WORDS[name]] as const,
        [2 * i + 2, `${WORDS[name].slice(0, 40)} ${i}`] as const,
      ]),
    );
    const now = law(
      ...['uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis'].map(
        (word, i) => [i + 1, `Artículo ${word} del código de ${word} mares.`] as const,
      ),
    );
    expect(compare(old, now).summary).toMatchObject({ added: 6, removed: 6, changed: 0 });
  });

  it('and is not told that an article became another one that shares some phrases with it', () => {
    const [first, second] = [
      'El Ministerio de Salud fija los precios de los remedios cada año.',
      'El Ministerio de Obras repara los puentes de los caminos tras las lluvias.',
    ];
    expect(
      stories(law([1, WORDS.water], [2, first], [3, WORDS.roads]), law([1, WORDS.roads], [2, WORDS.water], [3, WORDS.taxes], [4, second])),
    ).toEqual(expect.arrayContaining(['REMOVED art_2 -', 'ADDED - art_3', 'ADDED - art_4']));
  });

  it('and is not told of lines that run on otherwise', () => {
    const now = ofNames('water', 'school').replace('su uso para', 'su uso\npara');
    const { provisions } = compare(ofNames('water', 'school'), now);
    expect(provisions.find(({ new: part }) => part?.eid === 'art_1')).toMatchObject({ change: 'UNCHANGED', reformatted: true });
  });

  it('and finds a chapter that moved as a whole told once', () => {
    const chapter = (number: string, title: string, ...articles: string[]): string =>
      `## CAPÍTULO ${number}\n\n${title}\n\n${articles.join('\n')}\n`;
    const article = (number: number, name: Name): string => `##### ARTÍCULO ${number}.-\n\n${WORDS[name]}\n`;
    const old = [
      chapter('I', 'DEL AGUA', article(1, 'water'), article(2, 'forest')),
      chapter('II', 'DE LAS ESCUELAS', article(3, 'school'), article(4, 'health')),
      chapter('III', 'DE LOS CAMINOS', article(5, 'roads'), article(6, 'taxes')),
    ].join('\n');
    const now = [
      chapter('I', 'DE LAS ESCUELAS', article(1, 'school'), article(2, 'health')),
      chapter('II', 'DE LOS CAMINOS', article(3, 'roads'), article(4, 'taxes')),
      chapter('III', 'DEL AGUA', article(5, 'water'), article(6, 'forest')),
    ].join('\n');
    const moved = compare(old, now).provisions.filter((provision) => provision.moved);
    expect(moved.map(({ new: part }) => part!.eid)).toEqual(['chp_III']);
  });

  it('and finds an article that went to another chapter', () => {
    const old = `## CAPÍTULO I\n\n##### ARTÍCULO 1.-\n\n${WORDS.water}\n\n##### ARTÍCULO 2.-\n\n${WORDS.roads}\n\n## CAPÍTULO II\n\n##### ARTÍCULO 3.-\n\n${WORDS.school}\n`;
    const now = `## CAPÍTULO I\n\n##### ARTÍCULO 1.-\n\n${WORDS.water}\n\n## CAPÍTULO II\n\n##### ARTÍCULO 2.-\n\n${WORDS.roads}\n\n##### ARTÍCULO 3.-\n\n${WORDS.school}\n`;
    expect(stories(old, now)).toContain('MOVED art_2 art_2');
  });
});

describe('an official corrects the matching', () => {
  const [old, now] = [ofNames('water', 'school', 'roads'), ofNames('water', 'forest', 'school', 'roads')];

  it('by naming the counterpart, or saying that there is none', () => {
    expect(stories(old, now, new Map([['art_2', 'art_2']]))).toEqual([
      'UNCHANGED art_1 art_1',
      'CHANGED art_2 art_2',
      'ADDED - art_3',
      'UNCHANGED RENUMBERED art_3 art_4',
    ]);
    expect(stories(old, now, new Map([['art_3', null]]))).toEqual([
      'UNCHANGED art_1 art_1',
      'ADDED - art_2',
      'UNCHANGED RENUMBERED art_2 art_3',
      'REMOVED art_3 -',
      'ADDED - art_4',
    ]);
  });

  it('by the lasting id of the part, too', () => {
    const version = readVersion(old, { ids: new Map([['art_1', 'id-1']]) });
    expect(matchVersions(version, readVersion(now), new Map([['id-1', null]])).toNew[version.byEid.get('art_1')!.index]).toBeNull();
  });
});

describe('a table of before, after and why', () => {
  it('holds what is not as it was, each column its own words, and the reasons that were given', () => {
    const now = law([1, WORDS.water], [2, WORDS.school.replace('cada año', 'cada mes')], [3, WORDS.taxes]);
    const rows = tableOf(compare(law([1, WORDS.water], [2, WORDS.school]), now), new Map([['art_2', 'Lo pidieron 40 personas.']]));
    const text = (cell: { words: { text: string }[] } | null): string | undefined => cell?.words.map(({ text }) => text).join('');
    expect(rows.map(({ change, why }) => [change, why])).toEqual([
      ['CHANGED', 'Lo pidieron 40 personas.'],
      ['ADDED', null],
    ]);
    expect(text(rows[0]!.before)).toBe(WORDS.school);
    expect(text(rows[0]!.after)).toBe(WORDS.school.replace('cada año', 'cada mes'));
    expect(rows[1]!.before).toBeNull();
  });
});

describe('the source of a version', () => {
  it('is cut where its provisions begin, whatever ends its lines', () => {
    const notes = '##### ARTÍCULO 1.- Uno.\n\n*(Nota.)*ARTÍCULO 2.- Dos.\n\n##### ARTÍCULO 3.- Tres.\n';
    for (const source of [notes, `\uFEFF${notes}`, notes.replaceAll('\n', '\r\n'), `---\na: b\n---\nPreámbulo.\n\n${notes}`].map((text) =>
      readVersion(text),
    )) {
      const begins = source.segments.flatMap(({ eid, start }) =>
        eid?.startsWith('art')
          ? [
              source.source
                .slice(start, start + 16)
                .replace(/^#+ /, '')
                .slice(0, 10),
            ]
          : [],
      );
      expect(begins).toEqual(['ARTÍCULO 1', 'ARTÍCULO 2', 'ARTÍCULO 3']);
    }
  });
});

describe('the differences', () => {
  it('are refused on another text, and when they are damaged', () => {
    const [old, now] = [ofNames('water'), ofNames('school')];
    const comparison = compare(old, now);
    expect(applyDifferences(old, comparison)).toBe(now);
    expect(() => applyDifferences(`${old} `, comparison)).toThrow('belong to another text');
    expect(() => applyDifferences(old, { ...comparison, differences: [{ insert: 'x' }] })).toThrow('damaged');
  });

  it('copy what moved instead of writing it again', () => {
    const { differences } = compare(ofNames('water', 'school', 'roads', 'forest'), ofNames('school', 'roads', 'forest', 'water'));
    expect(differences.reduce((sum, step) => sum + ('insert' in step ? step.insert.length : 0), 0)).toBeLessThan(30);
  });

  const names = Object.keys(WORDS) as Name[];
  const article = fc.record({
    name: fc.constantFrom(...names),
    extra: fc.constantFrom('', ' nuevo', '\n\n1. Uno\n2. Dos', ' 😀', '\r\nfin'),
  });
  const source = fc.oneof(
    fc
      .array(article, { maxLength: 8 })
      .map((articles) => law(...articles.map(({ name, extra }, i) => [i + 1, WORDS[name] + extra] as const))),
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc
      .array(
        fc.constantFrom('---\n', 'a: b\n', '\uFEFF', '\r\n', '\r', '\n', 'ARTÍCULO 1.- x', '## TÍTULO I', '*(nota)*ARTÍCULO 2.- y', ' '),
        { maxLength: 20 },
      )
      .map((parts) => parts.join('')),
  );

  it('make the new text out of the old one, to the last character, whatever both are', () => {
    fc.assert(
      fc.property(source, source, (old, now) => {
        const comparison = JSON.parse(JSON.stringify(compare(old, now)));
        expect(applyDifferences(old, comparison) === now).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('never give one article two others, and are the same each time', () => {
    fc.assert(
      fc.property(source, source, (a, b) => {
        const [old, now] = [readVersion(a), readVersion(b)];
        const { toNew, toOld } = matchVersions(old, now);
        toNew.forEach((to, from) => to !== null && expect(toOld[to]).toBe(from));
        toOld.forEach((from, to) => from !== null && expect(toNew[from]).toBe(to));
        expect(matchVersions(readVersion(a), readVersion(b))).toEqual({ ...matchVersions(old, now) });
        expect(segmentsOf(old)).toBe(a);
      }),
      { numRuns: 300 },
    );
  });
});

function segmentsOf({ source, segments }: VersionText): string {
  return segments.map(({ start, end }) => source.slice(start, end)).join('');
}
