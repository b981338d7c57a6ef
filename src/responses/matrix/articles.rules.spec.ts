import fc from 'fast-check';
import { ProvisionNames } from './articles.rules.js';

const eids = ['art_1', 'art_2', 'art_3', 'art_4', 'art_5', 'art_9', 'art_9-bis', 'art_10'];
const names = new ProvisionNames([
  ...eids.map((eid) => ({ eid, number: eid.slice(4).replace('-', ' '), isArticle: true })),
  { eid: 'art_5__par_1', number: '1', isArticle: false },
  { eid: 'anx_I', number: 'I', isArticle: false },
  { eid: 'anx_I__art_2', number: '2', isArticle: true },
  { eid: 'disp_transitoria-1', number: null, isArticle: false },
]);

describe('a lawyer names the articles that changed', () => {
  it.each([
    ['Artículo 5', ['art_5']],
    ['ARTICULO 5.º', ['art_5']],
    ['art. 5, 3', ['art_3', 'art_5']],
    ['arts. 5, 3 y 9 bis', ['art_3', 'art_5', 'art_9-bis']],
    ['Articles 3 and 5', ['art_3', 'art_5']],
    ['5; art_9-bis', ['art_5', 'art_9-bis']],
    ['ART_5__PAR_1', ['art_5__par_1']],
    ['art_5 art_3', ['art_3', 'art_5']],
    ['3-5', ['art_3', 'art_4', 'art_5']],
    ['artículos 9 a 10', ['art_9', 'art_9-bis', 'art_10']],
    ['5\n10', ['art_5', 'art_10']],
    ['05', ['art_5']],
    ['5o', ['art_5']],
    ['9 BIS', ['art_9-bis']],
    ['disp_transitoria-1', ['disp_transitoria-1']],
    ['', []],
    [' , ', []],
  ])('as “%s”', (written, expected) => {
    expect(names.read(written)).toEqual({ eids: expected });
  });

  it.each([
    ['45783', '45783'],
    ['5, 77', '77'],
    ['art. 5 bis', 'art. 5 bis'],
    ['10-3', '10-3'],
    ['todo', 'todo'],
    // Two articles are called 2: one of them in an annex.
    ['art. 2', 'art. 2'],
  ])('as “%s”, which names none, and is told where', (written, unknown) => {
    expect(names.read(written)).toEqual({ unknown });
  });

  it('as they are written to be read by people, whichever they are', () => {
    expect(names.write(['art_2', 'art_5', 'art_5__par_1', 'anx_I__art_2'])).toBe('art_2, art. 5, art_5__par_1, anx_I__art_2');
    const all = [...eids, 'art_5__par_1', 'anx_I', 'anx_I__art_2', 'disp_transitoria-1'];
    fc.assert(
      fc.property(fc.subarray(all), (some) => {
        expect(names.read(names.write(some))).toEqual({ eids: some });
        expect(names.read(some.join(' '))).toEqual({ eids: some });
      }),
    );
  });
});
