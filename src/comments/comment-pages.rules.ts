/** Orders of comments, and where a page of each begins. */
import { Refusal } from '../platform/refusal/refusal.js';

export type CommentOrder = 'NEWEST' | 'OLDEST' | 'MOST_SUPPORTED' | 'MOST_DISCUSSED';

/** What orders, before the id. */
export type SortKey = 'createdAt' | 'supports' | 'repliesCount';
export type Direction = 'DESC' | 'ASC';

const paths = {
  NEWEST: ['createdAt', 'DESC'],
  OLDEST: ['createdAt', 'ASC'],
  MOST_SUPPORTED: ['supports', 'DESC'],
  MOST_DISCUSSED: ['repliesCount', 'DESC'],
} as const satisfies Record<CommentOrder, readonly [SortKey, Direction]>;
const opposite = { DESC: 'ASC', ASC: 'DESC' } as const;

/** The key and the direction in which rows are read: last pages are read from the other end. */
export function pathOf(order: CommentOrder, isBackward: boolean): { key: SortKey; direction: Direction } {
  const [key, forward] = paths[order];
  return { key, direction: isBackward ? opposite[forward] : forward };
}

/** Key and id. */
export const cursorSize = 2;

/** The values of a row that its cursor holds. */
export function cursorOf(
  order: CommentOrder,
): (row: { id: string; createdAt: Date; supports: number; repliesCount: number }) => [number, string] {
  const [key] = paths[order];
  return (row) => [Number(row[key]), row.id];
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const ends = {
  DESC: { createdAt: 'infinity', count: 2_147_483_647, id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' },
  ASC: { createdAt: '-infinity', count: -1, id: '00000000-0000-0000-0000-000000000000' },
} as const satisfies Record<Direction, object>;

/**
 * The key and id after which reading goes on; an end of the order when there is no cursor, so that the statement is the same
 * and always reads from the index. Clients can forge cursors: what is no key or id is refused.
 */
export function beginningOf(
  key: SortKey,
  from: readonly string[] | null,
  direction: Direction,
  isBackward: boolean,
): { value: string | number; id: string } {
  const isTime = key === 'createdAt';
  if (from === null) return { value: isTime ? ends[direction].createdAt : ends[direction].count, id: ends[direction].id };
  const [value, id] = from as [string, string];
  if (!uuid.test(id) || !(isTime ? /^\d{1,13}$/ : /^\d{1,9}$/).test(value))
    throw new Refusal('CURSOR_INVALID', {}, isBackward ? 'before' : 'after');
  return { value: isTime ? new Date(Number(value)).toISOString() : Number(value), id };
}
