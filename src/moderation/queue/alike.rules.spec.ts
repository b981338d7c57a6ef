/** Which comments a moderator gets side by side. */
import fc from 'fast-check';
import { alikeMark } from './alike.rules.js';

const here = 'a-consultation';
const alike = (one: string, other: string): boolean => alikeMark(here, one) === alikeMark(here, other);

describe('Comments stand side by side', () => {
  it.each([
    ['the same words', 'No a este decreto.', 'No a este decreto.'],
    ['in other letters and signs', '¡NO a este decreto!', 'no a éste decreto'],
    ['with another number in each', 'Gane 500 dólares hoy', 'Gane 9.300 dólares hoy'],
    ['with another link in each', 'Compre en https://a.example/x1 ya', 'Compre en www.b.example/y ya'],
    ['with other blanks and line ends', 'Gane  dinero\n\nya', 'gane dinero ya'],
  ])('when they are %s', (_, one, other) => {
    expect(alike(one, other)).toBe(true);
  });

  it.each([
    ['one has a word more', 'No a este decreto', 'No a este decreto injusto'],
    ['one says the contrary', 'Estoy de acuerdo', 'No estoy de acuerdo'],
    ['one asks what the other says', 'Es justo', '¿Es justo?'],
    ['neither has words, and they are different', '👍', '👎'],
    ['neither has words but figures, and these are different', '123', '456'],
  ])('but not when %s', (_, one, other) => {
    expect(alike(one, other)).toBe(false);
  });

  it('and never across consultations', () => {
    expect(alikeMark('one', 'Igual')).not.toBe(alikeMark('other', 'Igual'));
  });

  it('whatever is written, the mark is a uuid and the same each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(alikeMark(here, text)).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
        expect(alikeMark(here, text)).toBe(alikeMark(here, text));
      }),
    );
  });
});
