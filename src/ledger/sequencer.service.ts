/** Sees to it that leaves do not wait: every process looks, and whoever comes first integrates. */
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { IntegratingService } from './integrating.service.js';
import { batch } from './ledger.queries.js';
import { SigningService } from './signing.service.js';

/** How long a leaf waits at most, and how often a busy log is signed at most. */
const everyMs = 400;
/** A leaf is announced before its transaction has ended. */
const commitMs = 20;

@Injectable()
export class SequencerService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('Ledger');
  private timer: NodeJS.Timeout | null = null;
  private turning: Promise<void> | null = null;
  /** When the timer goes off. */
  private dueAt = Infinity;
  /** When leaves last got their places here. */
  private integratedAt = -Infinity;
  private isStopped = false;
  private lastError = '';

  constructor(
    private readonly integrating: IntegratingService,
    private readonly signing: SigningService,
  ) {}

  onApplicationBootstrap(): void {
    if (this.signing.hasKey) this.schedule(everyMs);
    else this.isStopped = true;
  }

  /** After a clean stop nothing waits that came before it. */
  async onApplicationShutdown(): Promise<void> {
    if (this.isStopped) return;
    this.isStopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.turning;
    await this.turn();
  }

  /** Leaves were appended: they need not wait for the next look, unless the log was signed only just now. */
  nudge(): void {
    if (this.turning) return;
    const now = performance.now();
    const at = Math.max(now + commitMs, this.integratedAt + everyMs);
    if (at < this.dueAt) this.schedule(at - now);
  }

  private schedule(ms: number): void {
    if (this.isStopped) return;
    if (this.timer) clearTimeout(this.timer);
    this.dueAt = performance.now() + ms;
    this.timer = setTimeout(() => {
      this.turning = this.turn().finally(() => {
        this.turning = null;
        this.schedule(everyMs);
      });
    }, ms);
  }

  /** Until nothing waits. What fails is tried again at the next look, and told once. */
  private async turn(): Promise<void> {
    try {
      for (let placed = batch; placed === batch;) {
        placed = await this.integrating.integrate();
        if (placed > 0) this.integratedAt = performance.now();
      }
      this.lastError = '';
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (message !== this.lastError) this.log.error(`could not integrate, and tries again: ${message}`);
      this.lastError = message;
    }
  }
}
