/** What must happen by itself: openings and closings are recorded, polls are closed and counted, comments are carried and entered, ended sessions lose their sockets. */
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CarryingService } from '../comments/annotating/carrying.service.js';
import { Announcer } from '../consultations/announcer.service.js';
import type { PeopleEvent } from '../people/people.events.js';
import { SessionsService } from '../people/sessions.service.js';
import { EnteringService } from '../responses/entering.service.js';
import { FollowingService } from '../notices/following.service.js';
import { Clock } from '../platform/clock/clock.js';
import { Connections } from '../platform/graphql/connections.js';
import type { JournalEntry } from '../platform/journal/journal.js';
import { EndingsService } from '../votes/endings.service.js';
import { PollsService } from '../votes/polls.service.js';
import { pollEvents } from '../votes/votes.events.js';
import { Bus } from './bus.js';

/** How late the record of an opening or closing may be; what is allowed follows the clock itself. */
const announceEveryMs = 500;

@Injectable()
export class ClockworkService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('Clockwork');
  private timer: NodeJS.Timeout | null = null;
  private ticking: Promise<void> = Promise.resolve();
  private isStopped = false;

  constructor(
    private readonly announcer: Announcer,
    private readonly endings: EndingsService,
    private readonly carrying: CarryingService,
    private readonly entering: EnteringService,
    private readonly notices: FollowingService,
    private readonly polls: PollsService,
    private readonly sessions: SessionsService,
    private readonly connections: Connections,
    private readonly clock: Clock,
    private readonly bus: Bus,
  ) {}

  onApplicationBootstrap(): void {
    this.bus.listenToAll((entry) => this.follow(entry));
    this.schedule();
  }

  async onApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.ticking;
  }

  private schedule(): void {
    if (this.isStopped) return;
    this.timer = setTimeout(() => {
      this.ticking = this.tick().finally(() => this.schedule());
    }, announceEveryMs);
  }

  private async tick(): Promise<void> {
    try {
      await this.announcer.announcePhases(this.clock.now());
    } catch (error) {
      if (!this.isStopped) this.log.error(`could not announce phases: ${String(error)}`);
    }
    try {
      await this.endings.carryOn();
    } catch (error) {
      if (!this.isStopped) this.log.error(`could not close or count polls: ${String(error)}`);
    }
    try {
      await this.carrying.carryOn();
    } catch (error) {
      if (!this.isStopped) this.log.error(`could not carry comments: ${String(error)}`);
    }
    try {
      await this.entering.carryOn();
    } catch (error) {
      if (!this.isStopped) this.log.error(`could not enter observations: ${String(error)}`);
    }
    try {
      await this.notices.carryOn();
    } catch (error) {
      if (!this.isStopped) this.log.error(`could not write notices: ${String(error)}`);
    }
  }

  private follow(entry: JournalEntry): void {
    this.sessions.follow(entry);
    const kind = entry.kind as PeopleEvent | typeof pollEvents.keyDestroyed;
    // Whichever process destroyed the key, this one must not keep it in memory.
    if (kind === pollEvents.keyDestroyed) this.polls.forgetSecrets(entry.subjectId!);
    if (kind === 'session.ended') this.connections.endSession(entry.subjectId!);
    // A role that was granted takes nothing away: whoever wants to use it at once connects again.
    if (kind === 'role.revoked') this.connections.endAccount(entry.subjectId!);
  }
}
