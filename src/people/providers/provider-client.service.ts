/** Talks to the services: where to send people, and what is said of whoever comes back (OpenID Connect, authorisation code with PKCE). */
import { createPrivateKey, webcrypto } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import * as oidc from 'openid-client';
import { Clock } from '../../platform/clock/clock.js';
import { Egress, EgressError } from '../../platform/egress/egress.js';
import { Refusal } from '../../platform/refusal/refusal.js';
import type { Provider } from './provider-file.rules.js';
import { whoTheySay, type Said } from './providers.rules.js';

/** What the server keeps while somebody is away, and the service never sees together. */
export interface Secrets {
  verifier: string;
  nonce: string;
  state: string;
  redirectAddress: string;
}

/** What the browser brought back. */
export interface BroughtBack {
  state: string;
  code?: string | null;
  error?: string | null;
  issuer?: string | null;
}

interface Known {
  metadata: oidc.ServerMetadata;
  readAt: number;
  keys?: oidc.ExportedJWKSCache;
}

const freshFor = 3_600_000;
const timeoutMs = 10_000;

@Injectable()
export class ProviderClient {
  private readonly logger = new Logger(ProviderClient.name);
  private readonly known = new Map<string, Known>();

  constructor(
    private readonly egress: Egress,
    private readonly clock: Clock,
  ) {}

  /** The address at the service to which the browser goes, and what to keep until it comes back. */
  async wayTo(provider: Provider, redirectAddress: string): Promise<{ address: string; secrets: Secrets }> {
    const config = await this.configuration(provider);
    const secrets = {
      verifier: oidc.randomPKCECodeVerifier(),
      nonce: oidc.randomNonce(),
      state: oidc.randomState(),
      redirectAddress,
    };
    const address = oidc.buildAuthorizationUrl(config, {
      redirect_uri: redirectAddress,
      response_type: 'code',
      scope: provider.scopes,
      code_challenge: await oidc.calculatePKCECodeChallenge(secrets.verifier),
      code_challenge_method: 'S256',
      state: secrets.state,
      nonce: secrets.nonce,
      ...(provider.acrValues === null ? {} : { acr_values: provider.acrValues }),
    });
    return { address: address.href, secrets };
  }

  /** Trades what came back for who it is. The code serves once, and only for whoever has the secrets. */
  async whoCame(provider: Provider, secrets: Secrets, back: BroughtBack): Promise<Said> {
    if (back.error === 'access_denied') throw new Refusal('PROVIDER_CANCELLED');
    const config = await this.configuration(provider);
    const came = new URL(secrets.redirectAddress);
    for (const [name, value] of [
      ['state', back.state],
      ['code', back.code],
      ['error', back.error],
      ['iss', back.issuer],
    ] as const)
      if (value != null) came.searchParams.set(name, value);
    try {
      const tokens = await oidc.authorizationCodeGrant(config, came, {
        pkceCodeVerifier: secrets.verifier,
        expectedState: secrets.state,
        expectedNonce: secrets.nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims()!;
      // Tokens are read here and forgotten: nothing of ours calls the service in somebody's name later.
      const more = config.serverMetadata().userinfo_endpoint ? await oidc.fetchUserInfo(config, tokens.access_token, claims.sub) : {};
      return whoTheySay(provider, { ...more, ...claims });
    } catch (error) {
      throw this.refusalOf(provider, error);
    } finally {
      this.known.get(provider.key)!.keys = oidc.getJwksCache(config);
    }
  }

  /** Where its keys are. */
  async keysAddress(provider: Provider): Promise<string> {
    const { jwks_uri: address } = (await this.metadata(provider)).metadata;
    if (address === undefined) throw new Refusal('PROVIDER_ANSWER_WRONG');
    return address;
  }

  /** With the clock of the installation, and the keys that were read before. */
  private async configuration(provider: Provider): Promise<oidc.Configuration> {
    const { metadata, keys } = await this.metadata(provider);
    const skew = Math.round((this.clock.now().getTime() - Date.now()) / 1000);
    const config = new oidc.Configuration(metadata, provider.clientId, clientOf(provider, skew), await proofOf(provider));
    config[oidc.customFetch] = this.fetching(provider);
    config.timeout = timeoutMs / 1000;
    // Its signature too, and not only from where it came.
    oidc.enableNonRepudiationChecks(config);
    if (isPlain(provider)) oidc.allowInsecureRequests(config);
    if (keys) oidc.setJwksCache(config, keys);
    return config;
  }

  /** What the service says of itself, read once an hour; while it cannot be asked, what it said before. */
  private async metadata(provider: Provider): Promise<Known> {
    const known = this.known.get(provider.key);
    if (known && Date.now() - known.readAt < freshFor) return known;
    try {
      const config = await oidc.discovery(new URL(provider.issuer), provider.clientId, undefined, oidc.None(), {
        [oidc.customFetch]: this.fetching(provider),
        timeout: timeoutMs / 1000,
        execute: isPlain(provider) ? [oidc.allowInsecureRequests] : [],
      });
      const read = { metadata: config.serverMetadata(), readAt: Date.now() };
      this.known.set(provider.key, read);
      return read;
    } catch (error) {
      if (known) return known;
      throw this.refusalOf(provider, error);
    }
  }

  /**
   * The guarded way out. Whoever runs Urna named the service, so it may be within their own network; what it names besides may not, and is
   * called only where they named it too.
   */
  fetching({ issuer, origins }: Provider): oidc.CustomFetch {
    return async (address, { method, headers, body }) => {
      const {
        status,
        headers: answered,
        body: bytes,
      } = await this.egress.call(address, {
        method: method as 'GET' | 'POST',
        headers,
        body: body == null ? undefined : typeof body === 'string' ? body : String(body as URLSearchParams),
        timeoutMs,
        mostRedirects: 0,
        allowedOrigins: [new URL(issuer).origin],
        onlyOrigins: origins,
      });
      const pairs = Object.entries(answered).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value] as [string, string]],
      );
      return new Response([204, 304].includes(status) ? null : new Uint8Array(bytes), { status, headers: pairs });
    };
  }

  /** The person hears what to do; the log hears what happened, without anything that was in it. */
  private refusalOf(provider: Provider, error: unknown): Refusal {
    const { code, isUnreachable } = faultOf(error);
    this.logger.warn(`${provider.key}: ${code}`);
    return new Refusal(isUnreachable ? 'PROVIDER_UNREACHABLE' : 'PROVIDER_ANSWER_WRONG');
  }
}

