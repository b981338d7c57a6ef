/** Follows the journal and writes down who is to be told what, exactly once. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { Journal, type JournalEntry } from '../platform/journal/journal.js';
import { isLater } from '../platform/graphql/live-stream.js';
import { ToldService } from '../responses/told.service.js';
import { noticeEvents, type NoticesWritten } from './notices.events.js';
import { holdPosition, moveOn, readPosition, writeNotices } from './notices.queries.js';
import { nextDigestAt, usualChannel, type NoticeKind } from './notices.rules.js';

/** Somebody to be told, and what their notice says. */
export interface Told {
  accountId: string;
  facts: object;
}

const entriesAtOnce = 100;
const peopleAtOnce = 20_000;

const kinds: Record<string, NoticeKind> = { 'observation.answered': 'ANSWER', 'observation.answer_revised': 'ANSWER_REVISED' };

@Injectable()
export class FollowingService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly told: ToldService,
    private readonly clock: Clock,
  ) {}

  /** Everything up to now; several processes may do so at once: one follows, the others pass by. */
  async carryOn(): Promise<void> {
    while (await this.followSome());
  }

  /** The position moves in the transaction that writes the notices: whoever dies in between has done nothing. Returns whether there may be more. */
  private async followSome(): Promise<boolean> {
    const { head } = await this.journal.head();
    // Most of the time nothing has happened: then nothing is locked.
    const [reached] = await this.database.rows(readPosition);
    if (!reached || !isLater(head, reached.sequence)) return false;
    return this.database.transaction(async (tx) => {
      const [held] = await this.database.rowsIn(tx, holdPosition);
      if (!held || !isLater(head, held.sequence)) return false;
      const entries = await this.journal.readKinds(held.sequence, head, Object.keys(kinds), entriesAtOnce);
      for (const entry of entries) await this.tell(tx, entry);
      const isAll = entries.length < entriesAtOnce;
      await this.database.rowsIn(tx, moveOn, [isAll ? head : entries.at(-1)!.sequence]);
      return !isAll;
    });
  }

  private async tell(tx: Tx, { kind, consultationId, agencyId, facts, at }: JournalEntry): Promise<void> {
    const about = String(facts['signing']);
    let count = 0;
    for (let after: string | null = null; ;) {
      const people = await this.told.bySigning(about, after, peopleAtOnce);
      const notices = people.map(({ accountId, numbers }) => ({ accountId, facts: { numbers } }));
      count += await this.write(tx, { kind: kinds[kind]!, consultationId, subjectId: about, at: new Date(at) }, notices);
      if (people.length < peopleAtOnce) break;
      after = people.at(-1)!.accountId;
    }
    const written: NoticesWritten = { about, count };
    const fact = { kind: noticeEvents.written, consultationId, agencyId, subjectId: consultationId, facts: { ...written } };
    if (count > 0) await this.journal.record(tx, this.clock.now(), fact);
  }

  /** Returns how many were told who had not been. */
  private async write(
    tx: Tx,
    { kind, consultationId, subjectId, at }: { kind: NoticeKind; consultationId: string | null; subjectId: string; at: Date },
    told: readonly Told[],
  ): Promise<number> {
    const columns = [told.map(({ accountId }) => accountId), told.map(({ facts }) => JSON.stringify(facts))];
    const values = [kind, consultationId, subjectId, at, ...columns, nextDigestAt(this.clock.now()), usualChannel];
    return (await this.database.rowsIn(tx, writeNotices, values))[0]!.count;
  }
}
