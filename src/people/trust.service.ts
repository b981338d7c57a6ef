/** Raises and lowers what is known of who somebody is. */
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../platform/database/database.js';
import { Journal } from '../platform/journal/journal.js';
import type { PeopleEvent, PeopleEvents } from './people.events.js';
import * as sql from './trust.queries.js';
import { levelOf, type AccountTrust } from './trust.rules.js';

@Injectable()
export class TrustService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  /** What the account has shown, and the level that it has by it. */
  async shownBy(accountId: string): Promise<sql.ShownRow> {
    return (await this.database.rows(sql.readShown, [accountId]))[0]!;
  }

  /**
   * The person has shown that the account's e-mail address is theirs: a registered account becomes a confirmed one. The caller
   * calls `SessionsService.forgetAccount` once it is committed.
   */
  async confirmEmail(tx: Tx, accountId: string, now: Date): Promise<void> {
    await this.database.rowsIn(tx, sql.confirmEmail, [accountId, now]);
    await this.settle(tx, accountId, now);
  }

  /** Something that the account has shown is new, or holds no longer: its level follows. The caller forgets its sessions, as above. */
  async settle(tx: Tx, accountId: string, now: Date): Promise<void> {
    const [shown] = await this.database.rowsIn(tx, sql.lockShown, [accountId]);
    if (shown) await this.setLevel(tx, accountId, levelOf(shown), now);
  }

  /** A service vouches for the level; nothing is recorded where it is that already. */
  async setLevel(tx: Tx, accountId: string, level: AccountTrust, now: Date): Promise<void> {
    await this.told(tx, accountId, await this.database.rowsIn(tx, sql.setTrustLevel, [accountId, level]), now);
  }

  private async told(tx: Tx, accountId: string, [changed]: { level: AccountTrust }[], now: Date): Promise<void> {
    if (!changed) return;
    const kind: PeopleEvent = 'account.trust_changed';
    const facts: PeopleEvents['account.trust_changed'] = { level: changed.level };
    await this.journal.record(tx, now, { kind, subjectId: accountId, actorId: accountId, facts: { ...facts } });
  }
}
