/** Closes polls for good: under the lock that every ballot takes, so that no process takes one afterwards, whatever its clock says. */
import { Injectable } from '@nestjs/common';
import { ReadingService } from '../consultations/reading.service.js';
import { LedgerService } from '../ledger/ledger.service.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { Journal } from '../platform/journal/journal.js';
import { rejectAllWaiting } from './assisted/assisted.queries.js';
import { closePoll, readNotClosed, readTurnout } from './ending.queries.js';
import { writeLeaf } from './leaves.rules.js';
import { oneByOne } from './one-by-one.js';
import { OpeningService } from './opening.service.js';
import { isFinal, isOver } from './poll.rules.js';
import { PollsService } from './polls.service.js';
import { pollEvents } from './votes.events.js';
import { lockPoll } from './votes.queries.js';

@Injectable()
export class ClosingService {
  constructor(
    private readonly database: Database,
    private readonly consultations: ReadingService,
    private readonly polls: PollsService,
    private readonly opening: OpeningService,
    private readonly ledger: LedgerService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Opens in the ledger what has opened by the clock, and closes what has closed. */
  async carryOn(): Promise<void> {
    const polls = await this.database.rows(readNotClosed);
    if (polls.length === 0) return;
    const windows = await this.consultations.windows([...new Set(polls.map(({ consultationId }) => consultationId))]);
    const now = this.clock.now();
    await oneByOne(polls, async ({ id, consultationId, openedAt }) => {
      const window = windows.get(consultationId)!;
      const hasClosed = isFinal(window, now);
      const hasOpened = this.consultations.phase(window) === 'OPEN' && openedAt === null;
      if (hasClosed || hasOpened) await this.follow(id);
    });
  }

  private async follow(pollId: string): Promise<void> {
    const poll = await this.polls.definition(pollId);
    await this.database.transaction(async (tx) => {
      const window = await this.consultations.lockShared(tx, poll.consultationId);
      const [state] = await this.database.rowsIn(tx, lockPoll, [pollId]);
      const now = this.clock.now();
      const phase = this.consultations.phase(window);
      if (!state || state.closedAt) return;
      // Withdrawn before it opened: it never was a poll.
      const hasBegun = state.openedAt !== null || phase === 'OPEN' || isOver(phase);
      if (!state.openedAt && hasBegun) await this.opening.open(tx, poll, window, now);
      if (!isFinal(window, now)) return;
      await this.database.rowsIn(tx, closePoll, [pollId, now]);
      await this.database.rowsIn(tx, rejectAllWaiting, [pollId, now]);
      if (!hasBegun) return;
      const ballots = Number((await this.database.rowsIn(tx, readTurnout, [pollId]))[0]!.votes);
      const reason = phase === 'WITHDRAWN' ? 'WITHDRAWN' : 'CLOSED';
      await this.ledger.append(tx, [
        { leaf: writeLeaf({ type: 'poll.closed', poll: pollId, closedAt: now.toISOString(), ballots, reason }) },
      ]);
      await this.journal.record(tx, now, {
        kind: pollEvents.closed,
        consultationId: window.id,
        agencyId: window.agencyId,
        subjectId: pollId,
        facts: { ballots },
      });
    });
  }
}
