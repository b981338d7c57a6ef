/** Who may do what to accounts, sessions and agencies. */
import type { Refusal } from '../platform/refusal/refusal.js';
import { hasRole, whyNotAct, type Actor } from './actor.js';
import { whyNotProven } from './second-factors/second-factors.rules.js';

export type AdministrationRefusal = 'SIGN_IN_REQUIRED' | 'AUDITORS_ONLY_READ' | 'FORBIDDEN';

/** Only an administrator founds agencies and grants roles. */
export function whyNotAdminister(actor: Actor): AdministrationRefusal | null {
  return whyNotAct(actor) ?? (actor.isAdministrator ? null : 'FORBIDDEN');
}

/** Who works for an agency, with their addresses, is for its own people, administrators and auditors. */
export function whyNotSeePeople(actor: Actor, agencyId: string): 'FORBIDDEN' | null {
  return actor.isAdministrator || actor.isAuditor || actor.memberships.has(agencyId) ? null : 'FORBIDDEN';
}

/** What happened in the whole deployment is for those who answer for it and those who check on them. */
export function whyNotAudit(actor: Actor): 'FORBIDDEN' | null {
  return actor.isAdministrator || actor.isAuditor ? null : 'FORBIDDEN';
}

/**
 * A session belongs to one person; for anybody else it does not exist. Auditors end their own as everyone does. The one in use
 * ends as somebody signs out; another one only when they have shown lately who they are, so that whoever finds a device left
 * open shuts nobody out (OWASP ASVS 5.0, 7.5.2).
 */
export function whyNotEndSession(
  actor: Actor,
  session: { id: string; accountId: string } | null,
  now: Date,
): Refusal | 'SIGN_IN_REQUIRED' | 'NOT_FOUND' | null {
  if (actor.accountId === null) return 'SIGN_IN_REQUIRED';
  if (session?.accountId !== actor.accountId) return 'NOT_FOUND';
  return session.id === actor.sessionId ? null : whyNotProven(actor, now);
}

/** Whoever is signed in keeps their own account, auditors too. */
export function whyNotKeepAccount(actor: Actor): 'SIGN_IN_REQUIRED' | null {
  return actor.accountId === null ? 'SIGN_IN_REQUIRED' : null;
}

/** An auditor must stay outside of what is audited. */
export function whyNotHoldRole(account: { isAuditor: boolean } | null): 'ACCOUNT_UNKNOWN' | 'AUDITORS_HOLD_NO_ROLES' | null {
  if (account === null) return 'ACCOUNT_UNKNOWN';
  return account.isAuditor ? 'AUDITORS_HOLD_NO_ROLES' : null;
}

/** Agencies in whose name the actor may begin a consultation. */
export function agenciesToPublishIn(actor: Actor): string[] {
  if (whyNotAct(actor)) return [];
  return [...actor.memberships.keys()].filter((agencyId) => hasRole(actor, 'OFFICIAL', agencyId));
}

/** Every agency needs its words in Spanish, and each language once. */
export function whyNotNamedSo(words: readonly { locale: string }[]): 'SPANISH_REQUIRED' | 'LANGUAGE_TWICE' | null {
  const locales = words.map(({ locale }) => locale);
  if (!locales.includes('es')) return 'SPANISH_REQUIRED';
  return new Set(locales).size === locales.length ? null : 'LANGUAGE_TWICE';
}
