/** Learns what is spam from what moderators decided, again and again as they decide: one process at a time, in a thread. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { isHeldForSpam } from './outcomes.rules.js';
import { mostExamples } from './spam-model.rules.js';
import { trainInThread } from './training-thread.js';
import * as sql from './training.queries.js';
import type { FilterRow } from './training.queries.js';

/** How often somebody looks whether there is anything to learn. */
export const lookSeconds = 60;
const claimSeconds = 300;
/** As many new decisions teach something at once; fewer wait for a day to be over. */
const enoughFresh = 20;
const day = 24 * 3_600_000;
/** Enough for the newest of both kinds, where one is rarer than the other. */
const mostDecisionsRead = 6 * mostExamples;

@Injectable()
export class SpamTrainingService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Several processes may do so at once: one looks, the others pass by. */
  async carryOn(): Promise<void> {
    const now = this.clock.now();
    if ((await this.database.rows(sql.claimTraining, [now, lookSeconds, claimSeconds])).length === 0) return;
    try {
      const filter = await this.newest();
      if (await this.isDue(filter, now)) await this.train(now);
    } finally {
      await this.database.rows(sql.releaseTraining);
    }
  }

  /** What was learnt last; null before the first time. */
  async newest(): Promise<FilterRow | null> {
    return (await this.database.rows(sql.readFilter))[0] ?? null;
  }

  private async isDue(filter: FilterRow | null, now: Date): Promise<boolean> {
    if (!filter) return true;
    const [{ fresh } = { fresh: 0 }] = await this.database.rows(sql.countFresh, [filter.trainedAt, enoughFresh]);
    if (fresh === 0) return false;
    return fresh >= enoughFresh || filter.state === 'LEARNING' || now.getTime() >= filter.trainedAt.getTime() + day;
  }

  private async train(now: Date): Promise<void> {
    const rows = await this.database.rows(sql.readExamples, [mostExamples, mostDecisionsRead]);
    const examples = rows.map(({ measure, ground, ...looked }) => ({ ...looked, isSpam: isHeldForSpam({ measure, ground }) }));
    const { state, spam, others, threshold, precision, recall, weights } = await trainInThread(examples);
    await this.database.rows(sql.insertFilter, [state, spam, others, threshold, precision, recall, JSON.stringify(weights), now]);
  }
}
