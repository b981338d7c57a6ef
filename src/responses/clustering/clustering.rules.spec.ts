/** Which comments are one argument, whatever order they come in and whatever people decide by hand. */
import fc from 'fast-check';
import { type Cluster, clusterTexts } from './clustering.rules.js';
import { type HandDecision, joining, splitting } from './decisions.rules.js';
import { countArguments, countSignatures } from './figures.rules.js';
import { leastResemblance, readWords } from './likeness.rules.js';
import { resemblance } from './shingles.rules.js';
import { readingOf, type TextItem, wordingOf } from './wording.rules.js';

function areOne(one: string, other: string, more: Partial<TextItem> = {}): boolean {
  const items = [
    { id: 'a', text: one, stance: 'NEUTRAL' },
    { id: 'b', text: other, stance: 'NEUTRAL', ...more },
  ];
  return clusterTexts({ items }).length === 1;
}

const letter =
  'Pedimos que el artículo 14 proteja los nacimientos de agua de la cordillera. La comunidad de la vereda los ha cuidado durante ' +
  'generaciones y conoce cada quebrada. El proyecto entrega su administración a una empresa sin experiencia y aleja a las familias ' +
  'de las decisiones. Apoyo la creación de un fondo para los acueductos comunitarios.';
const englishLetter =
  'I support the plan to keep the riverside path open to everybody who walks or cycles to work. The council promised new lamps last ' +
  'winter, and the residents of the mill quarter are still waiting for them. Please add the lamps to article 7 of the plan.';

describe('one argument', () => {
  it.each([
    ['De acuerdo', '¡DE ACUERDO!'],
    ['Sí, más árboles.', 'si mas  arboles'],
    ['De acuerdo.', 'De\u00a0acuer\u00addo'],
    ['ﬁjen tarifas justas', 'Fijen tarifas justas'],
    [letter, letter.toUpperCase()],
    [letter, `Señores Ministerio:\nCordial saludo. ${letter}`],
    [letter, `${letter}\n\nAtentamente,\nRosa Elvira Chocué\nC.C. No. 34.567.890 de Silvia`],
    [letter, `Me llamo Rosa Elvira Chocué, de Silvia. ${letter}`],
    [letter, `soy rosa chocue de silvia ${letter}`],
    [letter, letter.replace('nacimientos', 'nacimeintos').replace('quebrada', 'quebada')],
    [letter, letter.replace('entrega su', 'entregasu')],
    [letter, letter.replace('Apoyo', 'Apyo')],
    [letter, letter.replace('familias', 'comunidades')],
    [letter, `${letter} Mis vecinas piensan igual y lo hablamos cada domingo.`],
    [letter, `${letter} Escribo como madre de dos hijas que estudian en la vereda.`],
    [letter, letter.replace('El proyecto', 'Tengo 45 años. El proyecto')],
    [englishLetter, `Dear councillors, ${englishLetter}\nKind regards,\nOwen Price`],
    [englishLetter, englishLetter.replace('residents', 'resdients').replace('Please', 'Plese')],
    ['Pedimos bibliotecas abiertas los domingos en cada barrio', 'Pedimos bibliotecas abiertas los domingos en cada bario'],
  ])('%j is %j', (one, other) => expect(areOne(one, other)).toBe(true));
});

