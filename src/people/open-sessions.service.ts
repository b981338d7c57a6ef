/** Sessions that have a socket or a stream open: which of them are over. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Settings } from '../platform/config/settings.js';
import { Database } from '../platform/database/database.js';
import { readOpenSessions } from './sessions.queries.js';
import { isOver } from './sessions.rules.js';

@Injectable()
export class OpenSessions {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Those that nobody may go on with, since they ended, ran out, or were left alone for too long. */
  async over(ids: readonly string[]): Promise<string[]> {
    if (ids.length === 0) return [];
    const now = this.clock.now();
    const standing = new Map((await this.database.rows(readOpenSessions, [ids])).map((session) => [session.id, session]));
    return ids.filter((id) => {
      const session = standing.get(id);
      return !session || isOver(session, this.settings.idleHours, now);
    });
  }
}
