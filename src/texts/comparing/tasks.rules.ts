/** What a thread is asked about two versions, and what it answers: plain values that threads can pass on. */
import { type Comparison, compareVersions } from './comparison.rules.js';
import { matchByIdentity } from './identity-matching.rules.js';
import { type Matching, matchVersions } from './matching.rules.js';
import { type StoredVersion, readStored } from './stored-version.rules.js';
import type { VersionText } from './version.rules.js';

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

export interface ReadTask {
  act: 'read';
  old: StoredVersion;
  now: StoredVersion;
}

export type TextTask = MatchTask | CompareTask | ReadTask;

/** Two versions as comparisons read them, and which part is which. */
export interface VersionPair {
  old: VersionText;
  now: VersionText;
  matching: Matching;
}

/** By the index of the new part, that of the old one, or null. */
export function match({ old, now, corrections, added }: MatchTask): (number | null)[] {
  return [...matchVersions(readStored(old), readStored(now), new Map(corrections), new Set(added)).toOld];
}

export function compare({ old, now }: CompareTask): Comparison {
  const pair = read({ act: 'read', old, now });
  return compareVersions(pair.old, pair.now, pair);
}

export function read(task: ReadTask): VersionPair {
  const [old, now] = [readStored(task.old), readStored(task.now)];
  return { old, now, matching: matchByIdentity(old, now) };
}

export function carryOut(task: TextTask): unknown {
  if (task.act === 'match') return match(task);
  return task.act === 'compare' ? compare(task) : read(task);
}
