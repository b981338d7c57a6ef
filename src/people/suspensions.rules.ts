/** What somebody who is suspended is told, and what stands in the way of suspending somebody. */
import { wallClock } from '../platform/clock/calendar.rules.js';
import type { RefusalFacts } from '../platform/refusal/refusal.js';
import type { Actor } from './actor.js';

const zone = 'America/Bogota';

/** Facts for the sentence of SUSPENDED; none where the actor is not. */
export function suspensionFacts(actor: Actor, agencyId: string): RefusalFacts {
  const until = actor.suspensions.get(agencyId);
  return until ? { until: shownAt(until) } : {};
}

/** The moment as clocks in Colombia show it, whatever the zone of this machine, in which messages write moments. */
function shownAt(moment: Date): number {
  const { day, minute } = wallClock(moment, zone);
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(year, month - 1, date, Math.floor(minute / 60), minute % 60).getTime();
}
