/** What variables may not be, whatever they are for: too many, too deep, or with what PostgreSQL cannot keep. */
import { Refusal } from '../refusal/refusal.js';
import { limits, tooComplex } from './limits.js';

/** Walks without recursion: variables can be nested deeper than any stack is. */
export function whyNotVariables(variables: unknown): Error | null {
  let level: unknown[] = [variables];
  let [values, nesting] = [0, 0];
  while (level.length > 0) {
    const below: unknown[] = [];
    for (const value of level) {
      // PostgreSQL keeps no NUL in a text: refused here once, for every room.
      if (typeof value === 'string' && value.includes('\0')) return new Refusal('NUL_IN_TEXT');
      if (value === null || typeof value !== 'object') continue;
      for (const inside of Object.values(value)) {
        if (++values > limits.values) return tooComplex('values', values, limits.values);
        below.push(inside);
      }
    }
    if (below.length > 0 && ++nesting > limits.nesting) return tooComplex('nesting', nesting, limits.nesting);
    level = below;
  }
  return null;
}
