/** The one way out over HTTP: only to public addresses, as they were looked up, with patience and an answer that has an end. */
import { lookup as lookUp, type LookupAddress } from 'node:dns';
import { request as requestPlain, type IncomingMessage } from 'node:http';
import { request as requestSecure } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isAddress, isPublicAddress, faultOfCall, type TargetFault } from './targets.rules.js';

export interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  /** From the first byte sent to the last received, over all redirects. */
  timeoutMs?: number;
  mostBytes?: number;
  mostRedirects?: number;
  /** Origins that the operator has named in the settings: they may be private, plain, or on another port. Never what a user wrote. */
  allowedOrigins?: readonly string[];
  /** The only other origins that may be called, over all redirects. They are public ones; without the list any public one may be. */
  onlyOrigins?: readonly string[];
}

interface Origins {
  allowed: ReadonlySet<string>;
  listed: ReadonlySet<string> | null;
}

export interface Called {
  status: number;
  headers: IncomingMessage['headers'];
  body: Buffer;
  url: URL;
}

/** Says no more than that: who made us call learns nothing of the network that we stand in. */
export class EgressError extends Error {
  constructor(readonly reason: TargetFault | 'UNREACHABLE' | 'TIMEOUT' | 'TOO_LARGE' | 'TOO_MANY_REDIRECTS' | 'REDIRECT_BROKEN') {
    super(reason);
    this.name = 'EgressError';
  }
}

export type LookUp = (host: string) => Promise<LookupAddress[]>;

const systemLookUp: LookUp = (host) =>
  new Promise((resolve, reject) => lookUp(host, { all: true }, (error, found) => (error ? reject(error) : resolve(found))));

/** What must not follow to another origin. */
const ownHeaders = ['authorization', 'cookie', 'proxy-authorization'];

export class Egress {
  /** @param lookUpHost the system's resolver; another one only for tests */
  constructor(private readonly lookUpHost: LookUp = systemLookUp) {}

  /** @throws EgressError */
  async call(address: string | URL, call: Call = {}): Promise<Called> {
    const deadline = AbortSignal.timeout(call.timeoutMs ?? 10_000);
    const origins = { allowed: new Set(call.allowedOrigins ?? []), listed: call.onlyOrigins ? new Set(call.onlyOrigins) : null };
    let [url, asked] = [new URL(address), call];
    for (let redirects = 0; ; redirects++) {
      const called = await this.once(url, asked, origins, deadline);
      const next = called.headers.location;
      if (![301, 302, 303, 307, 308].includes(called.status) || next === undefined) return called;
      if (redirects >= (call.mostRedirects ?? 3)) throw new EgressError('TOO_MANY_REDIRECTS');
      if (!URL.canParse(next, url)) throw new EgressError('REDIRECT_BROKEN');
      const target = new URL(next, url);
      asked = redirected(asked, called.status, target.origin !== url.origin);
      url = target;
    }
  }

  private async once(url: URL, call: Call, { allowed, listed }: Origins, deadline: AbortSignal): Promise<Called> {
    const reason = faultOfCall(url, allowed, listed);
    if (reason) throw new EgressError(reason);
    const isAllowed = allowed.has(url.origin);
    const pinned = isAddress(url.hostname) ? undefined : await this.resolve(url.hostname, isAllowed, deadline);
    try {
      return await exchange(url, call, pinned, deadline);
    } catch (error) {
      if (error instanceof EgressError) throw error;
      throw new EgressError(deadline.aborted ? 'TIMEOUT' : 'UNREACHABLE');
    }
  }

  /** Looked up once: what was checked is what is connected to, whatever the name says a moment later. */
  private async resolve(host: string, isAllowed: boolean, deadline: AbortSignal): Promise<LookupAddress[]> {
    const late = new Promise<never>((_, reject) =>
      deadline.addEventListener('abort', () => reject(new EgressError('TIMEOUT')), { once: true }),
    );
    const found = await Promise.race([this.lookUpHost(host).catch(() => []), late]);
    if (found.length === 0) throw new EgressError('UNREACHABLE');
    // All of them, so that no second address is tried that was not looked at.
    if (!isAllowed && !found.every(({ address }) => isPublicAddress(address))) throw new EgressError('PRIVATE_ADDRESS');
    return found;
  }
}

function exchange(url: URL, call: Call, pinned: LookupAddress[] | undefined, signal: AbortSignal): Promise<Called> {
  const { method = 'GET', headers = {}, body, mostBytes = 1024 * 1024 } = call;
  const request = url.protocol === 'https:' ? requestSecure : requestPlain;
  const lookup: LookupFunction | undefined =
    pinned && ((_host, options, done) => (options.all ? done(null, pinned) : done(null, pinned[0]!.address, pinned[0]!.family)));
  return new Promise((resolve, reject) => {
    // Without an agent: no connection of an earlier call, perhaps to another address, is used again.
    const sent = request(
      url,
      { method, headers: { 'accept-encoding': 'identity', ...headers }, signal, lookup, agent: false },
      (answer) => {
        const chunks: Buffer[] = [];
        let bytes = 0;
        answer.on('data', (chunk: Buffer) => {
          bytes += chunk.length;
          if (bytes > mostBytes) return void answer.destroy(new EgressError('TOO_LARGE'));
          chunks.push(chunk);
        });
        answer.on('error', reject);
        answer.on('end', () => resolve({ status: answer.statusCode!, headers: answer.headers, body: Buffer.concat(chunks), url }));
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** As browsers do: 303, and 301 and 302 after POST, are read with GET; what proves who we are stays with whom it was for. */
function redirected(call: Call, status: number, isElsewhere: boolean): Call {
  const becomesGet = status === 303 || (status !== 307 && status !== 308 && call.method === 'POST');
  const headers = Object.fromEntries(
    Object.entries(call.headers ?? {}).filter(([name]) => !(isElsewhere && ownHeaders.includes(name.toLowerCase()))),
  );
  return { ...call, headers, ...(becomesGet ? { method: 'GET', body: undefined } : {}) };
}
