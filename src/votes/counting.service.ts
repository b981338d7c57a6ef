/** Counts polls that have closed: work that any process may begin again wherever another left it. */
import { setImmediate as turn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { ReadingService } from '../consultations/reading.service.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { Journal } from '../platform/journal/journal.js';
import { publicChoices } from './ballot.rules.js';
import { claimCount, insertResult, pageBallots, readNotCounted, type CountingRow } from './ending.queries.js';
import { oneByOne } from './one-by-one.js';
import { definitionOf } from './opening.service.js';
import { shapeOf, type Poll } from './poll.entity.js';
import { isOver } from './poll.rules.js';
import { PollKeysService } from './poll-keys.service.js';
import { PollsService } from './polls.service.js';
import { inThread } from '../platform/threads.js';
import { BallotPile, type CountTask, type writeResult } from './result.rules.js';
import { pollEvents } from './votes.events.js';

/** How long a process keeps a count for itself without saying that it is still at it. */
const claimSeconds = 30;
const ballotsAPage = 20_000;

const worker = new URL('./counting.worker.ts', import.meta.url);
type Written = ReturnType<typeof writeResult>;

@Injectable()
export class CountingService {
  constructor(
    private readonly database: Database,
    private readonly consultations: ReadingService,
    private readonly polls: PollsService,
    private readonly keys: PollKeysService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Counts everything that waits for it. Two processes that count the same poll come to the same result: the first is kept. */
  async carryOn(): Promise<void> {
    const waiting = await this.database.rows(readNotCounted);
    const windows = await this.consultations.windows([...new Set(waiting.map(({ consultationId }) => consultationId))]);
    await oneByOne(waiting, async ({ id, consultationId }) => {
      // What was withdrawn is not counted out.
      if (!isOver(this.consultations.phase(windows.get(consultationId)!))) return;
      if ((await this.database.rows(claimCount, [id, claimSeconds, false])).length > 0) await this.count(id);
    });
  }

  private async count(pollId: string): Promise<void> {
    const poll = await this.polls.definition(pollId);
    const seed = (await this.keys.ofAll([pollId])).get(pollId)?.seed;
    if (!seed) return;
    const pile = await this.read(poll);
    const { text, hash } = await this.whileKeeping(pollId, () =>
      inThread<CountTask, Written>(worker, { poll: definitionOf(poll), ballots: pile.sorted(), seed }),
    );
    await this.database.transaction(async (tx) => {
      const window = await this.consultations.lockShared(tx, poll.consultationId);
      // It may have been withdrawn while it was counted.
      if (!isOver(this.consultations.phase(window))) return;
      const now = this.clock.now();
      const kept = await this.database.rowsIn(tx, insertResult, [pollId, now, pile.ballots, text, Buffer.from(hash), seed]);
      if (kept.length === 0) return;
      await this.journal.record(tx, now, {
        kind: pollEvents.counted,
        consultationId: window.id,
        agencyId: window.agencyId,
        subjectId: pollId,
        facts: { ballots: pile.ballots },
      });
    });
  }

  /** Some methods take minutes over the largest polls: meanwhile nobody else begins. */
  private async whileKeeping<Done>(pollId: string, act: () => Promise<Done>): Promise<Done> {
    const renew = (): void => void this.database.rows(claimCount, [pollId, claimSeconds, true]).catch(() => undefined);
    const timer = setInterval(renew, (claimSeconds * 1_000) / 3);
    try {
      return await act();
    } finally {
      clearInterval(timer);
    }
  }

  /** Nothing changes ballots once the poll is closed, so they can be read page by page without a transaction. */
  private async read(poll: Poll): Promise<BallotPile> {
    const shape = shapeOf(poll);
    const pile = new BallotPile();
    for (let after: Buffer | null = null; ;) {
      const rows: CountingRow[] = await this.database.rows(pageBallots, [poll.id, after, ballotsAPage]);
      for (const { marks } of rows) pile.add(publicChoices(shape, marks));
      if (rows.length < ballotsAPage) return pile;
      after = rows.at(-1)!.handle;
      await this.database.rows(claimCount, [poll.id, claimSeconds, true]);
      await turn();
    }
  }
}
