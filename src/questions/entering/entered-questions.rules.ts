/** When a question that was said elsewhere counts as received, and who takes back one that was entered by mistake. */
import type { Actor } from '../../people/actor.js';
import { standingOf, whyNotSee, whyNotServe, type Asked, type DutyRefusal } from '../access.rules.js';
import { whyNotNow, type LifeRefusal } from '../life.rules.js';

/**
 * An official who hears a question has received it (Ley 1437 de 2011, arts. 14 and 15): the term begins on the day of the gathering,
 * and not on the one on which somebody got round to entering it.
 * @param heldOn the day in Colombia, `YYYY-MM-DD`, where the time has been five hours behind UTC since 1993
 */
export function receivedAt(heldOn: string, now: Date): Date {
  const noon = new Date(`${heldOn}T12:00:00-05:00`);
  return noon < now ? noon : now;
}

/** Officials of the agency that has it, before it is answered; what people asked themselves is theirs alone to take back. */
export function whyNotRemove(actor: Actor, question: Asked, now: Date): DutyRefusal | LifeRefusal | 'NOT_ENTERED' | null {
  return (
    whyNotSee(actor, question) ??
    whyNotServe(actor, question.agencyId) ??
    (question.gatheringId === null ? 'NOT_ENTERED' : null) ??
    whyNotNow('withdraw', standingOf(question, now), question.rounds)
  );
}
