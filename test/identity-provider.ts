/** A service with which people sign in, for tests: a real OpenID Connect provider in this process, with people of our choosing. */
import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Provider from 'oidc-provider';

export interface Known {
  sub: string;
  acr?: string;
  [claim: string]: unknown;
}

/** Claims of an ID token, to be changed before it is signed anew. */
export type Tampering = (claims: Record<string, unknown>, header: Record<string, unknown>) => void;

export const secret = 'a-secret:of the tests+alone%and/long';

export class IdentityProvider {
  readonly folder = mkdtempSync(join(tmpdir(), 'urna-provider-'));
  /** Who is at the browser; null presses “cancel”. */
  person: Known | null = { sub: 'nadie' };
  /** What becomes of the next ID token on its way. */
  tampering: Tampering | null = null;
  /** Whether it answers at all. */
  isDown = false;
  /** What it was asked, by path. */
  readonly asked: string[] = [];
  private provider: Provider | null = null;
  private readonly ownKey = generateKeyPairSync('ec', { namedCurve: 'P-256' });

  private constructor(
    private readonly server: Server,
    readonly issuer: string,
    private readonly key: KeyObject,
    private readonly other: KeyObject,
  ) {}

  /** Listens already; it knows its clients once {@link serve} says where Urna is. */
  static async open(): Promise<IdentityProvider> {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const { privateKey: other } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const server = createServer((request, response) => void service.answer(request, response)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const service: IdentityProvider = new IdentityProvider(server, issuer, privateKey, other);
    return service;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** The file for URNA_PROVIDERS. @param more what it says besides, or otherwise */
  file(...services: Record<string, unknown>[]): string {
    writeFileSync(join(this.folder, 'secret'), `${secret}\n`);
    writeFileSync(join(this.folder, 'key'), this.ownKey.privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const usual = {
      key: 'prueba',
      names: { es: 'Servicio de prueba', en: 'Trial service' },
      issuer: this.issuer,
      clientId: 'urna',
      secretFile: 'secret',
      scopes: ['openid', 'email', 'profile', 'documento'],
      acrValues: ['alto'],
      levels: { medio: 'CONFIRMED', alto: 'VERIFIED' },
      secondFactors: ['alto'],
      claims: { documentKind: 'doc_kind', documentNumber: 'doc_number', territory: 'doc_place' },
    };
    const path = join(this.folder, 'providers.json');
    writeFileSync(path, JSON.stringify((services.length > 0 ? services : [{}]).map((more) => ({ ...usual, ...more }))));
    return path;
  }

  /** The public part of the key with which Urna shows who it is, for services that ask for one. */
  get clientKey(): object {
    return this.ownKey.publicKey.export({ format: 'jwk' });
  }

  /**
   * @param redirects addresses of Urna to which it sends people back
   * @param clientKey the key with which Urna shows who it is, instead of the secret
   * @param backChannel where Urna is told of sessions that ended, and where that is really
   */
  serve(redirects: string[], clientKey?: object, backChannel?: { uri: string; at: string }): void {
    const jwk = { ...this.key.export({ format: 'jwk' }), kid: 'the only one', use: 'sig', alg: 'RS256' };
    const provider = new Provider(this.issuer, {
      clients: [
        {
          client_id: 'urna',
          ...(clientKey ? { jwks: { keys: [{ ...clientKey, use: 'sig', alg: 'ES256' }] } } : { client_secret: secret }),
          redirect_uris: redirects,
          grant_types: ['authorization_code'],
          response_types: ['code'],
          ...(backChannel ? { backchannel_logout_uri: backChannel.uri, backchannel_logout_session_required: true } : {}),
          token_endpoint_auth_method: clientKey ? 'private_key_jwt' : 'client_secret_basic',
        },
      ],
      jwks: { keys: [jwk] },
      cookies: { keys: ['for tests alone'] },
      acrValues: ['bajo', 'medio', 'alto'],
      scopes: ['openid', 'email', 'profile', 'documento'],
      claims: {
        acr: null,
        openid: ['sub'],
        email: ['email', 'email_verified'],
        profile: ['name', 'birthdate'],
        documento: ['doc_kind', 'doc_number', 'doc_place'],
      },
      features: {
        devInteractions: { enabled: false },
        backchannelLogout: { enabled: backChannel !== undefined },
        rpInitiatedLogout: { enabled: true, logoutSource: (context: { body: unknown }, form: unknown) => void (context.body = form) },
      },
      ...(backChannel
        ? {
            // To this machine, which the service calls nowhere else, and without its limit of 2.5 seconds: a slow machine is no fault.
            fetch: (address: unknown, { method, headers, body }: RequestInit) =>
              fetch(String(address).replace(new URL(backChannel.uri).origin, backChannel.at), {
                method: method!,
                headers: headers!,
                body: body!,
              }),
          }
        : {}),
      pkce: { required: () => true },
      ttl: { Session: 60, Interaction: 60, Grant: 60, IdToken: 600, AccessToken: 60, AuthorizationCode: 60 },
      renderError: (context: { body: unknown }, out: unknown) => void (context.body = JSON.stringify(out)),
      interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
      findAccount: (_: unknown, accountId: string) => ({ accountId, claims: () => this.person }),
    });
    this.provider = provider;
  }

  /** What it would send to Urna when a session ends, signed with its key unless the header says another one. */
  logoutToken(claims: Record<string, unknown>, header: Record<string, unknown> = {}): string {
    const head = { alg: 'RS256', typ: 'logout+jwt', kid: 'the only one', ...header };
    const text = [head, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
    if (head.alg === 'none') return `${text}.`;
    return `${text}.${createSign('RSA-SHA256')
      .update(text)
      .sign(header['forged'] ? this.other : this.key, 'base64url')}`;
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url!.split('?')[0]!;
    this.asked.push(path);
    if (this.isDown) return void request.socket.destroy();
    if (path.startsWith('/interaction/')) return this.interact(request, response);
    if (path === '/token' && this.tampering) this.tamper(response);
    this.provider!.callback()(request, response);
  }

  /** The person signs in and agrees, or cancels, without a page. */
  private async interact(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const provider = this.provider!;
    const { prompt, params, session } = await provider.interactionDetails(request, response);
    if (this.person === null) return provider.interactionFinished(request, response, { error: 'access_denied' });
    if (prompt.name === 'login') {
      const { sub, acr } = this.person;
      return provider.interactionFinished(request, response, { login: { accountId: sub, acr, remember: false } });
    }
    const grant = new provider.Grant({ accountId: session!.accountId, clientId: params['client_id'] as string });
    grant.addOIDCScope(params['scope'] as string);
    await provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } }, { mergeWithLastSubmission: true });
  }

  /** Changes what the token endpoint answers, with the right signature unless the header says another key. */
  private tamper(response: ServerResponse): void {
    const tampering = this.tampering!;
    this.tampering = null;
    const end = response.end.bind(response) as (body: unknown) => ServerResponse;
    response.end = ((body: Buffer | string) => {
      const answer = JSON.parse(String(body)) as { id_token: string };
      const [header, claims] = answer.id_token
        .split('.')
        .slice(0, 2)
        .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>);
      tampering(claims!, header!);
      const text = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
      const key = header!['forged'] ? this.other : this.key;
      answer.id_token = header!['alg'] === 'none' ? `${text}.` : `${text}.${createSign('RSA-SHA256').update(text).sign(key, 'base64url')}`;
      const bytes = Buffer.from(JSON.stringify(answer));
      response.setHeader('content-length', bytes.length);
      return end(bytes);
    }) as typeof response.end;
  }
}

