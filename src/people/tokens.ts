/** Session tokens: 256 random bits that only the client keeps; the server keeps their SHA-256. */
import { createHash, randomBytes } from 'node:crypto';

const shape = /^urna_[A-Za-z0-9_-]{43}$/;

export function newToken(): string {
  return `urna_${randomBytes(32).toString('base64url')}`;
}

/** The hash by which a session is found, or null when this was never one of our tokens. */
export function hashToken(token: string): Buffer | null {
  return shape.test(token) ? createHash('sha256').update(token).digest() : null;
}