function clientOf(provider: Provider, skew: number): Partial<oidc.ClientMetadata> {
  return { id_token_signed_response_alg: provider.signedWith, [oidc.clockSkew]: skew, [oidc.clockTolerance]: 30 };
}

async function proofOf({ authentication, secret }: Provider): Promise<oidc.ClientAuth> {
  if (authentication === 'client_secret_basic') return oidc.ClientSecretBasic(secret!);
  if (authentication === 'client_secret_post') return oidc.ClientSecretPost(secret!);
  return authentication === 'none' ? oidc.None() : oidc.PrivateKeyJwt(await signingKey(secret!));
}

async function signingKey(pem: string): Promise<oidc.CryptoKey> {
  const key = createPrivateKey(pem);
  const rsa = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const algorithms: Record<string, webcrypto.RsaHashedImportParams | webcrypto.EcKeyImportParams | webcrypto.Algorithm> = {
    rsa,
    ec: { name: 'ECDSA', namedCurve: 'P-256' },
    ed25519: { name: 'Ed25519' },
  };
  const der = key.export({ type: 'pkcs8', format: 'der' });
  return webcrypto.subtle.importKey('pkcs8', der, algorithms[key.asymmetricKeyType ?? ''] ?? rsa, false, ['sign']);
}

/** Only on this machine; the file refuses any other. */
function isPlain({ issuer }: Provider): boolean {
  return issuer.startsWith('http:');
}

/** What went wrong in a word, down the chain of causes. */
function faultOf(error: unknown): { code: string; isUnreachable: boolean } {
  const words: string[] = [];
  let isUnreachable = false;
  for (let each = error; each instanceof Error; each = each.cause) {
    if (each instanceof EgressError) isUnreachable = true;
    const { code, error: said, status } = each as { code?: unknown; error?: unknown; status?: unknown };
    if (['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_CONFORM'].includes(String(code))) isUnreachable = true;
    if (typeof status === 'number' && status >= 500) isUnreachable = true;
    // An error of OAuth is one of a short list; what else a service writes may be about somebody.
    const word = each instanceof EgressError ? each.reason : (said ?? code ?? each.name);
    if (typeof word === 'string' && /^[\w-]{1,60}$/.test(word)) words.push(word);
  }
  return { code: words.join(' ') || 'unknown', isUnreachable };
}
