/** Ballots by how they came, as far as the turnout may be seen. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { ballotWays } from './assisted/assisted.rules.js';
import type { Poll } from './poll.entity.js';
import { whatMayBeSeen } from './poll.rules.js';
import type { WayCount } from './poll-way.entity.js';
import { PollsService } from './polls.service.js';
import { readWays } from './votes.queries.js';

@Injectable()
export class WaysService {
  constructor(
    private readonly database: Database,
    private readonly polls: PollsService,
    private readonly clock: Clock,
  ) {}

  /** In one order; a poll whose turnout may not be seen is absent. */
  async of(polls: readonly Poll[]): Promise<Map<Poll, WayCount[]>> {
    const windows = await this.polls.windows([...new Set(polls.map(({ consultationId }) => consultationId))]);
    const now = this.clock.now();
    const shown = polls.filter(
      ({ resultsPolicy, consultationId }) => whatMayBeSeen(resultsPolicy, windows.get(consultationId)!, now) !== 'NOTHING',
    );
    const rows = await this.database.rows(readWays, [shown.map(({ id }) => id)]);
    const of = (poll: Poll): WayCount[] =>
      ballotWays.flatMap((way) => {
        const row = rows.find((counted) => counted.pollId === poll.id && counted.way === way);
        return row ? [{ way, ballots: Number(row.ballots) }] : [];
      });
    return new Map(shown.map((poll) => [poll, of(poll)]));
  }
}
