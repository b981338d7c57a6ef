/** Choosing a sentence instead of selecting words. */
import { readVersion } from '../comparing/version.rules.js';
import { readPlaces } from './places.rules.js';
import { sentencesOf } from './sentences.rules.js';

describe('somebody without a mouse', () => {
  it('chooses among the sentences and lines of an article', () => {
    const text =
      '##### ARTÍCULO 1.- Uno paga $ 1.500,50 al año; dos no. Lo dice el art. 5 del H. Congreso. Tres:\n\n1. El agua.\n2. La luz.\n';
    const place = readPlaces(readVersion(text)).byName.get('art_1')!;
    expect(sentencesOf(place).map(({ start, end }) => place.text.slice(start, end))).toEqual([
      'Uno paga $ 1.500,50 al año;',
      'dos no.',
      'Lo dice el art. 5 del H. Congreso.',
      'Tres:',
      '1. El agua.',
      '2. La luz.',
    ]);
  });
});
