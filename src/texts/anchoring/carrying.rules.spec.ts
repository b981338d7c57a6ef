/** A comment on a passage, and what becomes of it in the next version. */
import { readVersion } from '../comparing/version.rules.js';
import { Carrier } from './carrying.rules.js';
import { type Places, readPlaces } from './places.rules.js';
import { resolve, selectorsOf } from './quotations.rules.js';

const WATER = 'El agua es un bien público. Su uso para el consumo humano tiene prioridad sobre cualquier otro uso, y nadie la vende.';
const SCHOOL = 'Las escuelas rurales reciben cada año los recursos que el presupuesto nacional les asigna, en un plazo de diez días.';
const ROADS = 'El Ministerio mantiene los caminos vecinales en acuerdo con los municipios que ellos atraviesan.';

const law = (...articles: string[]): Places =>
  readPlaces(readVersion(articles.map((words, i) => `##### ARTÍCULO ${i + 1}.-\n\n${words}\n`).join('\n')));

/** Somebody selects the n-th occurrence of some words in an article. */
function select(places: Places, name: string, words: string, n = 1) {
  const place = places.byName.get(name)!;
  let start = -1;
  for (let i = 0; i < n; i++) start = place.flat.indexOf(words, start + 1);
  expect(start).toBeGreaterThanOrEqual(0);
  const [quote, position] = selectorsOf(places, { place, start, end: start + words.length });
  return { names: [name], quote, position };
}

function carry(old: Places, now: Places, target: Parameters<Carrier['carry']>[0]) {
  const { state, passage, part, distance, doubt } = new Carrier(old, now).carry(target);
  return {
    state,
    place: passage?.place.name ?? part?.eid ?? null,
    words: passage && passage.place.text.slice(passage.start, passage.end),
    ...(passage && { start: passage.start }),
    ...(doubt && { doubt, distance }),
  };
}

describe('a passage in its own version', () => {
  const places = law(WATER, SCHOOL, '😀 uno 😀 dos 😀 uno 😀');

  it('is kept with its words, 32 characters around them, and its place in code points', () => {
    expect(select(places, 'art_3', 'dos')).toEqual({
      names: ['art_3'],
      quote: { type: 'TextQuoteSelector', exact: 'dos', prefix: '😀 uno 😀 ', suffix: ' 😀 uno 😀' },
      position: { type: 'TextPositionSelector', start: 8, end: 11 },
    });
    expect(select(places, 'art_1', 'consumo humano').quote).toMatchObject({
      prefix: WATER.slice(WATER.indexOf('consumo') - 32, WATER.indexOf('consumo')),
    });
  });

  it.each<[string, object]>([
    ['position and words', {}],
    ['words and context', { position: null }],
    ['words and context anywhere', { position: null, names: [] }],
    ['position alone', { quote: null }],
    ['words, though the position is off', { position: { type: 'TextPositionSelector', start: 0, end: 3 } }],
  ])('is found again by %s', (_, given) => {
    const target = { ...select(places, 'art_3', 'uno', 2), ...given };
    expect(resolve(places, target)).toMatchObject({ place: { name: 'art_3' }, start: 17, end: 20 });
  });

  it('is found in words that were copied with their Markdown and line breaks', () => {
    const old = law('La ley\nes **clara** y\n\nbreve.');
    expect(
      resolve(old, { names: [], position: null, quote: { type: 'TextQuoteSelector', exact: 'es **clara** y\n\nbreve' } }),
    ).toMatchObject({ start: 7, end: 23 });
  });

  it('is found in the source, where somebody quoted half a link', () => {
    const text = `##### ARTÍCULO 1.-\n\nUno *(según el*[Decreto 5](https://a.example/5)*del año)*.\n\n##### ARTÍCULO 2.-\n\n${ROADS}\n`;
    const old = readPlaces(readVersion(text));
    const quote = (exact: string) => ({ names: [], position: null, quote: { type: 'TextQuoteSelector' as const, exact } });
    expect(carry(old, old, quote('según el*[Decreto'))).toMatchObject({ state: 'EXACT', words: 'según elDecreto' });
    expect(carry(old, old, quote('año)*.\n\n##### ARTÍCULO 2.-\n\nEl'))).toMatchObject({ state: 'PROVISION', place: 'art_1' });
  });

  it('is not guessed where it could be anywhere', () => {
    expect(resolve(places, { names: ['art_3'], position: null, quote: { type: 'TextQuoteSelector', exact: 'uno' } })).toBeNull();
    expect(resolve(places, { names: ['art_3'], quote: null, position: { type: 'TextPositionSelector', start: 0, end: 900 } })).toBeNull();
  });
});

