/** Reads cursors, which come from outside: what does not fit the order is refused before the database sees it. */
import type { Keyset } from '../platform/graphql/relay.js';
import { Refusal } from '../platform/refusal/refusal.js';

const forms = {
  month: (value: string) => /^\d{4}-(?:0[1-9]|1[0-2])$/.test(value),
  count: (value: string) => /^\d{1,9}$/.test(value),
  moment: (value: string) => /^\d{4}-\d\d-\d\dT[\d:.]{8,12}Z$/.test(value) && !Number.isNaN(Date.parse(value)),
  id: (value: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value),
};

/** The values at which a page begins, null each at the end of the list. */
export function readPlace({ from, isBackward }: Keyset, ...key: (keyof typeof forms)[]): (string | null)[] {
  if (from === null) return key.map(() => null);
  if (!key.every((form, index) => forms[form](from[index]!))) throw new Refusal('CURSOR_INVALID', {}, isBackward ? 'before' : 'after');
  return from;
}
