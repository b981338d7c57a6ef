/** Follows the journal in commit order and hands every entry to the bus, exactly once and without gaps. */
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { Journal } from '../platform/journal/journal.js';
import { tellError } from '../platform/log-words.rules.js';
import { Bus } from './bus.js';

const batch = 500;
const gatherMs = 10;
/** Without a wake-up the journal is read this often: notifications can be lost with their connection. */
const idleMs = 1_000;
/** After a wake-up an entry may wait for an earlier transaction to end: look again after these pauses. */
const retriesMs = [5, 20, 60, 200];

@Injectable()
export class FollowerService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('Journal');
  private position = '0';
  private isStopped = false;
  private listener: pg.Client | null = null;
  private wake: () => void = () => undefined;
  private isAwake = false;
  private following: Promise<void> = Promise.resolve();

  constructor(
    private readonly journal: Journal,
    private readonly bus: Bus,
    private readonly dataSource: DataSource,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.position = (await this.journal.head()).head;
    await this.listen();
    this.following = this.follow();
  }

  async onApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    this.rouse();
    await this.following;
    await this.listener?.end().catch(() => undefined);
  }

  /** The newest sequence that subscribers of this process have been told. */
  get head(): string {
    return this.position;
  }

  private async listen(): Promise<void> {
    const { url } = this.dataSource.options as { url: string };
    const client = new pg.Client({ connectionString: url, application_name: 'urna journal' });
    client.on('notification', () => this.rouse());
    client.on('error', (error) => {
      if (this.listener !== client) return;
      this.log.warn(`lost the connection that listens: ${error.message}`);
      this.listener = null;
      this.listenAgain();
    });
    try {
      await client.connect();
      await client.query('LISTEN urna_journal');
    } catch (error) {
      void client.end().catch(() => undefined);
      throw error;
    }
    if (this.isStopped) return client.end();
    this.listener = client;
    this.rouse();
  }

  /** Until it succeeds: the journal is read meanwhile, only later. */
  private listenAgain(): void {
    const attempt = (): void => void this.listen().catch(() => this.listenAgain());
    if (!this.isStopped) setTimeout(attempt, 1_000).unref();
  }

  private rouse(): void {
    this.isAwake = true;
    this.wake();
  }

  private async follow(): Promise<void> {
    let retry = 0;
    while (!this.isStopped) {
      const wasAwake = this.isAwake;
      this.isAwake = false;
      const count = await this.readOn();
      if (count > 0) retry = 0;
      if (count === batch) continue;
      // Under load entries come by the hundred: read them together.
      if (count > 0) await new Promise((later) => setTimeout(later, gatherMs));
      if (count === 0 && (wasAwake || retry > 0) && retry < retriesMs.length) await this.pause(retriesMs[retry++]!);
      else {
        retry = 0;
        if (!this.isAwake) await this.pause(idleMs);
      }
    }
  }

  private async readOn(): Promise<number> {
    try {
      const entries = await this.journal.readAfter(this.position, batch);
      for (const entry of entries) {
        await this.bus.publishEntry(entry);
        this.position = entry.sequence;
      }
      return entries.length;
    } catch (error) {
      if (!this.isStopped) this.log.error(`cannot read the journal: ${tellError(error)}`);
      await this.pause(idleMs);
      return 0;
    }
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
