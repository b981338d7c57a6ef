/** What may be done with what is held of people: purposes, archives, requests, erasure and terms. */
import type { Actor } from '../people/actor.js';
import { whyNotAdminister, whyNotKeepAccount } from '../people/people.rules.js';
import { whyNotProven } from '../people/second-factors/second-factors.rules.js';
import { addWorkingDays, isWorkingDay, wallClock, type CalendarDay } from '../platform/clock/calendar.rules.js';
import { Refusal } from '../platform/refusal/refusal.js';

/** Each purpose for which data is used, and none for which it is not: nobody is asked for a consent without effect. With the version of its notice; the words stand in the catalogues, `consents.<purpose>.<version>`. A new version asks anew. */
export const purposes = { TAKING_PART: 1, NOTICES_BY_MAIL: 1 } as const;
export type Purpose = keyof typeof purposes;
export const purposeNames = Object.keys(purposes) as Purpose[];

export const consentWays = ['REGISTRATION', 'ACCOUNT', 'NOTICES', 'LEAVING'] as const;
export type ConsentWay = (typeof consentWays)[number];

export const requestKinds = ['CONSULTATION', 'CORRECTION', 'COMPLAINT'] as const;
export type RequestKind = (typeof requestKinds)[number];
export const requestOutcomes = ['GRANTED', 'PARTLY_GRANTED', 'REFUSED'] as const;
export type RequestOutcome = (typeof requestOutcomes)[number];

/** Working days to answer, Ley 1581 de 2012: art. 14 for consultations, art. 15 for corrections and complaints. */
export const workingDaysToAnswer: Readonly<Record<RequestKind, number>> = { CONSULTATION: 10, CORRECTION: 15, COMPLAINT: 15 };

const zone = 'America/Bogota';
const dayMs = 24 * 3_600_000;
/** Time to think again. */
export const daysBeforeErasure = 7;
/** An archive can be fetched for so long. */
export const daysOfArchive = 7;
export const mostOpenRequests = 10;
export const longestWords = 4_000;

/** The last day on which an answer is in time. The day on which it was asked does not count; what comes on a day off comes on the next working day. */
export function dueOn(kind: RequestKind, askedAt: Date): CalendarDay {
  const { day } = wallClock(askedAt, zone);
  return addWorkingDays(isWorkingDay(day) ? day : addWorkingDays(day, 1), workingDaysToAnswer[kind]);
}

export function isLate(due: CalendarDay, answeredAt: Date | null, now: Date): boolean {
  return wallClock(answeredAt ?? now, zone).day > due;
}

export function erasedFrom(askedAt: Date): Date {
  return new Date(askedAt.getTime() + daysBeforeErasure * dayMs);
}

/** Taking part is what an account is for: whoever no longer agrees deletes it. */
export function whyNotDecide(actor: Actor, purpose: Purpose, isGiven: boolean): 'SIGN_IN_REQUIRED' | 'ERASE_INSTEAD' | null {
  return whyNotKeepAccount(actor) ?? (purpose === 'TAKING_PART' && !isGiven ? 'ERASE_INSTEAD' : null);
}

/** Everything of somebody in one file: whoever found a device left open must not get it. */
export function whyNotGather(
  actor: Actor,
  newest: { readyAt: Date | null; askedAt: Date } | null,
  now: Date,
): Refusal | 'SIGN_IN_REQUIRED' | 'ARCHIVE_UNDER_WAY' | 'ARCHIVE_IS_NEW' | null {
  const stranger = whyNotKeepAccount(actor);
  if (stranger) return stranger;
  if (newest && newest.readyAt === null) return 'ARCHIVE_UNDER_WAY';
  return newest && now.getTime() - newest.askedAt.getTime() < 3_600_000 ? 'ARCHIVE_IS_NEW' : whyNotProven(actor, now);
}

export function whyNotAsk(actor: Actor, openRequests: number, words: string): Refusal | null {
  const stranger = whyNotKeepAccount(actor);
  if (stranger) return new Refusal(stranger);
  if (openRequests >= mostOpenRequests) return new Refusal('TOO_MANY_DATA_REQUESTS', { max: mostOpenRequests });
  return whyNotWords(words, 'input.words');
}

export function whyNotAnswer(actor: Actor, request: { answeredAt: Date | null } | null, answer: string): Refusal | null {
  const stranger = whyNotAdminister(actor);
  if (stranger) return new Refusal(stranger);
  if (request === null) return new Refusal('NOT_FOUND', { type: 'DataRequest' }, 'input.requestId');
  return request.answeredAt ? new Refusal('DATA_REQUEST_ANSWERED') : whyNotWords(answer, 'input.answer');
}

/** Who answers for the data, and who checks on them. */
export function maySeeDesk(actor: Actor): boolean {
  return actor.isAdministrator || actor.isAuditor;
}

export function whyNotErase(actor: Actor, isAsked: boolean): 'SIGN_IN_REQUIRED' | 'ERASURE_ASKED_ALREADY' | null {
  return whyNotKeepAccount(actor) ?? (isAsked ? 'ERASURE_ASKED_ALREADY' : null);
}

/** Nobody may keep things longer or shorter than their room can bear. */
export function whyNotKeepFor(actor: Actor, term: { least: number; most: number } | null, days: number): Refusal | null {
  const stranger = whyNotAdminister(actor);
  if (stranger) return new Refusal(stranger);
  if (term === null) return new Refusal('RETENTION_UNKNOWN', {}, 'input.subject');
  const { least, most } = term;
  return days < least || days > most ? new Refusal('RETENTION_OUT_OF_BOUNDS', { least, most }, 'input.days') : null;
}

/** When somebody inactive is warned, in days before the account goes. */
export const daysOfWarnings = [60, 30] as const;

export type Inactivity = 'NONE' | { warning: number } | 'REMOVE';

/**
 * What is due for somebody who was last here at `since`: each warning once, and the end only when the last warning is as old as it said.
 * `warnings` are those given since then.
 */
export function inactivityOf(since: Date, warnings: readonly { number: number; warnedAt: Date }[], days: number, now: Date): Inactivity {
  const away = (now.getTime() - since.getTime()) / dayMs;
  const next = daysOfWarnings.findIndex((_, index) => !warnings.some(({ number }) => number === index + 1));
  if (next >= 0) return away >= days - daysOfWarnings[next]! ? { warning: next + 1 } : 'NONE';
  const last = Math.max(...warnings.map(({ warnedAt }) => warnedAt.getTime()));
  return away >= days && (now.getTime() - last) / dayMs >= daysOfWarnings.at(-1)! ? 'REMOVE' : 'NONE';
}

function whyNotWords(words: string, field: string): Refusal | null {
  const length = [...words.trim()].length;
  if (length === 0) return new Refusal('DATA_WORDS_MISSING', {}, field);
  return length > longestWords ? new Refusal('DATA_WORDS_TOO_LONG', { max: longestWords }, field) : null;
}
