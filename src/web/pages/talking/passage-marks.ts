/** A sentence with the stretches that comments are about: where they begin, end and overlap. */

export interface Stretch {
  /** In Unicode code points from 0, as the API counts. */
  start: number;
  end: number;
}

export interface Marked {
  text: string;
  /** How many of the stretches cover it. */
  times: number;
}

/**
 * The words of a sentence cut where a stretch begins or ends.
 * @param sentence its words and where they stand
 * @param stretches passages of the same place; what lies outside the sentence is left out
 */
export function markedIn({ exact, start, end }: Stretch & { exact: string }, stretches: readonly Stretch[]): Marked[] {
  const characters = [...exact];
  const inside = stretches.map((one) => ({ start: Math.max(one.start, start), end: Math.min(one.end, end) })).filter(isSomething);
  const cuts = [...new Set([start, end, ...inside.flatMap((one) => [one.start, one.end])])].sort((a, b) => a - b);
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index]!;
    const times = inside.filter((one) => one.start <= from && one.end >= to).length;
    return { text: characters.slice(from - start, to - start).join(''), times };
  });
}

/** Whether they share at least one character. */
export function doMeet(one: Stretch, other: Stretch): boolean {
  return one.start < other.end && other.start < one.end;
}

function isSomething({ start, end }: Stretch): boolean {
  return start < end;
}
