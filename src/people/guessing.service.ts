/** Slows down guessing, for each account and each address. Neither is stored, only keyed hashes of them. */
import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Settings } from '../platform/config/settings.js';
import { Database, type Tx } from '../platform/database/database.js';
import { addressBlock } from '../platform/door/address-block.rules.js';
import { Refusal } from '../platform/refusal/refusal.js';
import { forgetCount, forgetOldCounts, lockCounts, readCounts, writeCounts, type KeyedCount } from './guessing.queries.js';
import { countAttempt, paces, secondsLeft, takeBackAttempt, type Count, type Pace } from './guessing.rules.js';

type Watched = keyof typeof paces;

/** The keys under which one attempt counts. */
export type Attempt = readonly string[];

const sweepEvery = 3_600_000;
const kept = 24 * 3_600_000;

@Injectable()
export class GuessingService {
  private sweptAt = 0;

  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {}

  signingIn(email: string, address: string): Attempt {
    return [this.key('account', email), this.key('address', addressBlock(address))];
  }

  registering(address: string): Attempt {
    return [this.key('registration', addressBlock(address))];
  }

  askingForReset(email: string, address: string): Attempt {
    return [this.key('reset', email), this.key('resetAddress', addressBlock(address))];
  }

  askingForLink(email: string, address: string): Attempt {
    return [this.key('link', email), this.key('linkAddress', addressBlock(address))];
  }

  usingLink(browserKey: string, address: string): Attempt {
    return [this.key('linkCode', browserKey), this.key('address', addressBlock(address))];
  }

  askingForPasskey(address: string): Attempt {
    return [this.key('askForPasskey', addressBlock(address))];
  }

  provingSecondFactor(accountId: string, address: string): Attempt {
    return [this.key('secondFactor', accountId), this.key('address', addressBlock(address))];
  }

  lookingUpReceipt(address: string): Attempt {
    return [this.key('receipt', addressBlock(address))];
  }

  reporting(accountId: string, address: string): Attempt {
    return [this.key('report', accountId), this.key('reportAddress', addressBlock(address))];
  }

  reportingWithoutAccount(address: string): Attempt {
    return [this.key('bareReport', addressBlock(address))];
  }

  reportingByMail(email: string, address: string): Attempt {
    return [this.key('reportMail', email), this.key('bareReport', addressBlock(address))];
  }

  lookingUpReport(address: string): Attempt {
    return [this.key('reportCode', addressBlock(address))];
  }

  verifying(accountId: string, address: string, document: string): Attempt {
    return [this.key('identity', accountId), this.key('identityAddress', addressBlock(address)), this.key('identityDocument', document)];
  }

  askingForPhoneCode(accountId: string, number: string, address: string): Attempt {
    return [this.key('phoneAccount', accountId), this.key('phoneNumber', number), this.key('phoneAddress', addressBlock(address))];
  }

  confirmingPhone(accountId: string, address: string): Attempt {
    return [this.key('phoneCode', accountId), this.key('address', addressBlock(address))];
  }

  verifyingAtDesk(officialId: string): Attempt {
    return [this.key('desk', officialId)];
  }

  /** For what is only read and mostly right: refuses while it must wait, without counting. Count what proves wrong. */
  async refuseWhileWaiting(attempt: Attempt, now: Date): Promise<void> {
    refuseWhileWaiting(await this.database.rows(readCounts, [attempt]), now);
  }

  /**
   * Counts the attempt as a failure before anything is checked, so that parallel guesses do not slip through; refused
   * attempts do not count.
   */
  async count(attempt: Attempt, now: Date): Promise<void> {
    await this.database.transaction(async (tx) => {
      const counts = await this.database.rowsIn(tx, lockCounts, [attempt, now]);
      refuseWhileWaiting(counts, now);
      await this.write(
        tx,
        counts.map((count) => ({ ...count, ...countAttempt(count, paceOf(count.key), now) })),
      );
    });
    await this.sweep(now);
  }

  /** The attempt to sign in was right: the account's count is over, the address gets this one back. */
  async takeBack(tx: Tx, [account, address]: Attempt, now: Date): Promise<void> {
    await this.database.rowsIn(tx, forgetCount, [account]);
    const counts = await this.database.rowsIn(tx, lockCounts, [[address], now]);
    await this.write(
      tx,
      counts.map((count) => ({ ...count, ...takeBackAttempt(count, paceOf(count.key), now) })),
    );
  }

  /** They have shown who they are: what was tried with their document before is forgotten too. */
  async takeBackVerifying(tx: Tx, [account, address, document]: Attempt, now: Date): Promise<void> {
    await this.takeBack(tx, [account!, address!], now);
    await this.database.rowsIn(tx, forgetCount, [document]);
  }

  async takeBackAtDesk(tx: Tx, [official]: Attempt, now: Date): Promise<void> {
    const counts = await this.database.rowsIn(tx, lockCounts, [[official], now]);
    await this.write(
      tx,
      counts.map((count) => ({ ...count, ...takeBackAttempt(count, paceOf(count.key), now) })),
    );
  }

  /** The owner of the account has shown who they are: what others tried no longer keeps them waiting. */
  async forgive(tx: Tx, email: string): Promise<void> {
    for (const key of [this.key('account', email), this.key('reset', email)]) await this.database.rowsIn(tx, forgetCount, [key]);
  }

  private async write(tx: Tx, counts: (KeyedCount & Count)[]): Promise<void> {
    await this.database.rowsIn(tx, writeCounts, [
      counts.map(({ key }) => key),
      counts.map(({ failures }) => failures),
      counts.map(({ countingSince }) => countingSince),
      counts.map(({ lockedUntil }) => lockedUntil),
    ]);
  }

  private async sweep(now: Date): Promise<void> {
    if (now.getTime() - this.sweptAt < sweepEvery) return;
    this.sweptAt = now.getTime();
    await this.database.rows(forgetOldCounts, [new Date(now.getTime() - kept)]);
  }

  private key(watched: Watched, value: string): string {
    return `${watched}:${createHmac('sha256', this.settings.secret).update(`guessing ${watched} ${value}`).digest('base64url')}`;
  }
}

function refuseWhileWaiting(counts: KeyedCount[], now: Date): void {
  const seconds = Math.max(0, ...counts.map((count) => secondsLeft(count, paceOf(count.key), now)));
  if (seconds > 0) throw new Refusal('TRY_LATER', { seconds });
}

function paceOf(key: string): Pace {
  return paces[key.split(':')[0] as Watched];
}
