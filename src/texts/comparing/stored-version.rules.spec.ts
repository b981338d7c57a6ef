import fc from 'fast-check';
import { applyDifferences } from './comparison.rules.js';
import { matchByIdentity } from './identity-matching.rules.js';
import { matchVersions } from './matching.rules.js';
import { flattenStored, readStored, unkept } from './stored-version.rules.js';
import { compare, match } from './tasks.rules.js';
import { flatten, parseMarkdown } from '../text-import.rules.js';
import { readVersion } from './version.rules.js';

const article = (number: number, words: string): string => `#### Artículo ${number}. Objeto.\n\n${words}\n\n`;
const text = (...words: string[]): string => `# Ley\n\n## TÍTULO I\n\n${words.map((each, index) => article(index + 1, each)).join('')}`;
const kept = (source: string, ids: readonly (string | null)[]) => {
  const { parts } = unkept({ source, provisions: flatten(parseMarkdown(source).provisions) });
  return { source, parts: parts.map((part, index) => ({ ...part, id: ids[index] ?? null })) };
};

describe('A version that is kept', () => {
  it('reads as when it was saved, with its identities', () => {
    fc.assert(
      fc.property(fc.array(fc.lorem({ maxCount: 12 }), { minLength: 1, maxLength: 12 }), (words) => {
        const source = text(...words);
        const read = readVersion(source);
        const stored = kept(
          source,
          read.parts.map(({ eid }) => `id of ${eid}`),
        );
        const again = readStored(stored);
        expect(again.parts.map(({ id: _, ...part }) => part)).toEqual(read.parts.map(({ id: _, ...part }) => part));
        expect(again.parts.map(({ id }) => id)).toEqual(read.parts.map(({ eid }) => `id of ${eid}`));
        expect(flattenStored(stored.parts)).toEqual(flatten(parseMarkdown(source).provisions));
      }),
    );
  });

  it('keeps parts that were corrected by hand, whatever a reader would make of the source', () => {
    const stored = kept(text('Uno dos tres.'), []);
    const parts = stored.parts.map((part) => (part.kind === 'ARTICLE' ? { ...part, eid: 'anx_1', kind: 'ANNEX' as const } : part));
    expect(readStored({ ...stored, parts }).byEid.get('anx_1')!.provision.kind).toBe('ANNEX');
  });
});

describe('Which part is which', () => {
  it('is what was decided when the version was drafted, not what the words would say', () => {
    const [a, b] = ['El agua es de todas las personas.', 'La tierra es de quien la trabaja.'];
    const old = kept(text(a, b), ['p', 't', 'one', 'two']);
    const now = kept(text(b, a), ['p', 't', 'one', 'three']);
    const [before, after] = [readStored(old), readStored(now)];
    expect(matchByIdentity(before, after)).toEqual({ toNew: [0, 1, 2, null], toOld: [0, 1, 2, null] });
    expect(matchVersions(before, after).toOld).toEqual([0, 1, 3, 2]);
    const comparison = compare({ act: 'compare', old, now });
    expect(comparison.summary).toMatchObject({ added: 1, removed: 1, changed: 1 });
    expect(applyDifferences(old.source, comparison)).toBe(now.source);
  });

  it('may be said by hand: another part, removed, or new', () => {
    const [a, b] = ['El agua es de todas las personas.', 'La tierra es de quien la trabaja.'];
    const task = { act: 'match', old: kept(text(a, b), []), now: kept(text(a, b), []), corrections: [], added: [] } as const;
    expect(match(task)).toEqual([0, 1, 2, 3]);
    expect(match({ ...task, corrections: [['art_1', 'art_2']] })).toEqual([0, 1, null, 2]);
    expect(match({ ...task, corrections: [['art_1', null]] })).toEqual([0, 1, null, 3]);
    expect(match({ ...task, added: ['art_1'] })).toEqual([0, 1, null, 3]);
  });
});
