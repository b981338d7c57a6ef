/** Words on a page, and where the API says that they are. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { toHtml } from './markdown.js';
import { toPlacedHtml, toPlacedText, type Stretch } from './placed-html.js';
import { toPlainText } from './plain-text.rules.js';

const mark = (start: number, end: number): Stretch => ({ start, end, open: '<mark>', close: '</mark>', after: `<sup>${end}</sup>` });
const decode = (html: string): string =>
  html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** The words of each run as a browser has them, with the place that it says. */
function runsIn(html: string): { at: number; words: string }[] {
  const runs = [...html.matchAll(/<span data-at="(\d+)"[^>]*>([^]*?)<\/span>/g)];
  return runs.map(([, at, inside]) => ({ at: Number(at), words: decode(inside!.replace(/<br>\n/g, '\n').replace(/<[^>]*>/g, '')) }));
}
const letters = (words: string): string => words.replace(/\s+/g, '').normalize('NFC');

/** Each run stands where it says, and the marked words are those of the stretch. */
function expectPlaced(source: string, cut: readonly number[]): void {
  const text = [...toPlainText(source)];
  const bounds = [...new Set(cut.map((n) => n % (text.length + 1)))].sort((a, b) => a - b);
  const stretches = bounds.slice(1).flatMap((end, n) => (n % 2 === 0 ? [mark(bounds[n]!, end)] : []));
  const placed = toPlacedHtml(source, stretches);
  if (placed === null) return;
  const { html, length } = placed;
  expect(length).toBe(text.length);
  const runs = runsIn(html.replace(/<sup>\d+<\/sup>/g, ''));
  runs.forEach(({ at, words }, index) => {
    const next = runs[index + 1]?.at ?? text.length;
    expect(letters(text.slice(at, next).join(''))).toContain(letters(words));
    if (letters(words) !== '') expect(letters(text.slice(at).join('')).startsWith(letters(words))).toBe(true);
  });
  const marked = [...html.matchAll(/<mark>([^]*?)<\/mark>/g)].map(([, words]) => letters(decode(words!))).join('');
  const numbers = [...html.matchAll(/data-number="([^"]*)"/g)].map(([, number]) => letters(number!));
  const wished = letters(stretches.map(({ start, end }) => text.slice(start, end).join('')).join(''));
  if (numbers.length === 0) expect(marked).toBe(wished);
  // Without marks it is what everybody else sees.
  expect(html.replace(/<\/?mark>|<sup>\d+<\/sup>|<span data-at[^>]*>|<\/span>/g, '')).toBe(
    toHtml(source).replace(/<code class="[^"]*">/g, '<code>'),
  );
}

describe('an article on a page', () => {
  it.each<[string, string, string]>([
    ['a paragraph', 'La **ley** es clara.', '<p><span data-at="0">La <strong>ley</strong> es clara.</span></p>\n'],
    [
      'numbers of a list, which are words of the law',
      '1. Uno\n2. Dos',
      '<ol>\n<li><span data-at="3" data-number="1. ">Uno</span></li>\n<li><span data-at="10" data-number="2. ">Dos</span></li>\n</ol>\n',
    ],
    ['letters in pieces', 'e\u0301l\n\nb', '<p><span data-at="0">e\u0301l</span></p>\n<p><span data-at="3">b</span></p>\n'],
    ['letters of two units', '😀 a\n\nb', '<p><span data-at="0">😀 a</span></p>\n<p><span data-at="4">b</span></p>\n'],
  ])('says where it is: %s', (_, source, html) => {
    expect(toPlacedHtml(source, [])?.html).toBe(html);
  });

  it('marks passages across emphasis and links, and says what follows outside of links', () => {
    expect(toPlacedHtml('Uno **dos** tres', [mark(2, 9)])?.html).toBe(
      '<p><span data-at="0">Un<mark>o </mark><strong><mark>dos</mark></strong><mark> t</mark><sup>9</sup>res</span></p>\n',
    );
    expect(toPlacedHtml('[uno dos](https://a.example)', [mark(0, 3)])?.html).toMatch(/<mark>uno<\/mark> dos<\/a><sup>3<\/sup><\/span>/);
    expect(toPlacedText('Objeto & fin', [mark(7, 8)])).toBe('<span data-at="0">Objeto <mark>&amp;</mark><sup>8</sup> fin</span>');
  });

  it('is the same words at the same places whatever is put together', () => {
    const piece = fc.constantFrom(
      'Artículo',
      '**',
      '_',
      '`',
      '\n',
      '\n\n',
      '- ',
      '1. ',
      '> ',
      '# ',
      '[a](https://b.example)',
      '<',
      '&amp;',
      ' ',
      '|',
      '~~',
      'e\u0301',
      '😀',
      '    ',
      '```\n',
      '\\',
      '  \n',
      '|a|b|\n|-|-|\n|c|d|\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.array(fc.nat(200), { maxLength: 6 }), (pieces, cut) =>
        expectPlaced(pieces.join(''), cut),
      ),
      { numRuns: 1000 },
    );
  });

  const laws = path.join(process.env.SHARED_DATA ?? path.resolve('../shared/data'), 'legal-texts');
  const files = existsSync(laws)
    ? [
        'uy-ley-18331.md',
        ...readdirSync(path.join(laws, 'ar-ley-22520'))
          .slice(-1)
          .map((name) => `ar-ley-22520/${name}`),
      ]
    : [];
  if (files.length === 0) process.stdout.write(`Real laws are skipped: there is no ${laws}; set SHARED_DATA.\n`);
  (files.length > 0 ? it.each(files) : it.skip.each(['absent']))('is so in a real law: %s', (file) => {
    let placed = 0;
    for (const article of readFileSync(path.join(laws, file), 'utf8').split(/^(?=#{1,6} )/m)) {
      expectPlaced(article, [3, 17, 60, 240, 512, 900]);
      placed += toPlacedHtml(article, []) ? 1 : 0;
    }
    expect(placed).toBeGreaterThan(20);
  });
});
