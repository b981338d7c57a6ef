/** Passkeys: what they are asked to sign, and whether what they signed is right (WebAuthn, level 3). */
import { Injectable } from '@nestjs/common';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type AuthenticatorTransportFuture,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { Settings } from '../../platform/config/settings.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { asInstances } from '../../platform/graphql/nodes.js';
import { newId } from '../../platform/ids.js';
import { Refusal } from '../../platform/refusal/refusal.js';
import type { ChallengePurpose } from './passkey-challenge.entity.js';
import { Passkey } from './passkey.entity.js';
import * as sql from './passkeys.queries.js';

const minutes = 5;

interface Asking {
  purpose: ChallengePurpose;
  /** Whose passkey it must be; null where the passkey says who enters. */
  accountId: string | null;
  now: Date;
}

/** A passkey that signed rightly. */
export interface ShownPasskey {
  accountId: string;
  passkeyId: string;
}

@Injectable()
export class PasskeysService {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {}

  async of(accountId: string): Promise<Passkey[]> {
    return asInstances(Passkey, await this.database.rows(sql.readPasskeys, [accountId]));
  }

  /** What a browser needs to make a new passkey, as JSON. */
  async optionsToAdd(account: { id: string; email: string; displayName: string }, now: Date): Promise<string> {
    const options = await generateRegistrationOptions({
      rpName: 'Urna',
      rpID: this.rpId,
      userID: new TextEncoder().encode(account.id),
      userName: account.email,
      userDisplayName: account.displayName,
      attestationType: 'none',
      excludeCredentials: (await this.of(account.id)).map(described),
      authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
    });
    await this.keep(options.challenge, { purpose: 'ADD', accountId: account.id, now });
    return JSON.stringify(options);
  }

  /** What a browser needs to use one, as JSON. Where it is the only thing shown, its device must have made sure who holds it. */
  async optionsToShow(asking: Asking): Promise<string> {
    const options = await generateAuthenticationOptions({
      rpID: this.rpId,
      allowCredentials: asking.accountId === null ? undefined : (await this.of(asking.accountId)).map(described),
      userVerification: asking.accountId === null ? 'required' : 'preferred',
    });
    await this.keep(options.challenge, asking);
    return JSON.stringify(options);
  }

  /** Checks a new passkey and keeps it; refused as PASSKEY_WRONG when anything of it is not as it was asked for. */
  async add(accountId: string, name: string, response: string, now: Date): Promise<(tx: Tx) => Promise<string>> {
    const json = parse<RegistrationResponseJSON>(response);
    const challenge = challengeOf(json);
    await this.use(challenge, { purpose: 'ADD', accountId, now });
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: json,
      expectedChallenge: challenge,
      expectedOrigin: this.origin,
      expectedRPID: this.rpId,
      requireUserVerification: false,
    }).catch(refuse);
    if (!verified) return refuse();
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
    return async (tx) => {
      const values = [newId(), accountId, id, Buffer.from(publicKey), counter, transports.slice(0, 10), name, now];
      const [added] = await this.database.rowsIn(tx, sql.insertPasskey, values);
      return added?.id ?? refuse();
    };
  }

  /** Checks what a passkey signed: whose it is. The caller lets it count within a transaction, with {@link noteUse}. */
  async check(response: string, asking: Asking): Promise<ShownPasskey & { counter: number }> {
    const json = parse<AuthenticationResponseJSON>(response);
    const challenge = challengeOf(json);
    await this.use(challenge, asking);
    const [passkey] = await this.database.rows(sql.findPasskey, [typeof json.id === 'string' ? json.id : '']);
    if (!passkey || (asking.accountId !== null && passkey.accountId !== asking.accountId)) return refuse();
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: json,
      expectedChallenge: challenge,
      expectedOrigin: this.origin,
      expectedRPID: this.rpId,
      credential: { ...described(passkey), publicKey: new Uint8Array(passkey.publicKey), counter: Number(passkey.counter) },
      requireUserVerification: asking.accountId === null,
    }).catch(refuse);
    if (!verified) return refuse();
    return { accountId: passkey.accountId, passkeyId: passkey.id, counter: authenticationInfo.newCounter };
  }

  /** Of two uses with the same counter one is a copy: refused. */
  async noteUse(tx: Tx, { passkeyId, counter }: ShownPasskey & { counter: number }, now: Date): Promise<void> {
    const [noted] = await this.database.rowsIn(tx, sql.notePasskeyUse, [passkeyId, counter, now]);
    if (!noted) refuse();
  }

  async remove(tx: Tx, accountId: string, passkeyId: string): Promise<boolean> {
    return (await this.database.rowsIn(tx, sql.deletePasskey, [passkeyId, accountId])).length > 0;
  }

  private async keep(challenge: string, { purpose, accountId, now }: Asking): Promise<void> {
    await this.database.rows(sql.forgetOldChallenges, [now]);
    await this.database.rows(sql.insertChallenge, [challenge, purpose, accountId, new Date(now.getTime() + minutes * 60_000)]);
  }

  /** A challenge serves once, for what it was made and for whom, whatever comes of it. */
  private async use(challenge: string, { purpose, accountId, now }: Asking): Promise<void> {
    const [known] = await this.database.rows(sql.useChallenge, [challenge, now]);
    if (known?.purpose !== purpose || known.accountId !== accountId) refuse();
  }

  private get origin(): string {
    return new URL(this.settings.publicUrl).origin;
  }

  private get rpId(): string {
    return new URL(this.settings.publicUrl).hostname;
  }
}

function described({ credentialId, transports }: Passkey): { id: string; transports: AuthenticatorTransportFuture[] } {
  return { id: credentialId, transports: transports as AuthenticatorTransportFuture[] };
}

function parse<Json>(text: string): Json {
  try {
    const json = JSON.parse(text) as Json;
    return typeof json === 'object' && json !== null ? json : refuse();
  } catch {
    return refuse();
  }
}

function challengeOf({ response }: { response?: { clientDataJSON?: unknown } }): string {
  const { challenge } = parse<{ challenge?: unknown }>(
    Buffer.from(typeof response?.clientDataJSON === 'string' ? response.clientDataJSON : '', 'base64url').toString(),
  );
  return typeof challenge === 'string' ? challenge : refuse();
}

function refuse(): never {
  throw new Refusal('PASSKEY_WRONG', {}, 'input.passkey');
}
