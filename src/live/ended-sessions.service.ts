/** Closes what a session has open once nobody has used it for too long, or its time is over: no act says so, only the clock. */
import { Injectable } from '@nestjs/common';
import { OpenSessions } from '../people/open-sessions.service.js';
import { Clock } from '../platform/clock/clock.js';
import { Connections } from '../platform/graphql/connections.js';

const everyMs = 20_000;

@Injectable()
export class EndedSessions {
  private lookedAt = 0;

  constructor(
    private readonly sessions: OpenSessions,
    private readonly connections: Connections,
    private readonly clock: Clock,
  ) {}

  /** In each process, of its own sockets and streams. */
  async carryOn(): Promise<void> {
    const now = this.clock.now().getTime();
    if (Math.abs(now - this.lookedAt) < everyMs) return;
    this.lookedAt = now;
    for (const id of await this.sessions.over(this.connections.sessionIds)) this.connections.endSession(id);
  }
}
