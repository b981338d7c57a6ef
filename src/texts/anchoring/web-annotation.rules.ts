/**
 * The part of the W3C's Web Annotation Data Model (2017) that a passage needs. Characters are Unicode code points, as it
 * says, counted in the plain text of the provision that the annotation is about.
 */

export interface TextQuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  prefix?: string;
  suffix?: string;
}

export interface TextPositionSelector {
  type: 'TextPositionSelector';
  /** In code points; the end is the first that is not selected. */
  start: number;
  end: number;
}

export type TextSelector = TextQuoteSelector | TextPositionSelector;

export interface WebTarget {
  source: string | null;
  /** What may be the name of the provision, the likeliest first: fragments, the whole source, its last part. */
  names: string[];
  quote: TextQuoteSelector | null;
  position: TextPositionSelector | null;
  /** Selectors that are of no use here; they stay in `raw`. */
  unknown: string[];
}

export interface WebAnnotation {
  id: string | null;
  /** As it came, with whatever else it says. */
  raw: Readonly<Record<string, unknown>>;
  targets: WebTarget[];
}

export const context = 'http://www.w3.org/ns/anno.jsonld';

export type Words = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Words {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : value === undefined || value === null ? [] : [value];
}

export function hasType({ type }: Words, name: string): boolean {
  return asList(type).includes(name);
}
