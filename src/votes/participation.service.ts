/** Who might have taken part, and whether those who did came evenly. */
import { Injectable } from '@nestjs/common';
import { wallClock } from '../platform/clock/calendar.rules.js';
import type { LockedWindow } from '../consultations/phase.rules.js';
import { LedgerService } from '../ledger/ledger.service.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import type { OpenedLeaf } from './leaves.rules.js';
import { turnoutMark } from './ballot.rules.js';
import type { Poll, Tallies } from './poll.entity.js';
import { isFinal, whatMayBeSeen } from './poll.rules.js';
import { skewsOf, type SkewWarning } from './skew.rules.js';
import { readPollDays } from './votes.queries.js';

@Injectable()
export class ParticipationService {
  constructor(
    private readonly database: Database,
    private readonly ledger: LedgerService,
    private readonly clock: Clock,
  ) {}

  /** How many might vote when it opened, as the ledger has it; null before. */
  async rollSize(pollId: string): Promise<number | null> {
    const opened = await this.ledger.find(pollId);
    return opened && (JSON.parse(opened.leaf.toString()) as OpenedLeaf).roll.size;
  }

  /** Nothing as long as the results may not be seen. */
  async warnings(poll: Poll, window: LockedWindow, tallies: Tallies): Promise<SkewWarning[]> {
    const now = this.clock.now();
    const { opensAt, closesAt, timeZone } = window;
    if (!opensAt || now < opensAt || whatMayBeSeen(poll.resultsPolicy, window, now) !== 'FULL') return [];
    const days = await this.database.rows(readPollDays, [[poll.id]]);
    return skewsOf({
      ballots: tallies.get(turnoutMark) ?? 0,
      roll: await this.rollSize(poll.id),
      byDay: new Map(days.map(({ day, ballots }) => [day, ballots])),
      opened: wallClock(opensAt, timeZone).day,
      until: wallClock(closesAt && closesAt < now ? closesAt : now, timeZone).day,
      hasClosed: isFinal(window, now),
    });
  }
}
