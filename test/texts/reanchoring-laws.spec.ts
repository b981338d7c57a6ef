import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readAnnotations } from '../../src/texts/anchoring/annotation-reading.rules.js';
import { Carrier } from '../../src/texts/anchoring/carrying.rules.js';
import { type Places, flatten, readPlaces } from '../../src/texts/anchoring/places.rules.js';
import { type Reanchored, Tally, reanchor } from '../../src/texts/anchoring/reanchoring.rules.js';
import { matchVersions } from '../../src/texts/comparing/matching.rules.js';
import { readVersion } from '../../src/texts/comparing/version.rules.js';
import { annotate } from './some-annotations.js';

const folder = path.join(process.env.SHARED_DATA ?? path.resolve('../shared/data'), 'legal-texts', 'ar-ley-22520');
const maybe = existsSync(folder) ? describe : describe.skip;
if (!existsSync(folder)) process.stdout.write(`Comments are not carried through real versions: there is no ${folder}; set SHARED_DATA.\n`);
const files = existsSync(folder) ? readdirSync(folder).toSorted() : [];
const steps = files.slice(1).map((file, i) => [files[i]!, file] as const);

function open(file: string): Places {
  return readPlaces(readVersion(readFileSync(path.join(folder, file), 'utf8')));
}

/** What stands at the selectors of a result, read by position and not by the code under test. */
function wordsAt(now: Places, { place, selectors }: Reanchored): string {
  const text = now.byName.get(place!)!.text;
  const position = selectors.find((selector) => selector.type === 'TextPositionSelector')!;
  return [...text].slice(position.start, position.end).join('');
}

const fold = (words: string): string => words.replace(/\s+/g, ' ');
const containsWhole = (text: string, words: string): boolean => {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${escaped}(?![\\p{L}\\p{M}\\p{N}])`, 'u').test(text);
};

maybe('five thousand comments on passages follow the law', () => {
  it.each(steps)('from %s to %s, and none lands silently on words that are not its own', (oldFile, newFile) => {
    const [old, now] = [open(oldFile), open(newFile)];
    const { annotations, notes } = readAnnotations(annotate(old, 5_000, 22_520));
    expect(notes).toEqual([]);
    const matching = matchVersions(old.version, now.version);
    const tally = new Tally();
    let survivors = 0;
    const lost: unknown[] = [];
    for (const result of reanchor(new Carrier(old, now, matching), old, now, annotations)) {
      tally.add(result);
      const own = annotations[Number(/\d+$/.exec(result.id!)![0])]!.targets[0]!;
      const words = fold(own.quote!.exact);
      const home = old.byName.get(own.names[0]!)!.part;
      const landed = result.selectors.length > 0 ? fold(wordsAt(now, result)) : null;
      if (landed !== null) expect(fold(result.selectors.find((s) => s.type === 'TextQuoteSelector')!.exact)).toBe(landed);
      if (landed !== null && landed !== words) expect([result.state, result.doubt]).toEqual(['APPROXIMATE', 'OTHER_WORDS']);
      const part = matching.toNew[home.index];
      const article = part === null || part === undefined ? [] : now.family(now.version.parts[part]!);
      if (!article.some(({ text }) => containsWhole(flatten(text), words))) continue;
      survivors++;
      if (landed !== words) lost.push({ words, result });
    }
    const { states } = tally.summary();
    process.stdout.write(`${oldFile} → ${newFile}: ${survivors} survive in their article; ${JSON.stringify(states)}\n`);
    expect(lost).toEqual([]);
  });
});
