/** Accepted suggestions in the Markdown of the next draft. */
import fc from 'fast-check';
import { readPlaces } from '../../texts/anchoring/places.rules.js';
import { readVersion } from '../../texts/comparing/version.rules.js';
import { selectedAt } from '../annotating/passages.rules.js';
import { gather, type Accepted } from './gathering.rules.js';
import { splice, wasTaken } from './splicing.rules.js';

const source = `# Decreto

#### Artículo 1°. Objeto del decreto.

Este decreto regula el **uso** del agua
y el uso del [suelo](https://example.org).

1. El uso humano.
2. El uso agrícola.

#### Artículo 2°. Plazo.

El plazo es de diez días, contados desde el decreto.
`;

function accepted(eid: string, exact: string, wording: string, { nth = 0, heading = false } = {}): Accepted {
  const places = readPlaces(readVersion(source));
  const place = places.byName.get(heading ? `${eid}__heading` : eid)!;
  let start = -1;
  for (let i = 0; i <= nth; i++) start = place.flat.indexOf(exact, start + 1);
  if (start < 0) throw new Error(`«${exact}» is not there`);
  const selected = selectedAt(places, { place, start, end: start + exact.length });
  return { commentId: `${eid} ${exact} ${nth}`, wording, state: 'EXACT', eid, selected };
}
const run = (...suggestions: Accepted[]) => gather({ source, accepted: suggestions });

describe('a suggestion that was accepted', () => {
  it.each([
    ['a word', accepted('art_2', 'diez', 'quince'), ['de diez días', 'de quince días']],
    ['a heading', accepted('art_2', 'Plazo', 'Término', { heading: true }), ['2°. Plazo.', '2°. Término.']],
    [
      'words over the end of a line',
      accepted('art_1', 'del agua y el uso', 'del agua, la arena y el uso'),
      ['del agua\ny el uso', 'del agua, la arena y el uso'],
    ],
    ['the second of the same words', accepted('art_1', 'uso', 'goce', { nth: 1 }), ['y el uso del', 'y el goce del']],
    ['the third of the same words', accepted('art_1', 'uso', 'goce', { nth: 2 }), ['El uso humano', 'El goce humano']],
    ['a word in bold', accepted('art_1', 'uso', 'goce'), ['**uso**', '**goce**']],
    ['words that are left out', accepted('art_2', ', contados desde el decreto', ''), [', contados desde el decreto.', '.']],
    ['a word that is left out with its blank', accepted('art_2', 'días', ''), ['diez días,', 'diez,']],
    ['words that Markdown would take for its own', accepted('art_2', 'diez', '*diez* [d] <b>'), ['diez', '\\*diez\\* \\[d\\] \\<b\\>']],
  ] as const)('changes %s and nothing else', (_, suggestion, [before, after]) => {
    const { markdown, problems } = run(suggestion);
    expect(problems).toEqual([[suggestion.commentId, null]]);
    expect(markdown).toBe(source.replace(before, after));
  });

  it.each([
    ['a passage across a mark', accepted('art_1', 'regula el uso', 'rige el uso'), 'FORMATTED'],
    ['words that would begin a list', accepted('art_2', 'El plazo', '- El plazo'), 'FORMATTED'],
    ['words that would begin another article', accepted('art_2', 'El plazo es de', 'Artículo 9. El plazo es de'), 'FORMATTED'],
    ['a passage that changed', { ...accepted('art_2', 'diez', 'quince'), state: 'APPROXIMATE' as const }, 'PASSAGE_CHANGED'],
    ['a passage that is gone', { ...accepted('art_2', 'diez', 'quince'), state: 'PROVISION' as const, selected: null }, 'PASSAGE_GONE'],
    [
      'an article that is gone',
      { ...accepted('art_2', 'diez', 'quince'), state: 'ORPHAN' as const, selected: null, eid: null },
      'PASSAGE_GONE',
    ],
    ['an article that the text does not have', { ...accepted('art_2', 'diez', 'quince'), eid: 'art_7' }, 'FORMATTED'],
  ] as const)('is left to the hand where it is %s', (_, suggestion, problem) => {
    const other = accepted('art_2', 'contados', 'que se cuentan');
    const { markdown, problems } = run(suggestion, other);
    expect(problems).toEqual([
      [suggestion.commentId, problem],
      [other.commentId, null],
    ]);
    expect(markdown).toBe(source.replace('contados', 'que se cuentan'));
  });

  it('is left to the hand where an earlier one changes the same words', () => {
    const [first, second, third] = [
      accepted('art_2', 'de diez días', 'de quince días'),
      accepted('art_2', 'diez días, contados', 'un mes, contado'),
      accepted('art_2', 'contados', 'que corren'),
    ];
    expect(run(first, second, third)).toEqual({
      markdown: source.replace('diez', 'quince').replace('contados', 'que corren'),
      problems: [
        [first.commentId, null],
        [second.commentId, 'OVERLAPS'],
        [third.commentId, null],
      ],
      overlaps: [[second.commentId, first.commentId]],
    });
  });

  it('whatever it says, changes its own passage alone or is told', () => {
    const plainOf = (markdown: string) =>
      readPlaces(readVersion(markdown)).all.map(({ name, flat }) => [name, flat.replace(/\s+/g, ' ').trim()]);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.constantFrom('El plazo', 'diez', 'decreto'), (raw, exact) => {
        const wording = raw
          .normalize('NFC')
          .replace(/[\s\0]+/g, ' ')
          .trim();
        const suggestion = accepted('art_2', exact, wording);
        const { markdown, problems } = run(suggestion);
        if (problems[0]![1] !== null) return expect(markdown).toBe(source);
        const { start, end } = suggestion.selected!;
        const expected = plainOf(source).map(([name, text]) =>
          name === 'art_2' ? [name, splice(text!, start, end, wording).replace(/\s+/g, ' ').trim()] : [name, text],
        );
        expect(plainOf(markdown)).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a new version', () => {
  const before = 'El plazo es de diez días, contados desde el decreto.';
  const at = (exact: string) => ({ before, start: before.indexOf(exact), end: before.indexOf(exact) + exact.length });
  it.each([
    ['the words in the place of the passage', 'diez', 'quince', 'El plazo es de quince días, contados desde el decreto.', true],
    ['the words in other company', 'diez', 'quince', 'Son quince los días.', true],
    ['other words', 'diez', 'quince', 'El plazo es de veinte días, contados desde el decreto.', false],
    ['the old words', 'diez', 'quince', before, false],
    ['less words, as proposed', 'diez días', 'días', 'El plazo es de días, contados desde el decreto.', true],
    ['the words that were to be left out', ' contados desde el decreto', '', before, false],
    ['no more of what was to be left out', ', contados desde el decreto', '', 'El plazo es de diez días.', true],
  ])('that has %s: taken as it is so', (_, exact, wording, after, expected) => {
    expect(wasTaken({ ...at(exact), after, wording })).toBe(expected);
  });
  it('that says the same elsewhere as it did before has not taken it', () => {
    const twice = 'Primero: el plazo general es de diez días hábiles corridos. Luego: el plazo general es de quince días hábiles corridos.';
    const [start, end] = [twice.indexOf('diez'), twice.indexOf('diez') + 4];
    expect(wasTaken({ before: twice, after: twice, start, end, wording: 'quince' })).toBe(false);
    expect(wasTaken({ before: twice, after: twice.replace('diez', 'quince'), start, end, wording: 'quince' })).toBe(true);
  });
});
