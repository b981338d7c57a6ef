/** Who may prepare a text for a consultation before saving it: those who may set its text, or that of its next version, now. */
import { whyNotDo } from '../../consultations/access.rules.js';
import type { ConsultationWindow } from '../../consultations/phase.rules.js';
import type { Actor } from '../../people/actor.js';
import { whyNotAmend } from '../versions.rules.js';

/** Long enough for a holiday; words that nobody saved are not kept for ever. */
const daysKept = 30;
const dayMs = 86_400_000;

export function keptUntil(changedAt: Date): Date {
  return new Date(changedAt.getTime() + daysKept * dayMs);
}

/** Whatever was changed last before this is thrown away. */
export function abandonedBefore(now: Date): Date {
  return new Date(now.getTime() - daysKept * dayMs);
}

export function whyNotSetInGalley(actor: Actor, window: ConsultationWindow, now: Date): string | null {
  return window.status === 'DRAFT' ? whyNotDo(actor, 'edit', window, now) : whyNotAmend(actor, window, now);
}
