/** What must be there before a consultation is announced, and how long it must be open. */
import { Refusal } from '../platform/refusal/refusal.js';
import { fullDays, isTimeZone, isWorkingDay, wallClock, type CalendarDay } from './calendar.rules.js';

export interface MemorandumParts {
  background: string;
  scope: string;
  legalViability: string;
  economicImpact: string;
  budgetImpact: string;
  environmentalImpact: string;
  technicalStudies: string;
}

export interface Draft {
  translations: readonly { locale: string; title: string; summary: string; body: string }[];
  memorandum: MemorandumParts | null;
  contact: { office: string; name: string; email: string } | null;
  channels: readonly string[];
  timeZone: string;
}

/** The parts of the memorandum in the order in which the law lists them, and the refusal when one is missing. */
export const memorandumParts = {
  background: 'MEMORANDUM_BACKGROUND_MISSING',
  scope: 'MEMORANDUM_SCOPE_MISSING',
  legalViability: 'MEMORANDUM_LEGAL_VIABILITY_MISSING',
  economicImpact: 'MEMORANDUM_ECONOMIC_IMPACT_MISSING',
  budgetImpact: 'MEMORANDUM_BUDGET_IMPACT_MISSING',
  environmentalImpact: 'MEMORANDUM_ENVIRONMENTAL_IMPACT_MISSING',
  technicalStudies: 'MEMORANDUM_TECHNICAL_STUDIES_MISSING',
} as const satisfies Record<keyof MemorandumParts, string>;

/** Codes of everything that this room knows to be missing; upper rooms add theirs (see publication-requirements.ts). */
export function whatIsMissing(draft: Draft): string[] {
  const spanish = draft.translations.find(({ locale }) => locale === 'es');
  const parts = Object.entries(memorandumParts) as [keyof MemorandumParts, string][];
  return [
    ...(isBlank(spanish?.title) ? ['TITLE_MISSING'] : []),
    ...(isBlank(spanish?.summary) ? ['SUMMARY_MISSING'] : []),
    ...(isBlank(spanish?.body) ? ['BODY_MISSING'] : []),
    ...parts.filter(([part]) => isBlank(draft.memorandum?.[part])).map(([, code]) => code),
    ...(isBlank(draft.contact?.office) || isBlank(draft.contact?.name) || isBlank(draft.contact?.email) ? ['CONTACT_MISSING'] : []),
    ...(draft.channels.length === 0 ? ['CHANNELS_MISSING'] : []),
    ...(isTimeZone(draft.timeZone) ? [] : ['TIME_ZONE_UNKNOWN']),
  ];
}

export interface TermPolicy {
  id: string;
  validFrom: CalendarDay;
  minimumDays: number;
  counts: 'CALENDAR_DAYS' | 'WORKING_DAYS';
  allowsShorterWithJustification: boolean;
}

export interface Term {
  opensAt: Date;
  closesAt: Date;
  timeZone: string;
}

/** The policy in force on the local day of opening: the newest that is already valid. */
export function policyInForce<Policy extends TermPolicy>(policies: readonly Policy[], term: Term): Policy | null {
  const { day } = wallClock(term.opensAt, term.timeZone);
  return policies.filter((policy) => policy.validFrom <= day).sort((one, other) => (one.validFrom < other.validFrom ? 1 : -1))[0] ?? null;
}

/** How many days of the term the policy counts. */
export function countTerm(policy: TermPolicy, term: Term): number {
  const days = fullDays(term.opensAt, term.closesAt, term.timeZone);
  return policy.counts === 'WORKING_DAYS' ? days.filter(isWorkingDay).length : days.length;
}

export function isShorter(policy: TermPolicy | null, term: Term): boolean {
  return policy !== null && countTerm(policy, term) < policy.minimumDays;
}

/** An opening a few minutes ago is now: the form was filled in slowly. */
const patience = 15 * 60_000;

/** Why the consultation may not be open in this term. */
export function whyNotTerm(term: Term, policies: readonly TermPolicy[], isJustified: boolean, now: Date): Refusal | null {
  if (!isTimeZone(term.timeZone)) return new Refusal('TIME_ZONE_UNKNOWN', { timeZone: term.timeZone }, 'input.timeZone');
  if (term.closesAt <= term.opensAt) return new Refusal('CLOSES_BEFORE_OPENING', {}, 'input.closesAt');
  if (term.opensAt.getTime() < now.getTime() - patience) return new Refusal('OPENS_IN_THE_PAST', {}, 'input.opensAt');
  const policy = policyInForce(policies, term);
  if (policy === null || !isShorter(policy, term)) return null;
  const facts = { days: countTerm(policy, term), minimum: policy.minimumDays, counts: policy.counts };
  if (!policy.allowsShorterWithJustification) return new Refusal('TERM_TOO_SHORT', facts, 'input.closesAt');
  return isJustified ? null : new Refusal('JUSTIFICATION_REQUIRED', facts, 'input.shorterTermJustification');
}

function isBlank(text: string | null | undefined): boolean {
  return !text || text.trim() === '';
}
