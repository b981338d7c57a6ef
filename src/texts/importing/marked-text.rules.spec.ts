import fc from 'fast-check';
import { runsOf } from '../exporting/body-blocks.js';
import { type Run, writeParagraph, writeTable } from './marked-text.rules.js';

const b = (text: string): Run => ({ text, bold: true });
const t = (text: string): Run => ({ text });

describe('words are written as Markdown', () => {
  it.each<[Run[], string]>([
    [[b('ARTÍCULO '), b('1.'), t(' Objeto')], '**ARTÍCULO 1.** Objeto'],
    [[b('Art. '), t('1')], '**Art.** 1'],
    [[b('Art.'), t('1')], '**Art**.1'],
    [[t('a'), b(' '), t('b')], 'a b'],
    [[b('a'), { text: 'b', bold: true, italic: true }], '**a*****b***'],
    [[t('2 * 3 * 4')], '2 \\* 3 \\* 4'],
    [[t('# no es título')], '\\# no es título'],
    [[t('> no es cita')], '\\> no es cita'],
    [[t('______ firma')], '\\_\\_\\_\\_\\_\\_ firma'],
    [[t('nombre_de_archivo')], 'nombre_de_archivo'],
    [[t('[x](y)')], '[x\\](y)'],
    [[t('[^1]')], '\\[^1]'],
    [[t('1. numeral')], '1. numeral'],
    [[{ text: 'ley', link: 'https://a.b/c (d)' }], '[ley](https://a.b/c%20%28d%29)'],
    [[t('ver'), { text: '', note: '1' }, t('.')], 'ver[^1].'],
  ])('%j', (runs, expected) => {
    expect(writeParagraph(runs)).toBe(expected);
  });

  it('a table with every row as wide, and no bar that parts a cell', () => {
    expect(writeTable([['a', 'b'], ['c|d']])).toBe('| a | b |\n| --- | --- |\n| c\\|d |  |');
  });

  it('and read as the same words, whatever signs they hold', () => {
    const sign = fc.constantFrom(
      'a',
      'ñ',
      '1',
      ' ',
      '*',
      '_',
      '`',
      '~~',
      '[',
      ']',
      '(',
      ')',
      '^',
      '\\',
      '&amp;',
      '<',
      '>',
      '#',
      '|',
      '!',
      '.',
    );
    const run = fc.record({ text: fc.string({ unit: sign, minLength: 1, maxLength: 8 }) });
    fc.assert(
      fc.property(fc.array(run, { maxLength: 6 }), (runs) => {
        const written = writeParagraph(runs);
        const plain = runs
          .map(({ text }) => text)
          .join('')
          .replace(/\s+/g, ' ')
          .trim();
        expect(
          runsOf(written)
            .map(({ text }) => text)
            .join('')
            .replace(/\s+/g, ' '),
        ).toBe(plain);
      }),
      { numRuns: 30000 },
    );
  });

  it('with their bold and italics, where spaces stand around them', () => {
    const word = fc.record({
      text: fc.string({ unit: fc.constantFrom('a', 'é', '7', '.', ','), minLength: 1, maxLength: 5 }),
      bold: fc.boolean(),
      italic: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        const runs = words.flatMap((one): Run[] => [one, { text: ' ' }]);
        const letters = (list: readonly Run[]): string[] =>
          list.flatMap(({ text, bold, italic }) =>
            [...text].filter((sign) => sign !== ' ').map((sign) => `${sign}${bold ? 'b' : ''}${italic ? 'i' : ''}`),
          );
        expect(letters(runsOf(writeParagraph(runs)))).toEqual(letters(runs));
      }),
      { numRuns: 3000 },
    );
  });
});