describe('two arguments', () => {
  it.each([
    ['De acuerdo', 'De acuerdo con esto'],
    ['De acuerdo', '¿De acuerdo?'],
    ['👍', '👎'],
    ['Señor alcalde, renuncie', 'Señora ministra, renuncie'],
    ['Estoy a favor de este proyecto de decreto sobre el agua', 'Estoy en contra de este proyecto de decreto sobre el agua'],
    ['Me parece muy bien que se cobre peaje en la vía nueva', 'No me parece muy bien que se cobre peaje en la vía nueva'],
    ['Pido más presupuesto para los hospitales del municipio este año', 'Pido más presupuesto para las escuelas del municipio este año'],
    ['I am in favour of this decree about the water of our town', 'I am against this decree about the water of our town'],
    ['I think that people should pay a toll on the new road', "I don't think that people should pay a toll on the new road"],
    [letter, letter.replace('Apoyo', 'Rechazo')],
    [letter, letter.replace('Apoyo', 'No apoyo')],
    [letter, letter.replace('Pedimos que', 'Pedimos que no')],
    [letter, letter.replace('artículo 14', 'artículo 15')],
    [letter, letter.replace('sin experiencia', 'con experiencia')],
    [letter, letter.replace('entrega su administración a una empresa', 'baja la tarifa del comercio y crea otra oficina')],
    [letter, `${letter} Lo demás del proyecto no me convence.`],
    [letter, letter.replace('un fondo para los acueductos', 'dos fondos para los acueductos')],
    [letter.replace('La comunidad', 'Es legal. La comunidad'), letter.replace('La comunidad', 'Es ilegal. La comunidad')],
    [englishLetter, englishLetter.replace('I support', 'I oppose')],
    [englishLetter, englishLetter.replace('are still waiting', 'are not waiting')],
    [englishLetter, englishLetter.replace('I support', "I can't support")],
    [englishLetter, englishLetter.replace('article 7', 'article 9')],
    [englishLetter, englishLetter.replace('still', 'never')],
  ])('%j is not %j', (one, other) => expect(areOne(one, other)).toBe(false));

  it('are made by equal words of another stance, or on another article', () => {
    expect(areOne(letter, letter)).toBe(true);
    expect(areOne(letter, letter, { stance: 'AGAINST' })).toBe(false);
    expect(areOne('De acuerdo', 'De acuerdo', { place: 'article 3' })).toBe(false);
    expect(areOne(letter, `Hola. ${letter}`, { place: 'article 3' })).toBe(false);
  });

  it('are shown beside each other with the words that turn them', () => {
    const turned = letter.replace('Apoyo', 'No apoyo');
    const clusters = clusterTexts({ items: [letter, letter, turned].map((text, i) => ({ id: String(i), text, stance: null })) });
    expect(clusters.map(({ members }) => members.length)).toEqual([2, 1]);
    expect(clusters[1]!.near).toMatchObject({ representative: '0', because: ['no'] });
    expect(clusters[1]!.near!.likeness).toBeGreaterThan(0.8);
  });
});

// Few words, so that texts resemble one another in every degree.
const words = 'agua vereda tarifa escuela puente no apoyo rechazo familias obra parque bus norte sur 14 15 salud libro'.split(' ');
const text = fc.oneof(
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 9 }),
  // Copies of one long letter, with words changed in a few places.
  fc.array(fc.tuple(fc.nat(59), fc.constantFrom(...words)), { maxLength: 6 }).map((changes) => {
    const copy = Array.from({ length: 60 }, (_, i) => words[(i * i + 3 * i) % words.length]!);
    for (const [place, word] of changes) copy[place] = word;
    return copy;
  }),
);
const some = fc
  .array(fc.record({ text, stance: fc.constantFrom('IN_FAVOUR', 'AGAINST') }), { minLength: 1, maxLength: 25 })
  .map((items) =>
    items.map((item, i): TextItem => ({ id: `c${String(i).padStart(2, '0')}`, stance: item.stance, text: item.text.join(' ') })),
  );
const decisionsOn = (items: readonly TextItem[]) => {
  const id = fc.constantFrom(...items.map((item) => item.id));
  return fc.array(fc.record({ act: fc.constantFrom('join' as const, 'split' as const), one: id, other: id }), { maxLength: 8 });
};
const decided = some.chain((items) => fc.tuple(fc.constant(items), decisionsOn(items)));

function homes(clusters: readonly Cluster[]): Map<string, string> {
  return new Map(clusters.flatMap(({ representative, members }) => members.map(({ id }) => [id, representative] as const)));
}

