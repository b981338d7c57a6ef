/** Which comments a moderator gets side by side. */
import fc from 'fast-check';
import { alikeMark, letterOf, likest, meetingPlaces } from './alike.rules.js';

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

describe('A letter is repeated with small edits', () => {
  const letter =
    'Rechazo este decreto porque entrega el agua de nuestras veredas a empresas que nunca han pisado un acueducto comunitario y deja sin voz a las juntas';
  const repeats = (text: string): boolean => likest(letterOf(text), [{ reading: letterOf(letter) }]) !== null;
  const meet = (text: string): boolean => {
    const bands = meetingPlaces(letterOf(letter))!;
    return meetingPlaces(letterOf(text))!.some((band, place) => band === bands[place]);
  };

  it.each([
    ['a greeting and a signature', `Señores Ministerio: ${letter}.\nAtentamente, una ciudadana`],
    ['words mistyped', letter.replace('decreto', 'decrreto').replace('comunitario', 'comunittario')],
    ['another link', `${letter} https://a.example/${Math.PI}`],
  ])('as when it has %s', (_, copy) => {
    expect([repeats(copy), meet(copy)]).toEqual([true, true]);
  });

  it.each([
    ['it says the contrary', letter.replace('Rechazo', 'Apoyo').replace('entrega', 'no entrega')],
    ['it asks for something else', letter.replace('este decreto', 'la tarifa').replace('a empresas', 'al distrito de riego y sus socios')],
    [
      'an honest person answers it',
      'En Tunja la bocatoma se seca en verano desde 1999; propongo que el decreto dé doce meses y que lo revise la comunidad.',
    ],
  ])('but not when %s', (_, other) => {
    expect(repeats(other)).toBe(false);
  });

  it('and few words are alike only where they are equal', () => {
    expect(meetingPlaces(letterOf('No a este decreto'))).toBeNull();
  });
});
