/** Which parts of a text one page of its list shows, by their places from 0. */
import { Refusal } from '../../platform/refusal/refusal.js';

export interface WantedPage {
  limit: number;
  isBackward: boolean;
  from: readonly string[] | null;
}

/** One more than the page shows, in the direction of reading. */
export function pageOf(count: number, { limit, isBackward, from }: WantedPage): number[] {
  const [cursor] = from ?? [];
  if (cursor !== undefined && !/^\d{1,9}$/.test(cursor)) throw new Refusal('CURSOR_INVALID', {}, 'after');
  const step = isBackward ? -1 : 1;
  const first = cursor === undefined ? (isBackward ? count - 1 : 0) : Number(cursor) + step;
  const places: number[] = [];
  for (let place = first; place >= 0 && place < count && places.length <= limit; place += step) places.push(place);
  return places;
}
