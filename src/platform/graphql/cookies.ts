/** The cookies of Urna: what they are called, how they are read, and how they are set. */
import type { IncomingHttpHeaders } from 'node:http';
import { Injectable } from '@nestjs/common';
import { Settings } from '../config/settings.js';

const names = { session: 'urna_session', form: 'urna_form', language: 'urna_language' } as const;

export type CookieKind = keyof typeof names;

@Injectable()
export class Cookies {
  constructor(private readonly settings: Settings) {}

  /**
   * Over TLS with `__Host-` in front: a browser takes such a cookie from this very host alone, and only over TLS, so that neither a
   * neighbour of the same domain nor whoever listens to a plain connection can put a session of theirs in its place (RFC 6265bis,
   * 4.1.3.2). Without TLS, as on one machine, a browser would take none with that name.
   */
  nameOf(kind: CookieKind): string {
    return this.settings.isSecure ? `__Host-${names[kind]}` : names[kind];
  }

  /** What a request carries; null when it was not sent or is empty. The name that is not in use counts for nothing. */
  read({ cookie }: IncomingHttpHeaders, kind: CookieKind): string | null {
    if (cookie === undefined) return null;
    const wanted = this.nameOf(kind);
    for (const pair of cookie.split(';')) {
      const [name, value] = pair.trim().split('=');
      if (name === wanted && value) return value;
    }
    return null;
  }

  /** The header that sets it, for so many seconds; null until the browser is closed, 0 drops it. */
  set(kind: CookieKind, value: string, maxAge: number | null): [string, string] {
    const lifetime = maxAge === null ? [] : [`Max-Age=${maxAge}`];
    const secure = this.settings.isSecure ? ['Secure'] : [];
    return ['set-cookie', [`${this.nameOf(kind)}=${value}`, 'HttpOnly', 'SameSite=Lax', 'Path=/', ...lifetime, ...secure].join('; ')];
  }

  /** What an answer is about to set it to; null when it leaves it alone. */
  readSet(headers: readonly (readonly [string, string])[], kind: CookieKind): string | null {
    const prefix = `${this.nameOf(kind)}=`;
    const set = headers.find(([name, value]) => name === 'set-cookie' && value.startsWith(prefix))?.[1];
    return set?.slice(prefix.length).split(';')[0] || null;
  }
}
