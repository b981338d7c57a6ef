/** Suspensions: agencies take no comments from somebody for a time. The moderation room decides and records; here it takes effect. */
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../platform/database/database.js';
import { Refusal } from '../platform/refusal/refusal.js';
import type { Actor } from './actor.js';
import { Clock } from '../platform/clock/clock.js';
import { SessionsService } from './sessions.service.js';
import * as sql from './suspensions.queries.js';
import type { SuspensionRow } from './suspensions.queries.js';

export interface Suspend {
  decisionId: string;
  accountId: string;
  agencyId: string;
  endsAt: Date;
}

@Injectable()
export class SuspensionsService {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsService,
    private readonly clock: Clock,
  ) {}

  /** Refused as ALREADY_SUSPENDED while another one of that agency stands. */
  async begin(tx: Tx, { decisionId, accountId, agencyId, endsAt }: Suspend, now: Date): Promise<void> {
    await this.database.rowsIn(tx, sql.lockSuspended, [accountId]);
    const standing = await this.database.rowsIn(tx, sql.readStanding, [accountId, now]);
    if (standing.some((each) => each.agencyId === agencyId)) throw new Refusal('ALREADY_SUSPENDED');
    await this.database.rowsIn(tx, sql.insertSuspension, [decisionId, accountId, agencyId, now, endsAt]);
  }

  /** Before its end; one that is lifted already stays so. */
  async lift(tx: Tx, decisionId: string, now: Date): Promise<void> {
    await this.database.rowsIn(tx, sql.liftSuspension, [decisionId, now]);
  }

  /** The lifting was undone: it stands again until its end. */
  async resume(tx: Tx, decisionId: string): Promise<void> {
    await this.database.rowsIn(tx, sql.resumeSuspension, [decisionId]);
  }

  /** Call it once the transaction is committed: this process then asks the database again who the account is. */
  forget(accountId: string): void {
    this.sessions.forgetAccount(accountId);
  }

  /** Those of the actor that stand now, the longest first. */
  async ofActor({ accountId }: Actor): Promise<SuspensionRow[]> {
    return accountId === null ? [] : this.database.rows(sql.readStanding, [accountId, this.clock.now()]);
  }
}
