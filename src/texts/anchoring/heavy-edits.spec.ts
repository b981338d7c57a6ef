/** Comments on a law whose sentences wander: between articles, into new ones, out of joined ones; boilerplate stands in many of them. */
import fc from 'fast-check';
import { applyDifferences, compareVersions } from '../comparing/comparison.rules.js';
import { matchVersions } from '../comparing/matching.rules.js';
import { readVersion } from '../comparing/version.rules.js';
import { Carrier, type Carried } from './carrying.rules.js';
import { readPlaces, type Places } from './places.rules.js';
import { selectorsOf } from './quotations.rules.js';

/** The same object is the same sentence, wherever it goes. */
interface Sentence {
  text: string;
}
type Law = Sentence[][];

const BOILERPLATE = [
  'La autoridad velará por el cumplimiento de lo dispuesto en este artículo.',
  'El Gobierno reglamentará la materia dentro de los seis meses siguientes.',
  'Lo anterior sin perjuicio de las acciones penales a que haya lugar.',
];
const SUBJECTS = ['El municipio', 'La entidad', 'El operador', 'La junta', 'Cada usuario', 'El comité'];
const VERBS = ['publicará', 'pagará', 'revisará', 'enviará', 'conservará', 'aprobará'];
const OBJECTS = ['el informe anual', 'la tarifa fijada', 'los planos del acueducto', 'la lista de usuarios', 'el acta de la sesión'];
const ACTS = ['insert', 'delete', 'move', 'swap', 'moveSentence', 'copySentence', 'cutSentence', 'reword', 'split', 'join'] as const;

const number = fc.nat(1_000_000);
const edit = fc.record({ act: fc.constantFrom(...ACTS), a: number, b: number, c: number });
const plan = fc.record({
  seed: number,
  sizes: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 14 }),
  edits: fc.array(edit, { minLength: 1, maxLength: 10 }),
});

/** An article is gone; elsewhere the same boilerplate stands, and behind it now what stood behind that of the article. */
const gone: typeof plan extends fc.Arbitrary<infer Plan> ? Plan : never = {
  seed: 984370,
  sizes: [3, 4, 5, 1],
  edits: [
    { act: 'swap', a: 0, b: 295114, c: 0 },
    { act: 'copySentence', a: 0, b: 660302, c: 917534 },
    { act: 'delete', a: 0, b: 0, c: 0 },
  ],
};

/** The article that the words came from was laid beside another one, in which they stand at another place. */
const movedWithin: typeof gone = {
  seed: 871124,
  sizes: [2, 4, 1, 1, 1, 1],
  edits: [
    { act: 'insert', a: 0, b: 0, c: 0 },
    { act: 'join', a: 153861, b: 0, c: 0 },
    { act: 'moveSentence', a: 926059, b: 49297, c: 502034 },
    { act: 'insert', a: 0, b: 0, c: 0 },
  ],
};

function sentenceMaker(seed: number): () => Sentence {
  let state = seed;
  const roll = (most: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 9) % most;
  };
  return () => {
    if (roll(4) === 0) return { text: BOILERPLATE[roll(BOILERPLATE.length)]! };
    const days = roll(3) === 0 ? ` en un plazo de ${2 + roll(60)} días` : '';
    return { text: `${SUBJECTS[roll(6)]!} ${VERBS[roll(6)]!} ${OBJECTS[roll(5)]!}${days}.` };
  };
}

function amend(law: Law, { act, a, b, c }: { act: (typeof ACTS)[number]; a: number; b: number; c: number }, make: () => Sentence): void {
  const at = a % law.length;
  const article = law[at]!;
  const other = law[b % law.length]!;
  const place = c % article.length;
  const within = c % (other.length + 1);
  if (act === 'insert') law.splice(at, 0, Array.from({ length: 1 + (c % 4) }, make));
  if (act === 'delete' && law.length > 1) law.splice(at, 1);
  if (act === 'move') law.splice(b % law.length, 0, law.splice(at, 1)[0]!);
  if (act === 'swap') [law[at], law[b % law.length]] = [other, article];
  if (act === 'moveSentence' && article.length > 1) other.splice(within, 0, article.splice(place, 1)[0]!);
  if (act === 'copySentence') other.splice(within, 0, { text: article[place]!.text });
  if (act === 'cutSentence' && article.length > 1) article.splice(place, 1);
  if (act === 'reword') article[place] = make();
  if (act === 'split' && article.length > 1) law.splice(at + 1, 0, article.splice(Math.max(1, place)));
  if (act === 'join' && at + 1 < law.length) article.push(...law.splice(at + 1, 1)[0]!);
}

