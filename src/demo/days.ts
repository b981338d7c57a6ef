/** The days of the demonstration, counted from the day on which it is written. */
import type { Chance } from './chance.js';

export const hour = 3_600_000;
export const day = 24 * hour;

/** Bogota is five hours behind UTC all the year. */
const bogota = -5 * hour;

/** That hour in Bogota, so many days after today. */
export function onDay(now: Date, days: number, hours: number): Date {
  const today = Math.floor((now.getTime() + bogota) / day);
  return new Date((today + days) * day + hours * hour - bogota);
}

export function later(moment: Date, ms: number): Date {
  return new Date(moment.getTime() + ms);
}

export function earlier(one: Date, other: Date): Date {
  return one < other ? one : other;
}

/** Some moment after `from` and before `to`; at night people sleep, where there is time for it. */
export function momentBetween(chance: Chance, from: Date, to: Date): Date {
  const moment = later(from, 1 + Math.floor(chance.next() * Math.max(0, to.getTime() - from.getTime() - 2)));
  const isNight = new Date(moment.getTime() + bogota).getUTCHours() < 6;
  const morning = later(moment, 8 * hour);
  return isNight && morning < to ? morning : moment;
}
