/** Sends the letters that are due: one to each person with everything that waits. */
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { Mail } from '../platform/mail/mail.js';
import { tellError } from '../platform/log-words.rules.js';
import { LettersService } from './letters.service.js';
import { claimDue, markMailed, tryAgainLater, type DueNotice } from './notices.queries.js';
import { minutesToNextTry } from './notices.rules.js';

const pauseMs = 500;
const peopleAtOnce = 50;
/** Letters handed over side by side: a server takes its time for each. */
const lettersAtOnce = 5;
/** A letter whose process died is written again after this. */
const claimMinutes = 10;

@Injectable()
export class MailingService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('Notices');
  private timer: NodeJS.Timeout | null = null;
  private writing: Promise<void> = Promise.resolve();
  private isStopped = false;

  constructor(
    private readonly database: Database,
    private readonly letters: LettersService,
    private readonly mail: Mail,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.schedule();
  }

  async onApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.writing;
  }

  private schedule(): void {
    if (this.isStopped) return;
    this.timer = setTimeout(() => {
      this.writing = this.carryOn()
        .catch((error) => this.isStopped || this.log.error(`could not write letters: ${tellError(error)}`))
        .then(() => this.schedule());
    }, pauseMs);
  }

  /** Everything that is due; several processes may do so at once. Whoever dies after a letter went out and before it was noted sends it again. */
  async carryOn(): Promise<void> {
    for (let people = peopleAtOnce; people === peopleAtOnce && !this.isStopped;) {
      const now = this.clock.now();
      const until = new Date(now.getTime() + claimMinutes * 60_000);
      const due = new Map<string, DueNotice[]>();
      for (const notice of await this.database.rows(claimDue, [now, until, peopleAtOnce]))
        due.set(notice.accountId, [...(due.get(notice.accountId) ?? []), notice]);
      people = due.size;
      const oldestFirst = (one: DueNotice, other: DueNotice): number => Number(one.createdAt) - Number(other.createdAt);
      const letters = [...due.entries()];
      const hand = async (): Promise<void> => {
        for (let next = letters.pop(); next && !this.isStopped; next = letters.pop()) await this.write(next[0], next[1].sort(oldestFirst));
      };
      await Promise.all(Array.from({ length: lettersAtOnce }, hand));
    }
  }

  private async write(accountId: string, notices: readonly DueNotice[]): Promise<void> {
    const ids = notices.map(({ id }) => id);
    try {
      const letter = await this.letters.letter(accountId, notices);
      if (letter) await this.mail.send(letter);
      await this.database.rows(markMailed, [ids, this.clock.now()]);
    } catch (error) {
      await this.database.rows(tryAgainLater, [ids, this.clock.now(), minutesToNextTry]);
      // Servers repeat the recipient in what they say, so only the code is logged.
      const { code, responseCode, name } = error as { code?: string; responseCode?: number; name?: string };
      this.log.warn(`a letter was not sent: ${[code ?? name, responseCode].filter(Boolean).join(' ')}`);
    }
  }
}
