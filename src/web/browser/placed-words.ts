/** Reads the words of an article from the page as the API counts them: in code points of its plain text. */

/** A part of the text on the page: its heading or its body. */
export interface Place {
  element: HTMLElement;
  /** One for each code point; null where the page has other words than the server sent, as after a translation. */
  letters: string[] | null;
  runs: readonly HTMLElement[];
}

export interface Chosen {
  place: Place;
  start: number;
  end: number;
  exact: string;
}

export type Refused = 'two' | 'long' | 'changed';

const narrow = (space: string): string => (space.includes('\n') ? '\n' : space.includes('\t') ? '\t' : ' ');

/** What a reader sees of a stretch of the page; numbers in the margin are no words of it. */
function wordsIn(node: Node, isCode: boolean): string {
  if (node instanceof Text) return isCode ? node.data : node.data.replace(/\n/g, ' ');
  if (node instanceof HTMLElement && node.dataset.aside !== undefined) return '';
  if (node instanceof HTMLBRElement) return '\n';
  return [...node.childNodes].map((child) => wordsIn(child, isCode)).join('');
}

/** Without white space before, and with one for any inside or after. */
function lettersIn(node: Node, run: HTMLElement): string[] {
  const words = wordsIn(node, run.closest('pre') !== null);
  return [...words.replace(/^\s+/, '').replace(/\s+/g, narrow).normalize('NFC')];
}

function lettersOf(run: HTMLElement): string[] {
  return [...lettersIn(run, run).join('').trimEnd()];
}

export function readPlace(element: HTMLElement): Place {
  const runs = [...element.querySelectorAll<HTMLElement>('[data-at]')].filter((run) => lettersOf(run).length > 0);
  const letters: string[] = [];
  let isWhole = true;
  for (const run of runs) {
    const number = [...(run.dataset.number ?? '')];
    const gap = Number(run.dataset.at) - letters.length - number.length;
    if (gap !== 0 && gap !== 1) isWhole = false;
    if (gap === 1) letters.push(run.closest('td, th')?.previousElementSibling ? '\t' : '\n');
    letters.push(...number, ...lettersOf(run));
  }
  return { element, runs, letters: isWhole && letters.length === Number(element.dataset.words) ? letters : null };
}

/** Where a selection begins and ends in the text; null where it holds no words of it. */
export function chosenIn(places: readonly Place[], range: Range, most: number): Chosen | Refused | null {
  const found = places.flatMap((place): { place: Place; chosen: Chosen | null }[] => {
    const inside = place.runs.filter((run) => range.intersectsNode(run));
    const [first, last] = [inside[0], inside[inside.length - 1]];
    if (!first || !last) return [];
    if (!place.letters) return range.toString().trim() === '' ? [] : [{ place, chosen: null }];
    let [start, end] = [
      pointIn(first, range.startContainer, range.startOffset, 0),
      pointIn(last, range.endContainer, range.endOffset, Infinity),
    ];
    while (start < end && /\s/.test(place.letters[start]!)) start++;
    while (start < end && /\s/.test(place.letters[end - 1]!)) end--;
    return start < end ? [{ place, chosen: { place, start, end, exact: place.letters.slice(start, end).join('') } }] : [];
  });
  if (found.length > 1) return 'two';
  const [one] = found;
  if (!one) return null;
  if (!one.chosen) return 'changed';
  return one.chosen.end - one.chosen.start > most ? 'long' : one.chosen;
}

/** The place of a point of the page in the text; of a point outside of the run its beginning or its end. */
function pointIn(run: HTMLElement, container: Node, offset: number, otherwise: number): number {
  const length = lettersOf(run).length;
  let count = Math.min(otherwise, length);
  if (run.contains(container)) {
    const before = document.createRange();
    before.setStart(run, 0);
    before.setEnd(container, offset);
    count = Math.min(lettersIn(before.cloneContents(), run).length, length);
  }
  return Number(run.dataset.at) + count;
}
