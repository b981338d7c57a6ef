/** Anti-forgery tokens: a form counts only when it comes from a page that was written for the same browser. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** The token of the forms of one browser: known only to who knows its cookie and the secret. */
export function tokenFor(secret: string, cookie: string): string {
  return createHmac('sha256', secret).update(`form ${cookie}`).digest('base64url').slice(0, 32);
}

export function isTokenFor(secret: string, cookie: string, token: string): boolean {
  const [right, given] = [Buffer.from(tokenFor(secret, cookie)), Buffer.from(token)];
  return right.length === given.length && timingSafeEqual(right, given);
}

/** The value of the cookie that binds the forms of visitors, who have no session. */
export function newFormCookie(): string {
  return randomBytes(18).toString('base64url');
}
