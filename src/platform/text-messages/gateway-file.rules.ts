/** How whoever runs Urna writes down the gateway that sends text messages; a fault is told in one line. */

export const authentications = ['none', 'bearer', 'basic', 'header'] as const;
export type GatewayAuthentication = (typeof authentications)[number];

export interface Gateway {
  address: string;
  authentication: GatewayAuthentication;
  /** With `basic`: the name before the secret. */
  user: string;
  /** With `header`: where the secret goes. */
  header: string;
  secret: string | null;
  format: 'json' | 'form';
  /** As the gateway wants it, with {@link placeholders} in its words. */
  body: Record<string, unknown>;
  /** Calling codes of the countries to which messages go. */
  countries: readonly string[];
  mostPerDay: number;
}

export interface TextMessage {
  /** In E.164, with its plus. */
  to: string;
  text: string;
}

/** Where the file names something that lies elsewhere. */
export interface Elsewhere {
  file(path: string): string;
  variable(name: string): string | undefined;
}

export class GatewayFault extends Error {}

/** What stands for the message in the words of the body; `{digits}` is the number without its plus. */
const placeholders = ['{to}', '{digits}', '{text}'] as const;

const known = ['address', 'authentication', 'user', 'header', 'secretFile', 'secretVariable', 'format', 'body', 'countries', 'mostPerDay'];

/** @throws GatewayFault saying what is wrong with the file */
export function readGateway(json: string, elsewhere: Elsewhere): Gateway {
  const given = record(parsed(json), 'it');
  const strange = Object.keys(given).find((name) => !known.includes(name));
  if (strange !== undefined) throw new GatewayFault(`has “${strange}”, which means nothing here`);
  const authentication = oneOf(given['authentication'] ?? 'bearer', authentications, 'authentication');
  const format = oneOf(given['format'] ?? 'json', ['json', 'form'] as const, 'format');
  return {
    address: addressIn(given['address']),
    authentication,
    user: authentication === 'basic' ? words(given['user'], 'user') : '',
    header: authentication === 'header' ? headerIn(given['header']) : '',
    secret: secretIn(given, authentication, elsewhere),
    format,
    body: bodyIn(given['body'], format),
    countries: countriesIn(given['countries'] ?? ['57']),
    mostPerDay: mostIn(given['mostPerDay'] ?? 2_000),
  };
}

/** What to send for one message. */
export function requestFor(gateway: Gateway, message: TextMessage): { headers: Record<string, string>; body: string } {
  const filled = fill(gateway.body, message) as Record<string, unknown>;
  const isForm = gateway.format === 'form';
  return {
    headers: {
      'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/json',
      accept: 'application/json',
      ...proofOf(gateway),
    },
    body: isForm ? new URLSearchParams(filled as Record<string, string>).toString() : JSON.stringify(filled),
  };
}

function proofOf({ authentication, user, header, secret }: Gateway): Record<string, string> {
  if (authentication === 'bearer') return { authorization: `Bearer ${secret}` };
  if (authentication === 'basic') return { authorization: `Basic ${Buffer.from(`${user}:${secret}`, 'utf8').toString('base64')}` };
  return authentication === 'header' ? { [header]: secret! } : {};
}

/** One pass over each word: what the message says is not looked at again for placeholders. */
function fill(value: unknown, { to, text }: TextMessage): unknown {
  const said: Record<string, string> = { '{to}': to, '{digits}': to.slice(1), '{text}': text };
  if (typeof value === 'string') return value.replace(/\{(?:to|digits|text)\}/g, (name) => said[name]!);
  if (Array.isArray(value)) return value.map((each) => fill(each, { to, text }));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, fill(each, { to, text })]));
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new GatewayFault('is not JSON');
  }
}

/** Over TLS, except on this very machine: there for tests and for gateways that stand beside Urna. */
function addressIn(value: unknown): string {
  const address = words(value, 'address');
  const url = URL.canParse(address) ? new URL(address) : null;
  const isHere = url?.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  if (!url || !(url.protocol === 'https:' || isHere) || url.username || url.password || url.hash)
    throw new GatewayFault('address must be an https: address without a name and password in it');
  return address;
}

function secretIn(given: Record<string, unknown>, authentication: GatewayAuthentication, elsewhere: Elsewhere): string | null {
  const { secretFile, secretVariable } = given;
  if (authentication === 'none') {
    if (secretFile ?? secretVariable) throw new GatewayFault('authentication is none, and there is a secret all the same');
    return null;
  }
  if ((secretFile === undefined) === (secretVariable === undefined))
    throw new GatewayFault('secretFile or secretVariable must say where the secret is, one of them');
  return oneLine(secretVariable === undefined ? fromFile(secretFile, elsewhere) : fromVariable(secretVariable, elsewhere));
}

function fromVariable(name: unknown, elsewhere: Elsewhere): string {
  const secret = elsewhere.variable(words(name, 'secretVariable'));
  if (!secret) throw new GatewayFault('secretVariable names a variable that is empty');
  return secret;
}

function fromFile(name: unknown, elsewhere: Elsewhere): string {
  const path = words(name, 'secretFile');
  try {
    return words(elsewhere.file(path).trim(), 'secretFile');
  } catch {
    throw new GatewayFault('secretFile names a file that cannot be read or is empty');
  }
}

/** It goes into a header. */
function oneLine(secret: string): string {
  if (!/^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/.test(secret)) throw new GatewayFault('the secret must be one line of plain characters');
  return secret;
}

function headerIn(value: unknown): string {
  const header = words(value, 'header').toLowerCase();
  if (!/^[a-z0-9-]{1,60}$/.test(header)) throw new GatewayFault('header must be the name of a header, such as x-api-key');
  return header;
}

function bodyIn(value: unknown, format: 'json' | 'form'): Record<string, unknown> {
  const body = record(value, 'body');
  const said = JSON.stringify(body);
  if (!said.includes('{text}') || !(said.includes('{to}') || said.includes('{digits}')))
    throw new GatewayFault(`body must say {text}, and {to} or {digits}; ${placeholders.join(', ')} are what it may say`);
  if (format === 'form' && !Object.values(body).every((each) => typeof each === 'string'))
    throw new GatewayFault('body must have words only where format is form');
  return body;
}

function countriesIn(value: unknown): string[] {
  if (!Array.isArray(value) || value.length === 0 || !value.every((each) => typeof each === 'string' && /^[1-9]\d{0,2}$/.test(each)))
    throw new GatewayFault('countries must be a list of calling codes, such as ["57"]');
  return value as string[];
}

function mostIn(value: unknown): number {
  if (!Number.isInteger(value) || (value as number) < 1 || (value as number) > 10_000_000)
    throw new GatewayFault('mostPerDay must be a whole number of 1 or more');
  return value as number;
}

function record(value: unknown, where: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new GatewayFault(`${where} must be an object`);
  return value as Record<string, unknown>;
}

function words(value: unknown, where: string): string {
  if (typeof value !== 'string' || value.trim() === '') throw new GatewayFault(`${where} must be some words`);
  return value;
}

function oneOf<Value>(value: unknown, values: readonly Value[], where: string): Value {
  const found = values.find((each) => each === value);
  if (found === undefined) throw new GatewayFault(`${where} must be one of ${values.join(', ')}`);
  return found;
}