describe('clusters', () => {
  it('hold each comment once, in whatever order the comments come', () => {
    const shuffled = decided.chain(([items, decisions]) =>
      fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length }), fc.constant(decisions)),
    );
    fc.assert(
      fc.property(shuffled, ([items, other, decisions]) => {
        const clusters = clusterTexts({ items, decisions });
        expect(clusterTexts({ items: other, decisions })).toEqual(clusters);
        expect([...homes(clusters).keys()].sort()).toEqual(items.map(({ id }) => id));
        expect(clusters.flatMap(({ members }) => members)).toHaveLength(items.length);
      }),
      { numRuns: 150 },
    );
  });

  it('never drift: each comment has the stance, negations and figures of the one that stands for it, and resembles it', () => {
    const turning = (item: string): string[] => item.split(' ').filter((word) => ['no', 'apoyo', 'rechazo', '14', '15'].includes(word));
    fc.assert(
      fc.property(some, (items) => {
        const byId = new Map(items.map((item) => [item.id, item]));
        for (const [id, representative] of homes(clusterTexts({ items }))) {
          const [one, other] = [byId.get(id)!, byId.get(representative)!];
          expect(one.stance).toBe(other.stance);
          expect(turning(one.text)).toEqual(turning(other.text));
          const [a, b] = [readingOf(wordingOf(one)), readingOf(wordingOf(other))];
          if (a.words.length < 7) expect(a.words).toEqual(b.words);
          else if (a.words.length >= 20) expect(resemblance(a.shingles, b.shingles)).toBeGreaterThanOrEqual(leastResemblance);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('are not chained: the ends of a row of letters, each like the next, stay apart', () => {
    const shift = (from: number): string =>
      Array.from({ length: 60 }, (_, i) => `palabra${String.fromCharCode(97 + ((from + i) % 26))}x${from + i}`).join(' ');
    const items = Array.from({ length: 20 }, (_, i) => ({
      id: String(i).padStart(2, '0'),
      text: shift(i * 8).replace(
        /\d+/g,
        (n) => 'abcdefghij'[Number(n) % 10]! + 'klmnopqrst'[Math.floor(Number(n) / 10) % 10]! + 'uvwxyz'[Math.floor(Number(n) / 100)]!,
      ),
      stance: null,
    }));
    const clusters = clusterTexts({ items });
    expect(clusters.length).toBeGreaterThan(3);
    expect(clusters.length).toBeLessThan(20);
    expect(homes(clusters).get('00')).not.toBe(homes(clusters).get('19'));
  });

  it('keep to every decision taken by hand, unless a later one says otherwise', () => {
    fc.assert(
      fc.property(decided, ([items, decisions]) => {
        const home = homes(clusterTexts({ items, decisions }));
        const last = decisions.at(-1);
        if (last && last.one !== last.other) expect(home.get(last.one) === home.get(last.other)).toBe(last.act === 'join');
        const splits = decisions.filter(({ act, one, other }) => act === 'split' && one !== other);
        const hold = clusterTexts({ items, decisions: splits });
        for (const { one, other } of splits) expect(homes(hold).get(one)).not.toBe(homes(hold).get(other));
        const joins = homes(clusterTexts({ items, decisions: decisions.filter(({ act }) => act === 'join') }));
        for (const { act, one, other } of decisions) if (act === 'join') expect(joins.get(one)).toBe(joins.get(other));
      }),
      { numRuns: 200 },
    );
  });
});

describe('an official', () => {
  const turned = letter.replace('Apoyo', 'No apoyo');
  const add = (id: string, body: string): TextItem => ({ id, text: body, stance: 'NEUTRAL' });
  const items = [
    add('a1', letter),
    add('a2', letter),
    add('a3', `Hola. ${letter} Mi tía opina igual.`),
    add('b1', turned),
    add('b2', turned),
  ];

  it('joins two clusters: the comments like either follow', () => {
    const decisions: HandDecision[] = joining(['a1', 'b1']);
    expect(clusterTexts({ items, decisions }).map(({ members }) => members.length)).toEqual([5]);
  });

  it('splits off a comment, and those equal to it follow; the one it left keeps the rest', () => {
    const more = [...items, add('a4', `Hola. ${letter} Mi tía opina igual.`)];
    const home = homes(clusterTexts({ items: more, decisions: splitting(['a3'], 'a1') }));
    expect([home.get('a3'), home.get('a4'), home.get('a2')]).toEqual(['a3', 'a3', 'a1']);
  });

  it('splits equal comments from one another', () => {
    const home = homes(clusterTexts({ items, decisions: splitting(['a2'], 'a1') }));
    expect([home.get('a1'), home.get('a2'), home.get('a3')]).toEqual(['a1', 'a2', 'a1']);
  });

  it('may change her mind', () => {
    const decisions = [...joining(['a1', 'b1']), ...splitting(['b1'], 'a1'), ...joining(['a3', 'b2'])];
    const home = homes(clusterTexts({ items, decisions }));
    expect(home.get('a3')).toBe(home.get('b2'));
    expect(home.get('a1')).not.toBe(home.get('b1'));
  });
});

describe('later comments', () => {
  it('are added to the clusters that are known, which do not change', () => {
    const two = some.chain((items) => fc.tuple(fc.constant(items), fc.nat(items.length)));
    fc.assert(
      fc.property(two, ([items, cut]) => {
        const [first, later] = [items.slice(0, cut), items.slice(cut)];
        const before = clusterTexts({ items: first });
        const known = before.map(({ representative, fingerprints, members }) => ({
          representative: items.find(({ id }) => id === representative)!,
          fingerprints,
          members: members.map(({ id }) => id),
        }));
        const after = clusterTexts({ items: later, known });
        expect([...homes(after).keys()].sort()).toEqual(later.map(({ id }) => id));
        const home = new Map([...homes(before), ...homes(after)]);
        // Equal ones are together, whenever they came.
        for (const one of items)
          for (const other of items)
            if (one.text === other.text && one.stance === other.stance) expect(home.get(one.id)).toBe(home.get(other.id));
      }),
      { numRuns: 150 },
    );
  });

  it('follow decisions about comments that were there before', () => {
    const known = [{ representative: { id: 'a1', text: letter, stance: null }, members: ['a2'] }];
    const items = [{ id: 'n1', text: `Hola. ${letter} Gracias por leer esto.`, stance: null }];
    const place = (decisions: HandDecision[]): string | undefined => homes(clusterTexts({ items, known, decisions })).get('n1');
    expect(place([])).toBe('a1');
    expect(place(splitting(['n1'], 'a2'))).toBe('n1');
    expect(
      homes(clusterTexts({ items: [{ id: 'n2', text: 'Nada que ver', stance: null }], known, decisions: joining(['a2', 'n2']) })).get('n2'),
    ).toBe('a1');
  });
});

describe('the figures', () => {
  const comments = [
    { author: 'Rosa', argument: 'a' },
    { author: 'Rosa', argument: 'a' },
    { author: 'Luis', argument: 'a' },
    { author: 'Luis', argument: null },
    { author: 'Inés', argument: null },
  ];

  it('say people, comments and arguments, and who signs each', () => {
    expect(countArguments(comments)).toEqual({ people: 3, comments: 5, arguments: 3 });
    expect(countSignatures(comments)).toEqual(new Map([['a', { people: 2, comments: 3 }]]));
  });
});

describe('resemblance', () => {
  it('is the share of shingles in common, exactly', () => {
    const line = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(line, line, (one, other) => {
        const cut = (list: string[]): Set<string> =>
          new Set(Array.from({ length: Math.max(1, list.length - 2) }, (_, i) => list.slice(i, i + 3).join(' ')));
        const [a, b] = [cut(one), cut(other)];
        const common = [...a].filter((shingle) => b.has(shingle)).length;
        const read = (list: string[]) =>
          readWords(
            list,
            list.map(() => false),
          ).shingles;
        expect(resemblance(read(one), read(other))).toBeCloseTo(common / (a.size + b.size - common), 12);
      }),
    );
  });
});

it('A greeting says as little without its accents, or with accents that are signs of their own', () => {
  const [words, stance] = ['Como habitante de la zona pido que se retire el peaje nuevo de la vía.', null];
  const fingerprint = (text: string): string => wordingOf({ id: '1', text, stance }).fingerprint;
  expect(fingerprint(`Senores Ministerio: ${words}`)).toBe(fingerprint(words));
  expect(fingerprint(`Señores Ministerio: ${words}`.normalize('NFD'))).toBe(fingerprint(words));
  expect(fingerprint(`Señores, no. ${words}`)).not.toBe(fingerprint(words));
});
