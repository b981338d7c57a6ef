/** Secrets in links of letters: 256 random bits, of which only the SHA-256 is kept. */
import { createHash, randomBytes } from 'node:crypto';

export function newLink(): string {
  return randomBytes(32).toString('base64url');
}

export function hashLink(token: string): Buffer {
  return createHash('sha256').update(token.trim()).digest();
}