/** A browser without windows: it keeps cookies of each site and goes where it is sent. */
export class Wanderer {
  private readonly jars = new Map<string, Map<string, string>>();

  /** @param moved sites that are elsewhere than their address says: what people see, and where it is */
  constructor(
    private readonly moved: Record<string, string> = {},
    private readonly headers: Record<string, string> = {},
  ) {}

  cookie(site: string, name: string): string | undefined {
    return this.jars.get(new URL(site).origin)?.get(name);
  }

  setCookie(site: string, name: string, value: string): void {
    const { origin } = new URL(site);
    this.jars.set(origin, (this.jars.get(origin) ?? new Map<string, string>()).set(name, value));
  }

  /** One answer, without going on. */
  async once(address: string, form?: Record<string, string>): Promise<Response> {
    const { origin } = new URL(address);
    const jar = this.jars.get(origin) ?? new Map<string, string>();
    const response = await fetch(address.replace(origin, this.moved[origin] ?? origin), {
      redirect: 'manual',
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '), 'accept-language': 'es', ...this.headers },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [name, value] = cookie.split(';')[0]!.split(/=(.*)/s) as [string, string];
      if (value === '' || /max-age=0\b|expires=thu, 01 jan 1970/i.test(cookie)) jar.delete(name);
      else jar.set(name, value);
    }
    this.jars.set(origin, jar);
    return response;
  }

  /** Goes on until there is a page, or until an address that begins so. */
  async go(address: string, until = 'nothing:', form?: Record<string, string>): Promise<{ address: string; status: number; text: string }> {
    let [at, sent] = [address, form];
    for (let steps = 0; steps < 20; steps++) {
      const response = await this.once(at, sent);
      const next = response.headers.get('location');
      if (next === null) return { address: at, status: response.status, text: await response.text() };
      [at, sent] = [new URL(next, at).href, undefined];
      if (at.startsWith(until)) return { address: at, status: 0, text: '' };
    }
    throw new Error(`It goes round and round, now at ${at}.`);
  }
}
