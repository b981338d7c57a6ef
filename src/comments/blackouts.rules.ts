/** Blacking out passages of a comment: what everybody reads afterwards, and which passages can be meant. */
import { Refusal } from '../platform/refusal/refusal.js';

/** In code points of the words as written, the first one after it as its end. */
export interface HiddenPassage {
  start: number;
  end: number;
}

export interface BlackedOut {
  /** What everybody may read. */
  body: string;
  /** Begin and end of each blackout in it, in code points, one after the other. */
  spans: number[];
}

export const mostPassages = 50;

const block = '█';
/** One length for all, so that a blackout does not tell how long the words are; never longer than they were. */
const longestBlackout = 5;
const anythingElse = /[^\s\p{P}\p{S}\p{M}\p{C}]/u;

/** The passages in their order, those joined that touch or overlap; refused where they are none of these words, or leave nothing to read. */
export function readPassages(body: string, passages: readonly HiddenPassage[]): HiddenPassage[] {
  const length = [...body].length;
  if (passages.length === 0 || passages.length > mostPassages)
    throw new Refusal('PASSAGES_MISSING', { max: mostPassages }, 'input.passages');
  const isWithin = ({ start, end }: HiddenPassage): boolean =>
    Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= length;
  if (!passages.every(isWithin)) throw new Refusal('PASSAGE_OUTSIDE', { length }, 'input.passages');
  const joined: HiddenPassage[] = [];
  for (const { start, end } of passages.toSorted((one, other) => one.start - other.start)) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  if (!anythingElse.test(blackOut(body, joined).body)) throw new Refusal('NOTHING_LEFT_TO_READ', {}, 'input.passages');
  return joined;
}

/** The words with each passage blacked out, which {@link readPassages} has put in order. */
export function blackOut(body: string, passages: readonly HiddenPassage[]): BlackedOut {
  const points = [...body];
  const left: string[] = [];
  const spans: number[] = [];
  let from = 0;
  for (const { start, end } of passages) {
    left.push(...points.slice(from, start));
    spans.push(left.length);
    left.push(...block.repeat(Math.min(end - start, longestBlackout)));
    spans.push(left.length);
    from = end;
  }
  return { body: [...left, ...points.slice(from)].join(''), spans };
}

/** A letter of nobody's alphabet: it stands for a blackout while Markdown becomes HTML. */
const mark = '\uE0B5';
const marks = new RegExp(mark, 'g');
const inTagOrMark = new RegExp(`<[^>]*>|${mark}`, 'g');

/** What is left of the words as HTML, each blackout in an element that a page can explain; within an address it is blocks alone. */
export function blackoutsToHtml(body: string, spans: readonly number[], toHtml: (markdown: string) => string): string {
  const points = [...body.replace(marks, '\uFFFD')];
  const left: string[] = [];
  let from = 0;
  for (let index = 0; index < spans.length; index += 2) {
    left.push(...points.slice(from, spans[index]), mark);
    from = spans[index + 1]!;
  }
  const html = toHtml([...left, ...points.slice(from)].join(''));
  const plain = block.repeat(longestBlackout);
  return html
    .replaceAll(encodeURIComponent(mark), plain)
    .replace(inTagOrMark, (found) => (found === mark ? `<span class="blackout">${plain}</span>` : found.replace(marks, plain)));
}
