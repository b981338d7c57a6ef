/** Passages chosen in a part of a text. */
import fc from 'fast-check';
import type { Wording } from '../../texts/anchoring/wordings.rules.js';
import { choosePassage, sentencesIn } from './passages.rules.js';

const wordingOf = (body: string, heading: string | null = null): Wording => {
  return { id: 'p', parentId: null, depth: 0, kind: 'ARTICLE', eid: 'art_1', number: '1', label: 'Artículo 1', heading, body };
};
const wording = wordingOf('El **uso** del agua, y el uso\ndel suelo 😀 del uso.', 'Del uso');
const codeOf = (act: () => unknown): string | null => {
  try {
    act();
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('a passage', () => {
  it.each([
    ['by its words alone', { exact: 'agua' }, { exact: 'agua', start: 11, end: 15 }],
    ['by its words and where they are', { exact: 'uso', start: 22, end: 25 }, { exact: 'uso', start: 22, end: 25 }],
    ['by what stands around it', { exact: 'uso', prefix: '😀 del ' }, { exact: 'uso', start: 42, end: 45 }],
    ['over a line end, with blanks around', { exact: ' uso del  suelo ' }, { exact: 'uso del suelo', start: 22, end: 35 }],
    ['in the heading', { exact: 'uso', isInHeading: true }, { exact: 'uso', start: 4, end: 7, isInHeading: true }],
    ['nearest to where it was said to be', { exact: 'uso', start: 40, end: 43 }, { start: 42 }],
  ])('is found %s', (_, wish, expected) => expect(choosePassage(wording, wish)).toMatchObject(expected));

  it.each([
    ['words that are not there', { exact: 'vino' }, 'PASSAGE_NOT_FOUND'],
    ['words that are there with others between', { exact: 'uso suelo' }, 'PASSAGE_NOT_FOUND'],
    ['words that could be anywhere', { exact: 'uso' }, 'PASSAGE_NOT_FOUND'],
    ['nothing', { exact: '', start: 3, end: 6 }, 'PASSAGE_NOT_FOUND'],
    ['blanks', { exact: ' \n ', start: 2, end: 3 }, 'PASSAGE_NOT_FOUND'],
    ['other words than stand at the position', { exact: 'ríos', start: 3, end: 6 }, 'PASSAGE_NOT_FOUND'],
    ['2,001 characters', { exact: '😀'.repeat(2_001) }, 'PASSAGE_TOO_LONG'],
  ])('is refused as %s', (_, wish, code) => expect(codeOf(() => choosePassage(wording, wish))).toBe(code));

  it('is found again by what was kept of it, wherever it is', () => {
    const words = fc.array(fc.constantFrom('uso', 'del', 'agua', '😀', 'ríos,', 'y', 'n\u0303'), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (tokens, a, b) => {
        const part = wordingOf(tokens.join(' '));
        const text = tokens.join(' ').normalize('NFC');
        const [from, to] = [a % tokens.length, b % tokens.length].toSorted((x, y) => x - y) as [number, number];
        const before = tokens
          .slice(0, from)
          .map((token) => `${token.normalize('NFC')} `)
          .join('');
        const exact = tokens
          .slice(from, to + 1)
          .join(' ')
          .normalize('NFC');
        const start = [...before].length;
        const chosen = choosePassage(part, { exact, start, end: start + [...exact].length });
        expect(chosen).toMatchObject({ exact, start });
        expect([...text].slice(chosen.start, chosen.end).join('')).toBe(exact);
        expect(choosePassage(part, chosen)).toEqual(chosen);
      }),
    );
  });

  it('may be any sentence, of the heading and of the text', () => {
    const part = wordingOf('Uno dos. Tres cuatro.\n\nCinco, seis. Uno dos.', 'Del uso.');
    const sentences = sentencesIn(part);
    expect(sentences.map(({ exact }) => exact)).toEqual(['Del uso.', 'Uno dos.', 'Tres cuatro.', 'Cinco, seis.', 'Uno dos.']);
    for (const sentence of sentences) expect(choosePassage(part, sentence)).toEqual(sentence);
  });
});
