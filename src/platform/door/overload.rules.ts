/** What is given up, and in which order, when there is more to do than this process can: ballots are kept to the last. */
import type { Act } from './acts.rules.js';

/** How hard pressed the process is, from 0 to {@link mostPressure}; each whole number gives up one more tier. */
export const mostPressure = 5;

/** Tiers in the order in which they are given up; null for what is never. */
export function tierOf(act: Act, isSignedIn: boolean): number | null {
  if (act === 'vote' || act === 'signIn') return null;
  if (act === 'write') return 3;
  if (act === 'upload') return isSignedIn ? 3 : 0;
  if (act === 'export') return 0;
  return isSignedIn ? 2 : 1;
}

/**
 * The pressure after another window: it rises while the queue of the event loop stands, and falls slowly once it has gone. One long task
 * alone is no standing queue, so a window counts by its shortest delay.
 * @param shortestDelay of the delays seen in the window, in milliseconds
 * @param target what may stand for long
 */
export function pressureAfter(pressure: number, shortestDelay: number, target: number): number {
  if (shortestDelay > target) return Math.min(mostPressure, pressure + 0.5);
  return shortestDelay < target / 2 ? Math.max(0, pressure - 0.1) : pressure;
}

/** How far the queue of requests in hand may fill, of what may be in hand at once, before a tier is given up. */
const shareOfTier = [0.5, 0.7, 0.85, 1];

export interface Load {
  pressure: number;
  /** Requests in hand now that are no ballots, and how many may be. */
  inHand: number;
  mostInHand: number;
  /** From 0 to 1, another one each time: of a tier that is half given up, every other one is. */
  turn: number;
}

/** Whether this one is turned away now, to come again soon. */
export function isTurnedAway(act: Act, isSignedIn: boolean, { pressure, inHand, mostInHand, turn }: Load): boolean {
  const tier = tierOf(act, isSignedIn);
  if (tier === null) return false;
  if (inHand >= mostInHand * shareOfTier[tier]!) return true;
  return pressure > 0 && turn < pressure - tier;
}

/** Seconds after which to come again: longer the harder pressed, and not all at the same moment. */
export function secondsToStayAway(pressure: number, turn: number): number {
  return 1 + Math.ceil(pressure + turn * 4);
}
