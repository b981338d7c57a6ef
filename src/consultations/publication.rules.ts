/** What must be there before a consultation is announced, and how long it must be open. */
import { Refusal } from '../platform/refusal/refusal.js';
import {
  addDays,
  firstFullDay,
  fullDays,
  holidaysOn,
  isTimeZone,
  isWorkingDay,
  wallClock,
  whenFull,
  type CalendarDay,
  type Holiday,
} from '../platform/clock/calendar.rules.js';

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

/** Something that must be there, checked: its code as a refusal, and the key of the sentence that says it is there. */
export interface CheckedRequirement {
  code: string;
  done: string;
  isDone: boolean;
}

/** Everything that this room asks for, in order; upper rooms add theirs (see publication-requirements.ts). */
export function checkDraft(draft: Draft): CheckedRequirement[] {
  const spanish = draft.translations.find(({ locale }) => locale === 'es');
  const { memorandum, contact } = draft;
  const written = (code: string, done: string, ...texts: (string | null | undefined)[]) => ({ code, done, isDone: !texts.some(isBlank) });
  return [
    written('TITLE_MISSING', 'checklist.TITLE', spanish?.title),
    written('SUMMARY_MISSING', 'checklist.SUMMARY', spanish?.summary),
    written('BODY_MISSING', 'checklist.BODY', spanish?.body),
    written(memorandumParts.background, 'checklist.MEMORANDUM_BACKGROUND', memorandum?.background),
    written(memorandumParts.scope, 'checklist.MEMORANDUM_SCOPE', memorandum?.scope),
    written(memorandumParts.legalViability, 'checklist.MEMORANDUM_LEGAL_VIABILITY', memorandum?.legalViability),
    written(memorandumParts.economicImpact, 'checklist.MEMORANDUM_ECONOMIC_IMPACT', memorandum?.economicImpact),
    written(memorandumParts.budgetImpact, 'checklist.MEMORANDUM_BUDGET_IMPACT', memorandum?.budgetImpact),
    written(memorandumParts.environmentalImpact, 'checklist.MEMORANDUM_ENVIRONMENTAL_IMPACT', memorandum?.environmentalImpact),
    written(memorandumParts.technicalStudies, 'checklist.MEMORANDUM_TECHNICAL_STUDIES', memorandum?.technicalStudies),
    written('CONTACT_MISSING', 'checklist.CONTACT', contact?.office, contact?.name, contact?.email),
    { code: 'CHANNELS_MISSING', done: 'checklist.CHANNELS', isDone: draft.channels.length > 0 },
    { code: 'TIME_ZONE_UNKNOWN', done: 'checklist.TIME_ZONE', isDone: isTimeZone(draft.timeZone) },
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

export type Opening = Omit<Term, 'closesAt'>;

/** The policy in force on the local day of opening: the newest that is already valid. */
export function policyInForce<Policy extends TermPolicy>(policies: readonly Policy[], term: Opening): Policy | null {
  const { day } = wallClock(term.opensAt, term.timeZone);
  return policies.filter((policy) => policy.validFrom <= day).sort((one, other) => (one.validFrom < other.validFrom ? 1 : -1))[0] ?? null;
}

/** How many days of the term the policy counts. */
export function countTerm(policy: TermPolicy, term: Term): number {
  return fullDays(term.opensAt, term.closesAt, term.timeZone).filter((day) => counts(policy, day)).length;
}

function counts(policy: TermPolicy, day: CalendarDay): boolean {
  return policy.counts === 'CALENDAR_DAYS' || isWorkingDay(day);
}

/** A day of the least term: whether it is worked, and the how-manieth it is of those that the policy counts, null when it is not counted. */
export interface TermDay {
  date: CalendarDay;
  isWorkingDay: boolean;
  holidays: readonly Holiday[];
  counts: number | null;
}

/** The days from that of opening to the one with which the policy has its least number, and the moment from which that one is full. */
export function leastTerm(policy: TermPolicy, { opensAt, timeZone }: Opening): { days: TermDay[]; earliestClosesAt: Date } {
  const first = firstFullDay(opensAt, timeZone);
  const days: TermDay[] = [];
  let counted = 0;
  for (let date = wallClock(opensAt, timeZone).day; counted < policy.minimumDays; date = addDays(date, 1)) {
    const isCounted = date >= first && counts(policy, date);
    if (isCounted) counted++;
    days.push({ date, isWorkingDay: isWorkingDay(date), holidays: holidaysOn(date), counts: isCounted ? counted : null });
  }
  return { days, earliestClosesAt: whenFull(days.at(-1)!.date, opensAt, timeZone) };
}

/** What officials are told beforehand decides here too. */
export function isShorter(policy: TermPolicy | null, term: Term): boolean {
  return policy !== null && term.closesAt < leastTerm(policy, term).earliestClosesAt;
}

/** An opening a few minutes ago is now: the form was filled in slowly. */
const patience = 15 * 60_000;

/** Further ahead an opening is a slip of the pen. */
const furthest = 10 * 366 * 86_400_000;

/** Why the consultation may not open then. */
export function whyNotOpen({ opensAt, timeZone }: Opening, now: Date): Refusal | null {
  if (!isTimeZone(timeZone)) return new Refusal('TIME_ZONE_UNKNOWN', { timeZone }, 'input.timeZone');
  const ahead = opensAt.getTime() - now.getTime();
  if (ahead < -patience) return new Refusal('OPENS_IN_THE_PAST', {}, 'input.opensAt');
  return ahead > furthest ? new Refusal('OPENS_TOO_FAR_AHEAD', {}, 'input.opensAt') : null;
}

/** Why the consultation may not be open in this term. */
export function whyNotTerm(term: Term, policies: readonly TermPolicy[], isJustified: boolean, now: Date): Refusal | null {
  const refusal = whyNotOpen(term, now);
  if (refusal) return refusal;
  if (term.closesAt <= term.opensAt) return new Refusal('CLOSES_BEFORE_OPENING', {}, 'input.closesAt');
  const policy = policyInForce(policies, term);
  if (policy === null || !isShorter(policy, term)) return null;
  const facts = { days: countTerm(policy, term), minimum: policy.minimumDays, counts: policy.counts };
  if (!policy.allowsShorterWithJustification) return new Refusal('TERM_TOO_SHORT', facts, 'input.closesAt');
  return isJustified ? null : new Refusal('JUSTIFICATION_REQUIRED', facts, 'input.shorterTermJustification');
}

function isBlank(text: string | null | undefined): boolean {
  return !text || text.trim() === '';
}
