/** Where a page of annotations begins. Clients can forge cursors: what is no key is refused. */
import { Refusal } from '../../platform/refusal/refusal.js';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const [lowest, highest] = ['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
const most = 2_147_483_647;

export const annotationCursorSize = 4;
export const orphanCursorSize = 1;

/** Place, start, end and id after which reading goes on; an end of the order where there is no cursor. */
export function annotationKeyOf(from: readonly string[] | null, isBackward: boolean): [number, number, number, string] {
  if (from === null) return isBackward ? [9, most, most, highest] : [-1, -1, -1, lowest];
  const [place, start, end, id] = from as [string, string, string, string];
  if (!/^[012]$/.test(place) || ![start, end].every((at) => /^\d{1,9}$/.test(at)) || !uuid.test(id)) throw invalid(isBackward);
  return [Number(place), Number(start), Number(end), id];
}

/** Orphans are read from the latest. */
export function orphanKeyOf(from: readonly string[] | null, isBackward: boolean): string {
  if (from === null) return isBackward ? lowest : highest;
  if (!uuid.test(from[0]!)) throw invalid(isBackward);
  return from[0]!;
}

function invalid(isBackward: boolean): Refusal {
  return new Refusal('CURSOR_INVALID', {}, isBackward ? 'before' : 'after');
}
