/**
 * Which matched parts moved: into another division that was there before, or out of the order of their siblings. As few
 * as possible are said to have moved; what stands in a chapter that moved as a whole did not move itself.
 */
import type { Matching } from './matching.rules.js';
import type { Part } from './version.rules.js';

export function findMoved(old: readonly Part[], now: readonly Part[], { toNew, toOld }: Matching): Set<number> {
  const moved = new Set<number>();
  const siblings = new Map<number | null, Part[]>();
  const strays: Part[] = [];
  for (const part of now) {
    const before = toOld[part.index];
    if (before == null) continue;
    const oldParent = old[before]!.parent;
    const parentNow = oldParent === null ? null : toNew[oldParent]!;
    const stays = oldParent === null ? part.parent === null : parentNow !== null && parentNow === part.parent;
    const bothLiveOn = (oldParent === null || parentNow !== null) && (part.parent === null || toOld[part.parent] !== null);
    if (stays) siblings.set(part.parent, [...(siblings.get(part.parent) ?? []), part]);
    else if (bothLiveOn) moved.add(part.index);
    else strays.push(part);
  }
  const place = ({ index }: Part): number => toOld[index]!;
  for (const group of siblings.values()) for (const part of outOfOrder(group, place)) moved.add(part.index);
  // A division that was dissolved or is new moves nobody: their place in the whole text tells.
  const settled = now.filter(({ index }) => toOld[index] !== null && !moved.has(index));
  const disordered = new Set(strays.length > 0 ? outOfOrder(settled, place) : []);
  for (const part of strays) if (disordered.has(part)) moved.add(part.index);
  return moved;
}

/** The parts besides the longest run that is still in its old order. */
function outOfOrder(parts: readonly Part[], place: (part: Part) => number): Part[] {
  const tails: number[] = [];
  const previous: number[] = [];
  parts.forEach((part, i) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (place(parts[tails[middle]!]!) < place(part)) low = middle + 1;
      else high = middle;
    }
    previous[i] = tails[low - 1] ?? -1;
    tails[low] = i;
  });
  const kept = new Set<number>();
  for (let i = tails.at(-1) ?? -1; i >= 0; i = previous[i]!) kept.add(i);
  return parts.filter((_, i) => !kept.has(i));
}
