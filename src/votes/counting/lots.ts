/** Lots from a seed: the same seed and number of options always give the same order, and whoever knows the seed can draw it again. */
import { createHash } from 'node:crypto';
import type { Lots } from './election.js';

/** Orders the options by SHA-256(seed ‖ ":" ‖ place in decimal), lowest first; the first is the most favoured. */
export function drawLots(seed: Uint8Array | string, options: number): Lots {
  const lot = (place: number): string => createHash('sha256').update(seed).update(`:${place}`).digest('hex');
  const drawn = Array.from({ length: options }, (_, place) => ({ place, lot: lot(place) }));
  return drawn.sort((one, other) => (one.lot < other.lot ? -1 : 1)).map(({ place }) => place);
}