const write = (law: Law): string =>
  law.map((article, i) => `ARTÍCULO ${i + 1}.-\n\n${article.map(({ text }) => text).join(' ')}`).join('\n\n');

function setUp({ seed, sizes, edits }: { seed: number; sizes: number[]; edits: Parameters<typeof amend>[1][] }) {
  const make = sentenceMaker(seed);
  const before: Law = sizes.map((size) => Array.from({ length: size }, make));
  const after: Law = before.map((article) => [...article]);
  for (const one of edits) amend(after, one, make);
  const sources = [write(before), write(after)] as const;
  const [old, now] = sources.map((source) => readPlaces(readVersion(source))) as [Places, Places];
  return { before, after, sources, old, now, carrier: new Carrier(old, now) };
}

/** Where each sentence stands in its article, in characters. */
function* stretches(law: Law): Generator<{ index: number; sentence: Sentence; start: number; end: number }> {
  for (const [index, article] of law.entries()) {
    let start = 0;
    for (const sentence of article) {
      yield { index, sentence, start, end: start + sentence.text.length };
      start += sentence.text.length + 1;
    }
  }
}

/** The sentences of the new law that a comment stands on. */
function landing(after: Law, { passage }: Carried): Sentence[] {
  if (!passage) return [];
  const name = passage.place.name;
  return [...stretches(after)]
    .filter(({ index, start, end }) => name === `art_${index + 1}` && start < passage.end && end > passage.start)
    .map(({ sentence }) => sentence);
}

describe('comments on a law whose sentences wander', () => {
  it('never stand on other words without saying so, nor on the same words of another sentence', () => {
    let [exact, kept, all] = [0, 0, 0];
    fc.assert(
      fc.property(plan, (given) => {
        const { before, after, old, now, carrier } = setUp(given);
        for (const { index, sentence, start, end } of stretches(before)) {
          const place = old.byName.get(`art_${index + 1}`)!;
          // The whole sentence, and some words of it.
          for (const [from, to] of [
            [start, end],
            [start, start + 14],
            [end - 12, end - 1],
          ] as const) {
            const chosen = place.flat.slice(from, to);
            const [quote, position] = selectorsOf(old, { place, start: from, end: to });
            const carried = carrier.carry({ names: [place.name], quote, position });
            const words = carried.passage && carried.passage.place.flat.slice(carried.passage.start, carried.passage.end);
            all++;
            if (carried.state === 'EXACT') {
              exact++;
              expect(words?.trim()).toBe(chosen.trim());
            } else if (words !== null) expect([carried.state, carried.doubt === null]).toEqual(['APPROXIMATE', false]);
            if (from !== start || to !== end || carried.state !== 'EXACT') continue;
            const lives = [...stretches(after)].some((one) => one.sentence === sentence);
            const isItself = landing(after, carried).includes(sentence);
            const repeated = [...stretches(before)].filter((one) => one.sentence.text === sentence.text).length > 1;
            if (isItself) kept++;
            // A sentence that stood once and lives on is found itself, unless somebody copied it.
            const copied = [...stretches(after)].filter((one) => one.sentence.text === sentence.text).length > 1;
            if (lives && !repeated && !copied) expect(isItself).toBe(true);
          }
        }
        expect(now.byName.size).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
    expect({ exact: exact / all > 0.5, kept: kept > 0 }).toEqual({ exact: true, kept: true });
  });

  it('do not move to boilerplate of another article when their own is gone', () => {
    fc.assert(
      fc.property(plan, (given) => {
        const { before, after, old, now, carrier } = setUp(given);
        for (const { index, sentence, start, end } of stretches(before)) {
          if (!BOILERPLATE.includes(sentence.text)) continue;
          const place = old.byName.get(`art_${index + 1}`)!;
          const [quote, position] = selectorsOf(old, { place, start, end });
          const carried = carrier.carry({ names: [place.name], quote, position });
          if (carried.state !== 'EXACT') continue;
          const landed = landing(after, carried);
          // Its own sentence, or one that was not there before.
          const elsewhere = [...stretches(before)].some((one) => one.index !== index && landed.includes(one.sentence));
          if (landed.includes(sentence) || !elsewhere) continue;
          // Then it is the article that is published as what its own became.
          const became = matchVersions(old.version, now.version).toNew[place.part.index];
          expect(carried.passage!.place.part.index).toBe(became);
        }
      }),
      { numRuns: 150, examples: [[gone], [movedWithin]] },
    );
  });

  it('and the law itself is made again out of the differences', () => {
    fc.assert(
      fc.property(plan, (given) => {
        const { sources, old, now } = setUp(given);
        expect(applyDifferences(sources[0], compareVersions(old.version, now.version)) === sources[1]).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
