/** What an official says about which part is which, as the form sends it and as the API takes it. */
import type { Form } from '../../kit/form.js';
import type { ChangedPart, Draft } from './next-version.js';

type Correction = Draft['matchingCorrections'][number];

/** As Urna proposes it; a new part; or the part of the current version with the eid that follows. */
export const proposed = '';
export const isNew = 'new';
const isOld = 'old:';

/** The name of the field about a part of the draft. */
export function fieldOf(eid: string): string {
  return `is:${eid}`;
}

/** What has been said of a part of the draft. */
export function saidOf(corrections: readonly Correction[], newEid: string): string {
  const said = corrections.find((correction) => correction.newEid === newEid);
  return said ? (said.oldEid === null ? isNew : isOld + said.oldEid) : proposed;
}

export function choiceOf(oldEid: string): string {
  return isOld + oldEid;
}

/** Parts of the draft that need a look: those that are said to be new or otherwise, and those whose words changed. */
export function toLookAt(parts: readonly ChangedPart[], corrections: readonly Correction[]): ChangedPart[] {
  return parts.filter((part) => part.new && (part.change === 'ADDED' || part.change === 'CHANGED' || saidOf(corrections, part.new.eid)));
}

/** All corrections after the form: those that it asks about as it says, the others as they were. */
export function corrected(form: Form, before: readonly Correction[]): Correction[] {
  const names = [...new Set(form.fields.keys())].filter((name) => name.startsWith(fieldOf('')));
  const asked = new Map(names.map((name) => [name.slice(fieldOf('').length), form.text(name)]));
  const said = [...asked].flatMap(([newEid, choice]): Correction[] =>
    choice === isNew ? [{ oldEid: null, newEid }] : choice.startsWith(isOld) ? [{ oldEid: choice.slice(isOld.length), newEid }] : [],
  );
  const taken = new Set(said.map(({ oldEid }) => oldEid));
  // A part of the current version that was said to be gone is not gone any more once another part is said to be it.
  const kept = before.filter(({ newEid, oldEid }) => (newEid === null ? !taken.has(oldEid) : !asked.has(newEid)));
  return [...kept, ...said];
}
