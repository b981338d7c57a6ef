/** Who keeps drafts of comments, about what, and how many. */
import { whyNotSee } from '../consultations/access.rules.js';
import type { ConsultationWindow } from '../consultations/phase.rules.js';
import { whyNotAct, type Actor } from '../people/actor.js';
import { Refusal } from '../platform/refusal/refusal.js';

/** More than anybody has under way, and few enough that drafts are no store for other things. */
export const mostDrafts = 100;

export type DraftRefusal = 'NOT_FOUND' | 'SIGN_IN_REQUIRED' | 'AUDITORS_ONLY_READ' | 'NOT_PUBLISHED';

/** Whoever may sign in and write keeps drafts about what was published, in every later phase too: words outlive a closing. */
export function whyNotDraft(actor: Actor, consultation: Pick<ConsultationWindow, 'status' | 'agencyId'>): DraftRefusal | null {
  return whyNotSee(actor, consultation) ?? whyNotAct(actor) ?? (consultation.status === 'DRAFT' ? 'NOT_PUBLISHED' : null);
}

/** A draft that is kept already may always be saved again. */
export function whyNotOneMore(others: number): Refusal | null {
  return others >= mostDrafts ? new Refusal('TOO_MANY_DRAFTS', { max: mostDrafts }) : null;
}
