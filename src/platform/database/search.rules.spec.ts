import { readSearch } from './search.rules.js';

describe('A search', () => {
  it.each([
    ['agua', { words: 'agua', before: '', beginning: 'agua' }],
    ['  gestión del agu ', { words: 'gestión del agu', before: 'gestión del', beginning: 'agu' }],
    ['"agua potable"', { words: '"agua potable"', before: '"agua potable"', beginning: null }],
    ['"agua pota', { words: '"agua pota', before: '"agua pota', beginning: null }],
    ['"agua potable" rur', { words: '"agua potable" rur', before: '"agua potable"', beginning: 'rur' }],
    ['agua -ríos', { words: 'agua -ríos', before: 'agua -ríos', beginning: null }],
    ['agua,', { words: 'agua,', before: 'agua,', beginning: null }],
  ])('for %s looks for whole words, and for the last as a beginning', (text, search) => {
    expect(readSearch(text)).toEqual(search);
  });

  it.each([null, undefined, '', '  ', '¿?', '-'])('for %j looks for nothing', (text) => {
    expect(readSearch(text)).toBeNull();
  });

  it('takes a letter with its accent as one, however it was typed', () => {
    expect(readSearch('educacio\u0301n')).toEqual({ words: 'educación', before: '', beginning: 'educación' });
  });
});
