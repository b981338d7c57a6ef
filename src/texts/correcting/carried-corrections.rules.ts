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

/** What must begin alike where a new part begins, and what must end alike before it: a full stop and a blank, or the end of a line. */
const wordsAround = 20;
const marksBefore = 2;

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

/** Words may have changed before the place or behind it, but not on both sides. */
function placeIn(was: string, is: string, at: number): number | null {
  if (is.startsWith(was.slice(0, at)) && is.slice(at).startsWith(was.slice(at, at + wordsAround))) return at;
  const fromEnd = is.length - (was.length - at);
  const mark = was.slice(Math.max(0, at - marksBefore), at);
  return fromEnd > 0 && is.slice(fromEnd) === was.slice(at) && is.slice(0, fromEnd).endsWith(mark) ? fromEnd : null;
}

function tried(text: ParsedText, correction: Correction): ParsedText | null {
  try {
    return correctTree(text, [correction]);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
