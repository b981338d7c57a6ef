/** The filter learns from decisions, says why, and is silent where it knows too little. */
import fc from 'fast-check';
import { outcomeOf, precisionOf, recallOf } from './outcomes.rules.js';
import { signsOf } from './signs.rules.js';
import { chooseThreshold, fewestExamples, leastPrecision, learn, train, weigh, type Example } from './spam-model.rules.js';
import { anyComments as generated } from '../../../test/any-comments.js';

const kinds = (text: string, more: { accountDays?: number; alike?: number } = {}): string[] =>
  signsOf({ text, accountDays: 400, alike: 0, ...more })
    .filter(({ kind }) => kind !== 'WORD')
    .map(({ key }) => key);

describe('The signs of a comment', () => {
  it.each([
    ['El agua no llega a la vereda desde hace meses.', {}, []],
    ['Mire https://www.Ejemplo.com/x', {}, ['DOMAIN ejemplo.com', 'LINKS']],
    [
      'aa.com bb.net cc.org creditos-ya.xyz/hoy',
      {},
      ['DOMAIN creditos-ya.xyz', 'DOMAIN cc.org', 'DOMAIN bb.net', 'DOMAIN aa.com', 'LINKS', 'MANY_LINKS'],
    ],
    ['Gane dinero!!!! desde su casa hoy mismo', {}, ['REPEATED_CHARACTERS', 'EXCLAMATIONS']],
    ['LLAME YA AL CELULAR 310 555 12 34 SEÑORES', {}, ['CONTACT', 'CAPITALS']],
    ['💰💰💰 préstamos sin requisitos para todos', {}, ['PICTURES']],
    ['Solo $ 50.000 por el curso completo de verdad', {}, ['MONEY']],
    ['Sí', {}, ['SHORT']],
    ['El agua no llega a la vereda desde hace meses.', { accountDays: 0.5 }, ['NEW_ACCOUNT']],
    ['El agua no llega a la vereda desde hace meses.', { alike: 3 }, ['POSTED_BEFORE']],
    ['El agua no llega a la vereda desde hace meses.', { alike: 12 }, ['POSTED_BEFORE', 'POSTED_OFTEN']],
  ])('of “%s” %j', (text, more, expected) => {
    expect(kinds(text, more).sort()).toEqual([...expected].sort());
  });

  it('are the words in one form, each once', () => {
    const words = signsOf({ text: 'Créditos y crédito: CREDITOS rápidos.', accountDays: 9, alike: 0 }).filter(
      ({ kind }) => kind === 'WORD',
    );
    expect(words.map(({ key }) => key)).toEqual(['WORD credit', 'WORD rapid']);
  });
});

