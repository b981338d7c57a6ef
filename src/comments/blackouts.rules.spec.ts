/** Which passages can be blacked out, and what is left to read. */
import fc from 'fast-check';
import { toHtml } from '../platform/markdown/markdown.js';
import { blackOut, blackoutsToHtml, mostPassages, readPassages, type HiddenPassage } from './blackouts.rules.js';

const refusalOf = (body: string, passages: HiddenPassage[]): string | null => {
  try {
    readPassages(body, passages);
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('passages', () => {
  it.each([
    ['none', [], 'PASSAGES_MISSING'],
    ['too many', Array.from({ length: mostPassages + 1 }, () => ({ start: 0, end: 1 })), 'PASSAGES_MISSING'],
    ['before the words', [{ start: -1, end: 2 }], 'PASSAGE_OUTSIDE'],
    ['empty', [{ start: 2, end: 2 }], 'PASSAGE_OUTSIDE'],
    ['turned round', [{ start: 3, end: 2 }], 'PASSAGE_OUTSIDE'],
    ['behind the words', [{ start: 0, end: 19 }], 'PASSAGE_OUTSIDE'],
    ['no whole number', [{ start: 0.5, end: 2 }], 'PASSAGE_OUTSIDE'],
    ['all of the words', [{ start: 0, end: 18 }], 'NOTHING_LEFT_TO_READ'],
    ['all but a mark', [{ start: 0, end: 17 }], 'NOTHING_LEFT_TO_READ'],
    ['one word', [{ start: 0, end: 4 }], null],
  ])('%s', (_, passages, code) => expect(refusalOf('Ana vive 👩‍👧 aquí.', passages)).toBe(code));

  it('are put in order, those joined that touch or overlap', () =>
    expect(
      readPassages('0123456789 y más', [
        { start: 6, end: 8 },
        { start: 0, end: 2 },
        { start: 1, end: 3 },
        { start: 3, end: 4 },
      ]),
    ).toEqual([
      { start: 0, end: 4 },
      { start: 6, end: 8 },
    ]));
});

describe('blacking out', () => {
  it('counts in code points, and does not tell how long the words were', () => {
    const body = '👍 Llame al 3001234567 o al 3110000000000 ya.';
    const { body: left, spans } = blackOut(body, [
      { start: 11, end: 21 },
      { start: 27, end: 40 },
    ]);
    expect(left).toBe('👍 Llame al █████ o al █████ ya.');
    expect(spans).toEqual([11, 16, 22, 27]);
  });

  it('leaves no letter of a passage, keeps every other one in its order, and is never longer', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b', 'ñ', '👍', ' ', '*'), { minLength: 1, maxLength: 60 }),
        fc.array(fc.tuple(fc.nat(59), fc.nat(12)), { minLength: 1, maxLength: 6 }),
        (points, given) => {
          const body = points.join('');
          const passages = given
            .map(([start, length]) => ({ start, end: Math.min(points.length, start + length + 1) }))
            .filter(({ start, end }) => start < end);
          let read: HiddenPassage[];
          try {
            read = readPassages(body, passages);
          } catch {
            return;
          }
          const { body: left, spans } = blackOut(body, read);
          const kept = points.filter((_, index) => !read.some(({ start, end }) => index >= start && index < end));
          expect([...left].filter((point) => point !== '█')).toEqual(kept);
          expect([...left].length).toBeLessThanOrEqual(points.length);
          for (let index = 0; index < spans.length; index += 2)
            expect([...left].slice(spans[index], spans[index + 1]).join('')).toMatch(/^█{1,5}$/);
        },
      ),
    ));
});

describe('what is left as HTML', () => {
  const html = (body: string, ...hidden: string[]): string => {
    const passages = hidden.map((words) => {
      const start = [...body.slice(0, body.indexOf(words))].length;
      return { start, end: start + [...words].length };
    });
    const { body: left, spans } = blackOut(body, readPassages(body, passages));
    return blackoutsToHtml(left, spans, toHtml);
  };
  const block = '<span class="blackout">█████</span>';

  it.each([
    ['within a line', 'Vive en la Calle 45.', ['Calle 45'], `<p>Vive en la ${block}.</p>\n`],
    ['within emphasis', 'Es **Ana Pérez** aquí.', ['Ana Pérez'], `<p>Es <strong>${block}</strong> aquí.</p>\n`],
    ['within code', 'Use `3001234567` ya.', ['3001234567'], `<p>Use <code>${block}</code> ya.</p>\n`],
  ])('%s is marked', (_, body, hidden, expected) => expect(html(body, ...hidden)).toBe(expected));

  it('within an address or a title is blocks alone: no element stands in an attribute', () => {
    const made = html('Vea [esto](https://x.example/ana-perez "de Luis Gómez") ya.', 'ana-perez', 'Luis Gómez');
    expect(made).toContain('href="https://x.example/█████"');
    expect(made).toContain('title="de █████"');
    expect(made).not.toContain('<span');
  });

  it('cannot be forged by what people write: neither by the element nor by the letter that stands for it', () => {
    const made = html('<span class="blackout">█████</span> \uE0B5 Ana vive aquí.', 'Ana');
    expect(made.match(/<span class="blackout">/g)).toHaveLength(1);
    expect(made).not.toContain('\uE0B5');
  });
});
