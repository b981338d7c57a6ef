/** What is searched for among names. */
import { readNameSearch } from './name-search.rules.js';

describe('a search among names', () => {
  it.each([
    [null, null],
    ['   ', null],
    ['  Ministerio   aguas ', ['Ministerio', 'aguas']],
    ['Alcaldi\u0301a', ['Alcaldía']],
    [Array(30).fill('a').join(' '), Array(10).fill('a')],
    ['a'.repeat(500), ['a'.repeat(200)]],
  ])('for %j', (text, words) => expect(readNameSearch(text)).toEqual(words));
});
