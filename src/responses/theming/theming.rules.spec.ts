/** Themes found by a saved search, and suggested from examples. */
import fc from 'fast-check';
import { labelled } from '../../../test/theming/labelled-comments.js';
import { type Labelled, learn, mostTermsLearnt, scoreTerms } from './classifier.rules.js';
import { evaluate } from './evaluation.rules.js';
import { adviseThemes } from './suggesting.rules.js';
import { termsOf } from './terms.rules.js';
import { findsIn, readThemeSearch } from './theme-search.rules.js';

describe('a saved search', () => {
  it.each([
    ['páramo', 'Cuiden el PARAMO.', true],
    ['paramo', 'Los páramos', false],
    ['agua limpia', 'Limpia está el agua', true],
    ['"agua limpia"', 'Limpia está el agua', false],
    ['"agua limpia"', '¡Agua, limpia!', true],
    ['agua -mina', 'El agua de la mina', false],
    ['agua -"mina de oro"', 'El agua de la mina', true],
    ['río o quebrada', 'La quebrada', true],
    ['río OR quebrada -oro', 'La quebrada y el oro', false],
    ['río or quebrada -oro', 'El río y el oro', true],
    ['"sin cerrar', 'Queda sin cerrar', true],
  ])('%j in %j: %j', (query, text, isThere) => expect(findsIn(readThemeSearch(query)!, text)).toBe(isThere));

  it.each(['', '  ', '-agua', '""', 'or', 'agua or -mina', '!!'])('%j asks for nothing in particular', (query) => {
    expect(readThemeSearch(query)).toBeNull();
  });

  it('reads whatever is typed, and finds the words of a text in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (query, text) => {
        const search = readThemeSearch(query);
        if (search) expect(typeof findsIn(search, text)).toBe('boolean');
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...labelled), ({ text }) => {
        expect(findsIn(readThemeSearch(`"${text}"`)!, `Antes. ${text.toUpperCase()} Después.`)).toBe(true);
      }),
    );
  });
});

describe('suggestions', () => {
  const advice = adviseThemes(labelled);

  it.each([
    ['La quebrada trae agua sucia al acueducto', 'water', 'acueducto'],
    ['Los médicos del hospital no alcanzan', 'health', 'hospital'],
    ['Hubo otro atraco y la policía no vino', 'safety', 'policia'],
    ['Más buses y mejores rutas', 'transport', 'buses'],
    ['Los maestros y estudiantes de la escuela', 'education', 'escuela'],
  ])('for %j are %s, because of %j', (text, theme, word) => {
    const [first] = advice.suggest(text);
    expect(first).toMatchObject({ theme });
    expect(first!.words).toContain(word);
  });

  it('are none for words that no example has, nor without examples', () => {
    expect(advice.suggest('Xilófonos y zarzuelas')).toEqual([]);
    expect(adviseThemes([]).suggest('El agua')).toEqual([]);
    expect(adviseThemes([{ id: 'a', text: 'El agua', themes: ['water'] }]).suggest('El agua')).toEqual([]);
  });

  it('may be two', () => {
    const themes = advice.suggest('Los estudiantes esperan el bus del colegio, la ruta escolar no pasa').map(({ theme }) => theme);
    expect(themes).toEqual(expect.arrayContaining(['education', 'transport']));
  });

  it('give only words of the comment, each of which speaks for the theme', () => {
    const classifier = learn(labelled);
    fc.assert(
      fc.property(fc.constantFrom(...labelled), fc.constantFrom(...labelled), (one, other) => {
        const terms = termsOf(`${one.text} ${other.text}`);
        for (const { theme, words } of scoreTerms(classifier, terms)) {
          for (const word of words) {
            expect([...terms.values()]).toContain(word);
            const [term] = [...terms].find(([, written]) => written === word)!;
            expect(classifier.weights.get(theme)!.get(term)).toBeGreaterThan(0);
          }
        }
      }),
    );
  });

  it('learn a bounded number of words', () => {
    const long = Array.from({ length: 60 }, (_, i): Labelled => {
      const text = Array.from({ length: 500 }, (_, j) => `palabra${i}x${j}k`).join(' ');
      return { id: String(i), text, themes: [String(i % 2)] };
    });
    for (const weights of learn(long).weights.values()) expect(weights.size).toBe(mostTermsLearnt);
  });
});

describe('their quality', () => {
  const quality = evaluate(labelled);

  it('is measured for each theme on comments that were not learnt from', () => {
    expect(quality.map(({ theme, examples }) => [theme, examples])).toEqual([
      ['education', 15],
      ['health', 13],
      ['safety', 12],
      ['transport', 15],
      ['water', 13],
    ]);
    const mean = quality.reduce((sum, { f1 }) => sum + f1, 0) / quality.length;
    expect(mean).toBeGreaterThan(0.65);
    for (const { precision, recall, f1 } of quality) expect(f1).toBeCloseTo((2 * precision * recall) / (precision + recall), 12);
  });

  it('is that of guessing where labels say nothing', () => {
    const shuffled = labelled.map((one, i) => ({ ...one, themes: labelled[(i * 29 + 7) % labelled.length]!.themes }));
    const mean = (list: { f1: number }[]): number => list.reduce((sum, { f1 }) => sum + f1, 0) / list.length;
    expect(mean(evaluate(shuffled))).toBeLessThan(mean(quality) - 0.2);
  });

  it('does not depend on the order of the comments', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(labelled, { minLength: labelled.length }), (other) => expect(evaluate(other)).toEqual(quality)),
      { numRuns: 10 },
    );
  });
});
