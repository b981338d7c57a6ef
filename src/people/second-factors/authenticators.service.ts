/** Sets up and takes away the application that gives codes. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Settings } from '../../platform/config/settings.js';
import { Database } from '../../platform/database/database.js';
import { Journal } from '../../platform/journal/journal.js';
import { Refusal, refuseIf } from '../../platform/refusal/refusal.js';
import { AccountsService } from '../accounts.service.js';
import type { Actor } from '../actor.js';
import { GuessingService } from '../guessing.service.js';
import { SessionsService } from '../sessions.service.js';
import { addressOfSecret, newSecret, stepOf, wordsOfSecret } from './authenticator-codes.js';
import { RecoveryCodesService } from './recovery-codes.service.js';
import { Sealing } from './sealing.service.js';
import * as sql from './second-factors.queries.js';
import { tidyCode, whyNotChangeFactors } from './second-factors.rules.js';
import { SecondFactorsService } from './second-factors.service.js';

/** Whoever saw the secret of an attempt that was given up must not know the one of a later one. */
const begunMinutes = 30;

@Injectable()
export class AuthenticatorsService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsService,
    private readonly factors: SecondFactorsService,
    private readonly codes: RecoveryCodesService,
    private readonly guessing: GuessingService,
    private readonly sealing: Sealing,
    private readonly journal: Journal,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** The secret for the application; the same one until it is confirmed, so that a page may be loaded again. */
  async begin(actor: Actor): Promise<{ secret: string; address: string }> {
    await this.mayChange(actor);
    const accountId = actor.accountId!;
    const { email } = (await this.accounts.findById(accountId))!;
    const secret = await this.database.transaction(async (tx) => {
      const [known] = await this.database.rowsIn(tx, sql.readAuthenticator, [accountId]);
      if (known?.confirmedAt) throw new Refusal('AUTHENTICATOR_KNOWN');
      const isFresh = known && known.createdAt.getTime() + begunMinutes * 60_000 > this.clock.now().getTime();
      if (isFresh) return this.sealing.open(known.secret, accountId);
      const fresh = newSecret();
      const [begun] = await this.database.rowsIn(tx, sql.beginAuthenticator, [
        accountId,
        this.sealing.seal(fresh, accountId),
        this.clock.now(),
      ]);
      if (!begun) throw new Refusal('AUTHENTICATOR_KNOWN');
      return fresh;
    });
    const { host } = new URL(this.settings.publicUrl);
    return { secret: wordsOfSecret(secret), address: addressOfSecret(secret, `Urna ${host}`, email) };
  }

  /** With the first right code it protects the account; the codes on paper are shown this once. */
  async confirm(actor: Actor, code: string, address: string): Promise<{ recoveryCodes: string[] }> {
    await this.mayChange(actor);
    const [accountId, sessionId, now] = [actor.accountId!, actor.sessionId!, this.clock.now()];
    const attempt = this.guessing.provingSecondFactor(accountId, address);
    await this.guessing.count(attempt, now);
    const recoveryCodes = await this.database.transaction(async (tx) => {
      const [begun] = await this.database.rowsIn(tx, sql.readAuthenticator, [accountId]);
      if (!begun || begun.confirmedAt) throw new Refusal(begun ? 'AUTHENTICATOR_KNOWN' : 'AUTHENTICATOR_NOT_BEGUN');
      const step = stepOf(this.sealing.open(begun.secret, accountId), tidyCode(code), now);
      if (step === null) throw new Refusal('CODE_WRONG', {}, 'input.code');
      const [confirmed] = await this.database.rowsIn(tx, sql.confirmAuthenticator, [accountId, now, step, begun.secret]);
      if (!confirmed) throw new Refusal('AUTHENTICATOR_KNOWN');
      await this.guessing.takeBack(tx, attempt, now);
      return this.factors.added(tx, { accountId, sessionId, factor: 'AUTHENTICATOR', method: 'code', now });
    });
    this.done(accountId, 'secondFactorAdded');
    return { recoveryCodes };
  }

  async remove(actor: Actor): Promise<void> {
    await this.mayChange(actor);
    const [accountId, sessionId, now] = [actor.accountId!, actor.sessionId!, this.clock.now()];
    await this.database.transaction(async (tx) => {
      const [removed] = await this.database.rowsIn(tx, sql.removeAuthenticator, [accountId]);
      if (!removed) throw new Refusal('SECOND_FACTOR_MISSING');
      await this.factors.removed(tx, { accountId, sessionId, factor: 'AUTHENTICATOR', now });
    });
    this.done(accountId, 'secondFactorRemoved');
  }

  /** New codes on paper; those before serve no longer. */
  async renewRecoveryCodes(actor: Actor): Promise<{ recoveryCodes: string[] }> {
    const [accountId, now] = [await this.mayChange(actor), this.clock.now()];
    if (!(await this.factors.has(accountId))) throw new Refusal('SECOND_FACTOR_MISSING');
    const recoveryCodes = await this.database.transaction(async (tx) => {
      await this.journal.record(tx, now, { kind: 'account.recovery_codes_renewed', subjectId: accountId, actorId: accountId });
      return this.codes.renew(tx, accountId, now);
    });
    this.done(accountId, 'recoveryCodesRenewed');
    return { recoveryCodes };
  }

  private async mayChange(actor: Actor): Promise<string> {
    const has = actor.accountId !== null && (await this.factors.has(actor.accountId));
    refuseIf(whyNotChangeFactors(actor, has, this.clock.now()));
    return actor.accountId!;
  }

  private done(accountId: string, what: 'secondFactorAdded' | 'secondFactorRemoved' | 'recoveryCodesRenewed'): void {
    this.sessions.forgetAccount(accountId);
    this.factors.tell(accountId, what);
  }
}
