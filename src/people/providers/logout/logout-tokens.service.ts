/** Reads what services say of sessions that ended there: signed with their keys, for Urna, now, and of the right kind. */
import { Injectable, Logger } from '@nestjs/common';
import * as jose from 'jose';
import { Clock } from '../../../platform/clock/clock.js';
import { EgressError } from '../../../platform/egress/egress.js';
import { Refusal } from '../../../platform/refusal/refusal.js';
import { ProviderClient } from '../provider-client.service.js';
import type { Provider } from '../provider-file.rules.js';
import { readLogout, type LogoutSaid } from './logout-token.rules.js';

/** By how much the clock of a service may differ, as for its other tokens. */
const toleranceSeconds = 30;
const oldestSeconds = 600;
const timeoutMs = 10_000;

@Injectable()
export class LogoutTokens {
  private readonly logger = new Logger(LogoutTokens.name);
  /** Where keys were read, and those; they are read again when they are old, or when a token names another, at most every half minute. */
  private readonly keys = new Map<string, jose.JWTVerifyGetKey>();

  constructor(
    private readonly client: ProviderClient,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal PROVIDER_ANSWER_WRONG, or PROVIDER_UNREACHABLE where its keys cannot be read */
  async read(provider: Provider, token: string): Promise<LogoutSaid> {
    try {
      const { payload, protectedHeader } = await jose.jwtVerify(token, await this.keysOf(provider), {
        issuer: provider.issuer,
        audience: provider.clientId,
        algorithms: [provider.signedWith],
        requiredClaims: ['iat', 'exp', 'jti'],
        maxTokenAge: oldestSeconds,
        clockTolerance: toleranceSeconds,
        currentDate: this.clock.now(),
      });
      const said = readLogout(protectedHeader.typ, payload);
      if (typeof said === 'string') throw this.refusal(provider, 'PROVIDER_ANSWER_WRONG', said);
      return said;
    } catch (error) {
      if (error instanceof Refusal) throw error;
      const isUnreachable = error instanceof EgressError || error instanceof jose.errors.JWKSTimeout;
      const word = error instanceof EgressError ? error.reason : error instanceof jose.errors.JOSEError ? error.code : 'unknown';
      throw this.refusal(provider, isUnreachable ? 'PROVIDER_UNREACHABLE' : 'PROVIDER_ANSWER_WRONG', word);
    }
  }

  private async keysOf(provider: Provider): Promise<jose.JWTVerifyGetKey> {
    const address = await this.client.keysAddress(provider);
    const known = this.keys.get(address);
    if (known) return known;
    const fetching = this.client.fetching(provider);
    const keys = jose.createRemoteJWKSet(new URL(address), {
      timeoutDuration: timeoutMs,
      [jose.customFetch]: (url, { headers }) =>
        fetching(url, { method: 'GET', headers: Object.fromEntries(headers), body: undefined, redirect: 'manual' }),
    });
    this.keys.set(address, keys);
    return keys;
  }

  /** The log hears in a word what was wrong, and never of whom it was. */
  private refusal({ key }: Provider, code: 'PROVIDER_ANSWER_WRONG' | 'PROVIDER_UNREACHABLE', word: string): Refusal {
    this.logger.warn(`${key}: logout ${word}`);
    return new Refusal(code);
  }
}
