/** Who sees a consultation, who changes it, and who takes part in it. */
import { hasRole, whyNotAct, type Actor } from '../people/actor.js';
import { phaseOf, whyNotNow, type Act, type ConsultationWindow, type PhaseRefusal } from './phase.rules.js';

/** Whose drafts the actor sees: those of the agencies they belong to, or all of them. */
export function draftsSeenBy(actor: Actor): { all: boolean; agencyIds: string[] } {
  return { all: actor.isAdministrator || actor.isAuditor, agencyIds: [...actor.memberships.keys()] };
}

/** A draft exists only for the people of its agency, administrators and auditors. */
export function whyNotSee(actor: Actor, consultation: Pick<ConsultationWindow, 'status' | 'agencyId'>): 'NOT_FOUND' | null {
  const drafts = draftsSeenBy(actor);
  if (consultation.status !== 'DRAFT' || drafts.all || drafts.agencyIds.includes(consultation.agencyId)) return null;
  return 'NOT_FOUND';
}

export type DutyRefusal = 'NOT_FOUND' | 'SIGN_IN_REQUIRED' | 'AUDITORS_ONLY_READ' | 'FORBIDDEN';

/** Only an official of its agency acts on a consultation. */
export function whyNotManage(actor: Actor, consultation: Pick<ConsultationWindow, 'status' | 'agencyId'>): DutyRefusal | null {
  return whyNotSee(actor, consultation) ?? whyNotAct(actor) ?? (hasRole(actor, 'OFFICIAL', consultation.agencyId) ? null : 'FORBIDDEN');
}

/** Officials of the agency choose its dates; administrators, who date the policies, see what comes of them. */
export function whyNotPlan(actor: Actor, consultation: Pick<ConsultationWindow, 'status' | 'agencyId'>): 'NOT_FOUND' | 'FORBIDDEN' | null {
  const mayPlan = actor.isAdministrator || hasRole(actor, 'OFFICIAL', consultation.agencyId);
  return whyNotSee(actor, consultation) ?? (mayPlan ? null : 'FORBIDDEN');
}

/** Why this person may not carry out the act on the consultation now. */
export function whyNotDo(actor: Actor, act: Act, consultation: ConsultationWindow, now: Date): DutyRefusal | PhaseRefusal | null {
  return whyNotManage(actor, consultation) ?? whyNotNow(act, phaseOf(consultation, now));
}

/** Why this person may not change its words: drafts freely, published ones only by corrections. */
export function whyNotEdit(actor: Actor, consultation: ConsultationWindow, now: Date): DutyRefusal | PhaseRefusal | null {
  return whyNotDo(actor, consultation.status === 'DRAFT' ? 'edit' : 'correct', consultation, now);
}

/** Only an official of the agency begins a draft in its name. */
export function whyNotCreate(actor: Actor, agencyId: string): DutyRefusal | null {
  return whyNotAct(actor) ?? (hasRole(actor, 'OFFICIAL', agencyId) ? null : 'FORBIDDEN');
}

export type ContributionRefusal =
  'NOT_FOUND' | 'NOT_PUBLISHED' | 'NOT_YET_OPEN' | 'CLOSED' | 'WITHDRAWN' | 'SIGN_IN_REQUIRED' | 'AUDITORS_ONLY_READ';

/** Why this person may not comment or vote now. The clock comes first: nobody should sign in only to read that it is closed. */
export function whyNotContribute(actor: Actor, window: ConsultationWindow, now: Date): ContributionRefusal | null {
  return whyNotSee(actor, window) ?? whyNotTakePart(window, now) ?? whyNotAct(actor);
}

function whyNotTakePart(window: ConsultationWindow, now: Date): ContributionRefusal | null {
  const phase = phaseOf(window, now);
  if (phase === 'OPEN') return null;
  if (phase === 'DRAFT') return 'NOT_PUBLISHED';
  if (phase === 'SCHEDULED') return 'NOT_YET_OPEN';
  return phase === 'WITHDRAWN' ? 'WITHDRAWN' : 'CLOSED';
}
