/** What a service names besides itself is called only at public addresses, whatever its discovery document says. */
import { generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Logger } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Egress, type Call, type Called, type EgressError } from '../../platform/egress/egress.js';
import { Refusal } from '../../platform/refusal/refusal.js';
import { ProviderClient } from './provider-client.service.js';
import { readProviders, type Provider } from './provider-file.rules.js';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const back = 'https://urna.example.org/es/entrar/vuelta/prueba';
/** What names resolve to; any other is not known. */
const names: Record<string, string[]> = {
  'metadata.example': ['169.254.169.254'],
  'inner.example': ['10.1.2.3'],
  'here.example': ['127.0.0.1'],
  'here6.example': ['::1'],
  'mixed.example': ['93.184.215.14', '192.168.0.1'],
  'mapped.example': ['::ffff:10.0.0.1'],
  localhost: ['127.0.0.1'],
};

/** Keeps what came of each call. */
class WatchedEgress extends Egress {
  readonly calls: [path: string, outcome: string][] = [];

  override async call(address: string | URL, call?: Call): Promise<Called> {
    const { origin, pathname } = new URL(address);
    const path = origin === issuer ? pathname : `${origin}${pathname}`;
    try {
      const called = await super.call(address, call);
      this.calls.push([path, String(called.status)]);
      return called;
    } catch (error) {
      this.calls.push([path, (error as EgressError).reason]);
      throw error;
    }
  }
}

let service: Server;
let neighbour: Server;
let issuer: string;
let next: string;
let nonce: string;
let endpoints: Record<string, string>;
let egress: WatchedEgress;
const asked: string[] = [];

