/** Ballots by day, as far as the turnout may be seen. */
import { Injectable } from '@nestjs/common';
import { wallClock, type CalendarDay } from '../platform/clock/calendar.rules.js';
import type { ConsultationWindow, LockedWindow } from '../consultations/phase.rules.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { whatMayBeSeen } from './poll.rules.js';
import { PollsService } from './polls.service.js';
import { addToDay, readPollDays } from './votes.queries.js';

@Injectable()
export class TurnoutService {
  constructor(
    private readonly database: Database,
    private readonly polls: PollsService,
    private readonly clock: Clock,
  ) {}

  /** Counts the ballots that a batch brought. Keep the poll locked. */
  async count(tx: Tx, pollId: string, window: LockedWindow, ballots: number, now: Date): Promise<void> {
    await this.database.rowsIn(tx, addToDay, [pollId, wallClock(now, window.timeZone).day, ballots]);
  }

  /** Ballots cast on each day, all polls of a consultation together whose turnout may be seen; a consultation without any is absent. */
  async byDay(windows: readonly ConsultationWindow[]): Promise<Map<string, Map<CalendarDay, number>>> {
    const now = this.clock.now();
    const polls = await this.polls.ofConsultations([...new Set(windows.map(({ id }) => id))]);
    const days = new Map<string, Map<CalendarDay, number>>();
    const consultationOf = new Map<string, string>();
    for (const window of windows) {
      const shown = polls.get(window.id)!.filter(({ resultsPolicy }) => whatMayBeSeen(resultsPolicy, window, now) !== 'NOTHING');
      if (shown.length > 0) days.set(window.id, new Map());
      for (const { id } of shown) consultationOf.set(id, window.id);
    }
    if (consultationOf.size === 0) return days;
    for (const { pollId, day, ballots } of await this.database.rows(readPollDays, [[...consultationOf.keys()]])) {
      const of = days.get(consultationOf.get(pollId)!)!;
      of.set(day, (of.get(day) ?? 0) + ballots);
    }
    return days;
  }
}
