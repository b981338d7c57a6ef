/** Signing in with e-mail and password. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { Lane } from '../platform/lanes/lane.js';
import { Refusal } from '../platform/refusal/refusal.js';
import { holdPassword } from './accounts.queries.js';
import { AccountsService } from './accounts.service.js';
import type { SignedInActor } from './actor.js';
import { normalEmail } from './emails.rules.js';
import { GuessingService } from './guessing.service.js';
import { Passwords } from './passwords.service.js';
import type { Session } from './session.entity.js';
import { SessionsService } from './sessions.service.js';

/** From where somebody signs in. */
export interface Visit {
  address: string;
  device: string;
}

/** A session that just began, with the token that is never shown again. */
export interface OpenedSession {
  token: string;
  session: Session;
  actor: SignedInActor;
}

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
  private readonly lane = new Lane<Claim, OpenedSession>((claims) => Promise.all(claims.map((claim) => this.check(claim))), 4);

  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsService,
    private readonly guessing: GuessingService,
    private readonly passwords: Passwords,
    private readonly clock: Clock,
  ) {}

  /** An unknown e-mail and a wrong password are refused alike, as SIGN_IN_FAILED, and take the same time. */
  signIn(email: string, password: string, visit: Visit): Promise<OpenedSession> {
    return this.lane.submit({ email: normalEmail(email), password, visit });
  }

  private async check(claim: Claim): Promise<OpenedSession | Error> {
    try {
      return await this.verify(claim);
    } catch (error) {
      return error as Error;
    }
  }

  private async verify({ email, password, visit }: Claim): Promise<OpenedSession> {
    const now = this.clock.now();
    const attempt = this.guessing.signingIn(email, visit.address);
    await this.guessing.count(attempt, now);
    const account = await this.accounts.findByEmail(email);
    if (!(await this.passwords.matches(password, account?.passwordHash)) || !account) throw new Refusal('SIGN_IN_FAILED');
    const opened = await this.database.transaction(async (tx) => {
      // Somebody who signs in while the password is being changed must not stay with the old one.
      const [isStillSo] = await this.database.rowsIn(tx, holdPassword, [account.id, account.passwordHash]);
      if (!isStillSo) throw new Refusal('SIGN_IN_FAILED');
      await this.guessing.takeBack(tx, attempt, now);
      return this.sessions.open(tx, account.id, visit.device, now);
    });
    return { ...opened, actor: (await this.sessions.identify(opened.token))! };
  }
}