beforeAll(async () => {
  Logger.overrideLogger(false);
  service = createServer((request, response) => {
    const { pathname } = new URL(request.url!, issuer);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answers[pathname]!()));
  }).listen(0, '127.0.0.1');
  // Whatever stands beside: it must never be asked.
  neighbour = createServer((request, response) => {
    asked.push(request.url!);
    response.end('{}');
  }).listen(0, '127.0.0.1');
  await Promise.all([once(service, 'listening'), once(neighbour, 'listening')]);
  [issuer, next] = [service, neighbour].map((server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`) as [string, string];
});
beforeEach(() => {
  endpoints = {};
  egress = new WatchedEgress(async (host) => (names[host] ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));
});
afterAll(() => {
  for (const server of [service, neighbour]) server.closeAllConnections();
  service.close();
  neighbour.close();
});

const at = (name: string): string => endpoints[name] ?? `${issuer}/${name}`;
const answers: Record<string, () => unknown> = {
  '/.well-known/openid-configuration': () => ({
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: at('token'),
    jwks_uri: at('keys'),
    userinfo_endpoint: at('person'),
    response_types_supported: ['code'],
    id_token_signing_alg_values_supported: ['ES256'],
  }),
  '/token': () => ({ access_token: 'x', token_type: 'Bearer', id_token: idToken() }),
  '/keys': () => ({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'ES256', use: 'sig' }] }),
  '/person': () => ({ sub: 'rosa', email: 'rosa@example.org', email_verified: true }),
};

function idToken(): string {
  const now = Math.floor(Date.now() / 1000);
  const parts = [
    { alg: 'ES256', kid: 'one' },
    { iss: issuer, sub: 'rosa', aud: 'urna', nonce, iat: now, exp: now + 300 },
  ];
  const words = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${words}.${sign('sha256', Buffer.from(words), { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
}

/** Somebody goes to the service and comes back: the subject, or with what they are refused. */
async function comeBack(origins: string[] = []): Promise<string> {
  const file = [
    { key: 'prueba', names: { es: 'Prueba', en: 'Test' }, issuer, origins, clientId: 'urna', authentication: 'none', signedWith: 'ES256' },
  ];
  const [provider] = readProviders(JSON.stringify(file), { file: () => '', variable: () => undefined }) as [Provider];
  const client = new ProviderClient(egress, new Clock());
  try {
    const { secrets } = await client.wayTo(provider, back);
    nonce = secrets.nonce;
    return (await client.whoCame(provider, secrets, { state: secrets.state, code: 'y' })).subject;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

/** From where, in the order in which they are asked. */
const kinds = ['token', 'keys', 'person'];

it('a service whose endpoints are its own is asked all of them, though it is within the same network', async () => {
  expect(await comeBack()).toBe('rosa');
  expect(egress.calls.map(([path, outcome]) => `${path} ${outcome}`)).toEqual([
    '/.well-known/openid-configuration 200',
    ...kinds.map((kind) => `/${kind} 200`),
  ]);
});

describe.each(kinds)('When the document names for “%s”', (kind) => {
  it.each([
    ['https://169.254.169.254/latest/meta-data', 'PRIVATE_ADDRESS'],
    ['https://127.0.0.1/x', 'PRIVATE_ADDRESS'],
    ['https://[::1]/x', 'PRIVATE_ADDRESS'],
    ['https://10.0.0.8/x', 'PRIVATE_ADDRESS'],
    ['https://[::ffff:10.0.0.8]/x', 'PRIVATE_ADDRESS'],
    ['https://[fd00::1]/x', 'PRIVATE_ADDRESS'],
    ['https://2130706433/x', 'PRIVATE_ADDRESS'],
    ['https://0x7f.1/x', 'PRIVATE_ADDRESS'],
    ['https://metadata.example/x', 'PRIVATE_ADDRESS'],
    ['https://inner.example/x', 'PRIVATE_ADDRESS'],
    ['https://here.example/x', 'PRIVATE_ADDRESS'],
    ['https://here6.example/x', 'PRIVATE_ADDRESS'],
    ['https://mixed.example/x', 'PRIVATE_ADDRESS'],
    ['https://mapped.example/x', 'PRIVATE_ADDRESS'],
    ['https://localhost/x', 'PRIVATE_ADDRESS'],
    ['http://93.184.215.14/x', 'NOT_HTTPS'],
    ['https://93.184.215.14:8443/x', 'PORT_NOT_ALLOWED'],
    ['https://somebody:else@93.184.215.14/x', 'HAS_CREDENTIALS'],
  ])('%s, it is not called', async (address, reason) => {
    endpoints[kind] = address;
    const { origin, pathname, protocol, port } = new URL(address);
    // Not even where whoever runs Urna was talked into naming it.
    expect(await comeBack(protocol === 'https:' && port === '' ? [origin] : [])).toBe('PROVIDER_UNREACHABLE');
    expect(egress.calls.at(-1)).toEqual([`${origin}${pathname}`, reason]);
    // Nothing after it is asked in its place.
    expect(egress.calls).toHaveLength(2 + kinds.indexOf(kind));
  });

  it.each(['https://93.184.215.14/x', 'https://elsewhere.example/x'])(
    '%s, which the operator did not name, it is not called',
    async (address) => {
      endpoints[kind] = address;
      const { origin, pathname } = new URL(address);
      expect(await comeBack(['https://another.example'])).toBe('PROVIDER_UNREACHABLE');
      expect(egress.calls.at(-1)).toEqual([`${origin}${pathname}`, 'NOT_LISTED']);
    },
  );

  it('an origin that the operator named, it is called there', async () => {
    endpoints[kind] = 'https://unknown.example/x';
    expect(await comeBack(['https://unknown.example'])).toBe('PROVIDER_UNREACHABLE');
    // Nobody knows the name; it was looked up.
    expect(egress.calls.at(-1)).toEqual(['https://unknown.example/x', 'UNREACHABLE']);
  });

  it('a neighbour on another port, it is not called', async () => {
    endpoints[kind] = `${next}/inside`;
    expect(await comeBack()).toBe('PROVIDER_UNREACHABLE');
    expect(egress.calls.at(-1)).toEqual([`${next}/inside`, 'NOT_HTTPS']);
    expect(asked).toEqual([]);
  });
});
