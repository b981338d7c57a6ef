/** Compares two versions of a text: part by part, word by word inside, and without loss. */
import type { ProvisionKind } from '../text-tree.rules.js';
import { type Corrections, type Matching, matchVersions } from './matching.rules.js';
import { findMoved } from './moves.rules.js';
import { type Difference, type SourceMark, diffSources, markSource } from './source-differences.rules.js';
import type { Part, VersionText } from './version.rules.js';
import { compareWords } from './word-differences.rules.js';
import type { WordRun } from './word-runs.rules.js';

export { applyDifferences } from './source-differences.rules.js';

/** What happened to a part. One that changed may have moved as well: see `moved`. */
export type Change = 'ADDED' | 'REMOVED' | 'MOVED' | 'CHANGED' | 'UNCHANGED';

export interface ComparedPart {
  eid: string;
  id: string | null;
  kind: ProvisionKind;
  number: string | null;
  label: string;
  heading: string | null;
  /** Eids of the parts that hold it, the outermost first. */
  within: string[];
  /** Its place in document order, from 0. */
  position: number;
}

export interface ProvisionChange {
  change: Change;
  moved: boolean;
  /** Its label or number is another. */
  renumbered: boolean;
  /** Same words, other Markdown. */
  reformatted: boolean;
  old: ComparedPart | null;
  new: ComparedPart | null;
  /** Of its heading; empty where it has none. */
  headingWords: WordRun[];
  /** Of its own text, without those of the parts that it holds. */
  words: WordRun[];
}

export interface Comparison {
  summary: { added: number; removed: number; moved: number; changed: number; unchanged: number; renumbered: number };
  old: SourceMark;
  new: SourceMark;
  /** In the order of the new version; what was removed stands where it stood. */
  provisions: ProvisionChange[];
  differences: Difference[];
}

export function compareVersions(
  old: VersionText,
  now: VersionText,
  { corrections, matching = matchVersions(old, now, corrections) }: { corrections?: Corrections; matching?: Matching } = {},
): Comparison {
  const moved = findMoved(old.parts, now.parts, matching);
  const provisions = inReadingOrder(old, now, matching, moved).map(([before, after]) =>
    comparePart(old, now, before, after, after !== null && moved.has(after.index)),
  );
  const count = (test: (change: ProvisionChange) => boolean): number => provisions.filter(test).length;
  return {
    summary: {
      added: count(({ change }) => change === 'ADDED'),
      removed: count(({ change }) => change === 'REMOVED'),
      moved: count((provision) => provision.moved),
      changed: count(({ change }) => change === 'CHANGED'),
      unchanged: count(({ change }) => change === 'UNCHANGED'),
      renumbered: count(({ renumbered }) => renumbered),
    },
    old: markSource(old.source),
    new: markSource(now.source),
    provisions,
    differences: diffSources(old, now, matching),
  };
}

type PartPair = [Part | null, Part | null];

function inReadingOrder(old: VersionText, now: VersionText, { toNew, toOld }: Matching, moved: ReadonlySet<number>): PartPair[] {
  const lost = new Map<number, Part[]>();
  let after = -1;
  for (const part of old.parts) {
    const next = toNew[part.index]!;
    if (next === null) lost.set(after, [...(lost.get(after) ?? []), part]);
    else if (!moved.has(next)) after = next;
  }
  const removedAfter = (index: number): PartPair[] => (lost.get(index) ?? []).map((part) => [part, null]);
  const kept = now.parts.flatMap((part): PartPair[] => {
    const before = toOld[part.index]!;
    return [[before === null ? null : old.parts[before]!, part], ...removedAfter(part.index)];
  });
  return [...removedAfter(-1), ...kept];
}

function comparePart(old: VersionText, now: VersionText, before: Part | null, after: Part | null, moved: boolean): ProvisionChange {
  const headingWords = compareWords(before?.heading ?? '', after?.heading ?? '');
  const words = compareWords(before?.text ?? '', after?.text ?? '');
  const differs = [...headingWords, ...words].some(({ op }) => op !== 'EQUAL');
  const [a, b] = [before?.provision, after?.provision];
  return {
    change: !before ? 'ADDED' : !after ? 'REMOVED' : differs ? 'CHANGED' : moved ? 'MOVED' : 'UNCHANGED',
    moved,
    renumbered: a !== undefined && b !== undefined && (a.number !== b.number || (a.number === null && a.label !== b.label)),
    reformatted: a !== undefined && b !== undefined && !differs && (a.body !== b.body || a.heading !== b.heading),
    old: before && describe(before, old),
    new: after && describe(after, now),
    headingWords,
    words,
  };
}

export function describe(part: Part, { parts }: VersionText): ComparedPart {
  const within: string[] = [];
  for (let above = part.parent; above !== null; above = parts[above]!.parent) within.unshift(parts[above]!.eid);
  const { kind, number, label, heading } = part.provision;
  return { eid: part.eid, id: part.id, kind, number, label, heading, within, position: part.index };
}
