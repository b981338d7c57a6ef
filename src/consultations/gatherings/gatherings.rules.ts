/** How contributions come that do not come by the web, and what must be said of where they came from. */
import { Refusal } from '../../platform/refusal/refusal.js';
import { whyNotManage, type DutyRefusal } from '../access.rules.js';
import { phaseOf, type ConsultationWindow } from '../phase.rules.js';
import type { Actor } from '../../people/actor.js';
import type { AccountTrust } from '../../people/trust.rules.js';

/** Besides the web. */
export const assistedWays = ['PAPER', 'PHONE', 'MEETING'] as const;
export type AssistedWay = (typeof assistedWays)[number];

export const longestPlace = 200;
export const mostPeople = 100_000;

export interface GatheringWords {
  place: string;
  /** `YYYY-MM-DD`. */
  heldOn: string;
  people: number | null;
}

/** Officials of the agency enter what others say and choose, as long as everybody else may take part: not before, and not a day later. */
export function whyNotEnterFor(
  actor: Actor,
  window: ConsultationWindow,
  now: Date,
): DutyRefusal | 'NOT_PUBLISHED' | 'NOT_YET_OPEN' | 'CLOSED' | 'WITHDRAWN' | null {
  const refusal = whyNotManage(actor, window);
  if (refusal) return refusal;
  const phase = phaseOf(window, now);
  if (phase === 'OPEN') return null;
  if (phase === 'DRAFT') return 'NOT_PUBLISHED';
  if (phase === 'SCHEDULED') return 'NOT_YET_OPEN';
  return phase === 'WITHDRAWN' ? 'WITHDRAWN' : 'CLOSED';
}

/** Nothing was said for a consultation before it opened, nor tomorrow. The days are those of its own time zone. */
export function whyNotRecord({ heldOn, people }: GatheringWords, opened: string, today: string): Refusal | null {
  const isDay =
    /^\d{4}-\d{2}-\d{2}$/.test(heldOn) && !Number.isNaN(Date.parse(heldOn)) && new Date(heldOn).toISOString().startsWith(heldOn);
  if (!isDay || heldOn < opened || heldOn > today) return new Refusal('GATHERING_DAY', { opened: opened, today }, 'input.heldOn');
  if (people !== null && !(Number.isInteger(people) && people >= 1 && people <= mostPeople))
    return new Refusal('GATHERING_PEOPLE', { max: mostPeople }, 'input.people');
  return null;
}

/**
 * What officials know of who somebody is. On paper and in a meeting they saw the document; on the telephone they heard its number,
 * which relatives know too, unless a roll knows it together with the birth date.
 */
export function trustOf(way: AssistedWay, isOnRoll: boolean): AccountTrust {
  return way === 'PHONE' && !isOnRoll ? 'CONFIRMED' : 'VERIFIED';
}
