/** Who may take part in a consultation or a poll: the one rule for casting, commenting, supporting, and saying so beforehand. */
import { Refusal } from '../platform/refusal/refusal.js';
import type { Person } from './actor.js';
import { reaches, type AccountTrust, type TrustLevel } from './trust.rules.js';

/** Null, where one is kept, is everybody who has an account. */
export interface Eligibility {
  level: AccountTrust;
  /** Codes; empty for everywhere. Whoever lives within one of them belongs to it. */
  territories: string[];
  /** So many years old on that day, `YYYY-MM-DD`. */
  age: { least: number; on: string } | null;
  rollId: string | null;
}

/** What the rule must know of somebody. */
export interface Standing {
  trustLevel: TrustLevel;
  person: Person;
}

export const eligibilityRefusals = [
  'PARTICIPATION_MOVED',
  'TRUST_TOO_LOW',
  'IDENTITY_NEEDED',
  'NOT_IN_TERRITORY',
  'TOO_YOUNG',
  'NOT_ON_ROLL',
] as const;
export type EligibilityRefusal = (typeof eligibilityRefusals)[number];

/** The level comes first: without it nothing else is known. Somebody whose participation moved takes part with the other account. */
export function whyNotEligible(eligibility: Eligibility | null | undefined, { trustLevel, person }: Standing): EligibilityRefusal | null {
  if (person.hasMoved) return 'PARTICIPATION_MOVED';
  if (!eligibility) return null;
  const { level, territories, age, rollId } = eligibility;
  if (!reaches(trustLevel, level)) return level === 'VERIFIED' ? 'IDENTITY_NEEDED' : 'TRUST_TOO_LOW';
  if (territories.length > 0 && !territories.some((code) => person.territories.includes(code))) return 'NOT_IN_TERRITORY';
  if (age && !isOldEnough(person.bornOn, age)) return 'TOO_YOUNG';
  return rollId !== null && !person.rollIds.includes(rollId) ? 'NOT_ON_ROLL' : null;
}

/** Whoever was born on the 29th of February is a year older from the 1st of March on, where there is no 29th. */
export function isOldEnough(bornOn: string | null, { least, on }: { least: number; on: string }): boolean {
  if (bornOn === null) return false;
  const birthday = `${String(Number(bornOn.slice(0, 4)) + least).padStart(4, '0')}${bornOn.slice(4)}`;
  return birthday <= on;
}

export const mostEligibleTerritories = 50;
export const oldestLeast = 120;

/** As it is kept: what asks for more than a level needs to know who people are, and what asks for nothing is none. */
export function tidyEligibility({ level, territories, age, rollId }: Eligibility): Eligibility | null {
  const codes = [...new Set(territories)].sort();
  const needsIdentity = codes.length > 0 || age !== null || rollId !== null;
  if (!needsIdentity && level === 'REGISTERED') return null;
  return { level: needsIdentity ? 'VERIFIED' : level, territories: codes, age, rollId };
}

/** Why nobody should be asked for this. */
export function whyNotAskFor({ territories, age }: Eligibility): Refusal | null {
  if (territories.length > mostEligibleTerritories)
    return new Refusal('TOO_MANY_TERRITORIES', { max: mostEligibleTerritories }, 'input.eligibility');
  if (age && !(Number.isInteger(age.least) && age.least >= 1 && age.least <= oldestLeast))
    return new Refusal('AGE_OUT_OF_RANGE', { max: oldestLeast }, 'input.eligibility');
  if (age && age.on === '') return new Refusal('AGE_DAY_NEEDED', {}, 'input.eligibility');
  return null;
}

/** Whether more must be known of somebody than their level, before the rule can be asked. */
export function asksForIdentity(eligibility: Eligibility | null): boolean {
  return eligibility !== null && (eligibility.territories.length > 0 || eligibility.age !== null || eligibility.rollId !== null);
}
