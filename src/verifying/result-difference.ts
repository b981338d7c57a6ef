/** Where a published result first says something else than the recount. */
import { isObject } from './shapes.js';

export interface Difference {
  /** Such as `rounds[2].tallies[0]`; empty for the whole. */
  readonly where: string;
  readonly published: string;
  readonly recounted: string;
}

/** Null when both say the same, however they are spelled. */
export function firstDifference(published: unknown, recounted: unknown, where = ''): Difference | null {
  if (Array.isArray(published) && Array.isArray(recounted)) {
    const length = Math.max(published.length, recounted.length);
    return firstOf(Array.from({ length }, (_, place) => [published[place], recounted[place], `${where}[${place}]`]));
  }
  if (isObject(published) && isObject(recounted)) {
    const keys = [...new Set([...Object.keys(recounted), ...Object.keys(published)])].sort();
    const inside = where === '' ? '' : `${where}.`;
    return firstOf(keys.map((key) => [published[key], recounted[key], `${inside}${key}`]));
  }
  return published === recounted ? null : { where, published: short(published), recounted: short(recounted) };
}

function firstOf(pairs: readonly [unknown, unknown, string][]): Difference | null {
  for (const [published, recounted, where] of pairs) {
    const difference = firstDifference(published, recounted, where);
    if (difference) return difference;
  }
  return null;
}

function short(value: unknown): string {
  const text = value === undefined ? '–' : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
