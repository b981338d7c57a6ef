/** What may come of an appeal: what stood is lifted, or something milder takes its place; nothing gets worse for whoever appeals. */
import { mayEnd, type Passage } from '../deciding/statement.rules.js';
import type { Measure } from '../moderation.rules.js';
import type { Outcome, Standing } from './appeals.rules.js';

/** Which measures may take the place of each: all of them ask less of whoever is concerned. */
const milder: Readonly<Record<Measure, readonly Measure[]>> = {
  NO_ACTION: [],
  RESTORE: [],
  LABEL: [],
  WARN: ['LABEL'],
  LOCK_THREAD: ['LABEL', 'WARN'],
  HIDE_PART: ['LABEL', 'WARN'],
  HIDE: ['LABEL', 'WARN', 'HIDE_PART'],
  SUSPEND: ['LABEL', 'WARN'],
};

/** What somebody who reported in vain may get on appeal; against a whole account two people decide, on another way. */
const forReporters: readonly Measure[] = ['LABEL', 'HIDE', 'HIDE_PART', 'LOCK_THREAD', 'WARN'];

/** As far as one measure can be milder than another. */
export interface Reach {
  measure: Measure;
  endsAt: Date | null;
  passages: readonly Passage[] | null;
}

/** What is appealed against, and what has become of it. */
export interface Stood extends Reach {
  ofOfficial: boolean;
  /** Whether its author has taken the comment back. */
  isGone: boolean;
  /** False once its time is over. */
  stands: boolean;
}

export type OutcomeRefusal =
  | 'MEASURE_REQUIRED'
  | 'MEASURE_NOT_ASKED_FOR'
  | 'NOT_MILDER'
  | 'OUTCOME_NOT_FOR_REPORTERS'
  | 'MEASURE_NEEDS_TWO'
  | 'NOTHING_LEFT_TO_CHANGE';

/** Which measures an outcome may put in place. */
export function measuresFor(outcome: Outcome, standing: Standing, measure: Measure): readonly Measure[] {
  if (standing === 'REPORTER') return outcome === 'REVERSED' ? forReporters : [];
  if (outcome !== 'CHANGED') return [];
  // The same measure may stand for a shorter time, or take fewer words.
  return [...milder[measure], ...(mayEnd(measure) || measure === 'HIDE_PART' ? [measure] : [])];
}

/** Why that cannot be the outcome: an appeal never makes anything worse for whoever appeals. */
export function whyNotDecideSo(outcome: Outcome, standing: Standing, stood: Stood, put: Reach | null): OutcomeRefusal | null {
  if (standing === 'REPORTER' && outcome === 'CHANGED') return 'OUTCOME_NOT_FOR_REPORTERS';
  if (outcome === 'CHANGED' && !stood.stands) return 'NOTHING_LEFT_TO_CHANGE';
  // Of what its author has taken back meanwhile, nothing is left to be measured for whoever reported it.
  const possible = standing === 'REPORTER' && stood.isGone ? [] : measuresFor(outcome, standing, stood.measure);
  if (!put) return possible.length > 0 ? 'MEASURE_REQUIRED' : null;
  if (possible.length === 0) return 'MEASURE_NOT_ASKED_FOR';
  if (standing === 'REPORTER') return stood.ofOfficial || !possible.includes(put.measure) ? 'MEASURE_NEEDS_TWO' : null;
  if (!possible.includes(put.measure)) return 'NOT_MILDER';
  return put.measure === stood.measure && !isLess(put, stood) ? 'NOT_MILDER' : null;
}

function isLess(put: Reach, stood: Reach): boolean {
  if (put.measure !== 'HIDE_PART') return put.endsAt !== null && (stood.endsAt === null || put.endsAt < stood.endsAt);
  const [now, before] = [put.passages ?? [], stood.passages ?? []];
  return now.every((passage) => isWithin(passage, before)) && lengthOf(now) < lengthOf(before);
}

function isWithin({ start, end, inProposal = false }: Passage, passages: readonly Passage[]): boolean {
  return passages.some((passage) => (passage.inProposal ?? false) === inProposal && passage.start <= start && end <= passage.end);
}

function lengthOf(passages: readonly Passage[]): number {
  return passages.reduce((sum, { start, end }) => sum + end - start, 0);
}
