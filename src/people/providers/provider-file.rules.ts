/** How whoever runs Urna writes down the services with which people sign in; a fault is told in one line. */
import type { AccountTrust } from '../trust.rules.js';
import { documentKinds, type DocumentKind } from '../verifying/verifying.rules.js';

export const authentications = ['client_secret_basic', 'client_secret_post', 'private_key_jwt', 'none'] as const;
export type Authentication = (typeof authentications)[number];

/** Names of claims: `a.b` is `b` within `a`. */
export const claimNames = ['name', 'email', 'emailVerified', 'documentKind', 'documentNumber', 'birthDate', 'territory'] as const;
export type ClaimName = (typeof claimNames)[number];

export interface Provider {
  /** In addresses and in the journal. */
  key: string;
  /** On buttons. */
  names: { es: string; en: string };
  issuer: string;
  /** Where else its endpoints are; nothing but these and the issuer's own is ever called. */
  origins: readonly string[];
  clientId: string;
  authentication: Authentication;
  /** The secret, or the private key in PEM; null with `none`. */
  secret: string | null;
  /** Algorithm with which ID tokens are signed, and no other. */
  signedWith: string;
  scopes: string;
  /** What is asked for, the dearest first; null where the service decides. */
  acrValues: string | null;
  levelClaim: string;
  levels: Readonly<Record<string, AccountTrust>>;
  secondFactors: readonly string[];
  claims: Readonly<Partial<Record<ClaimName, string>>>;
  documentKinds: Readonly<Record<string, DocumentKind>>;
  documentKind: DocumentKind | null;
  /** Whether it gives out only addresses that it has checked, without saying so of each. */
  vouchesForEmail: boolean;
}

/** Where the file names something that lies elsewhere. */
export interface Elsewhere {
  file(path: string): string;
  variable(name: string): string | undefined;
}

export class ProviderFault extends Error {}

const usual: Record<'name' | 'email' | 'emailVerified' | 'birthDate', string> = {
  name: 'name',
  email: 'email',
  emailVerified: 'email_verified',
  birthDate: 'birthdate',
};

const known = [
  ...[
    'key',
    'names',
    'issuer',
    'origins',
    'clientId',
    'authentication',
    'secretFile',
    'secretVariable',
    'signedWith',
    'scopes',
    'acrValues',
  ],
  ...['levelClaim', 'levels', 'secondFactors', 'claims', 'documentKinds', 'documentKind', 'vouchesForEmail'],
];

/** @throws ProviderFault that says what is wrong and where */
export function readProviders(json: string, elsewhere: Elsewhere): Provider[] {
  let list: unknown;
  try {
    list = JSON.parse(json);
  } catch {
    throw new ProviderFault('is not JSON');
  }
  if (!Array.isArray(list)) throw new ProviderFault('must be a list of services: [ { "key": … } ]');
  const providers = list.map((entry, place) => readProvider(entry, `service ${place + 1}`, elsewhere));
  for (const part of ['key', 'issuer'] as const) {
    const twice = providers.find((one, place) => providers.findIndex((other) => other[part] === one[part]) !== place);
    if (twice) throw new ProviderFault(`has the ${part} ${twice[part]} twice`);
  }
  return providers;
}

