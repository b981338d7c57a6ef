/** How many characters must be changed, put in or left out to make one text of another (Levenshtein). */

/** Infinity beyond the most that is asked for, so that it costs no more than that. */
export function editDistance(a: string, b: string, most: number): number {
  if (most < 0 || Math.abs(a.length - b.length) > most) return Infinity;
  let before = new Int32Array(b.length + 1);
  let row = new Int32Array(b.length + 1);
  for (let j = 0; j <= b.length; j++) before[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const first = Math.max(1, i - most);
    const last = Math.min(b.length, i + most);
    row[first - 1] = first === 1 ? i : most + 1;
    let least = row[first - 1]!;
    const code = a.charCodeAt(i - 1);
    for (let j = first; j <= last; j++) {
      const diagonal = before[j - 1]! + (b.charCodeAt(j - 1) === code ? 0 : 1);
      const above = j < i + most ? before[j]! + 1 : most + 1;
      const beside = row[j - 1]! + 1;
      const value = diagonal < above ? (diagonal < beside ? diagonal : beside) : above < beside ? above : beside;
      row[j] = value;
      if (value < least) least = value;
    }
    if (least > most) return Infinity;
    [before, row] = [row, before];
  }
  return before[b.length]! > most ? Infinity : before[b.length]!;
}

export interface Likeness {
  start: number;
  end: number;
  distance: number;
}

/** The stretch of a text that is nearest to some words (P. Sellers, 1980); the first of several, null beyond the most. */
export function nearestStretch(words: string, text: string, most: number): Likeness | null {
  const size = words.length;
  let costs = Int32Array.from({ length: size + 1 }, (_, i) => i);
  let starts = new Int32Array(size + 1);
  let nextCosts = new Int32Array(size + 1);
  let nextStarts = new Int32Array(size + 1);
  let best: Likeness | null = null;
  for (let j = 1; j <= text.length; j++) {
    const code = text.charCodeAt(j - 1);
    nextCosts[0] = 0;
    nextStarts[0] = j;
    for (let i = 1; i <= size; i++) {
      const diagonal = costs[i - 1]! + (words.charCodeAt(i - 1) === code ? 0 : 1);
      const beside = costs[i]! + 1;
      const above = nextCosts[i - 1]! + 1;
      if (diagonal <= beside && diagonal <= above) {
        nextCosts[i] = diagonal;
        nextStarts[i] = starts[i - 1]!;
      } else if (beside <= above) {
        nextCosts[i] = beside;
        nextStarts[i] = starts[i]!;
      } else {
        nextCosts[i] = above;
        nextStarts[i] = nextStarts[i - 1]!;
      }
    }
    [costs, nextCosts] = [nextCosts, costs];
    [starts, nextStarts] = [nextStarts, starts];
    if (costs[size]! <= most && (best === null || costs[size]! < best.distance))
      best = { start: starts[size]!, end: j, distance: costs[size]! };
  }
  return best;
}
