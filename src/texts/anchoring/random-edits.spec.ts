/** Comments on a law that is amended at random: articles moved, deleted, inserted, replaced; words changed in them. */
import fc from 'fast-check';
import { applyDifferences, compareVersions } from '../comparing/comparison.rules.js';
import { matchVersions } from '../comparing/matching.rules.js';
import { readVersion } from '../comparing/version.rules.js';
import { Carrier } from './carrying.rules.js';
import { readPlaces } from './places.rules.js';
import { selectorsOf } from './quotations.rules.js';

/** The same object is the same word, wherever it goes. */
interface Word {
  text: string;
}
interface Article {
  words: Word[];
  isTouched: boolean;
}

const COMMON = ['la', 'ley', 'el', 'agua', 'de', 'los', 'ríos', 'y', 'se', 'paga', 'por', 'cada', 'año', 'en', 'plazo'];
const number = fc.nat(1_000_000);
const edit = fc.record({
  act: fc.constantFrom('move', 'delete', 'insert', 'replace', 'word', 'cut', 'add'),
  a: number,
  b: number,
  c: number,
});
const draft = fc.record({
  seed: number,
  sizes: fc.array(fc.integer({ min: 10, max: 40 }), { minLength: 2, maxLength: 12 }),
  edits: fc.array(edit, { maxLength: 8 }),
});

/** One word in four is like no other. */
function wordMaker(seed: number): () => Word {
  let state = seed;
  let count = 0;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    const roll = state >>> 8;
    return { text: roll % 4 === 0 ? `palabra${count++}` : COMMON[roll % COMMON.length]! };
  };
}

function amend(articles: Article[], { act, a, b, c }: { act: string; a: number; b: number; c: number }, word: () => Word): void {
  const fresh = (): Article => ({ words: Array.from({ length: 10 + (c % 30) }, word), isTouched: true });
  const at = a % Math.max(1, articles.length);
  const article = articles[at];
  if (act === 'insert') articles.splice(at, 0, fresh());
  if (!article) return;
  const place = b % article.words.length;
  if (act === 'move') articles.splice(b % articles.length, 0, articles.splice(at, 1)[0]!);
  if (act === 'delete') articles.splice(at, 1);
  if (act === 'replace') articles[at] = fresh();
  if (['word', 'cut', 'add'].includes(act)) article.isTouched = true;
  if (act === 'word') article.words[place] = word();
  if (act === 'cut' && article.words.length > 8) article.words.splice(place, 1 + (c % 4));
  if (act === 'add') article.words.splice(place, 0, ...Array.from({ length: 1 + (c % 4) }, word));
}

const write = (articles: readonly Article[]): string =>
  articles
    .map(({ words }, i) => `##### ARTÍCULO ${i + 1}.-\n\n${words.map(({ text }) => text).join(i % 3 === 0 ? '\n' : ' ')}\n`)
    .join('\n');

function setUp({ seed, sizes, edits }: { seed: number; sizes: number[]; edits: Parameters<typeof amend>[1][] }) {
  const word = wordMaker(seed);
  const before: Article[] = sizes.map((size) => ({ words: Array.from({ length: size }, word), isTouched: false }));
  const after = before.map((article) => ({ article, copy: { words: [...article.words], isTouched: false } }));
  const copies = new Map(after.map(({ article, copy }) => [article, copy]));
  const articles = after.map(({ copy }) => copy);
  for (const one of edits) amend(articles, one, word);
  return { before, copies, articles, sources: [write(before), write(articles)] as const };
}

function* passages(before: readonly Article[]): Generator<{ index: number; from: number; to: number }> {
  for (const [index, { words }] of before.entries())
    for (let from = 0; from < words.length; from += 3)
      for (const size of [1, 4, 9]) if (from + size <= words.length) yield { index, from, to: from + size };
}

const lengthOf = (words: readonly Word[]): number => words.reduce((sum, { text }) => sum + text.length + 1, 0);

describe('comments on a law that is amended at random', () => {
  it('land on their own words, or say that they do not', () => {
    fc.assert(
      fc.property(draft, (given) => {
        const { before, copies, articles, sources } = setUp(given);
        const [old, now] = sources.map((source) => readPlaces(readVersion(source))) as [
          ReturnType<typeof readPlaces>,
          ReturnType<typeof readPlaces>,
        ];
        const carrier = new Carrier(old, now);
        for (const { index, from, to } of passages(before)) {
          const { words } = before[index]!;
          const place = old.byName.get(`art_${index + 1}`)!;
          const start = lengthOf(words.slice(0, from));
          const passage = { place, start, end: start + lengthOf(words.slice(from, to)) - 1 };
          const chosen = place.flat.slice(passage.start, passage.end);
          const [quote, position] = selectorsOf(old, passage);
          const result = carrier.carry({ names: [place.name], quote, position });
          const landed = result.passage && result.passage.place.flat.slice(result.passage.start, result.passage.end);
          if (result.state === 'EXACT') expect(landed).toBe(chosen);
          if (landed !== null && landed !== chosen) expect(result).toMatchObject({ state: 'APPROXIMATE', doubt: 'OTHER_WORDS' });
          const copy = copies.get(before[index]!)!;
          const livesAt = articles.indexOf(copy);
          if (livesAt < 0) continue;
          if (copy.isTouched) {
            const stays = copy.words.indexOf(words[from]!);
            const whole = stays >= 0 && words.slice(from, to).every((word, i) => copy.words[stays + i] === word);
            // A word that occurs everywhere may be taken for another of its kind; then its words are still its own.
            if (whole && to - from >= 4 && matched(old, now, index, livesAt)) expect(landed).toBe(chosen);
          } else {
            expect([result.state, result.passage?.place.name, result.passage?.start]).toEqual(['EXACT', `art_${livesAt + 1}`, start]);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('and the law itself is made again out of the differences', () => {
    fc.assert(
      fc.property(draft, (given) => {
        const { before, copies, articles, sources } = setUp(given);
        const [old, now] = [readVersion(sources[0]), readVersion(sources[1])];
        const comparison = compareVersions(old, now);
        expect(applyDifferences(sources[0], comparison) === sources[1]).toBe(true);
        for (const [index, article] of before.entries()) {
          const copy = copies.get(article)!;
          if (copy.isTouched || !articles.includes(copy)) continue;
          const found = comparison.provisions.find(({ old: part }) => part?.eid === `art_${index + 1}`)!;
          expect([found.new?.eid, found.words.every(({ op }) => op === 'EQUAL')]).toEqual([`art_${articles.indexOf(copy) + 1}`, true]);
        }
      }),
      { numRuns: 200 },
    );
  });
});

function matched(old: ReturnType<typeof readPlaces>, now: ReturnType<typeof readPlaces>, from: number, to: number): boolean {
  const { toNew } = matchVersions(old.version, now.version);
  return toNew[old.byName.get(`art_${from + 1}`)!.part.index] === now.byName.get(`art_${to + 1}`)!.part.index;
}
