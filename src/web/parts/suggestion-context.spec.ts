/** What is shown around a suggestion. */
import { contextAfter, contextBefore } from './suggestion-context.js';

describe('the words around a passage', () => {
  it.each([
    ['nothing', null, '', ''],
    ['the beginning of the text', 'Se reunirá ', 'Se reunirá ', 'Se reunirá '],
    ['as much as is kept', 'blea es la máxima autoridad y se', '… es la máxima autoridad y se', 'blea es la máxima autoridad y …'],
    ['another paragraph', 'se reunirá.\nHabrá ', 'Habrá ', 'se reunirá.'],
    ['one long word', 'x'.repeat(32), `… ${'x'.repeat(32)}`, `${'x'.repeat(32)} …`],
  ])('%s', (_, words, before, after) => {
    expect([contextBefore(words), contextAfter(words)]).toEqual([before, after]);
  });
});
