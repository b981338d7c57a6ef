/** What is said of the activity in a place: whether it is usual, and what asks for care. */
import type { ActivityKind } from './bursts.rules.js';

export const verdicts = ['TOO_LITTLE', 'USUAL', 'UNUSUAL_NOW', 'UNUSUAL_BEFORE'] as const;
export type Verdict = (typeof verdicts)[number];

export const findingCodes = ['BURST', 'HELD_BACK', 'YOUNG_ACCOUNTS', 'ALIKE'] as const;
export type FindingCode = (typeof findingCodes)[number];

export interface Finding {
  code: FindingCode;
  facts: Record<string, number | string | Date>;
}

/** Of fewer acts a share says more of single people than of the whole. */
export const fewestForShare = 10;
/** And of fewer nothing is concluded. */
export const fewestForFinding = 30;
/** A burst is over when nothing of it came in for so long. */
export const nowMinutes = 30;
/** Many open an account to take part: only where they are most of all is it worth a sentence. */
export const manyYoung = 0.5;
/** Campaigns are a way to take part: where they are a fifth of all comments, whoever reads should know. */
export const manyAlike = 0.2;

export interface Share {
  of: number;
  part: number;
}

export function verdictOf(acts: number, lastBurstEnd: number | null, nowMinute: number): Verdict {
  if (lastBurstEnd !== null) return nowMinute - lastBurstEnd < nowMinutes ? 'UNUSUAL_NOW' : 'UNUSUAL_BEFORE';
  return acts < fewestForShare ? 'TOO_LITTLE' : 'USUAL';
}

export interface Measured {
  bursts: number;
  /** Comments that a rule held back and that nobody has shown since. */
  held: number;
  young: readonly (Share & { kind: ActivityKind })[];
  alike: Share | null;
}

export function findingsOf({ bursts, held, young, alike }: Measured): Finding[] {
  const findings: Finding[] = [];
  if (bursts > 0) findings.push({ code: 'BURST', facts: { bursts } });
  if (held >= fewestForFinding) findings.push({ code: 'HELD_BACK', facts: { held } });
  for (const { kind, ...share } of young)
    if (share.of >= fewestForFinding && share.part >= share.of * manyYoung)
      findings.push({ code: 'YOUNG_ACCOUNTS', facts: { kind, percent: percentOf(share)! } });
  if (alike && alike.of >= fewestForFinding && alike.part >= alike.of * manyAlike)
    findings.push({ code: 'ALIKE', facts: { percent: percentOf(alike)! } });
  return findings;
}

/** In whole percent; null of too few to say it without saying something of single people. */
export function percentOf({ of, part }: Share): number | null {
  return of < fewestForShare ? null : Math.round((part / of) * 100);
}

/** To two digits: an estimate should not look exact. */
export function roughly(number: number): number {
  if (number < 100) return Math.round(number);
  const unit = 10 ** (Math.floor(Math.log10(number)) - 1);
  return Math.round(number / unit) * unit;
}
