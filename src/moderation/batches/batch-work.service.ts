/** Carries batches out: one process a batch, under a lease, part by part, so that whoever dies leaves the rest to others and nothing is done twice. */
import { Injectable } from '@nestjs/common';
import { ReadingService } from '../../consultations/reading.service.js';
import { RolesService } from '../../people/roles.service.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { asInstances } from '../../platform/graphql/nodes.js';
import { newId } from '../../platform/ids.js';
import { Journal } from '../../platform/journal/journal.js';
import type { QueueEvent } from '../queue/queue.events.js';
import * as sql from './batches.queries.js';
import { DecidingPartsService, type Part, type PartOutcome } from './deciding-parts.service.js';
import { ModerationBatch } from './moderation-batch.entity.js';
import { UndoingPartsService } from './undoing-parts.service.js';

/** So many that a statement is worth its way, so few that those who read and write the same comments hardly wait. */
export const commentsAPart = 1_000;
/** How long a process keeps the work for itself without saying that it is still at it. */
export const leaseSeconds = 30;
/** What failed once may well fail twice. */
const restAfterFailureMs = 5_000;

@Injectable()
export class BatchWorkService {
  constructor(
    private readonly database: Database,
    private readonly consultations: ReadingService,
    private readonly deciding: DecidingPartsService,
    private readonly undoing: UndoingPartsService,
    private readonly roles: RolesService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Everything that waits; several processes may do so at once, and each may die at any point. */
  async carryOn(isStopped = (): boolean => false): Promise<void> {
    for (const { id } of await this.database.rows(sql.readToCarryOut)) {
      if (isStopped()) return;
      await this.run(id, isStopped);
    }
  }

  private async run(batchId: string, isStopped: () => boolean): Promise<void> {
    const run = newId();
    const [claimed] = await this.database.rows(sql.claimBatch, [batchId, run, leaseSeconds]);
    if (!claimed) return;
    try {
      while (!isStopped() && (await this.part(batchId, run)));
      await this.database.rows(sql.releaseBatch, [batchId, run, 0]);
    } catch (error) {
      await this.database.rows(sql.releaseBatch, [batchId, run, restAfterFailureMs]);
      throw error;
    }
  }

  /** One part in one transaction. False when all is done, or the work is another's now. */
  private part(batchId: string, run: string): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      // It is kept until the part is written: whoever takes it back, or takes it over, comes before or after.
      const [batch] = asInstances(ModerationBatch, await this.database.rowsIn(tx, sql.keepBatch, [batchId, run, leaseSeconds]));
      if (!batch) return false;
      const isUndoing = batch.state === 'UNDOING';
      const items = await this.database.rowsIn(tx, isUndoing ? sql.readItemsToUndo : sql.readWaitingItems, [batchId, commentsAPart]);
      if (items.length === 0) return this.finish(tx, batch);
      const { agencyId } = await this.consultations.lockShared(tx, items[0]!.consultationId);
      if (agencyId !== batch.agencyId) throw new Error(`batch ${batchId} has comments of another agency`);
      if (!isUndoing && !(await this.roles.holders(tx, agencyId, 'MODERATOR')).includes(batch.moderatorId)) return this.stop(tx, batch);
      const part: Part = { batch, items, now: this.clock.now() };
      const done = isUndoing ? await this.undoing.undo(tx, part) : await this.deciding.decide(tx, part);
      await this.advance(tx, part, done);
      return true;
    });
  }

  /** What one asked for as a moderator is not done in their name once they are none. */
  private async stop(tx: Tx, batch: ModerationBatch): Promise<false> {
    const [rest] = await this.database.rowsIn(tx, sql.stopRest, [batch.id]);
    await this.advance(tx, { batch, now: this.clock.now() }, { decided: 0, skipped: rest!.stopped, undone: 0, kept: 0 });
    return this.finish(tx, batch);
  }

  private async advance(
    tx: Tx,
    { batch, now }: Pick<Part, 'batch' | 'now'>,
    { decided, skipped, undone, kept }: PartOutcome,
  ): Promise<void> {
    const [advanced] = await this.database.rowsIn(tx, sql.advance, [batch.id, decided, skipped, undone, kept]);
    await this.record(tx, 'moderation.batch_progressed', advanced!, now);
  }

  private async finish(tx: Tx, batch: ModerationBatch): Promise<false> {
    const now = this.clock.now();
    const isUndoing = batch.state === 'UNDOING';
    const [finished] = await this.database.rowsIn(tx, isUndoing ? sql.finishUndoing : sql.finishBatch, [batch.id, now]);
    await this.record(tx, isUndoing ? 'moderation.batch_undone' : 'moderation.batch_finished', finished!, now);
    return false;
  }

  private async record(tx: Tx, kind: QueueEvent, batch: ModerationBatch, now: Date): Promise<void> {
    const { id, agencyId, total, decided, skipped, undone } = batch;
    await this.journal.record(tx, now, { kind, agencyId, subjectId: id, facts: { total, decided, skipped, undone } });
  }
}
