/**
 * Matches titles, chapters, sections and annexes once the articles are matched: by the articles that they hold (half of
 * the weight), by their words (three tenths) and by their number (two tenths); four tenths together are enough.
 */
import type { ProvisionKind } from '../text-tree.rules.js';
import { type Pair, type Pairing, choose } from './pairing.rules.js';
import type { Part } from './version.rules.js';
import { type WordBag, dice, overlaps } from './word-bags.rules.js';

export const divisionsAlike = 0.4;

const DIVISIONS: ReadonlySet<ProvisionKind> = new Set(['BOOK', 'TITLE', 'CHAPTER', 'SECTION', 'ANNEX']);

export function matchDivisions(
  pairing: Pairing,
  old: readonly Part[],
  now: readonly Part[],
  bags: { old: readonly WordBag[]; now: readonly WordBag[] },
): void {
  const olds = old.filter(({ index, provision }) => DIVISIONS.has(provision.kind) && pairing.isOldFree(index));
  const news = now.filter(({ index, provision }) => DIVISIONS.has(provision.kind) && pairing.isNewFree(index));
  const held = { old: countHeld(old), now: countHeld(now) };
  const shared = countShared(pairing, old, now);
  const common = overlaps(olds.map(({ index }) => bags.old[index]!), news.map(({ index }) => bags.now[index]!)); // prettier-ignore
  const pairs = olds.flatMap((part, i) =>
    news.flatMap((other, j): Pair[] => {
      if (part.provision.kind !== other.provision.kind) return [];
      const all = held.old[part.index]! + held.now[other.index]!;
      const children = all === 0 ? 1 : (2 * (shared.get(part.index)?.get(other.index) ?? 0)) / all;
      const [a, b] = [bags.old[part.index]!, bags.now[other.index]!];
      const words = a.words === b.words ? 1 : dice(common[i]!.get(j) ?? 0, a, b);
      const named = part.eid === other.eid || (part.provision.number !== null && part.provision.number === other.provision.number);
      // Two empty divisions have in common only what they say.
      const merit = (all === 0 && words < 0.5 ? 0 : 0.5 * children) + 0.3 * words + (named ? 0.2 : 0);
      return merit >= divisionsAlike ? [{ old: part.index, now: other.index, merit }] : [];
    }),
  );
  choose(pairing, pairs, old.length, now.length);
}

function isHeld({ provision }: Part): boolean {
  return provision.kind === 'ARTICLE' || provision.kind === 'PARAGRAPH';
}

function countHeld(parts: readonly Part[]): number[] {
  const held = parts.map(() => 0);
  for (const part of parts) if (isHeld(part)) for (const above of ancestors(parts, part)) held[above]!++;
  return held;
}

function countShared(pairing: Pairing, old: readonly Part[], now: readonly Part[]): Map<number, Map<number, number>> {
  const shared = new Map<number, Map<number, number>>();
  for (const part of old) {
    const other = isHeld(part) ? pairing.newOf(part.index) : null;
    if (other === null) continue;
    for (const above of ancestors(old, part)) {
      const row = shared.get(above) ?? new Map<number, number>();
      shared.set(above, row);
      for (const otherAbove of ancestors(now, now[other]!)) row.set(otherAbove, (row.get(otherAbove) ?? 0) + 1);
    }
  }
  return shared;
}

export function ancestors(parts: readonly Part[], part: Part): number[] {
  const above: number[] = [];
  for (let next = part.parent; next !== null; next = parts[next]!.parent) above.push(next);
  return above;
}
