/** Reads ids out of cursors, which clients can forge. */
import type { Keyset } from '../platform/graphql/relay.js';
import { Refusal } from '../platform/refusal/refusal.js';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The uuid at that place of the key where reading begins, null at the end of the list. */
export function uuidAt(page: Keyset, position: number): string | null {
  if (page.from === null) return null;
  const value = page.from[position]!;
  if (!uuid.test(value)) throw new Refusal('CURSOR_INVALID', {}, page.isBackward ? 'before' : 'after');
  return value;
}
