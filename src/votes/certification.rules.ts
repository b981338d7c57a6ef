/** Who certifies a result, and when: two officials of the agency, once it is counted. */
import { whyNotManage } from '../consultations/access.rules.js';
import { phaseOf, type ConsultationWindow } from '../consultations/phase.rules.js';
import type { Actor } from '../people/actor.js';
import { isOver } from './poll.rules.js';

export interface CertificationState {
  isCounted: boolean;
  /** The accounts that have certified, in order. */
  certifiedBy: readonly string[];
}

/** Two pairs of eyes, as for closing early. */
export const certifiersNeeded = 2;

export function whyNotCertify(actor: Actor, window: ConsultationWindow, state: CertificationState, now: Date): string | null {
  const refusal = whyNotManage(actor, window) ?? whyNotAfterClosing(window, now);
  if (refusal) return refusal;
  if (!state.isCounted) return 'NOT_YET_COUNTED';
  if (state.certifiedBy.length >= certifiersNeeded) return 'ALREADY_CERTIFIED';
  return state.certifiedBy.includes(actor.accountId!) ? 'SECOND_OFFICIAL_REQUIRED' : null;
}

/** Nothing of a certified result can be changed: it can only be noted what came to light. */
export function whyNotAnnotate(actor: Actor, window: ConsultationWindow, state: CertificationState, now: Date): string | null {
  const refusal = whyNotManage(actor, window) ?? whyNotAfterClosing(window, now);
  if (refusal) return refusal;
  return state.certifiedBy.length < certifiersNeeded ? 'NOT_YET_CERTIFIED' : null;
}

function whyNotAfterClosing(window: ConsultationWindow, now: Date): string | null {
  const phase = phaseOf(window, now);
  if (phase === 'WITHDRAWN') return 'WITHDRAWN';
  return isOver(phase) ? null : phase === 'OPEN' ? 'STILL_OPEN' : 'NOT_YET_OPEN';
}
