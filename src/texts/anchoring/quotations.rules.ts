/** Quotes a passage, and finds a quotation in its own version: by position, by its words, by what stands around them. */
import { toPlainText } from '../../platform/markdown/plain-text.rules.js';
import { type Passage, type Place, type Places, findIn, flatten } from './places.rules.js';
import type { TextPositionSelector, TextQuoteSelector, WebTarget } from './web-annotation.rules.js';

/** How many characters of context are kept on each side. */
export const contextLength = 32;

export interface Quotation {
  /** In the form in which places are searched. */
  words: string;
  prefix: string;
  suffix: string;
}

/** How much of the context on each side stands there too, 0 to 1; null where none was kept. */
export interface Agreement {
  before: number | null;
  after: number | null;
}

/** A passage that somebody chose, as it is kept. */
export function selectorsOf(places: Places, { place, start, end }: Passage): [TextQuoteSelector, TextPositionSelector] {
  const points = places.points(place);
  const from = whole(place.text, Math.max(0, start - contextLength));
  const to = whole(place.text, Math.min(place.text.length, end + contextLength));
  const [prefix, suffix] = [place.text.slice(from, start), place.text.slice(end, to)];
  return [
    { type: 'TextQuoteSelector', exact: place.text.slice(start, end), prefix, suffix },
    { type: 'TextPositionSelector', start: points.fromUnits(start), end: points.fromUnits(end) },
  ];
}

/** Never the half of a character. */
function whole(text: string, at: number): number {
  const cuts = at > 0 && at < text.length && /[\uDC00-\uDFFF]/.test(text[at]!) && /[\uD800-\uDBFF]/.test(text[at - 1]!);
  return cuts ? at + 1 : at;
}

export function quotationOf({ exact, prefix = '', suffix = '' }: Pick<TextQuoteSelector, 'exact' | 'prefix' | 'suffix'>): Quotation {
  const fold = (text: string): string => flatten(text.normalize('NFC').replace(/\s+/g, ' '));
  return { words: fold(exact).trim(), prefix: fold(prefix), suffix: fold(suffix) };
}

export function quotationAt({ place: { flat }, start, end }: Passage): Quotation {
  return {
    words: flat.slice(start, end),
    prefix: flat.slice(Math.max(0, start - contextLength), start),
    suffix: flat.slice(end, end + contextLength),
  };
}

export function agreementOf({ prefix, suffix }: Quotation, { place: { flat }, start, end }: Passage): Agreement {
  let before = 0;
  while (before < prefix.length && prefix[prefix.length - 1 - before] === flat[start - 1 - before]) before++;
  let after = 0;
  while (after < suffix.length && suffix[after] === flat[end + after]) after++;
  return { before: prefix === '' ? null : before / prefix.length, after: suffix === '' ? null : after / suffix.length };
}

/** One number to compare occurrences by. */
export function weighAgreement({ before, after }: Agreement): number {
  return (before ?? 0) + (after ?? 0);
}

export function agrees({ before, after }: Agreement): boolean {
  return Math.max(before ?? 0, after ?? 0) >= 0.5;
}

/** A word that was selected whole is sought whole. */
export function standsFree({ place: { flat }, start, end }: Passage): boolean {
  return isOpen(flat, start) && isOpen(flat, end);
}

function isOpen(flat: string, at: number): boolean {
  const letter = /[\p{L}\p{M}\p{N}]/u;
  return at <= 0 || at >= flat.length || !letter.test(flat[at - 1]!) || !letter.test(flat[at]!);
}

/** The place that a target names; null where it names none that is here. */
export function placeOf({ byName }: Places, { names }: Pick<WebTarget, 'names'>): Place | null {
  const name = names.find((name) => byName.has(name));
  return name === undefined ? null : byName.get(name)!;
}

/** Where the passage of a target is in the version that it was made for; null where it is not, or could be anywhere. */
export function resolve(places: Places, target: Pick<WebTarget, 'names' | 'quote' | 'position'>): Passage | null {
  const place = placeOf(places, target);
  const at = place && target.position ? atPosition(places, place, target.position) : null;
  if (!target.quote) return at;
  // Some quote the source: what is not there as it was quoted is sought without its Markdown.
  for (const exact of [target.quote.exact, toPlainText(target.quote.exact)]) {
    const quotation = quotationOf({ ...target.quote, exact });
    if (quotation.words === '') continue;
    if (at && quotationAt(at).words.trim() === quotation.words) return trimmed(at);
    const here = place ? passagesIn(place, quotation.words) : [];
    const found = clearest(quotation, here, at?.start ?? null) ?? clearest(quotation, places.find(quotation.words), null);
    if (found) return found;
  }
  return null;
}

function atPosition(places: Places, place: Place, { start, end }: TextPositionSelector): Passage | null {
  const points = places.points(place);
  return end > points.length ? null : { place, start: points.toUnits(start), end: points.toUnits(end) };
}

function trimmed({ place, start, end }: Passage): Passage {
  const words = place.flat.slice(start, end);
  return { place, start: start + words.length - words.trimStart().length, end: end - (words.length - words.trimEnd().length) };
}

export function passagesIn(place: Place, words: string): Passage[] {
  return findIn(place, words).map((start) => ({ place, start, end: start + words.length }));
}

/** The only one, or the one whose context tells it from the others, or the one nearest to where it was said to be. */
function clearest(quotation: Quotation, all: readonly Passage[], near: number | null): Passage | null {
  const free = all.filter(standsFree);
  const found = free.length > 0 ? free : all;
  if (found.length <= 1) return found[0] ?? null;
  const weights = found.map((passage) => weighAgreement(agreementOf(quotation, passage)));
  const most = Math.max(...weights);
  const best = found.filter((_, i) => weights[i] === most);
  if (best.length === 1 && most >= 0.5) return best[0]!;
  return near === null ? null : best.reduce((a, b) => (Math.abs(b.start - near) < Math.abs(a.start - near) ? b : a));
}
