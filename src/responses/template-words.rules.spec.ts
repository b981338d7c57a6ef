/** Blanks in the words of an answer. */
import fc from 'fast-check';
import { fillIn, unknownBlanks } from './template-words.rules.js';

describe('Words with blanks', () => {
  it.each([
    ['es', '{name}: la {number} sobre {article}.', { number: 7, article: 'Artículo 3°', name: 'Ana' }, 'Ana: la 7 sobre Artículo 3°.'],
    ['es', '{article}', { number: 7, article: null, name: null }, 'el texto en general'],
    ['en', '{article}, {name}', { number: 7, article: null, name: null }, 'the text as a whole, the person who wrote it'],
    ['wayuu', '{name}', { number: 7, article: null, name: null }, 'la persona que la escribió'],
    ['es', '{number} {number} {otro}', { number: 7, article: null, name: null }, '7 7 {otro}'],
  ])('in %s: %s', (language, words, facts, filled) => {
    expect(fillIn(words, language, facts)).toBe(filled);
  });

  it('are filled in once: a name is neither a blank nor Markdown', () => {
    expect(fillIn('{name}', 'es', { number: 1, article: null, name: '{number}' })).toBe('\\{number\\}');
    expect(fillIn('{name}', 'es', { number: 1, article: null, name: '[x](http://y)\n# <b>' })).toBe('\\[x\\](http://y) \\# \\<b\\>');
  });

  it('stay as they are where there is no brace', () => {
    fc.assert(
      fc.property(
        fc.string().filter((words) => !words.includes('{')),
        (words) => expect(fillIn(words, 'es', { number: 1, article: null, name: null })).toBe(words),
      ),
    );
  });

  it('that nothing fills in are found', () => {
    expect(unknownBlanks('Señora {nombre}, su {number} y {artículo}, {nombre}')).toEqual(['nombre', 'artículo']);
    expect(unknownBlanks('{number} {article} {name} { x } {}')).toEqual([]);
  });
});
