/** Changing the end of a consultation: later with a reason, earlier only by two officials. */
import type { Actor } from '../people/actor.js';
import type { ConsultationWindow } from './phase.rules.js';

/** An extension only ever gives people more time. */
export function whyNotExtendTo(closesAt: Date, consultation: Pick<ConsultationWindow, 'closesAt'>): 'EXTENSION_NOT_LATER' | null {
  return consultation.closesAt !== null && closesAt > consultation.closesAt ? null : 'EXTENSION_NOT_LATER';
}

/** One request waits at a time. */
export function whyNotRequest(isRequested: boolean): 'EARLY_CLOSING_ALREADY_REQUESTED' | null {
  return isRequested ? 'EARLY_CLOSING_ALREADY_REQUESTED' : null;
}

export type ConfirmationRefusal = 'EARLY_CLOSING_NOT_REQUESTED' | 'SECOND_OFFICIAL_REQUIRED';

/** Whoever asked to close early cannot also confirm it. */
export function whyNotConfirm(actor: Actor, request: { requestedBy: string } | null): ConfirmationRefusal | null {
  if (request === null) return 'EARLY_CLOSING_NOT_REQUESTED';
  return request.requestedBy === actor.accountId ? 'SECOND_OFFICIAL_REQUIRED' : null;
}
