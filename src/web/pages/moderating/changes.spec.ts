/** Two wordings side by side: nothing of either is lost, and what stands in both is not called changed. */
import { changesBetween, type Piece } from './changes.js';

const without = (pieces: readonly Piece[], kind: Piece['kind']): string =>
  pieces
    .filter((piece) => piece.kind !== kind)
    .map(({ words }) => words)
    .join('');

describe('changes between two wordings', () => {
  it.each([
    ['', ''],
    ['', 'algo nuevo'],
    ['algo viejo', ''],
    ['Ese alcalde es un inútil y un ladrón.', 'Ese alcalde se equivoca.'],
    ['uno dos tres', 'tres dos uno'],
    ['  con\n\nblancos  ', 'con otros\n\nblancos'],
    ['a a a b a a', 'a b a a a'],
  ])('of «%s» and «%s» hold both whole', (earlier, later) => {
    const pieces = changesBetween(earlier, later);
    expect(without(pieces, 'new')).toBe(earlier);
    expect(without(pieces, 'gone')).toBe(later);
  });

  it('name only the words that differ', () => {
    expect(changesBetween('Es un inútil de verdad.', 'Es un funcionario de verdad.')).toEqual([
      { words: 'Es un ', kind: 'same' },
      { words: 'inútil ', kind: 'gone' },
      { words: 'funcionario ', kind: 'new' },
      { words: 'de verdad.', kind: 'same' },
    ]);
    expect(changesBetween('igual', 'igual')).toEqual([{ words: 'igual', kind: 'same' }]);
  });

  it('of very long texts are found without delay', () => {
    const long = (word: string): string => Array.from({ length: 20_000 }, (_, index) => `${word}${index}`).join(' ');
    expect(changesBetween(long('a'), long('b')).map(({ kind }) => kind)).toEqual(['gone', 'new']);
  });
});
