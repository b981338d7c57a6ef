/** What a reader sees of Markdown, without its marks. */
import fc from 'fast-check';
import { toHtml } from './markdown.js';
import { toPlainText } from './plain-text.rules.js';

describe('somebody who selects words on a page', () => {
  it.each<[string, string, string]>([
    ['emphasis', 'La **ley** es _clara_ y `fija`.', 'La ley es clara y fija.'],
    ['wrapped lines', 'La presente\nley rige.', 'La presente ley rige.'],
    ['hard breaks', 'Uno  \ndos', 'Uno\ndos'],
    ['paragraphs', 'Uno.\n\nDos.', 'Uno.\nDos.'],
    ['numbered lists, whose numbers are words of the law', '1. Uno\n2. Dos\n\n   más\n', '1. Uno\n2. Dos\nmás'],
    ['numbers that begin elsewhere', '7) Siete\n8) Ocho', '7) Siete\n8) Ocho'],
    ['bullets, which are not', '- Uno\n- Dos', 'Uno\nDos'],
    ['tables', '| Rubro | Monto |\n|---|---|\n| Agua | 10 |', 'Rubro\tMonto\nAgua\t10'],
    ['quotations and headings', '> Cita\n\n### Nota', 'Cita\nNota'],
    ['code', '```\na  b\nc\n```\nd', 'a b\nc\nd'],
    ['links', '[Decreto 1](https://a.example/x)', 'Decreto 1'],
    ['addresses that are no links here', '[Ver](#1)', '[Ver](#1)'],
    ['entities', 'A &amp; B &eacute;', 'A & B é'],
    ['HTML, which is only words', 'a <b>c</b>', 'a <b>c</b>'],
    ['letters in pieces', 'e\u0301l', 'él'],
    ['nothing', '  \n', ''],
  ])('sees %s', (_, markdown, text) => {
    expect(toPlainText(markdown)).toBe(text);
  });

  it('sees the same words as in the page', () => {
    const decode = (html: string): string =>
      html
        .replace(/<br>/g, ' ')
        .replace(/<[^>]*>/g, ' ')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&');
    const letters = (text: string): string => text.replace(/\s+/g, '').normalize('NFC');
    const piece = fc.constantFrom(
      'Artículo',
      '**',
      '_',
      '`',
      '\n',
      '\n\n',
      '- ',
      '> ',
      '# ',
      '[a](https://b.example)',
      '<',
      '&amp;',
      ' ',
      '[^1]',
      '\n\n[^1]: Derogado.',
      '\n[^2]: nota',
      '|',
      '~~',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const markdown = pieces.join('');
        expect(letters(toPlainText(markdown))).toBe(letters(decode(toHtml(markdown))));
      }),
      { numRuns: 500 },
    );
  });

  it('sees a footnote that is only an address', () => {
    expect(toPlainText('Ver[^2].\n\n[^2]: https://example.org/ley')).toBe('Ver[^2].\n[^2]: https://example.org/ley');
  });
});
