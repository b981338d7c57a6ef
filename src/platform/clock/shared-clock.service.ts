/** Keeps the clock of this process with that of the database, which all processes share. */
import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Database, statement } from '../database/database.js';
import { Clock } from './clock.js';

const readTime = statement<{ time: Date }>('clock.read', 'SELECT clock_timestamp() AS time');

const followEveryMs = 10_000;
/** Whoever runs the machine should know that its clock is wrong. */
const worthSayingMs = 2_000;

@Injectable()
export class SharedClock implements OnModuleInit, OnApplicationShutdown {
  private readonly log = new Logger('Clock');
  private timer: NodeJS.Timeout | null = null;
  private said = false;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Before anything is served. */
  async onModuleInit(): Promise<void> {
    await this.follow();
    this.timer = setInterval(() => void this.follow().catch(() => undefined), followEveryMs);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }

  private async follow(): Promise<void> {
    const asked = Date.now();
    const [{ time }] = (await this.database.rows(readTime)) as [{ time: Date }];
    const answered = Date.now();
    const ahead = time.getTime() - (asked + answered) / 2;
    this.clock.follow(ahead);
    if (Math.abs(ahead) < worthSayingMs || this.said) return;
    this.said = true;
    const seconds = (Math.abs(ahead) / 1_000).toFixed(1);
    this.log.warn(`this machine’s clock is ${seconds} s ${ahead > 0 ? 'behind' : 'ahead of'} the database’s, which counts; set it right.`);
  }
}
