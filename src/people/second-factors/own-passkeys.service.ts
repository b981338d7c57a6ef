/** People add passkeys to their account and take them away. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Refusal, refuseIf } from '../../platform/refusal/refusal.js';
import { AccountsService } from '../accounts.service.js';
import type { Actor } from '../actor.js';
import { SessionsService } from '../sessions.service.js';
import { PasskeysService } from './passkeys.service.js';
import { whyNotChangeFactors } from './second-factors.rules.js';
import { SecondFactorsService } from './second-factors.service.js';

const longestName = 80;

@Injectable()
export class OwnPasskeysService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsService,
    private readonly factors: SecondFactorsService,
    private readonly passkeys: PasskeysService,
    private readonly clock: Clock,
  ) {}

  async begin(actor: Actor): Promise<{ options: string }> {
    await this.mayChange(actor);
    const account = (await this.accounts.findById(actor.accountId!))!;
    return { options: await this.passkeys.optionsToAdd(account, this.clock.now()) };
  }

  async add(actor: Actor, name: string, response: string): Promise<{ recoveryCodes: string[] }> {
    await this.mayChange(actor);
    const [accountId, sessionId, now] = [actor.accountId!, actor.sessionId!, this.clock.now()];
    const tidied = name.replace(/\p{C}/gu, ' ').trim().slice(0, longestName) || 'Passkey';
    const insert = await this.passkeys.add(accountId, tidied, response, now);
    const recoveryCodes = await this.database.transaction(async (tx) => {
      await insert(tx);
      return this.factors.added(tx, { accountId, sessionId, factor: 'PASSKEY', method: 'passkey', now });
    });
    this.sessions.forgetAccount(accountId);
    this.factors.tell(accountId, 'secondFactorAdded');
    return { recoveryCodes };
  }

  async remove(actor: Actor, passkeyId: string): Promise<void> {
    await this.mayChange(actor);
    const [accountId, sessionId, now] = [actor.accountId!, actor.sessionId!, this.clock.now()];
    await this.database.transaction(async (tx) => {
      if (!(await this.passkeys.remove(tx, accountId, passkeyId))) throw new Refusal('SECOND_FACTOR_MISSING', {}, 'input.passkeyId');
      await this.factors.removed(tx, { accountId, sessionId, factor: 'PASSKEY', now });
    });
    this.sessions.forgetAccount(accountId);
    this.factors.tell(accountId, 'secondFactorRemoved');
  }

  private async mayChange(actor: Actor): Promise<void> {
    const has = actor.accountId !== null && (await this.factors.has(actor.accountId));
    refuseIf(whyNotChangeFactors(actor, has, this.clock.now()));
  }
}
