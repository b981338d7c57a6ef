import fc from 'fast-check';
import { Refusal } from '../../platform/refusal/refusal.js';
import { flatten, parseMarkdown, toMarkdown } from '../text-import.rules.js';
import type { ParsedText, ProvisionKind } from '../text-tree.rules.js';
import type { Correction } from './correction.rules.js';
import { correctTree } from './correcting.rules.js';

const source = [
  'Proyecto de ley',
  '# CAPÍTULO I',
  '## DEL OBJETO DE ESTA',
  '### Artículo 1°. Objeto\n\nLa ley regula.',
  '### Artículo 2°. Alcance\n\nRige en todo el país. Artículo nuevo que debió estar aparte.',
  'Parágrafo 1. Uno.\n\nParágrafo 2. Dos.',
  '### Artículo 3°. Fin\n\nTermina.',
  '# CAPÍTULO II - FINAL',
  '### Artículo 4°. Vigencia\n\nRige ya.',
].join('\n\n');
const parsed = parseMarkdown(source);
const outlineOf = ({ provisions }: ParsedText): string[] => flatten(provisions).map(({ provision, depth }) => `${depth} ${provision.eid}`);
const wordsOf = (text: ParsedText): string[] => toMarkdown(text).match(/[\p{L}\p{N}]+/gu) ?? [];
const partOf = (text: ParsedText, eid: string) => flatten(text.provisions).find(({ provision }) => provision.eid === eid)!.provision;
const bodyOf = (eid: string): string => partOf(parsed, eid).body;
const codeOf = (corrections: Correction[]): string | null => {
  try {
    correctTree(parsed, corrections);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};

describe('an official corrects the tree that was read', () => {
  it('splits a part where its words say what begins', () => {
    const text = parseMarkdown('Artículo 1. Uno.\n\nTexto\nArtículo 2. Dos.');
    expect(outlineOf(text)).toHaveLength(2);
    const joined = correctTree(text, [{ act: 'join', eid: 'art_2' }]);
    expect(outlineOf(joined)).toEqual(['0 art_1']);
    const again = correctTree(joined, [{ act: 'split', eid: 'art_1', at: partOf(joined, 'art_1').body.indexOf('Artículo 2') }]);
    expect(outlineOf(again)).toEqual(['0 art_1', '0 art_2']);
    expect(partOf(again, 'art_2')).toMatchObject({ label: 'Artículo 2', number: '2' });
  });

  it('splits a part that says nothing of itself by saying what it is', () => {
    const at = bodyOf('art_2').indexOf('Artículo nuevo');
    const corrected = correctTree(parsed, [{ act: 'split', eid: 'art_2', at, kind: 'ARTICLE' }]);
    expect(outlineOf(corrected).slice(4, 9)).toEqual(['2 art_2', '2 art', '3 art__par_1', '3 art__par_2', '2 art_3'].map((line) => line));
    expect(partOf(corrected, 'art_2').body).toBe('Rige en todo el país.');
  });

  it('joins a heading that was read as a part of its own', () => {
    const section = outlineOf(parsed)
      .find((line) => line.includes('objeto'))!
      .split(' ')[1]!;
    const corrected = correctTree(parsed, [{ act: 'join', eid: section, as: 'heading' }]);
    expect(partOf(corrected, 'chp_I').heading).toBe('DEL OBJETO DE ESTA');
    expect(outlineOf(corrected)).toEqual([
      '0 preamble',
      '0 chp_I',
      '1 art_1',
      '1 art_2',
      '2 art_2__par_1',
      '2 art_2__par_2',
      '1 art_3',
      '0 chp_II',
      '1 art_4',
    ]);
  });

  it('makes a parágrafo an article, and what follows it its own', () => {
    const corrected = correctTree(parsed, [{ act: 'retype', eid: 'art_2__par_1', kind: 'ARTICLE' }]);
    expect(outlineOf(corrected).slice(4, 8)).toEqual(['2 art_2', '2 art_1__2', '3 art_1__2__par_2', '2 art_3']);
  });

  it('makes an article a parágrafo of the one before it', () => {
    expect(outlineOf(correctTree(parsed, [{ act: 'retype', eid: 'art_3', kind: 'PARAGRAPH' }]))).toContain('3 art_2__par_3');
  });

  it('makes a chapter a title that holds the next one', () => {
    const corrected = correctTree(parsed, [{ act: 'retype', eid: 'chp_I', kind: 'TITLE' }]);
    expect(outlineOf(corrected)).toContain('0 tit_I');
    expect(partOf(corrected, 'art_4').body).toBe('Rige ya.');
  });

  it('gives an article another number, in the way that the text writes it', () => {
    const corrected = correctTree(parsed, [{ act: 'renumber', eid: 'art_4', number: '3 bis' }]);
    expect(partOf(corrected, 'art_3-bis')).toMatchObject({ label: 'Artículo 3 bis', number: '3 bis' });
    expect(partOf(correctTree(parsed, [{ act: 'renumber', eid: 'art_4', number: '9' }]), 'art_9').label).toBe('Artículo 9°');
  });

  it('names parts as the corrections before have left them', () => {
    const corrections: Correction[] = [
      { act: 'renumber', eid: 'art_4', number: '5' },
      { act: 'renumber', eid: 'art_3', number: '4' },
      { act: 'join', eid: 'art_5' },
    ];
    expect(outlineOf(correctTree(parsed, corrections)).slice(-2)).toEqual(['2 art_4', '0 chp_II']);
  });
});

describe('an official is told what cannot be', () => {
  it.each<[string, Correction[], string]>([
    ['a part that is not there', [{ act: 'join', eid: 'art_99' }], 'TEXT_CORRECTION_UNKNOWN_PART'],
    ['the first part joined with nothing', [{ act: 'join', eid: 'preamble' }], 'TEXT_CORRECTION_IMPOSSIBLE_JOIN'],
    ['a heading for what has one', [{ act: 'join', eid: 'art_2', as: 'heading' }], 'TEXT_CORRECTION_IMPOSSIBLE_JOIN'],
    ['a split in the middle of a word', [{ act: 'split', eid: 'art_2', at: 2, kind: 'ARTICLE' }], 'TEXT_CORRECTION_IMPOSSIBLE_SPLIT'],
    ['a split after the end', [{ act: 'split', eid: 'art_1', at: 900, kind: 'ARTICLE' }], 'TEXT_CORRECTION_IMPOSSIBLE_SPLIT'],
    ['a split into nobody knows what', [{ act: 'split', eid: 'art_1', at: 3 }], 'TEXT_CORRECTION_IMPOSSIBLE_SPLIT'],
    ['a parágrafo outside an article', [{ act: 'retype', eid: 'chp_I', kind: 'PARAGRAPH' }], 'TEXT_CORRECTION_IMPOSSIBLE_RETYPE'],
    ['a second preamble', [{ act: 'retype', eid: 'art_1', kind: 'PREAMBLE' }], 'TEXT_CORRECTION_IMPOSSIBLE_RETYPE'],
    ['what it is already', [{ act: 'retype', eid: 'art_1', kind: 'ARTICLE' }], 'TEXT_CORRECTION_IMPOSSIBLE_RETYPE'],
    ['a number that another has', [{ act: 'renumber', eid: 'art_4', number: '3' }], 'TEXT_CORRECTION_NUMBER_TAKEN'],
    ['a number that is none', [{ act: 'renumber', eid: 'art_4', number: 'cinco y medio' }], 'TEXT_CORRECTION_NUMBER_UNREADABLE'],
  ])('%s', (_, corrections, code) => {
    expect(codeOf(corrections)).toBe(code);
  });

  it('at which step', () => {
    expect(() =>
      correctTree(parsed, [
        { act: 'renumber', eid: 'art_4', number: '8' },
        { act: 'join', eid: 'art_4' },
      ]),
    ).toThrow(expect.objectContaining({ facts: { step: 2, eid: 'art_4' } }));
  });
});

describe('whatever an official does', () => {
  const eids = flatten(parsed.provisions).map(({ provision }) => provision.eid);
  const kinds: ProvisionKind[] = ['BOOK', 'TITLE', 'CHAPTER', 'SECTION', 'ARTICLE', 'PARAGRAPH', 'ANNEX'];
  const eid = fc.constantFrom(...eids);
  const correction: fc.Arbitrary<Correction> = fc.oneof(
    fc.record({ act: fc.constant('split' as const), eid, at: fc.nat(60), kind: fc.constantFrom(...kinds) }),
    fc.record({ act: fc.constant('join' as const), eid, as: fc.constantFrom('body' as const, 'heading' as const) }),
    fc.record({ act: fc.constant('retype' as const), eid, kind: fc.constantFrom(...kinds) }),
  );

  it('no word is lost, added or moved, every part has a name of its own, and the same again gives the same', () => {
    fc.assert(
      fc.property(fc.array(correction, { maxLength: 5 }), (corrections) => {
        const before = outlineOf(parsed);
        let corrected: ParsedText;
        try {
          corrected = correctTree(parsed, corrections);
        } catch (error) {
          if (error instanceof Refusal) return;
          throw error;
        }
        const words = flatten(corrected.provisions).flatMap(({ provision: { label, heading, body } }) => [label, heading ?? '', body]);
        expect(words.join(' ').match(/[\p{L}\p{N}]+/gu)).toEqual(wordsOf(parsed));
        expect(new Set(outlineOf(corrected)).size).toBe(flatten(corrected.provisions).length);
        expect(correctTree(parseMarkdown(source), corrections)).toEqual(corrected);
        expect(outlineOf(parsed)).toEqual(before);
      }),
      { numRuns: 3000 },
    );
  });
});
