/** Reads moments and ids out of cursors, which clients can forge: what does not fit is refused before the database sees it. */
import type { Keyset } from '../platform/graphql/relay.js';
import { Refusal } from '../platform/refusal/refusal.js';
import { isCalendarDay } from '../platform/clock/calendar.rules.js';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const moment = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?[+-](0\d|1[0-4]):[0-5]\d$/;

export function isId(text: string): boolean {
  return uuid.test(text);
}

/** As the database writes a moment in JSON. */
export function isMoment(text: string): boolean {
  return moment.test(text) && isCalendarDay(text.slice(0, 10));
}

/** Where reading begins in an order by moment and id; null at the end of the list. */
export function momentAndId({ from, isBackward }: Keyset): { value: string; id: string } | null {
  if (from === null) return null;
  const [value, id] = [from[0]!, from[1]!];
  if (!isMoment(value) || !isId(id)) throw new Refusal('CURSOR_INVALID', {}, isBackward ? 'before' : 'after');
  return { value, id };
}
