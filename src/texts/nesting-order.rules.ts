/** Which division holds which in this law: mostly titles hold chapters and chapters sections, but some codes have it otherwise. */
import { RANK } from './heading-words.rules.js';
import type { Heading } from './heading.rules.js';

interface Counted {
  rank: number;
  /** 'Título preliminar' and 'disposiciones finales' have no place in a count. */
  isCounted: boolean;
  /** Its number begins a count: 'Título I', 'Título único'. */
  begins: boolean;
}

/**
 * The rank of each division as this text nests them. In the Colombian procedural code a section holds titles, in older Argentine
 * and Peruvian codes too; elsewhere a chapter holds parts. What is counted anew within another is held by it.
 */
export function ranksIn(headings: readonly Heading[]): (rank: number) => number {
  // Where there are no articles, sections stand in their place and hold nothing.
  const narrowest = headings.some(({ division }) => division.rank === RANK.ARTICLE) ? RANK.FREE : RANK.SECTION;
  const divisions = headings
    .filter(({ division }) => division.rank < narrowest && Number.isInteger(division.rank))
    .map(({ division, number }) => ({
      rank: division.rank,
      isCounted: (number?.parts.length ?? 0) > 0,
      begins: number?.parts[0] === 1,
    }));
  const used = [...new Set(divisions.map(({ rank }) => rank))].filter((rank) => rank > RANK.ANNEX).sort((one, other) => one - other);
  const ranks = new Map(used.map((rank) => [rank, rank]));
  for (const [i, held] of used.entries()) {
    for (const holder of used.slice(i + 1)) {
      if (!holds(divisions, holder, held) || holdsDirectly(divisions, held, holder)) continue;
      const between = used.slice(i + 1).filter((rank) => rank < holder);
      // The holder goes up, above what it holds; where something between holds it, what is held goes down instead.
      if (between.some((rank) => holds(divisions, rank, holder))) ranks.set(held, ranks.get(holder)! + 0.5);
      else ranks.set(holder, Math.min(ranks.get(holder)!, ranks.get(held)! - 0.5));
    }
  }
  return (rank) => ranks.get(rank) ?? rank;
}

/** Whether a part of the text begins with the one, and the other is counted from one within it. */
function holds(divisions: readonly Counted[], holder: number, held: number): boolean {
  let first: Counted | null = null;
  for (const division of divisions) {
    if (division.rank < Math.min(holder, held)) first = null;
    else if (division.rank === held && division.begins && first?.rank === holder && first.isCounted) return true;
    else first ??= division;
  }
  return false;
}

function holdsDirectly(divisions: readonly Counted[], holder: number, held: number): boolean {
  return divisions.some(({ rank }, i) => rank === holder && divisions[i + 1]?.rank === held && divisions[i + 1]!.begins);
}
