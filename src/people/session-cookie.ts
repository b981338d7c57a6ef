/** Hands a new token over: in the answer to API clients, in a cookie that scripts cannot read to pages. */
import type { GraphContext } from '../platform/graphql/context.js';
import type { Cookies } from '../platform/graphql/cookies.js';
import type { SignInPayload } from './people.payloads.js';
import type { Entrance, Visit } from './signing-in/entrance.js';
import { Viewer } from './viewer.js';

/** The payload for a session that began; with `asCookie` the token travels only in the cookie. */
export function handOver(entrance: Entrance, asCookie: boolean, context: GraphContext, cookies: Cookies): SignInPayload {
  if ('secondStep' in entrance) return { secondStep: entrance.secondStep };
  const { token, session, actor } = entrance;
  const lifetime = Math.round((session.expiresAt.getTime() - session.createdAt.getTime()) / 1000);
  if (asCookie) context.responseHeaders.push(cookies.set('session', token, lifetime));
  return { token: asCookie ? null : token, session, viewer: new Viewer(actor) };
}

/** From where somebody signs in, as the request says or as they call it. */
export function visitOf(input: { device?: string | null }, { request }: GraphContext): Visit {
  return { address: request.address, device: input.device ?? request.device };
}
