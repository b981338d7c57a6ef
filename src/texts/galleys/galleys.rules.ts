/** Who may prepare a text for a consultation before saving it: those who may set its text, or that of its next version, now. */
import { whyNotDo } from '../../consultations/access.rules.js';
import type { ConsultationWindow } from '../../consultations/phase.rules.js';
import type { Actor } from '../../people/actor.js';
import { whyNotAmend } from '../versions.rules.js';

export function whyNotSetInGalley(actor: Actor, window: ConsultationWindow, now: Date): string | null {
  return window.status === 'DRAFT' ? whyNotDo(actor, 'edit', window, now) : whyNotAmend(actor, window, now);
}
