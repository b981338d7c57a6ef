/** Reads from a request who asks: a bearer token, or the session cookie when the request comes from our own pages. */
import type { IncomingHttpHeaders } from 'node:http';
import type { Cookies } from './cookies.js';

export interface Identity {
  viewer: unknown;
  accountId: string | null;
  sessionId: string | null;
}

/**
 * Resolves a session token; null when it is unknown, expired or ended. `isUse`, which it is unless it says otherwise: whether somebody is
 * there, so that the session lasts; not when a page that is open asks by itself.
 */
export type Identify = (token: string, isUse?: boolean) => Promise<Identity | null>;

export type Credentials = { kind: 'none' } | { kind: 'bearer' | 'cookie'; token: string };

/** The token that a request carries, if any. */
export function readCredentials(headers: IncomingHttpHeaders, cookies: Cookies): Credentials {
  const bearer = /^Bearer\s+(\S+)$/i.exec(headers.authorization ?? '')?.[1];
  if (bearer) return { kind: 'bearer', token: bearer };
  const token = cookies.read(headers, 'session');
  return token === null ? { kind: 'none' } : { kind: 'cookie', token };
}

/**
 * Whether a request that a browser sent on behalf of another site: such a request must not use the cookie. Browsers say so
 * with Sec-Fetch-Site (Fetch Metadata), older ones with Origin.
 */
export function isForged(headers: IncomingHttpHeaders, publicUrl: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site === 'cross-site' || site === 'same-site') return true;
  const { origin } = headers;
  if (!origin || site === 'same-origin') return false;
  // What is no address at all, such as “null”, is none of ours.
  return origin !== publicUrl && (!URL.canParse(origin) || new URL(origin).host !== headers.host);
}

/** Headers that no page of another site can send without asking first (CORS); clients that upload send one of them. */
const preflightHeaders = ['apollo-require-preflight', 'x-apollo-operation-name', 'graphql-require-preflight', 'x-requested-with'];

/**
 * Whether a form with a file that uses the cookie may come from another site. Any page can send such a form without asking, so it
 * is not enough that nothing speaks against it: the browser says that it comes from here, or the client sent a header that
 * must be asked for.
 */
export function isPerhapsForged(headers: IncomingHttpHeaders, publicUrl: string): boolean {
  if (isForged(headers, publicUrl)) return true;
  const isFromHere = headers['sec-fetch-site'] === 'same-origin' || headers.origin !== undefined;
  return !isFromHere && !preflightHeaders.some((name) => headers[name]);
}
