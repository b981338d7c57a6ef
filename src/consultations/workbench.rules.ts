/** Whose desk it is: officials see what their agencies prepare, administrators see all of it. */
import type { Actor } from '../people/actor.js';
import { agenciesToPublishIn } from '../people/people.rules.js';

export type WorkbenchRefusal = 'SIGN_IN_REQUIRED' | 'FORBIDDEN';

/** Whether there is work of this kind for the person at all: officials of any agency. */
export function whyNotPrepare(actor: Actor): WorkbenchRefusal | null {
  if (actor.accountId === null) return 'SIGN_IN_REQUIRED';
  return agenciesToPublishIn(actor).length > 0 ? null : 'FORBIDDEN';
}

/** Why the actor may not see the workbench, of one agency when it is named. */
export function whyNotSeeWorkbench(actor: Actor, agencyId: string | null): WorkbenchRefusal | null {
  if (actor.accountId !== null && actor.isAdministrator) return null;
  return whyNotPrepare(actor) ?? (agencyId === null || agenciesToPublishIn(actor).includes(agencyId) ? null : 'FORBIDDEN');
}

/** The agencies whose consultations lie on the desk, null for all of them. */
export function deskOf(actor: Actor, agencyId: string | null): string[] | null {
  if (agencyId !== null) return [agencyId];
  return actor.isAdministrator ? null : agenciesToPublishIn(actor);
}

/** When it was last changed tells what is being prepared: for those who would see its drafts. */
export function seesChanges(actor: Actor, agencyId: string): boolean {
  return actor.isAdministrator || actor.isAuditor || actor.memberships.has(agencyId);
}
