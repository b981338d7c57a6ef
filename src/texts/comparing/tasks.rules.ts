/** What a thread is asked about two versions, and what it answers: plain values that threads can pass on. */
import { type Comparison, compareVersions } from './comparison.rules.js';
import { matchByIdentity } from './identity-matching.rules.js';
import { matchVersions } from './matching.rules.js';
import { type StoredVersion, readStored } from './stored-version.rules.js';

export interface MatchTask {
  act: 'match';
  old: StoredVersion;
  now: StoredVersion;
  /** By the eid of the old part, that of the new one or null. */
  corrections: readonly (readonly [string, string | null])[];
  /** Eids of new parts that no old one is. */
  added: readonly string[];
}

export interface CompareTask {
  act: 'compare';
  old: StoredVersion;
  now: StoredVersion;
}

export type TextTask = MatchTask | CompareTask;

/** By the index of the new part, that of the old one, or null. */
export function match({ old, now, corrections, added }: MatchTask): (number | null)[] {
  return [...matchVersions(readStored(old), readStored(now), new Map(corrections), new Set(added)).toOld];
}

export function compare({ old, now }: CompareTask): Comparison {
  const [before, after] = [readStored(old), readStored(now)];
  return compareVersions(before, after, { matching: matchByIdentity(before, after) });
}
