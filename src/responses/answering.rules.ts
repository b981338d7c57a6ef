/** Who answers observations, with what, and when a consultation counts as answered. */
import { whyNotManage, type DutyRefusal } from '../consultations/access.rules.js';
import { phaseOf, type ConsultationWindow } from '../consultations/phase.rules.js';
import { hasRole, type Actor } from '../people/actor.js';
import { Refusal } from '../platform/refusal/refusal.js';

export const dispositions = ['ACCEPTED', 'PARTLY_ACCEPTED', 'NOT_ACCEPTED', 'OUT_OF_SCOPE', 'ALREADY_COVERED'] as const;
export type Disposition = (typeof dispositions)[number];

export const observationKinds = ['COMMENT', 'SUGGESTION', 'REPLY'] as const;
export type ObservationKind = (typeof observationKinds)[number];

export const observationStates = ['IN_SCOPE', 'HIDDEN', 'WITHDRAWN'] as const;
export type ObservationState = (typeof observationStates)[number];

export const longestReason = 5_000;
export const mostChanges = 100;
export const longestOffice = 200;

export type AnsweringRefusal = DutyRefusal | 'NOT_PUBLISHED' | 'NOT_YET_OPEN' | 'STILL_OPEN' | 'ARCHIVED' | 'WITHDRAWN';

/** Officials of the agency answer from the closing to the archive: what is restored by an appeal late is answered late. */
export function whyNotAnswer(actor: Actor, window: ConsultationWindow, now: Date): AnsweringRefusal | null {
  return whyNotManage(actor, window) ?? whyNotYet(window, now);
}

function whyNotYet(window: ConsultationWindow, now: Date): AnsweringRefusal | null {
  const phase = phaseOf(window, now);
  if (phase === 'CLOSED' || phase === 'ANSWERED') return null;
  if (phase === 'DRAFT') return 'NOT_PUBLISHED';
  if (phase === 'SCHEDULED') return 'NOT_YET_OPEN';
  return phase === 'OPEN' ? 'STILL_OPEN' : phase;
}

/** What is being prepared is the agency's own affair, open to those who check on it. */
export function maySeePrepared(actor: Actor, window: Pick<ConsultationWindow, 'agencyId'>): boolean {
  return actor.isAdministrator || actor.isAuditor || hasRole(actor, 'OFFICIAL', window.agencyId);
}

/** What an official wants to answer. */
export interface AnswerContent {
  disposition: Disposition;
  /** By language, trimmed. */
  reasons: Readonly<Record<string, string>>;
  /** Identities of the parts that changed because of it. */
  changes: readonly string[];
}

/** Which parts differ between the version that was consulted and the current one; null where there is no further version. */
export type Changed = ReadonlySet<string> | null;

/** Whoever was listened to must be able to see where: only what was accepted changes the text, and it says which part. */
export function whyNotSay({ disposition, reasons, changes }: AnswerContent, changed: Changed): Refusal | null {
  if (!reasons['es']) return new Refusal('SPANISH_REQUIRED', {}, 'input.reasons');
  const isAccepted = disposition === 'ACCEPTED' || disposition === 'PARTLY_ACCEPTED';
  if (!isAccepted) return changes.length === 0 ? null : new Refusal('CHANGES_ONLY_IF_ACCEPTED', {}, 'input.changes');
  if (changed === null) return changes.length === 0 ? null : new Refusal('NO_NEW_VERSION', {}, 'input.changes');
  if (changes.length === 0) return new Refusal('CHANGES_REQUIRED', {}, 'input.changes');
  return changes.every((id) => changed.has(id)) ? null : new Refusal('PART_UNCHANGED', {}, 'input.changes');
}

/** The words of a part, as far as a change can be seen. */
export interface Worded {
  id: string;
  label: string;
  heading: string | null;
  body: string;
}

/** Parts that are new, gone, or worded otherwise; a part is also changed where one that it holds is. */
export function changedParts(
  old: readonly (Worded & { parentId: string | null })[],
  now: readonly (Worded & { parentId: string | null })[],
): Set<string> {
  const before = new Map(old.map((part) => [part.id, part]));
  const after = new Map(now.map((part) => [part.id, part]));
  const changed = new Set<string>();
  const mark = (id: string | null): void => {
    for (let at = id; at !== null && !changed.has(at); at = (after.get(at) ?? before.get(at))?.parentId ?? null) changed.add(at);
  };
  for (const part of now) {
    const earlier = before.get(part.id);
    if (!earlier || earlier.label !== part.label || earlier.heading !== part.heading || earlier.body !== part.body) mark(part.id);
  }
  for (const { id } of old) if (!after.has(id)) mark(id);
  return changed;
}

/** How far the answering of a consultation has come. */
export interface Standing {
  isEntered: boolean;
  /** In scope and without a signed answer. */
  unanswered: number;
  /** Signed answers so far, earlier ones of the same observation included. */
  answers: number;
  /** As many as the newest report knew; null where none was published. */
  answersReported: number | null;
}

/** Why a consultation is not answered yet, whoever says so: everybody got an answer, and the report holds all of them. */
export function whyNotAnswered({ isEntered, unanswered, answers, answersReported }: Standing): Refusal | null {
  if (!isEntered) return new Refusal('OBSERVATIONS_NOT_ENTERED');
  if (unanswered > 0) return new Refusal('OBSERVATIONS_UNANSWERED', { count: unanswered });
  if (answersReported === null) return new Refusal('REPORT_UNPUBLISHED');
  return answersReported < answers ? new Refusal('REPORT_OUTDATED', { count: answers - answersReported }) : null;
}

/** A report is published once everybody has an answer, and again only when there is something new to report. */
export function whyNotReport(standing: Standing): Refusal | null {
  const refusal = whyNotAnswered(standing);
  if (refusal === null) return new Refusal('NOTHING_NEW_TO_REPORT');
  return refusal.code === 'REPORT_UNPUBLISHED' || refusal.code === 'REPORT_OUTDATED' ? null : refusal;
}
