/** Signing in with e-mail and password. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { Lane } from '../platform/lanes/lane.js';
import { Refusal } from '../platform/refusal/refusal.js';
import { holdPassword } from './accounts.queries.js';
import { AccountsService } from './accounts.service.js';
import { normalEmail } from './emails.rules.js';
import { GuessingService } from './guessing.service.js';
import { Passwords } from './passwords.service.js';
import { EnteringService } from './signing-in/entering.service.js';
import type { Entrance, Visit } from './signing-in/entrance.js';

interface Claim {
  email: string;
  password: string;
  visit: Visit;
}

@Injectable()
export class SigningInService {
  /**
   * Four passwords at a time: each costs 19 MiB, and an attempt counts as a failure while it is checked, so that a crowd
   * behind one address must not be counted all at once.
   */
  private readonly lane = new Lane<Claim, Entrance>((claims) => Promise.all(claims.map((claim) => this.check(claim))), 4);

  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsService,
    private readonly entering: EnteringService,
    private readonly guessing: GuessingService,
    private readonly passwords: Passwords,
    private readonly clock: Clock,
  ) {}

  /** An unknown e-mail and a wrong password are refused alike, as SIGN_IN_FAILED, and take the same time. */
  signIn(email: string, password: string, visit: Visit): Promise<Entrance> {
    return this.lane.submit({ email: normalEmail(email), password, visit });
  }

  private async check(claim: Claim): Promise<Entrance | Error> {
    try {
      return await this.verify(claim);
    } catch (error) {
      return error as Error;
    }
  }

  private async verify({ email, password, visit }: Claim): Promise<Entrance> {
    const now = this.clock.now();
    const attempt = this.guessing.signingIn(email, visit.address);
    await this.guessing.count(attempt, now);
    const account = await this.accounts.findByEmail(email);
    if (!(await this.passwords.matches(password, account?.passwordHash)) || !account) throw new Refusal('SIGN_IN_FAILED');
    const entered = await this.database.transaction(async (tx) => {
      // Somebody who signs in while the password is being changed must not stay with the old one.
      const [isStillSo] = await this.database.rowsIn(tx, holdPassword, [account.id, account.passwordHash]);
      if (!isStillSo) throw new Refusal('SIGN_IN_FAILED');
      await this.guessing.takeBack(tx, attempt, now);
      return this.entering.enter(tx, account.id, ['password'], visit, now);
    });
    return this.entering.welcome(entered);
  }
}
