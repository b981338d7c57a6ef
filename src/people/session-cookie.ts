/** Hands a new token over: in the answer to API clients, in a cookie that scripts cannot read to pages. */
import type { GraphContext } from '../platform/graphql/context.js';
import { sessionCookie } from '../platform/graphql/identity.js';
import type { SignInPayload } from './people.payloads.js';
import type { OpenedSession, Visit } from './signing-in.service.js';
import { Viewer } from './viewer.js';

/** The payload for a session that began; with `asCookie` the token travels only in the cookie. */
export function handOver(
  { token, session, actor }: OpenedSession,
  asCookie: boolean,
  context: GraphContext,
  isSecure: boolean,
): SignInPayload {
  const lifetime = Math.round((session.expiresAt.getTime() - session.createdAt.getTime()) / 1000);
  if (asCookie) setCookie(context, token, lifetime, isSecure);
  return { token: asCookie ? null : token, session, viewer: new Viewer(actor) };
}

/** From where somebody signs in, as the request says or as they call it. */
export function visitOf(input: { device?: string | null }, { request }: GraphContext): Visit {
  return { address: request.address, device: input.device ?? request.device };
}

/** Makes the browser drop the cookie. */
export function clearCookie(context: GraphContext, isSecure: boolean): void {
  setCookie(context, '', 0, isSecure);
}

function setCookie(context: GraphContext, value: string, maxAge: number, isSecure: boolean): void {
  const attributes = ['HttpOnly', 'SameSite=Lax', 'Path=/', `Max-Age=${maxAge}`, ...(isSecure ? ['Secure'] : [])];
  context.responseHeaders.push(['set-cookie', [`${sessionCookie}=${value}`, ...attributes].join('; ')]);
}
