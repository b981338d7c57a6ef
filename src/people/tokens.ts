/** Tokens of sessions and of links for a new password: 256 random bits that only their owner keeps; the server keeps the SHA-256. */
import { createHash, randomBytes } from 'node:crypto';

const shape = /^urna_[A-Za-z0-9_-]{43}$/;

export function newToken(): string {
  return `urna_${randomBytes(32).toString('base64url')}`;
}

/** The hash by which a session is found, or null when this was never one of our tokens. */
export function hashToken(token: string): Buffer | null {
  return shape.test(token) ? sha256(token) : null;
}

/** For a link, which people may have to copy by hand from a mail: nothing but the random part. */
export function newResetToken(): string {
  return randomBytes(32).toString('base64url');
}

export function hashResetToken(token: string): Buffer {
  return sha256(token.trim());
}

function sha256(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
