/** The codes of RFC 6238 as the usual applications give them: six digits, SHA-1, half a minute. */
import { Secret, TOTP } from 'otpauth';
import { codeWindow, secondsOfStep, stepAt } from './second-factors.rules.js';

const bytes = 20;

export function newSecret(): Buffer {
  return Buffer.from(new Secret({ size: bytes }).bytes);
}

/** What the application scans: who gives the account, whose it is, and the secret. */
export function addressOfSecret(secret: Buffer, issuer: string, label: string): string {
  return totp(secret, issuer, label).toString();
}

/** For whoever types it in. */
export function wordsOfSecret(secret: Buffer): string {
  return secretOf(secret).base32;
}

/** The half minute whose code this is, near now; null when it is none. */
export function stepOf(secret: Buffer, code: string, now: Date): number | null {
  const delta = totp(secret).validate({ token: code, timestamp: now.getTime(), window: codeWindow });
  return delta === null ? null : stepAt(now) + delta;
}

function totp(secret: Buffer, issuer = '', label = ''): TOTP {
  return new TOTP({ issuer, label, secret: secretOf(secret), algorithm: 'SHA1', digits: 6, period: secondsOfStep });
}

function secretOf(secret: Buffer): Secret {
  return new Secret({ buffer: new Uint8Array(secret).buffer });
}
