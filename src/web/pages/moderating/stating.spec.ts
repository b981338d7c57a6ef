import { placesOf, type Said } from './stating.js';

const at = (start: number, end: number, inProposal = false) => ({ start, end, inProposal });
const said = (body: string, proposed: string | null = null): Said => ({ body, proposed });

describe('Words to black out', () => {
  it.each([
    ['one line', said('Usted es un ladrón.'), 'ladrón', [at(12, 18)]],
    ['several', said('uno dos tres'), 'tres\n  uno ', [at(8, 12), at(0, 3)]],
    ['after signs outside the basic plane', said('😀😀 insulto'), 'insulto', [at(3, 10)]],
    ['wherever they stand', said('Eva y Eva', 'A Eva'), 'Eva', [at(0, 3), at(6, 9), at(2, 5, true)]],
    ['in the proposed words alone', said('Un ejemplo', 'Llame a 300 000'), '300 000', [at(8, 15, true)]],
    ['nothing', said('uno', 'dos'), ' \n ', []],
    ['what stands nowhere', said('uno', 'dos'), 'tres', null],
    ['one of which stands nowhere', said('uno'), 'uno\ntres', null],
  ])('are found: %s', (_, words, lines, places) => {
    expect(placesOf(words, lines)).toEqual(places);
  });
});
