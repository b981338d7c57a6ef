/** A transparency report from the counts of its month, laid out as articles 15 and 24 of Regulation (EU) 2022/2065 ask. */
import type { Counted } from './counts.rules.js';

export interface MonthCount extends Counted {
  number: number;
}

export interface ReportFigures {
  reports: number;
  reportsByReason: Record<string, number>;
  reportsByKind: Record<string, number>;
  decisions: number;
  undone: number;
  byMeasure: Record<string, number>;
  byGround: Record<string, number>;
  bySource: Record<string, number>;
  detectedByMachine: number;
  appeals: number;
  /** By `step outcome`. */
  outcomes: Record<string, number>;
  reversals: number;
}

/** What was undone within a minute is as if it had not been decided, and is told apart. */
export function figuresOf(counts: readonly MonthCount[]): ReportFigures {
  const decided = counts.flatMap((count) =>
    count.event === 'DECIDED' ? [count] : count.event === 'UNDONE' ? [{ ...count, number: -count.number }] : [],
  );
  const of = (event: string): MonthCount[] => counts.filter((count) => count.event === event);
  const outcomes = of('APPEAL_DECIDED');
  return {
    reports: sum(of('REPORTED')),
    reportsByReason: by(of('REPORTED'), ({ kind }) => kind),
    reportsByKind: by(of('REPORTED'), ({ source }) => source),
    decisions: sum(decided),
    undone: sum(of('UNDONE')),
    byMeasure: by(decided, ({ kind }) => kind),
    byGround: by(
      decided.filter(({ ground }) => ground !== ''),
      ({ ground }) => ground,
    ),
    bySource: by(decided, ({ source }) => source),
    detectedByMachine: sum(decided.filter(({ isDetected }) => isDetected)),
    appeals: sum(of('APPEALED')),
    outcomes: by(outcomes, ({ kind, outcome }) => `${kind} ${outcome}`),
    reversals: sum(outcomes.filter(({ outcome }) => outcome === 'REVERSED' || outcome === 'CHANGED')),
  };
}

/** The most frequent first, and of equals by name; what there is none of is left out. */
export function ranked(counts: Readonly<Record<string, number>>): [string, number][] {
  return Object.entries(counts)
    .filter(([, number]) => number > 0)
    .sort(([one, ones], [other, others]) => others - ones || (one < other ? -1 : 1));
}

function sum(counts: readonly MonthCount[]): number {
  return counts.reduce((all, { number }) => all + number, 0);
}

function by(counts: readonly MonthCount[], nameOf: (count: MonthCount) => string): Record<string, number> {
  const numbers: Record<string, number> = {};
  for (const count of counts) numbers[nameOf(count)] = (numbers[nameOf(count)] ?? 0) + count.number;
  return numbers;
}
