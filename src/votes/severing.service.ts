/** Destroys the key that joins the roll and the ballots of a poll, and everything else that could join them. */
import { Injectable, Logger } from '@nestjs/common';
import { ReadingService } from '../consultations/reading.service.js';
import { LedgerService } from '../ledger/ledger.service.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { Idempotency } from '../platform/database/idempotency.js';
import { Journal } from '../platform/journal/journal.js';
import { tellError } from '../platform/log-words.rules.js';
import { destroyKey, readJoinable, shuffleBallots, shuffleRoll } from './ending.queries.js';
import { writeLeaf } from './leaves.rules.js';
import { oneByOne } from './one-by-one.js';
import { PollKeysService } from './poll-keys.service.js';
import { PollsService } from './polls.service.js';
import { pollEvents } from './votes.events.js';
import { lockPoll } from './votes.queries.js';

@Injectable()
export class SeveringService {
  private readonly log = new Logger('Severing');

  constructor(
    private readonly database: Database,
    private readonly consultations: ReadingService,
    private readonly polls: PollsService,
    private readonly keys: PollKeysService,
    private readonly ledger: LedgerService,
    private readonly journal: Journal,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  /** Severs every poll whose result is certified, or whose consultation was withdrawn. */
  async carryOn(): Promise<void> {
    const joinable = await this.database.rows(readJoinable);
    if (joinable.length === 0) return;
    const windows = await this.consultations.windows([...new Set(joinable.map(({ consultationId }) => consultationId))]);
    const due = joinable.filter(({ consultationId, isCertified }) => isCertified || windows.get(consultationId)!.status === 'WITHDRAWN');
    await oneByOne(due, ({ id }) => this.sever(id));
    if (due.length > 0) await this.sweep();
  }

  private async sever(pollId: string): Promise<void> {
    const poll = await this.polls.definition(pollId);
    await this.database.transaction(async (tx) => {
      const window = await this.consultations.lockShared(tx, poll.consultationId);
      const [state] = await this.database.rowsIn(tx, lockPoll, [pollId]);
      if ((await this.database.rowsIn(tx, destroyKey, [pollId])).length === 0) return;
      await this.database.rowsIn(tx, shuffleRoll, [pollId]);
      await this.database.rowsIn(tx, shuffleBallots, [pollId]);
      // They know who asked for a ballot, and when.
      await this.idempotency.forget(tx, 'pollId', pollId);
      // Withdrawn before it opened: the ledger does not know it.
      if (state!.openedAt) await this.ledger.append(tx, [{ leaf: writeLeaf({ type: 'poll.key-destroyed', poll: pollId }) }]);
      await this.journal.record(tx, this.clock.now(), {
        kind: pollEvents.keyDestroyed,
        consultationId: window.id,
        agencyId: window.agencyId,
        subjectId: pollId,
      });
    });
    this.keys.forget(pollId);
  }

  /** Rows that were written anew leave their old versions in the files until they are swept. PostgreSQL does it by itself later. */
  private async sweep(): Promise<void> {
    try {
      await this.database.vacuum(['ballots', 'poll_roll', 'poll_keys', 'idempotency_keys']);
    } catch (error) {
      this.log.warn(`the old versions of ballots wait for PostgreSQL’s own sweep: ${tellError(error)}`);
    }
  }
}
