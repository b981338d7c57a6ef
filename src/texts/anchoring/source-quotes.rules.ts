/**
 * Finds a quotation that was copied from the Markdown source of a version, marks, links and all: in which part it stands,
 * and which passage of that part has the same letters.
 */
import { CodePoints } from '../comparing/code-points.rules.js';
import type { Part } from '../comparing/version.rules.js';
import { toPlainText } from '../../platform/markdown/plain-text.rules.js';
import type { Passage, Place, Places } from './places.rules.js';
import type { WebTarget } from './web-annotation.rules.js';

export interface SourceQuote {
  part: Part;
  /** Null where it runs over into the next part, or quotes what no reader sees. */
  passage: Passage | null;
}

export function resolveInSource(places: Places, { quote, position }: Pick<WebTarget, 'quote' | 'position'>): SourceQuote | null {
  if (!quote) return null;
  const { source, segments, byEid } = places.version;
  const start = locate(source, quote, position);
  const segment = segments.find(({ end }) => start !== null && start < end);
  const part = segment?.eid == null ? undefined : byEid.get(segment.eid);
  if (start === null || !segment || !part) return null;
  const words = toPlainText(quote.exact);
  const own = [places.byName.get(part.eid), places.byName.get(`${part.eid}__heading`)];
  const found =
    start + quote.exact.length > segment.end ? null : own.map((place) => place && findLetters(place, words)).find((passage) => passage);
  return { part, passage: found ?? null };
}

function locate(
  source: string,
  { exact, prefix = '', suffix = '' }: NonNullable<WebTarget['quote']>,
  position: WebTarget['position'],
): number | null {
  const at = position && new CodePoints(source).toUnits(position.start);
  if (at !== null && source.startsWith(exact, at)) return at;
  const whole = onlyIndex(source, `${prefix}${exact}${suffix}`);
  return whole === null ? onlyIndex(source, exact) : whole + prefix.length;
}

function onlyIndex(source: string, words: string): number | null {
  const at = source.indexOf(words);
  return at >= 0 && at === source.lastIndexOf(words) ? at : null;
}

/** The one passage with these letters and digits in this order, whatever stands between them. */
function findLetters(place: Place, words: string): Passage | null {
  const [sought, own] = [lettersOf(words), lettersOf(place.flat)];
  const at = sought.letters === '' ? null : onlyIndex(own.letters, sought.letters);
  if (at === null) return null;
  return { place, start: own.places[at]!, end: own.places[at + sought.letters.length - 1]! + 1 };
}

function lettersOf(text: string): { letters: string; places: number[] } {
  const places: number[] = [];
  let letters = '';
  for (const { 0: letter, index } of text.matchAll(/[\p{L}\p{M}\p{N}]/gu))
    for (let unit = 0; unit < letter.length; unit++) {
      letters += letter[unit]!;
      places.push(index + unit);
    }
  return { letters, places };
}
