/** Words that decided are marked as they were written, and nothing of the text is lost. */
import fc from 'fast-check';
import { marked } from './marked.js';

it('finds whole words whatever their case and accents', () => {
  expect(marked('El PÁRAMO y los paramos.', ['paramo'])).toEqual([
    { text: 'El ', isMarked: false },
    { text: 'PÁRAMO', isMarked: true },
    { text: ' y los paramos.', isMarked: false },
  ]);
  expect(marked('<b>agua</b>', ['agua']).map(({ text }) => text)).toEqual(['<b>', 'agua', '</b>']);
  expect(marked('', ['agua'])).toEqual([]);
});

it('keeps every letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (text, words) => {
      expect(
        marked(text, words)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
