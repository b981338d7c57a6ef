/** Orders of suggestions, and where a page of each begins. Clients can forge cursors: what is no key is refused. */
import { Refusal } from '../../platform/refusal/refusal.js';

export const suggestionOrders = ['NEWEST', 'MOST_SUPPORTED', 'MOST_OPPOSED'] as const;
export type SuggestionOrder = (typeof suggestionOrders)[number];

/** A count and an id; by time the id alone orders, and the count is 0. */
export const suggestionCursorSize = 2;

export interface Ranked {
  id: string;
  supports: number;
  opposes: number;
}

/** The values of a row that its cursor holds. */
export function suggestionCursorOf(order: SuggestionOrder): (row: Ranked) => [number, string] {
  return ({ id, supports, opposes }) => [order === 'NEWEST' ? 0 : order === 'MOST_SUPPORTED' ? supports : opposes, id];
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const lowest = [-1, '00000000-0000-0000-0000-000000000000'] as const;
const highest = [2_147_483_647, 'ffffffff-ffff-ffff-ffff-ffffffffffff'] as const;

/** Count and id after which reading goes on; an end of the order where there is no cursor. */
export function suggestionKeyOf(from: readonly string[] | null, isBackward: boolean): readonly [number, string] {
  if (from === null) return isBackward ? lowest : highest;
  const [count, id] = from as [string, string];
  if (!/^\d{1,9}$/.test(count) || !uuid.test(id)) throw new Refusal('CURSOR_INVALID', {}, isBackward ? 'before' : 'after');
  return [Number(count), id];
}
