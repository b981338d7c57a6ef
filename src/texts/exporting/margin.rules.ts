/** Where comments stand in the margin of a part: the words that each is about, found among its lines, or the part as a whole. */

export interface MarginPassage {
  exact: string;
  /** What stands before and after it; tells which of several equal passages is meant. */
  prefix: string;
  suffix: string;
  /** In the heading of the part, not in its text. */
  isInHeading: boolean;
}

export interface Marking {
  id: number;
  /** Null where it is about the part as a whole. */
  passage: MarginPassage | null;
}

/** A place within a line, in UTF-16 units, where a comment begins or ends. */
export interface Cut {
  at: number;
  id: number;
  opens: boolean;
}

/**
 * @param lines what the part is written as; the first `heading` letters are its label and title
 * @returns the cuts of each line, in order
 */
export function cutLines(lines: readonly string[], heading: number, markings: readonly Marking[]): Cut[][] {
  const cuts: Cut[][] = lines.map(() => []);
  const letters = lines.map(lettersOf);
  const whole = letters.join('');
  const starts = letters.map((_, i) => letters.slice(0, i).join('').length);
  for (const { id, passage } of markings) {
    const found = passage && find(whole, heading, passage);
    const [from, to] = found ?? [0, letters[0]?.length ?? 0];
    const first = found ? lineAt(starts, from) : 0;
    const last = found ? lineAt(starts, to - 1) : 0;
    cuts[first]?.push({ at: found ? unitAt(lines[first]!, from - starts[first]!) : 0, id, opens: true });
    cuts[last]?.push({ at: found ? unitAt(lines[last]!, to - 1 - starts[last]!) + 1 : lines[0]!.length, id, opens: false });
  }
  // What ends where another begins ends first; on an empty line all of them begin and end at one place, as they were put there.
  cuts.forEach((each, i) => lines[i] !== '' && each.sort((one, other) => one.at - other.at || Number(one.opens) - Number(other.opens)));
  return cuts;
}

/** White space is another in each format. */
export function lettersOf(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** Null where its words are not there, or could be in several places: rather the whole part than other words. */
function find(letters: string, heading: number, { exact, prefix, suffix, isInHeading }: MarginPassage): [number, number] | null {
  const [quote, before, after] = [lettersOf(exact), lettersOf(prefix), lettersOf(suffix)];
  if (quote === '') return null;
  const places: number[] = [];
  for (let at = letters.indexOf(quote, isInHeading ? 0 : heading); at >= 0; at = letters.indexOf(quote, at + 1))
    if (!isInHeading || at + quote.length <= heading) places.push(at);
  const agreeing = places.filter(
    (at) => letters.slice(isInHeading ? 0 : heading, at).endsWith(before) && letters.startsWith(after, at + quote.length),
  );
  const [place, another] = places.length === 1 ? places : agreeing;
  return place === undefined || another !== undefined ? null : [place, place + quote.length];
}

function lineAt(starts: readonly number[], letter: number): number {
  return starts.findLastIndex((start) => start <= letter);
}

/** Where that letter of the line stands, white space counted. */
function unitAt(line: string, letter: number): number {
  let seen = -1;
  for (let at = 0; at < line.length; at++) if (!/\s/u.test(line[at]!) && ++seen === letter) return at;
  return line.length;
}
