/** A draft may stand in quotation marks as a whole, as Chile sends it to Congress: 'PROYECTO DE LEY: “Artículo 1°.- …'. */
import type { Heading } from './heading.rules.js';
import { follows, keyOf } from './numbering.rules.js';

const ENACTS = /(?:proyecto de (?:ley|acuerdo|decreto|resoluci[óo]n)|decreta|resuelve|acuerda|ordena|dispone|fuerza de ley)\W*$/i;

/** The line whose quotation mark opens the whole text; -1 where none does. */
export function findWholeQuotation(lines: readonly string[], headings: readonly (Heading | null)[]): number {
  const first = headings.findIndex((heading) => heading !== null);
  const heading = headings[first];
  if (!heading?.quoted || lines[first]!.trimStart().startsWith('>') || !heading.number || !follows(null, heading.number)) return -1;
  const above = lines.slice(0, first).findLast((line) => line.trim() !== '');
  if (above === undefined || !ENACTS.test(above.slice(-60))) return -1;
  const { division, number } = heading;
  const isItself = (other: Heading | null): boolean =>
    other?.number != null && !other.quoted && other.division === division && keyOf(other.number) === keyOf(number);
  return headings.some(isItself) ? -1 : first;
}
