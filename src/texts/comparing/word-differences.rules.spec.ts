/** Differences that a person can read. */
import fc from 'fast-check';
import { compareWords } from './word-differences.rules.js';

const show = (old: string, now: string): string =>
  compareWords(old, now)
    .map(({ op, text }) => (op === 'EQUAL' ? text : op === 'DELETED' ? `[-${text}-]` : `{+${text}+}`))
    .join('');

describe('a reader of two wordings', () => {
  it.each<[string, string, string, string]>([
    ['one word for another', 'El plazo es de diez días.', 'El plazo es de veinte días.', 'El plazo es de [-diez-]{+veinte+} días.'],
    [
      'a phrase for another, not a salad',
      'dos años de prisión',
      'tres meses de arresto',
      '[-dos años de prisión-]{+tres meses de arresto+}',
    ],
    [
      'a sentence that came',
      'Uno es uno. Tres es tres.',
      'Uno es uno. Dos es dos. Tres es tres.',
      'Uno es uno. {+Dos es dos. +}Tres es tres.',
    ],
    ['a sentence that went', 'Uno va. Uno viene. Fin.', 'Uno va. Fin.', 'Uno va. [-Uno viene. -]Fin.'],
    [
      'a sentence among its like',
      'Uno es uno. Fin de todo.',
      'Uno es uno. Fin de mes. Fin de todo.',
      'Uno es uno. {+Fin de mes. +}Fin de todo.',
    ],
    ['an item among its like', 'el río, el lago', 'el río, el mar, el lago', 'el río, {+el mar, +}el lago'],
    ['punctuation', 'agua; aire', 'agua, aire', 'agua[-;-]{+,+} aire'],
    ['amounts whole', 'Son $ 1.000,50 en total', 'Son $ 1.200,50 en total', 'Son $ [-1.000,50-]{+1.200,50+} en total'],
    ['nothing where only lines run on otherwise', 'La ley\nrige hoy', 'La ley rige\nhoy', 'La ley rige\nhoy'],
    ['accents', 'el articulo', 'el artículo', 'el [-articulo-]{+artículo+}'],
  ])('sees %s', (_, old, now, shown) => {
    expect(show(old, now)).toBe(shown);
  });

  it('can put both wordings together again, to the last blank', () => {
    const text = fc.array(fc.constantFrom('ley', 'el', 'de', ' ', '\n', '. ', ', ', 'ñandú', '😀', '1.5', '\uD800'), { maxLength: 60 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [old, now] = [a.join(''), b.join('')];
        const runs = compareWords(old, now);
        expect(runs.flatMap(({ op, text, old }) => (op === 'INSERTED' ? [] : [old ?? text])).join('')).toBe(old);
        expect(runs.flatMap(({ op, text }) => (op === 'DELETED' ? [] : [text])).join('')).toBe(now);
        for (const { op, text, old } of runs) {
          expect(text).not.toBe('');
          if (op !== 'EQUAL') expect(old).toBeUndefined();
          if (old !== undefined) expect(old.replace(/\s+/g, ' ')).toBe(text.replace(/\s+/g, ' '));
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('is shown a text of nothing in common as one for the other, soon', () => {
    const words = (stem: string): string => Array.from({ length: 20_000 }, (_, i) => `${stem}${(i * 7919) % 5003}`).join(' ');
    expect(compareWords(words('a'), words('b')).filter(({ op }) => op !== 'EQUAL').length).toBeLessThanOrEqual(4);
  });
});
