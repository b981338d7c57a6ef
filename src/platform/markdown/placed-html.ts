/**
 * Markdown as HTML that knows its place: each stretch of words says where it begins in the plain text, so that a selection in
 * a page names the same characters as the API does; and passages are marked inside.
 */
import { raiseCalls } from './footnotes.rules.js';
import { makeRenderer } from './markdown.js';
import { layOut, toPlainText, type Layout, type Token } from './plain-text.rules.js';

/** Characters of the plain text, in code points, that are shown in another way; stretches follow each other and do not overlap. */
export interface Stretch {
  start: number;
  end: number;
  /** HTML before and after each piece of its words. */
  open: string;
  close: string;
  /** HTML after the last of them. */
  after: string;
}

interface Place {
  layout: Layout;
  stretches: readonly Stretch[];
  /** How many stretches have said what comes after them. */
  done: number;
  /** How far the words have come. */
  point: number;
  isInLink: boolean;
}

const renderer = makeRenderer();
const escapeHtml = (words: string): string => renderer.utils.escapeHtml(words);

/** Null where the words on the page would not be those of the plain text: then nothing can be placed in it. */
export function toPlacedHtml(source: string, stretches: readonly Stretch[]): { html: string; length: number } | null {
  const tokens = renderer.parse(source, {});
  const layout = layOut(tokens);
  if (layout.text !== toPlainText(source)) return null;
  for (const token of tokens) {
    if (token.type !== 'inline') continue;
    const open = new TokenLike('run_open', runOf(token, layout));
    token.children = [open, ...(token.children ?? []), new TokenLike('run_close', '</span>')] as Token[];
  }
  const place: Place = { layout, stretches, done: 0, point: 0, isInLink: false };
  return { html: renderer.renderer.render(tokens, renderer.options, { place }), length: [...layout.text].length };
}

/** The same for words without Markdown, which stand by themselves. */
export function toPlacedText(words: string, stretches: readonly Stretch[]): string {
  const points = Uint32Array.from([...words].flatMap((letter, at) => Array.from({ length: letter.length }, () => at)));
  const layout: Layout = {
    text: words,
    starts: new Map(),
    markers: new Map(),
    toPoint: (at) => points[at] ?? [...words].length,
  };
  const place: Place = { layout, stretches, done: 0, point: 0, isInLink: false };
  return `<span data-at="0">${dress(words, 0, place)}</span>`;
}

class TokenLike {
  readonly nesting = 0;
  readonly hidden = false;
  constructor(
    readonly type: string,
    readonly content: string,
  ) {}
}

function runOf(token: Token, { starts, markers, toPoint }: Layout): string {
  const marker = markers.get(token);
  const number = marker === undefined ? '' : ` data-number="${escapeHtml(marker)}"`;
  return `<span data-at="${toPoint(starts.get(token) ?? 0)}"${number}>`;
}

/** The words cut where a stretch begins or ends. */
function dress(words: string, start: number, place: Place): string {
  const { layout, stretches } = place;
  let html = '';
  for (let at = 0; at < words.length;) {
    const point = layout.toPoint(start + at);
    const stretch = stretches.find((one) => one.end > point);
    const isInside = stretch !== undefined && stretch.start <= point;
    const until = stretch === undefined ? Infinity : isInside ? stretch.end : stretch.start;
    let end = at + 1;
    while (end < words.length && layout.toPoint(start + end) < until) end++;
    const piece = raiseCalls(escapeHtml(words.slice(at, end)));
    html += isInside ? stretch.open + piece + stretch.close : piece;
    at = end;
    place.point = layout.toPoint(start + at);
    html += endings(place);
  }
  return html;
}

/** What comes after the stretches that end here. No link may stand inside of another. */
function endings(place: Place): string {
  let html = '';
  if (place.isInLink) return html;
  for (let next = place.stretches[place.done]; next && next.end <= place.point; next = place.stretches[place.done]) {
    html += next.after;
    place.done++;
  }
  return html;
}

const { rules } = renderer.renderer;
const placeIn = (environment: unknown): Place => (environment as { place: Place }).place;
const startOf = (token: Token, { layout }: Place): number => layout.starts.get(token) ?? 0;

rules.run_open = rules.run_close = (tokens, index) => tokens[index]!.content;
rules.text = (tokens, index, _, environment) => {
  const place = placeIn(environment);
  return dress(tokens[index]!.content, startOf(tokens[index]!, place), place);
};
rules.code_inline = (tokens, index, _, environment) => {
  const place = placeIn(environment);
  return `<code>${dress(tokens[index]!.content, startOf(tokens[index]!, place), place)}</code>`;
};
rules.fence = rules.code_block = (tokens, index, _, environment) => {
  const [token, place] = [tokens[index]!, placeIn(environment)];
  return `<pre><code>${runOf(token, place.layout)}${dress(token.content, startOf(token, place), place)}</span></code></pre>\n`;
};
const openLink = rules.link_open!;
rules.link_open = (tokens, index, options, environment, self) => {
  placeIn(environment).isInLink = true;
  return openLink(tokens, index, options, environment, self);
};
rules.link_close = (tokens, index, options, environment, self) => {
  const place = placeIn(environment);
  place.isInLink = false;
  return self.renderToken(tokens, index, options) + endings(place);
};
