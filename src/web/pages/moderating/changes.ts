/** What changed between two wordings, word by word. */

export interface Piece {
  words: string;
  /** Whether it stands in both, only in the earlier one, or only in the later one. */
  kind: 'same' | 'gone' | 'new';
}

/** Words of longer texts are not compared with each other: what differs is given as a whole. */
const mostPairs = 4_000_000;

/** The later text with what is gone from the earlier one in its place: a longest common subsequence of words. */
export function changesBetween(earlier: string, later: string): Piece[] {
  const [before, after] = [wordsOf(earlier), wordsOf(later)];
  let from = 0;
  while (from < before.length && before[from] === after[from]) from++;
  let [endBefore, endAfter] = [before.length, after.length];
  while (endBefore > from && endAfter > from && before[endBefore - 1] === after[endAfter - 1])
    [endBefore, endAfter] = [endBefore - 1, endAfter - 1];
  return join([
    { words: before.slice(0, from), kind: 'same' },
    ...compare(before.slice(from, endBefore), after.slice(from, endAfter)),
    { words: before.slice(endBefore), kind: 'same' },
  ]);
}

/** Words with the blanks after them. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|^\s+/g) ?? [];
}

interface Run {
  words: readonly string[];
  kind: Piece['kind'];
}

function compare(before: readonly string[], after: readonly string[]): Run[] {
  const [rows, columns] = [before.length, after.length];
  if (rows * columns > mostPairs)
    return [
      { words: before, kind: 'gone' },
      { words: after, kind: 'new' },
    ];
  const width = columns + 1;
  // How long the longest common subsequence of the rests is.
  const lengths = new Uint16Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; row--)
    for (let column = columns - 1; column >= 0; column--)
      lengths[row * width + column] =
        before[row] === after[column]
          ? lengths[(row + 1) * width + column + 1]! + 1
          : Math.max(lengths[(row + 1) * width + column]!, lengths[row * width + column + 1]!);
  const runs: Run[] = [];
  let [row, column] = [0, 0];
  while (row < rows || column < columns) {
    if (row < rows && column < columns && before[row] === after[column]) {
      runs.push({ words: [before[row]!], kind: 'same' });
      [row, column] = [row + 1, column + 1];
    } else if (column === columns || (row < rows && lengths[(row + 1) * width + column]! >= lengths[row * width + column + 1]!))
      runs.push({ words: [before[row++]!], kind: 'gone' });
    else runs.push({ words: [after[column++]!], kind: 'new' });
  }
  return runs;
}

/** Neighbours of one kind as one piece. */
function join(runs: readonly Run[]): Piece[] {
  const pieces: Piece[] = [];
  for (const { words, kind } of runs) {
    if (words.length === 0) continue;
    const last = pieces.at(-1);
    if (last?.kind === kind) last.words += words.join('');
    else pieces.push({ words: words.join(''), kind });
  }
  return pieces;
}
