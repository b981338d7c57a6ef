/** Sets a new password: with the link from a mail, or with the password that it replaces. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { Idempotency } from '../platform/database/idempotency.js';
import { Journal } from '../platform/journal/journal.js';
import { Refusal, refuseIf } from '../platform/refusal/refusal.js';
import { setPassword } from './accounts.queries.js';
import { AccountsService } from './accounts.service.js';
import type { Actor } from './actor.js';
import { commonPasswords } from './common-passwords.js';
import { Emails } from './emails.service.js';
import { GuessingService } from './guessing.service.js';
import { forgetReset, readReset, useReset } from './password-resets.queries.js';
import { forgetSteps } from './second-factors/second-factors.queries.js';
import { whyNotPassword } from './passwords.rules.js';
import { Passwords } from './passwords.service.js';
import type { PeopleEvent, PeopleEvents } from './people.events.js';
import { whyNotKeepAccount } from './people.rules.js';
import { SessionsService } from './sessions.service.js';
import { EnteringService } from './signing-in/entering.service.js';
import type { Entrance, Visit } from './signing-in/entrance.js';
import { TrustService } from './trust.service.js';
import { hashResetToken } from './tokens.js';

export interface PasswordChange {
  currentPassword: string;
  newPassword: string;
  idempotencyKey?: string | null;
}

interface NewPassword {
  accountId: string;
  passwordHash: string;
  /** The password that it replaces must still be this one; null when it does not matter. */
  replaces: string | null;
  /** The session in which it was set goes on. */
  sessionId: string | null;
  by: PeopleEvents['account.password_changed']['by'];
  now: Date;
}

@Injectable()
export class PasswordChangesService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsService,
    private readonly emails: Emails,
    private readonly sessions: SessionsService,
    private readonly entering: EnteringService,
    private readonly trust: TrustService,
    private readonly guessing: GuessingService,
    private readonly passwords: Passwords,
    private readonly journal: Journal,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  /** A link works once; one that is unknown, too old, used or replaced is refused alike, as RESET_LINK_INVALID. */
  async reset(token: string, password: string, visit: Visit): Promise<Entrance> {
    const [tokenHash, now] = [hashResetToken(token), this.clock.now()];
    const [known] = await this.database.rows(readReset, [tokenHash, now]);
    if (!known) throw new Refusal('RESET_LINK_INVALID', {}, 'input.token');
    const { accountId } = known;
    const email = this.emails.open(accountId, known.emailSealed);
    refuseIf(whyNotPassword(password, email, commonPasswords));
    const passwordHash = await this.passwords.hash(password);
    const entered = await this.database.transaction(async (tx) => {
      const [used] = await this.database.rowsIn(tx, useReset, [tokenHash, now]);
      if (!used) throw new Refusal('RESET_LINK_INVALID', {}, 'input.token');
      await this.set(tx, { accountId, passwordHash, replaces: null, sessionId: null, by: 'LINK', now });
      await this.guessing.forgive(tx, email);
      // The link was in a letter to that address.
      await this.trust.confirmEmail(tx, accountId, now);
      return this.entering.enter(tx, accountId, ['link'], visit, now);
    });
    this.sessions.forgetAccount(accountId);
    return this.entering.welcome(entered);
  }

  /** Whoever found a device that was left signed in must not guess the password there: attempts count as when signing in. */
  async change(
    actor: Actor,
    { currentPassword, newPassword, idempotencyKey }: PasswordChange,
    visit: Visit,
  ): Promise<{ endedCount: number }> {
    refuseIf(whyNotKeepAccount(actor));
    const now = this.clock.now();
    const accountId = actor.accountId!;
    const account = (await this.accounts.findById(accountId))!;
    refuseIf(whyNotPassword(newPassword, account.email, commonPasswords, 'input.newPassword'));
    const attempt = this.guessing.signingIn(account.email, visit.address);
    await this.guessing.count(attempt, now);
    const isRight = await this.passwords.matches(currentPassword, account.passwordHash);
    const passwordHash = await this.passwords.hash(newPassword);
    const outcome = await this.database.transaction(async (tx) => {
      const once = { accountId, key: idempotencyKey, operation: 'changePassword', now };
      // Checked within: a repeated request brings the password that it has replaced already.
      const ended = await this.idempotency.once(tx, once, async () => {
        if (!isRight) throw new Refusal('PASSWORD_WRONG', {}, 'input.currentPassword');
        const { sessionId } = actor;
        const change = { accountId, passwordHash, replaces: account.passwordHash, sessionId, by: 'PASSWORD', now } as const;
        return { endedCount: await this.set(tx, change) };
      });
      await this.guessing.takeBack(tx, attempt, now);
      return ended;
    });
    this.sessions.forgetAccount(accountId);
    return outcome;
  }

  /** Whoever knew the old password is signed out everywhere; returns how many sessions ended. */
  private async set(tx: Tx, { accountId, passwordHash, replaces, sessionId, by, now }: NewPassword): Promise<number> {
    const [changed] = await this.database.rowsIn(tx, setPassword, [accountId, passwordHash, replaces]);
    if (!changed) throw new Refusal('PASSWORD_WRONG', {}, 'input.currentPassword');
    await this.database.rowsIn(tx, forgetReset, [accountId]);
    await this.database.rowsIn(tx, forgetSteps, [accountId]);
    const kind: PeopleEvent = 'account.password_changed';
    await this.journal.record(tx, now, { kind, subjectId: accountId, actorId: accountId, facts: { by } });
    return this.sessions.endAllBut(tx, accountId, sessionId, now);
  }
}
