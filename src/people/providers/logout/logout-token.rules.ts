/** What a service says when a session there has ended, and whether it is said as it must be (OpenID Connect Back-Channel Logout 1.0, 2.4 and 2.6). */

export const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout';

/** What was signed; signature, issuer, audience, algorithm and times were looked at before. */
export type LogoutClaims = Readonly<Record<string, unknown>>;

export interface LogoutSaid {
  /** Whose sessions; null where one session is named and nobody. */
  subject: string | null;
  /** Which session of theirs at the service; null for all. */
  session: string | null;
  /** By which the token is known again. */
  id: string;
  expiresAt: Date;
}

export type LogoutFault = 'WRONG_TYPE' | 'NO_EVENT' | 'HAS_NONCE' | 'NO_ID' | 'NOBODY_NAMED' | 'NO_END';

const longest = 1_000;

/** A token of another kind, such as one that says who signed in, ends no session. */
export function readLogout(type: unknown, claims: LogoutClaims): LogoutSaid | LogoutFault {
  // Said in small or large letters, with or without the registry before it; services of before 2022 leave it out.
  const kind = typeof type === 'string' ? type.toLowerCase().replace(/^application\//, '') : type;
  if (kind !== undefined && kind !== 'logout+jwt' && kind !== 'jwt') return 'WRONG_TYPE';
  if (!isObject(claims['events']) || !isObject(claims['events'][logoutEvent])) return 'NO_EVENT';
  if ('nonce' in claims) return 'HAS_NONCE';
  const [id, subject, session] = ['jti', 'sub', 'sid'].map((name) => words(claims[name])) as [Word, Word, Word];
  if (id === null || id === 'WRONG') return 'NO_ID';
  if (subject === 'WRONG' || session === 'WRONG' || (subject === null && session === null)) return 'NOBODY_NAMED';
  const end = claims['exp'];
  if (typeof end !== 'number' || !Number.isFinite(end)) return 'NO_END';
  return { subject: subject?.said ?? null, session: session?.said ?? null, id: id.said, expiresAt: new Date(end * 1000) };
}

type Word = { said: string } | 'WRONG' | null;

/** Null where it is absent; something that is no words is wrong, and not the same as nothing. */
function words(value: unknown): Word {
  if (value === undefined) return null;
  return typeof value === 'string' && value !== '' && value.length <= longest ? { said: value } : 'WRONG';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
