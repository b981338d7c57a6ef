/** When one thing that shows who somebody is does not suffice, and for how long it counts. */
import type { Actor } from '../actor.js';
import { Refusal } from '../../platform/refusal/refusal.js';

/** By what a session was opened or made stronger. */
export type Method = 'password' | 'link' | 'provider' | 'strong_provider' | 'code' | 'recovery' | 'passkey';

/** What only whoever holds a device or a paper of the account can show, here or, where whoever runs Urna says so, at a service. */
const strong: readonly Method[] = ['code', 'recovery', 'passkey', 'strong_provider'];

export function isStrong(methods: readonly Method[]): boolean {
  return methods.some((method) => strong.includes(method));
}

export const provenMinutes = 10;

/** Sensitive acts ask again who somebody is when they have not shown it for ten minutes: a device may have been left open. */
export function whyNotProven(actor: Actor, now: Date): Refusal | 'SIGN_IN_REQUIRED' | null {
  if (actor.accountId === null) return 'SIGN_IN_REQUIRED';
  const since = actor.provenAt == null ? Infinity : now.getTime() - actor.provenAt.getTime();
  return since <= provenMinutes * 60_000 ? null : new Refusal('PROVE_AGAIN', { minutes: provenMinutes });
}

/** What an account is protected by takes more than a password to change, once it has any of it. */
export function whyNotChangeFactors(actor: Actor, hasFactor: boolean, now: Date): Refusal | 'SIGN_IN_REQUIRED' | null {
  const refusal = whyNotProven(actor, now);
  if (refusal !== null) return refusal;
  return hasFactor && !actor.isStrong ? new Refusal('PROVE_AGAIN', { minutes: provenMinutes }) : null;
}

/**
 * What somebody does all the same who lacks the second factor that the installation asks of everybody: come and go, get one, show one, keep
 * the ways into their account, and use the rights that the law gives them over their data (Ley 1581 de 2012, art. 8).
 */
const openWithoutFactor: ReadonlySet<string> = new Set([
  'register',
  'registerWithProvider',
  'signIn',
  'signInWithLink',
  'signInWithPasskey',
  'requestSignInLink',
  'beginProviderSignIn',
  'completeProviderSignIn',
  'completeSignIn',
  'askForPasskey',
  'signOut',
  'endSession',
  'endOtherSessions',
  'proveIdentity',
  'beginAuthenticator',
  'confirmAuthenticator',
  'beginPasskey',
  'addPasskey',
  'renewRecoveryCodes',
  'requestPasswordReset',
  'resetPassword',
  'changePassword',
  'requestEmailConfirmation',
  'confirmEmail',
  'changeEmail',
  'confirmEmailChange',
  'decideConsent',
  'requestDataArchive',
  'askAboutMyData',
  'requestErasure',
  'cancelErasure',
]);

/** Asked before every mutation, so that no rule of any room can forget to. */
export function whyNotActWithoutFactor(actor: Actor, mutation: string): 'SECOND_FACTOR_NEEDED' | null {
  return actor.lacksFactor && !openWithoutFactor.has(mutation) ? 'SECOND_FACTOR_NEEDED' : null;
}

/** Codes of one half minute before and after count too: clocks of telephones are not exact. */
export const codeWindow = 1;
export const secondsOfStep = 30;

export function stepAt(now: Date): number {
  return Math.floor(now.getTime() / 1000 / secondsOfStep);
}

export function looksLikeCode(text: string): boolean {
  return /^\d{6}$/.test(text);
}

/** As people type them: without blanks. */
export function tidyCode(text: string): string {
  return text.replace(/[\s-]/g, '').toUpperCase();
}

const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const codeLength = 12;

/** A code on paper out of random bytes, without characters that look alike: 59 bits. */
export function recoveryCodeOf(bytes: Uint8Array): string {
  const characters = [...bytes]
    .filter((byte) => byte < 256 - (256 % alphabet.length))
    .slice(0, codeLength)
    .map((byte) => alphabet[byte % alphabet.length]);
  return characters.join('').replace(/(.{4})(?=.)/g, '$1-');
}

export const recoveryCodes = { count: 10, length: codeLength, bytes: codeLength * 3 } as const;
