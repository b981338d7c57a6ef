/** Reads cursors, which come from outside: what does not fit the order is refused before the database sees it. */
import { isCalendarDay } from '../platform/clock/calendar.rules.js';
import { readPage, toConnection, type Connection, type Keyset, type PageArgs } from '../platform/graphql/relay.js';
import { Refusal } from '../platform/refusal/refusal.js';

const forms = {
  count: (value: string) => /^\d{1,9}$/.test(value),
  /** As the database writes a moment in JSON. */
  moment: (value: string) =>
    /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?[+-](0\d|1[0-4]):[0-5]\d$/.test(value) &&
    isCalendarDay(value.slice(0, 10)),
  slug: (value: string) => /^[a-z0-9-]{1,200}$/.test(value),
  name: (value: string) => value.length <= 200 && !value.includes('\0'),
  id: (value: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value),
};
export type Form = keyof typeof forms;

/** The values at which a page begins, null at the end of the list. */
export function readPlace({ from, isBackward }: Keyset, ...key: Form[]): string[] | null {
  if (from === null) return null;
  if (!key.every((form, index) => forms[form](from[index]!))) throw new Refusal('CURSOR_INVALID', {}, isBackward ? 'before' : 'after');
  return from;
}

/** Reads one page and makes a connection of it; `sortKey` gives the values of the query's ORDER BY. */
export async function connect<T>(
  page: PageArgs,
  keys: number,
  read: (page: Keyset) => Promise<T[]>,
  sortKey: (row: T) => readonly (string | number)[],
): Promise<Connection<T>> {
  const keyset = readPage(page, keys);
  return toConnection([...(await read(keyset))], keyset, sortKey);
}
