/** Campaign letters come together, and arguments that only look alike stay apart. */
import { clusterTexts } from '../../src/responses/clustering/clustering.rules.js';
import { formLetters, type Known, pairwise, passedOnLetters, typedLetters } from './campaigns.js';

const ways: [string, (number: number) => Known[]][] = [
  ['sent by a form under many names', formLetters],
  ['typed from a poster', typedLetters],
  ['passed on with a sentence more, some turned round', passedOnLetters],
];

describe.each(ways)('letters %s', (_, write) => {
  const items = write(2_000);
  const clusters = clusterTexts({ items });
  const found = clusters.map(({ members }) => members.map(({ id }) => id));

  it('come together, and hardly anything else does', () => {
    const { precision, recall } = pairwise(found, items);
    expect(precision).toBeGreaterThanOrEqual(0.99);
    expect(recall).toBeGreaterThanOrEqual(0.95);
    // Equality alone would not do.
    const equal = groupsOf(items);
    expect(pairwise(equal, items).recall).toBeLessThan(0.6);
  });

  it('are all there, each once', () => {
    expect(found.flat().sort()).toEqual(items.map(({ id }) => id).sort());
  });
});

function groupsOf(items: readonly Known[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const { id, text } of items) groups.set(text, [...(groups.get(text) ?? []), id]);
  return [...groups.values()];
}