describe('The filter', () => {
  const examples = generated(400, 1);

  it('finds spam among comments that it has not seen, and hardly anything else', () => {
    const filter = train(examples);
    expect(filter).toMatchObject({ state: 'ADVISING' });
    expect(filter.precision).toBeGreaterThanOrEqual(leastPrecision);
    const held = generated(1_000, 2);
    const suggested = held.filter((each) => weigh(filter.weights, each).probability >= filter.threshold!);
    const right = suggested.filter(({ isSpam }) => isSpam).length;
    const spam = held.filter(({ isSpam }) => isSpam).length;
    expect(right / suggested.length).toBeGreaterThan(0.9);
    expect(right / spam).toBeGreaterThan(0.85);
  });

  it('says which signs weighed, and only those that stand in the comment', () => {
    const { weights } = train(examples);
    const text = 'Préstamos rápidos sin codeudor, escriba al WhatsApp https://creditos-ya.xyz';
    const { probability, signs } = weigh(weights, { text, accountDays: 0, alike: 20 });
    expect(probability).toBeGreaterThan(0.9);
    expect(signs.map(({ kind }) => kind)).toContain('DOMAIN');
    const all = signsOf({ text, accountDays: 0, alike: 20 }).map(({ key }) => key);
    for (const { key, weight } of signs) {
      expect(all).toContain(key);
      expect(weight).toBeGreaterThan(0);
    }
  });

  it('is the same whatever the order of the examples', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(examples, { minLength: examples.length }), (some) => {
        expect(train(some)).toEqual(train(examples));
      }),
      { numRuns: 3 },
    );
  });

  it.each([
    [fewestExamples - 1, 200],
    [200, fewestExamples - 1],
    [0, 0],
  ])('with %i comments held for spam and %i others is silent', (spam, others) => {
    const some = [...examplesOf(true, spam), ...examplesOf(false, others)];
    expect(train(some)).toMatchObject({ state: 'LEARNING', spam, others, threshold: null, weights: { signs: {} } });
  });

  it('is silent where what people decided has no rule to it', () => {
    const chance = generated(400, 3).map((each, index) => ({ ...each, isSpam: Math.floor(index / 2) % 2 === 0 }));
    expect(train(chance)).toMatchObject({ state: 'WEAK', threshold: null, weights: { signs: {} } });
  });

  it('learns no word of a single comment', () => {
    const only = { ...examples[0]!, id: 'ffff0', text: `${examples[0]!.text} xilofonista` };
    expect(Object.keys(learn([...examples, only]).signs)).not.toContain('WORD xilofonist');
  });

  function examplesOf(isSpam: boolean, count: number): Example[] {
    return generated(1_000, 4)
      .filter((each) => each.isSpam === isSpam)
      .slice(0, count);
  }
});

describe('The probability from which on it advises', () => {
  it('is the lowest at which nine of ten are spam, whatever came out', () => {
    const outcome = fc.record({ probability: fc.double({ min: 0, max: 1, noNaN: true }), isSpam: fc.boolean() });
    fc.assert(
      fc.property(fc.array(outcome, { maxLength: 80 }), (judged) => {
        const { threshold, precision, recall } = chooseThreshold(judged);
        const at = (from: number): { count: number; precision: number } => {
          const some = judged.filter(({ probability }) => probability >= from);
          return { count: some.length, precision: some.filter(({ isSpam }) => isSpam).length / some.length };
        };
        const possible = judged
          .map((each) => each.probability)
          .filter((from) => from >= 0.5 && at(from).count >= 10 && at(from).precision >= 0.9);
        if (threshold === null) return expect(possible).toEqual([]);
        expect(threshold).toBe(Math.min(...possible));
        expect(precision).toBeCloseTo(at(threshold).precision);
        expect(recall).toBeGreaterThan(0);
      }),
    );
  });
});

describe('Whether it was right', () => {
  it.each([
    [true, null, null],
    [true, { measure: 'HIDE', ground: 'SPAM' }, 'FOLLOWED'],
    [true, { measure: 'LABEL', ground: 'SPAM' }, 'FOLLOWED'],
    [true, { measure: 'HIDE', ground: 'INSULT' }, 'NOT_FOLLOWED'],
    [true, { measure: 'NO_ACTION', ground: null }, 'NOT_FOLLOWED'],
    [true, { measure: 'RESTORE', ground: 'SPAM' }, 'NOT_FOLLOWED'],
    [false, null, null],
    [false, { measure: 'HIDE', ground: 'SPAM' }, 'MISSED'],
    [false, { measure: 'HIDE', ground: 'HATE' }, null],
    [false, { measure: 'NO_ACTION', ground: null }, null],
  ])('when it suggested (%s) and people decided %j: %s', (isSuggested, decision, outcome) => {
    expect(outcomeOf(isSuggested, decision)).toBe(outcome);
  });

  it('is said in shares, and not before there is anything to share', () => {
    expect(precisionOf({ suggested: 5, followed: 0, notFollowed: 0, missed: 0 })).toBeNull();
    expect(recallOf({ suggested: 5, followed: 0, notFollowed: 0, missed: 0 })).toBeNull();
    expect(precisionOf({ suggested: 9, followed: 3, notFollowed: 1, missed: 3 })).toBe(0.75);
    expect(recallOf({ suggested: 9, followed: 3, notFollowed: 1, missed: 3 })).toBe(0.5);
  });
});
