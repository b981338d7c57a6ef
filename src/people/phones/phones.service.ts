/** The telephone of an account: confirmed with a code, changed, and removed. */
import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Settings } from '../../platform/config/settings.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Journal } from '../../platform/journal/journal.js';
import { Refusal, refuseIf } from '../../platform/refusal/refusal.js';
import { AccountsService } from '../accounts.service.js';
import type { Actor } from '../actor.js';
import { GuessingService, type Attempt } from '../guessing.service.js';
import type { PeopleEvent } from '../people.events.js';
import { whyNotKeepAccount } from '../people.rules.js';
import { SessionsService } from '../sessions.service.js';
import { Letterbox } from '../signing-in/letterbox.service.js';
import { TrustService } from '../trust.service.js';
import { PhoneSeals } from './phone-seals.service.js';
import * as sql from './phones.queries.js';
import { restEnd, tidyPhoneCode, whyNotHold } from './phones.rules.js';

/** What a typed code came to; a wrong one is counted, and so must not be undone by what is thrown. */
type Outcome = { refusal: Refusal } | { movedFrom: string | null };

@Injectable()
export class PhonesService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsService,
    private readonly seals: PhoneSeals,
    private readonly trust: TrustService,
    private readonly sessions: SessionsService,
    private readonly guessing: GuessingService,
    private readonly letters: Letterbox,
    private readonly journal: Journal,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** The number of each account that has one. */
  async of(accountIds: readonly string[]): Promise<Map<string, { number: string; confirmedAt: Date }>> {
    const rows = await this.database.rows(sql.readPhones, [accountIds]);
    return new Map(
      rows.map(({ accountId, phoneSealed, confirmedAt }) => [accountId, { number: this.seals.open(accountId, phoneSealed), confirmedAt }]),
    );
  }

  /** The code that each account waits for, as far as it may know of it. */
  async awaited(accountIds: readonly string[]): Promise<Map<string, { number: string; triesLeft: number; expiresAt: Date }>> {
    const rows = await this.database.rows(sql.readCodes, [accountIds, this.clock.now()]);
    return new Map(
      rows
        .filter(({ triesLeft }) => triesLeft > 0)
        .map(({ accountId, phoneSealed, triesLeft, expiresAt }) => [
          accountId,
          { number: this.seals.openAwaited(accountId, phoneSealed), triesLeft, expiresAt },
        ]),
    );
  }

  /** With the right code the number is the account's, instead of the one before. */
  async confirm(actor: Actor, code: string, address: string): Promise<void> {
    refuseIf(whyNotKeepAccount(actor));
    const [accountId, now] = [actor.accountId!, this.clock.now()];
    const attempt = this.guessing.confirmingPhone(accountId, address);
    await this.guessing.count(attempt, now);
    const outcome = await this.database.transaction((tx) => this.tryCode(tx, accountId, tidyPhoneCode(code), attempt, now));
    if ('refusal' in outcome) throw outcome.refusal;
    await this.changed(accountId, 'mail.phoneConfirmed');
    if (outcome.movedFrom !== null) await this.changed(outcome.movedFrom, 'mail.phoneMoved');
  }

  async remove(actor: Actor): Promise<void> {
    refuseIf(whyNotKeepAccount(actor));
    const [accountId, now] = [actor.accountId!, this.clock.now()];
    await this.database.transaction(async (tx) => {
      await this.database.rowsIn(tx, sql.holdAccounts, [[accountId]]);
      if (!(await this.giveUp(tx, accountId, accountId, now))) throw new Refusal('PHONE_NONE');
      await this.record(tx, 'account.phone_removed', accountId, now);
      await this.trust.settle(tx, accountId, now);
    });
    await this.changed(accountId, 'mail.phoneRemoved');
  }

  /** Takes the number off the account and lets it rest, for whom is told with it; says whether there was one. */
  async giveUp(tx: Tx, accountId: string, restsFor: string | null, now: Date): Promise<boolean> {
    const [removed] = await this.database.rowsIn(tx, sql.removePhone, [accountId]);
    if (!removed) return false;
    const number = this.seals.open(accountId, removed.phoneSealed);
    await this.database.rowsIn(tx, sql.rest, [this.seals.mark(number), restsFor, restEnd(now)]);
    return true;
  }

  /** The number is the account's, as far as the rule allows; says whose it was before. */
  async hold(tx: Tx, accountId: string, number: string, now: Date): Promise<{ refusal: Refusal } | { movedFrom: string | null }> {
    await this.database.rowsIn(tx, sql.holdNumber, [this.seals.lockOf(number)]);
    const indexes = this.seals.indexes(number);
    const [holder = null] = await this.database.rowsIn(tx, sql.findHolder, [indexes]);
    const [rest = null] = await this.database.rowsIn(tx, sql.readRest, [this.seals.mark(number)]);
    const code = whyNotHold(accountId, { holder, rest }, now);
    if (code) return { refusal: new Refusal(code) };
    const movedFrom = holder && holder.accountId !== accountId ? holder.accountId : null;
    const held = await this.database.rowsIn(tx, sql.holdAccounts, [[accountId, ...(movedFrom === null ? [] : [movedFrom])]]);
    if (!held.some(({ id }) => id === accountId)) return { refusal: new Refusal('SIGN_IN_REQUIRED') };
    if (movedFrom !== null) {
      const [taken] = await this.database.rowsIn(tx, sql.takePhone, [movedFrom, indexes]);
      if (!taken) return { refusal: new Refusal('PHONE_ELSEWHERE') };
      await this.record(tx, 'account.phone_removed', movedFrom, now);
      await this.trust.settle(tx, movedFrom, now);
    }
    await this.giveUp(tx, accountId, accountId, now);
    await this.database.rowsIn(tx, sql.endRest, [this.seals.mark(number)]);
    await this.database.rowsIn(tx, sql.replacePhone, [accountId, this.seals.seal(accountId, number), indexes[0], now]);
    await this.record(tx, 'account.phone_confirmed', accountId, now);
    await this.trust.settle(tx, accountId, now);
    return { movedFrom };
  }

  private async tryCode(tx: Tx, accountId: string, code: string, attempt: Attempt, now: Date): Promise<Outcome> {
    const [awaited] = await this.database.rowsIn(tx, sql.lockCode, [accountId, now]);
    if (!awaited || awaited.triesLeft <= 0) return { refusal: new Refusal('PHONE_CODE_OVER', {}, 'input.code') };
    const number = this.seals.openAwaited(accountId, awaited.phoneSealed);
    if (!timingSafeEqual(awaited.codeHash, this.seals.hashCode(accountId, number, code))) {
      await this.database.rowsIn(tx, sql.spendTry, [accountId]);
      const left = awaited.triesLeft - 1;
      return {
        refusal: left > 0 ? new Refusal('PHONE_CODE_WRONG', { left }, 'input.code') : new Refusal('PHONE_CODE_OVER', {}, 'input.code'),
      };
    }
    await this.database.rowsIn(tx, sql.forgetCode, [accountId]);
    await this.guessing.takeBack(tx, attempt, now);
    return this.hold(tx, accountId, number, now);
  }

  private async record(tx: Tx, kind: PeopleEvent, accountId: string, now: Date): Promise<void> {
    await this.journal.record(tx, now, { kind, subjectId: accountId, actorId: accountId });
  }

  /** Tells the owner, who must hear of it when it was somebody else. The letter does not say the number. */
  private async changed(accountId: string, key: string): Promise<void> {
    this.sessions.forgetAccount(accountId);
    const account = await this.accounts.findById(accountId);
    if (account?.email) this.letters.post(account.email, account.locale, key, () => ({ site: this.settings.publicUrl }));
  }
}
