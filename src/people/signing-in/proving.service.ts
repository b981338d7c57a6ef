/** Whoever is signed in shows once more who they are, before a sensitive act. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Refusal } from '../../platform/refusal/refusal.js';
import { AccountsService } from '../accounts.service.js';
import type { Actor } from '../actor.js';
import { GuessingService } from '../guessing.service.js';
import { Passwords } from '../passwords.service.js';
import { PasskeysService } from '../second-factors/passkeys.service.js';
import { SecondFactorsService } from '../second-factors/second-factors.service.js';
import type { Method } from '../second-factors/second-factors.rules.js';
import { SessionsService } from '../sessions.service.js';
import type { SecondProof } from './entering.service.js';
import type { Visit } from './entrance.js';

export interface Proof extends SecondProof {
  password?: string | null;
}

@Injectable()
export class ProvingService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsService,
    private readonly factors: SecondFactorsService,
    private readonly passkeys: PasskeysService,
    private readonly passwords: Passwords,
    private readonly guessing: GuessingService,
    private readonly clock: Clock,
  ) {}

  async optionsFor(actor: Actor): Promise<string> {
    if (actor.accountId === null) throw new Refusal('SIGN_IN_REQUIRED');
    return this.passkeys.optionsToShow({ purpose: 'PROVE', accountId: actor.accountId, now: this.clock.now() });
  }

  /** With a second factor where the account has one, else with the password; attempts count as when signing in. */
  async prove(actor: Actor, proof: Proof, visit: Visit): Promise<Actor> {
    if (actor.accountId === null || actor.sessionId === null) throw new Refusal('SIGN_IN_REQUIRED');
    const { accountId, sessionId } = actor;
    const now = this.clock.now();
    const account = (await this.accounts.findById(accountId))!;
    const isProtected = await this.factors.has(accountId);
    const attempt = isProtected
      ? this.guessing.provingSecondFactor(accountId, visit.address)
      : this.guessing.signingIn(account.email, visit.address);
    await this.guessing.count(attempt, now);
    const shown = proof.passkey ? await this.passkeys.check(proof.passkey, { purpose: 'PROVE', accountId, now }) : null;
    if (!isProtected && !(await this.passwords.matches(proof.password ?? '', account.passwordHash)))
      throw new Refusal('PASSWORD_WRONG', {}, 'input.password');
    await this.database.transaction(async (tx) => {
      if (shown) await this.passkeys.noteUse(tx, shown, now);
      let method: Method | null = isProtected ? null : 'password';
      if (isProtected) method = shown ? 'passkey' : await this.factors.spend(tx, accountId, proof.code ?? '', now);
      if (method === null) throw new Refusal('CODE_WRONG', {}, 'input.code');
      await this.guessing.takeBack(tx, attempt, now);
      await this.sessions.prove(tx, accountId, sessionId, method, now);
    });
    this.sessions.forget(sessionId);
    return actor;
  }
}
