/** Corrections of one text as they apply to another wording of it: those whose place is the same, and no others. */
import { type ParsedProvision, type ParsedText, flatten } from '../text-tree.rules.js';
import { Refusal } from '../../platform/refusal/refusal.js';
import { correctTree } from './correcting.rules.js';
import type { Correction } from './correction.rules.js';

export interface Carried {
  corrections: Correction[];
  /** How many have no place in the new text. */
  lost: number;
}

/** `old` and `now` as they were read, without any correction. */
export function carryCorrections(old: ParsedText, now: ParsedText, corrections: readonly Correction[]): Carried {
  const carried: Correction[] = [];
  let [before, after] = [old, now];
  for (const correction of corrections) {
    const here = placed(partOf(before, correction.eid), partOf(after, correction.eid), correction);
    const applied = here && tried(after, here);
    if (applied) {
      carried.push(here);
      after = applied;
    }
    before = tried(before, correction) ?? before;
  }
  return { corrections: carried, lost: corrections.length - carried.length };
}

function partOf({ provisions }: ParsedText, eid: string): ParsedProvision | null {
  return flatten(provisions).find(({ provision }) => provision.eid === eid)?.provision ?? null;
}

/** Null where the part is another one by now, or its words are others where it was split. */
function placed(was: ParsedProvision | null, is: ParsedProvision | null, correction: Correction): Correction | null {
  if (!was || !is || was.kind !== is.kind || was.label !== is.label) return null;
  if (correction.act !== 'split') return is.heading === was.heading ? correction : null;
  const at = placeIn(was.body, is.body, correction.at);
  return at === null ? null : { ...correction, at };
}

/** Words may have changed before the place or after it, but not on both sides within it. */
function placeIn(was: string, is: string, at: number): number | null {
  const around = 20;
  const before = was.slice(Math.max(0, at - around), at);
  const next = was.slice(at, at + around);
  if (is.startsWith(was.slice(0, at)) && is.slice(at).startsWith(next)) return at;
  const fromEnd = is.length - (was.length - at);
  if (fromEnd > 0 && is.slice(fromEnd) === was.slice(at) && is.slice(0, fromEnd).endsWith(before)) return fromEnd;
  return null;
}

function tried(text: ParsedText, correction: Correction): ParsedText | null {
  try {
    return correctTree(text, [correction]);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
