import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { applyDifferences, compareVersions } from '../../src/texts/comparing/comparison.rules.js';
import { readVersion } from '../../src/texts/comparing/version.rules.js';
import { dice } from './some-annotations.js';

const laws = path.join(process.env.SHARED_DATA ?? path.resolve('../shared/data'), 'legal-texts');
const maybe = existsSync(laws) ? describe : describe.skip;
if (!existsSync(laws)) process.stdout.write(`Real versions are not compared: there is no ${laws}; set SHARED_DATA to their folder.\n`);

const names = existsSync(laws) ? readdirSync(path.join(laws, 'ar-ley-22520')).toSorted() : [];
const pairs = names.flatMap((old, i) => names.slice(i + 1).map((now) => [old, now] as const));
const read = (name: string): string => readFileSync(path.join(laws, name), 'utf8');

maybe('a citizen compares real versions of the law of ministries', () => {
  it('all fifteen pairs of them', () => expect(pairs).toHaveLength(15));

  it.each(pairs)('%s and %s: without loss, every article with its own', (oldName, newName) => {
    const [old, now] = [read(path.join('ar-ley-22520', oldName)), read(path.join('ar-ley-22520', newName))];
    const comparison = compareVersions(readVersion(old), readVersion(now));
    // As it comes out of the API.
    expect(applyDifferences(old, JSON.parse(JSON.stringify(comparison)))).toBe(now);
    const back = compareVersions(readVersion(now), readVersion(old));
    expect(applyDifferences(now, back)).toBe(old);
    // The law was never renumbered: each article kept its number in all six.
    const articles = comparison.provisions.filter(({ old, new: part }) => (old ?? part)!.kind === 'ARTICLE');
    expect(articles).toHaveLength(44);
    for (const { old: before, new: after } of articles) expect(before?.eid).toBe(after?.eid);
    const { byEid } = readVersion(now);
    for (const { words, new: part } of comparison.provisions) {
      const text = words.flatMap(({ op, text }) => (op === 'DELETED' ? [] : [text])).join('');
      if (part) expect(byEid.get(part.eid)!.text).toBe(text);
    }
  });

  it('and finds in the changes of 2020 what the decree says', () => {
    const find = (date: string): string => names.find((name) => name.includes(date))!;
    const [old, now] = [find('2020-08-29'), find('2020-09-28')].map((name) => readVersion(read(path.join('ar-ley-22520', name))));
    const changed = compareVersions(old!, now!).provisions.filter(({ change }) => change !== 'UNCHANGED');
    expect(changed.map(({ change, new: part }) => [change, part!.eid])).toEqual([['CHANGED', 'art_23-bis']]);
  });
});

maybe('a drafter amends the budget law', () => {
  const source = existsSync(laws) ? read('uy-ley-19355-large.md') : '';

  it('by taking an article out and putting one in: the 766 others are followed, renumbered or not', () => {
    const cut = (number: number): number => source.search(new RegExp(`^#+ Art[íi]culo ${number}\\b`, 'im'));
    const moved = source.slice(cut(120), cut(121));
    const now = `${source.slice(0, cut(120))}${source.slice(cut(121), cut(500))}${moved}${source.slice(cut(500))}`;
    const comparison = compareVersions(readVersion(source), readVersion(now));
    expect(comparison.summary).toMatchObject({ added: 0, removed: 0, moved: 1, changed: 0 });
    expect(comparison.provisions.find(({ moved }) => moved)!.new!.number).toBe('120');
    expect(applyDifferences(source, comparison)).toBe(now);
    expect(comparison.differences.every((step) => 'copy' in step)).toBe(true);
  });

  it('word by word all over, and compares the half megabyte', () => {
    const random = dice(7);
    const now = source.replace(/(?<!^#.*)\p{L}{5,}/gmu, (word) => (random() < 0.03 && !/^art/i.test(word) ? `${word}s` : word));
    const comparison = compareVersions(readVersion(source), readVersion(now));
    expect(applyDifferences(source, comparison) === now).toBe(true);
    const articles = comparison.provisions.filter(({ old, new: part }) => (old ?? part)!.kind === 'ARTICLE');
    expect(articles.filter(({ old, new: part }) => old?.eid !== part?.eid)).toEqual([]);
  });
});
