import fc from 'fast-check';
import { flatten, parseMarkdown } from '../text-import.rules.js';
import { carryCorrections } from './carried-corrections.rules.js';
import { correctTree } from './correcting.rules.js';
import type { Correction } from './correction.rules.js';
import { splitsOf } from './splits.rules.js';

const given =
  '#### Artículo 1. Objeto.\n\nUno. Dos palabras más. Tres.\n\n#### Artículo 2. Ámbito.\n\nCuatro.\n\n#### Artículo 3. Fin.\n\nCinco.\n';
const split: Correction = { act: 'split', eid: 'art_1', at: 5, kind: 'PARAGRAPH' };
const join: Correction = { act: 'join', eid: 'art_3' };
const carried = (now: string, ...corrections: Correction[]) => carryCorrections(parseMarkdown(given), parseMarkdown(now), corrections);

describe('a correction of one wording', () => {
  it.each([
    ['the same words', given, [split, join]],
    ['other words far behind the place', given.replace('Tres.', 'Tres y medio.'), [split, join]],
    ['other words before the place', given.replace('Uno.', 'Uno solo.'), [{ ...split, at: 10 }, join]],
    ['another article in between', given.replace('#### Artículo 3', '#### Artículo 2 bis. Más.\n\nX.\n\n#### Artículo 3'), [split, join]],
    ['other words at the place', given.replace('Dos palabras', 'Muchas palabras'), [join]],
    ['other words on both sides of it', given.replace('Uno', 'Nada').replace('Tres', 'Cien'), [join]],
    ['another heading', given.replace('Fin', 'Final'), [split]],
    ['no such part', given.replace(/#### Artículo 3[^]*/, ''), [split]],
    ['another label', given.replace('Artículo 1.', 'Artículo 1°.'), [join]],
  ])('holds for %s as far as its place is the same', (_, now, left) => {
    expect(carried(now, split, join)).toEqual({ corrections: left, lost: 2 - left.length });
  });

  it('that builds on one which is lost is lost with it', () => {
    const renumber: Correction = { act: 'renumber', eid: 'art_1__par_1', number: '7' };
    expect(carried(given, split, renumber).lost).toBe(0);
    expect(carried(given.replace('Dos palabras', 'Otras'), split, renumber)).toEqual({ corrections: [], lost: 2 });
  });

  it('always applies to the text that it was carried to, and on the same text none is lost', () => {
    const words = fc.array(fc.constantFrom('Uno.', 'Dos palabras más.', 'Tres.', 'Otra cosa.'), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(words, words, fc.nat(), (some, others, choice) => {
        const write = (sentences: string[]): string =>
          `#### Artículo 1. Objeto.\n\n${sentences.join(' ')}\n\n#### Artículo 2. Fin.\n\nY.\n`;
        const [old, now] = [parseMarkdown(write(some)), parseMarkdown(write(others))];
        const places = splitsOf(flatten(old.provisions)[0]!.provision.body);
        const chosen = places[choice % Math.max(places.length, 1)];
        const corrections: Correction[] = [...(chosen ? [{ ...split, at: chosen.at } as Correction] : []), { act: 'join', eid: 'art_2' }];
        const { corrections: left } = carryCorrections(old, now, corrections);
        expect(() => correctTree(now, left)).not.toThrow();
        expect(carryCorrections(old, old, corrections)).toEqual({ corrections, lost: 0 });
      }),
    );
  });
});

describe('the places where a part may be split', () => {
  it('are its lines and sentences, and splitting at any of them loses no word', () => {
    const body = 'Uno. Dos: a) x; b) y.\n\nArt. 5 no termina aquí. Sí.\n- lista\n- otra 😀 cosa. Fin.';
    const splits = splitsOf(body);
    expect(splits.map(({ words }) => words)).toContain('Art. 5 no termina aquí.');
    expect(splits[0]!.at).toBeGreaterThan(0);
    const text = parseMarkdown(`#### Artículo 1. T.\n\n${body}\n`);
    const own = flatten(text.provisions)[0]!.provision.body;
    for (const { at, words } of splitsOf(own)) {
      expect(own.slice(at).startsWith(words.replace(/…$/, ''))).toBe(true);
      const parts = flatten(correctTree(text, [{ act: 'split', eid: 'art_1', at, kind: 'PARAGRAPH' }]).provisions);
      const said = parts.map(({ provision }) => `${provision.label}${provision.heading ?? ''}${provision.body}`).join('');
      expect(said.replace(/\s/g, '').length).toBe(`Artículo 1T${own}`.replace(/\s/g, '').length);
    }
  });

  it('are none in a part of one sentence, or of no words', () => {
    expect(splitsOf('Una sola.')).toEqual([]);
    expect(splitsOf('')).toEqual([]);
  });
});
