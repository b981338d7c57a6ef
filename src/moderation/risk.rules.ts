/** How urgent a case is: what is said against the comment, by whom, and how many it reaches. It orders the queue and does nothing else. */
import type { Ground } from './moderation.rules.js';

/** What a person without an account says of a comment that is about themselves; everybody else reports a broken rule. */
export const reportKinds = ['RULES', 'NOT_MINE', 'PERSONAL_DATA'] as const;
export type ReportKind = (typeof reportKinds)[number];
export type PersonalWrong = Exclude<ReportKind, 'RULES'>;

/** How much harm an hour more does: incitement and exposed data spread, what is off topic only takes up room. */
const severities: Record<Ground, number> = { HATE: 1, PERSONAL_DATA: 0.9, INSULT: 0.7, SPAM: 0.4, OTHER: 0.4, OFF_TOPIC: 0.2 };

/** Words put in somebody's mouth harm them as their exposed data do. */
const severityOfImpersonation = 0.9;

/** Nothing is known of whoever reports without an account: less than of a newcomer, who can be asked and counted. */
export const trustWithoutAccount = 0.3;

/** How the reports of one person have fared, of those that were decided. */
export interface ReporterRecord {
  /** Answered by a measure. */
  upheld: number;
  decided: number;
}

/**
 * The share of a reporter's decided reports that led to a measure, smoothed after Laplace as if one more had and one more had
 * not: 1/2 for a newcomer, never 0 and never 1, so that nobody is believed or ignored for good.
 */
export function trustOf({ upheld, decided }: ReporterRecord): number {
  return (upheld + 1) / (decided + 2);
}

/** What one report adds to its case. */
export function weightOfReport(kind: ReportKind, ground: Ground, trust: number): number {
  return trust * (kind === 'NOT_MINE' ? severityOfImpersonation : severities[ground]);
}

/**
 * From 0 to 100: 100 · (1 − e^−w), where w is the sum of the weights, a tenth more for each doubling of those whom the comment
 * reaches. Every further report adds less than the one before, so that a crowd does not drown a single grave case.
 */
export function riskOf(weight: number, reach: number): number {
  return Math.round(100 * (1 - Math.exp(-weight * (1 + 0.1 * Math.log2(1 + reach)))));
}

const hour = 3_600_000;
const shortest = 1;
const longest = 72;

/** How long a case may wait: an hour at the highest risk, three days at none. Age wins in the end, whatever the risk of others. */
export function attendBy(waitingSince: Date, risk: number): Date {
  const hours = shortest + (longest - shortest) * (1 - risk / 100) ** 2;
  return new Date(waitingSince.getTime() + Math.round(hours * hour));
}