function readProvider(entry: unknown, where: string, elsewhere: Elsewhere): Provider {
  const given = record(entry, where);
  const strange = Object.keys(given).find((name) => !known.includes(name));
  if (strange !== undefined) throw new ProviderFault(`${where} has “${strange}”, which means nothing here`);
  const key = words(given['key'], `${where}: key`);
  if (!/^[a-z0-9-]{1,40}$/.test(key)) throw new ProviderFault(`${where}: key must be small letters, digits and hyphens`);
  const at = (name: string): string => `${key}: ${name}`;
  const names = record(given['names'], at('names'));
  const authentication = oneOf(given['authentication'] ?? 'client_secret_basic', authentications, at('authentication'));
  const levels = record(given['levels'] ?? {}, at('levels'));
  const kinds = record(given['documentKinds'] ?? {}, at('documentKinds'));
  const claims = record(given['claims'] ?? {}, at('claims'));
  const wrong = Object.keys(claims).find((name) => !claimNames.includes(name as ClaimName));
  if (wrong !== undefined) throw new ProviderFault(`${at('claims')} has “${wrong}”, which means nothing here`);
  return {
    key,
    names: { es: words(names['es'], at('names.es')), en: words(names['en'], at('names.en')) },
    issuer: issuerIn(given['issuer'], at('issuer')),
    origins: list(given['origins'] ?? [], at('origins')).map((origin) => originIn(origin, at('origins'))),
    clientId: words(given['clientId'], at('clientId')),
    authentication,
    secret: secretIn(given, authentication, at, elsewhere),
    signedWith: oneOf(given['signedWith'] ?? 'RS256', ['RS256', 'PS256', 'ES256', 'EdDSA', 'Ed25519'] as const, at('signedWith')),
    scopes: scopesIn(given['scopes'] ?? ['openid', 'email', 'profile'], at('scopes')),
    acrValues: given['acrValues'] === undefined ? null : list(given['acrValues'], at('acrValues')).join(' ') || null,
    levelClaim: words(given['levelClaim'] ?? 'acr', at('levelClaim')),
    levels: mapped(levels, (value, name) => oneOf(value, ['REGISTERED', 'CONFIRMED', 'VERIFIED'] as const, at(`levels.${name}`))),
    secondFactors: list(given['secondFactors'] ?? [], at('secondFactors')),
    claims: { ...usual, ...mapped(claims, (value, name) => words(value, at(`claims.${name}`))) },
    documentKinds: mapped(kinds, (value, name) => oneOf(value, documentKinds, at(`documentKinds.${name}`))),
    documentKind: given['documentKind'] === undefined ? null : oneOf(given['documentKind'], documentKinds, at('documentKind')),
    vouchesForEmail: oneOf(given['vouchesForEmail'] ?? false, [true, false] as const, at('vouchesForEmail')),
  };
}

/** Over TLS, except on this very machine: there for tests and trials. */
function issuerIn(value: unknown, where: string): string {
  const issuer = words(value, where);
  const url = URL.canParse(issuer) ? new URL(issuer) : null;
  const isHere = url?.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  if (!url || !(url.protocol === 'https:' || isHere) || url.username || url.search || url.hash)
    throw new ProviderFault(`${where} must be an https: address without a query`);
  return issuer;
}

/** Not a path: which of its addresses is called for what, the service says itself. */
function originIn(origin: string, where: string): string {
  if (!URL.canParse(origin) || !origin.startsWith('https://') || new URL(origin).origin !== origin || new URL(origin).port !== '')
    throw new ProviderFault(`${where} must be addresses such as https://keys.example.org, without a path or a port`);
  return origin;
}

function secretIn(given: Record<string, unknown>, kind: Authentication, at: (name: string) => string, elsewhere: Elsewhere): string | null {
  const { secretFile, secretVariable } = given;
  if (kind === 'none') {
    if (secretFile ?? secretVariable) throw new ProviderFault(`${at('authentication')} is none, and there is a secret all the same`);
    return null;
  }
  if ((secretFile === undefined) === (secretVariable === undefined))
    throw new ProviderFault(`${at('secretFile')} or secretVariable must say where the secret is, one of them`);
  if (secretVariable !== undefined) {
    const secret = elsewhere.variable(words(secretVariable, at('secretVariable')));
    if (!secret) throw new ProviderFault(`${at('secretVariable')} names a variable that is empty`);
    return secret;
  }
  try {
    return words(elsewhere.file(words(secretFile, at('secretFile'))).trim(), at('secretFile'));
  } catch {
    throw new ProviderFault(`${at('secretFile')} names a file that cannot be read or is empty`);
  }
}

function scopesIn(value: unknown, where: string): string {
  const scopes = list(value, where);
  if (!scopes.includes('openid')) throw new ProviderFault(`${where} must have openid`);
  return scopes.join(' ');
}

function record(value: unknown, where: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new ProviderFault(`${where} must be an object`);
  return value as Record<string, unknown>;
}

function mapped<Value>(given: Record<string, unknown>, read: (value: unknown, name: string) => Value): Record<string, Value> {
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, read(value, name)]));
}

function words(value: unknown, where: string): string {
  if (typeof value !== 'string' || value.trim() === '') throw new ProviderFault(`${where} must be some words`);
  return value;
}

function list(value: unknown, where: string): string[] {
  if (!Array.isArray(value) || !value.every((each) => typeof each === 'string' && each !== '' && !/\s/.test(each)))
    throw new ProviderFault(`${where} must be a list of words without spaces`);
  return value as string[];
}

function oneOf<Value>(value: unknown, values: readonly Value[], where: string): Value {
  const found = values.find((each) => each === value);
  if (found === undefined) throw new ProviderFault(`${where} must be one of ${values.join(', ')}`);
  return found;
}
