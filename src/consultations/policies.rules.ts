/** How the dated rules about the least term are kept: announced ahead, and never changed once they hold. */
import type { Actor } from '../people/actor.js';
import { whyNotAdminister, whyNotNamedSo, type AdministrationRefusal } from '../people/people.rules.js';
import { Refusal } from '../platform/refusal/refusal.js';
import { wallClock, type CalendarDay } from '../platform/clock/calendar.rules.js';

/** The day from which policies count their own beginning. */
export function policyDay(now: Date): CalendarDay {
  return wallClock(now, 'America/Bogota').day;
}

/** A policy may begin today or later: consultations of the past were announced under the rule of their day. */
export function whyNotAddPolicy(
  actor: Actor,
  policy: { words: readonly { locale: string }[]; validFrom: CalendarDay },
  today: CalendarDay,
): Refusal | AdministrationRefusal | null {
  const unnamed = whyNotNamedSo(policy.words);
  if (unnamed) return whyNotAdminister(actor) ?? new Refusal(unnamed, {}, 'input.words');
  return whyNotAdminister(actor) ?? (policy.validFrom < today ? new Refusal('POLICY_IN_THE_PAST', {}, 'input.validFrom') : null);
}

export type PolicyRefusal = 'POLICY_DAY_TAKEN' | 'POLICY_ALREADY_VALID' | 'POLICY_IN_USE';

/** What holds already is superseded by a newer policy, not taken back. */
export function whyNotWithdrawPolicy(policy: { validFrom: CalendarDay }, today: CalendarDay): PolicyRefusal | null {
  return policy.validFrom <= today ? 'POLICY_ALREADY_VALID' : null;
}