describe('a comment goes to the next version', () => {
  const old = law(WATER, SCHOOL, ROADS);

  it('exactly, with the article that moved', () => {
    const now = law(ROADS, SCHOOL, WATER);
    expect(carry(old, now, select(old, 'art_1', 'consumo humano'))).toMatchObject({
      state: 'EXACT',
      place: 'art_3',
      words: 'consumo humano',
    });
  });

  it('exactly, when other words of its article change', () => {
    const now = law(`Ante todo, ${WATER.replace('público', 'de todos')}`, SCHOOL, ROADS);
    expect(carry(old, now, select(old, 'art_1', 'cualquier otro uso'))).toMatchObject({ state: 'EXACT', words: 'cualquier otro uso' });
  });

  it('exactly, over lines that run on otherwise', () => {
    const now = law(WATER.replace('consumo humano', 'consumo  \nhumano'), SCHOOL, ROADS);
    expect(carry(old, now, select(old, 'art_1', 'consumo humano'))).toMatchObject({ state: 'EXACT', words: 'consumo\nhumano' });
  });

  it('exactly, with the sentence that moved to another article', () => {
    const sentence = 'Su uso para el consumo humano tiene prioridad sobre cualquier otro uso';
    const now = law(WATER.replace(`${sentence}, y`, 'Y'), SCHOOL, `${ROADS} ${sentence}, y ya.`);
    expect(carry(old, now, select(old, 'art_1', 'el consumo humano tiene'))).toMatchObject({ state: 'EXACT', place: 'art_3' });
  });

  it('to the right one of several equal words', () => {
    const before = law('Los jueces juzgan. Los jueces deciden. Los jueces callan.', ROADS);
    const now = law('Los jueces deciden. Los jueces callan y los jueces duermen.', ROADS);
    expect(carry(before, now, select(before, 'art_1', 'jueces', 3))).toMatchObject({ state: 'EXACT', start: 24 });
  });

  it('marked, where only the same words about something else are left', () => {
    const before = law('El juez decide en diez días tras la audiencia pública. El fiscal apela luego en diez días si quiere.', ROADS);
    const now = law('El juez decide en diez días tras la audiencia pública.', ROADS);
    expect(carry(before, now, select(before, 'art_1', 'diez días', 2))).toMatchObject({
      state: 'APPROXIMATE',
      doubt: 'OTHER_CONTEXT',
      distance: 0,
      words: 'diez días',
    });
  });

  it('marked, where its words are now part of longer words', () => {
    const now = law(WATER.replace('bien público', 'bien públicos'), SCHOOL, ROADS);
    expect(carry(old, now, select(old, 'art_1', 'bien público'))).toMatchObject({
      state: 'APPROXIMATE',
      doubt: 'PART_OF_WORD',
      words: 'bien público',
    });
  });

  it('marked, where a quarter of it at most changed', () => {
    const now = law(WATER, SCHOOL.replace('diez', 'doce'), ROADS);
    expect(carry(old, now, select(old, 'art_2', 'en un plazo de diez días'))).toEqual({
      state: 'APPROXIMATE',
      place: 'art_2',
      words: 'en un plazo de doce días',
      start: SCHOOL.indexOf('en un plazo'),
      doubt: 'OTHER_WORDS',
      distance: 3 / 24,
    });
  });

  it('to its article, where more of it changed', () => {
    const now = law(WATER, SCHOOL.replace('en un plazo de diez días', 'cuando haya con qué pagarlos'), ROADS);
    expect(carry(old, now, select(old, 'art_2', 'en un plazo de diez días'))).toEqual({ state: 'PROVISION', place: 'art_2', words: null });
  });

  it('to its article, where a third of it changed', () => {
    const now = law(WATER, SCHOOL.replace('plazo de diez', 'término máximo'), ROADS);
    expect(carry(old, now, select(old, 'art_2', 'en un plazo de diez días'))).toEqual({ state: 'PROVISION', place: 'art_2', words: null });
  });

  it('to the one whose context is its own, where the texts side by side say otherwise', () => {
    const before = law('Uno manda aquí. Los jueces juzgan. Los jueces deciden. Los jueces callan.', ROADS);
    const now = law('Uno manda aquí. Los jueces deciden. Los jueces callan y duermen mucho. Los jueces ríen.', ROADS);
    expect(carry(before, now, select(before, 'art_1', 'jueces', 2))).toMatchObject({ state: 'EXACT', start: 20 });
    expect(carry(before, now, select(before, 'art_1', 'jueces', 3))).toMatchObject({ state: 'EXACT', start: 40 });
  });

  it('to its article, not to the same words that stood elsewhere all the time', () => {
    const twins = [
      `${WATER} Rige lo previsto en la ley de aguas del año pasado.`,
      `${SCHOOL} Rige lo previsto en la ley de aguas del año pasado.`,
    ];
    const before = law(...twins, ROADS);
    const now = law(WATER, twins[1]!, ROADS);
    expect(carry(before, now, select(before, 'art_1', 'previsto en la ley de aguas'))).toEqual({
      state: 'PROVISION',
      place: 'art_1',
      words: null,
    });
  });

  it('to the orphans, where its article is gone', () => {
    expect(carry(old, law(WATER, ROADS), select(old, 'art_2', 'plazo de diez días'))).toEqual({
      state: 'ORPHAN',
      place: null,
      words: null,
    });
  });

  it('to the article, where its paragraph is gone', () => {
    const before = law(`${WATER}\n\n###### Parágrafo 1. Los municipios rinden cuentas cada semestre.`, ROADS);
    expect(before.byName.has('art_1__par_1')).toBe(true);
    const target = select(before, 'art_1__par_1', 'rinden cuentas');
    expect(carry(before, law(WATER, ROADS), target)).toEqual({ state: 'PROVISION', place: 'art_1', words: null });
  });

  it('with the heading, though it is not in the text', () => {
    const titled = (title: string) =>
      readPlaces(readVersion(`##### Artículo 1. (${title}).- ${WATER}\n\n##### Artículo 2. (Vías).- ${ROADS}\n`));
    const [before, now] = [titled('Objeto de la ley'), titled('Objeto y fin de la ley')];
    expect(before.byName.has('art_1__heading')).toBe(true);
    expect(carry(before, now, select(before, 'art_1__heading', 'de la ley'))).toMatchObject({ state: 'EXACT', place: 'art_1__heading' });
  });

  it('as a whole, when it is about the whole article', () => {
    expect(carry(old, law(ROADS, WATER), { names: ['art_1'], quote: null, position: null })).toEqual({
      state: 'PROVISION',
      place: 'art_2',
      words: null,
    });
  });
});
