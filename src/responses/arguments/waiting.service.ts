/** Follows the journal for comments that are new, were edited, or became observations, and notes them to be placed. */
import { Injectable } from '@nestjs/common';
import type { Comment } from '../../comments/comment.entity.js';
import { commentEvents } from '../../comments/comments.events.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Journal, type JournalEntry } from '../../platform/journal/journal.js';
import { lockClusters, readClusterIds, refreshClusters } from './clusters.queries.js';
import * as sql from './waiting.queries.js';

const entriesAtOnce = 2_000;
const entered = 'observation.entered';
const kinds = [commentEvents.posted, commentEvents.edited, entered, 'observation.added'];

@Injectable()
export class WaitingService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Everything up to now; several processes may do so at once: one follows, the others pass by. */
  async carryOn(): Promise<void> {
    while (await this.followSome());
  }

  /** In the transaction that hides, restores or withdraws comments, or blacks out a passage: at no moment is one counted that cannot be read. */
  async follow(tx: Tx, comments: readonly Comment[]): Promise<void> {
    const ids = comments.map(({ id }) => id);
    // Whoever places one at this moment cannot see yet what becomes of it; it is looked at again after both.
    await this.database.rowsIn(tx, sql.addWaiting, [ids, this.clock.now()]);
    const clusters = (await this.database.rowsIn(tx, readClusterIds, [ids])).map(({ clusterId }) => clusterId);
    if (clusters.length === 0) return;
    await this.database.rowsIn(tx, lockClusters, [clusters]);
    await this.database.rowsIn(tx, refreshClusters, [clusters]);
  }

  /** The position moves with what is noted: whoever dies in between has done nothing. */
  private async followSome(): Promise<boolean> {
    const { head } = await this.journal.head();
    const [reached] = await this.database.rows(sql.readPosition);
    if (!reached || BigInt(head) <= BigInt(reached.sequence)) return false;
    return this.database.transaction(async (tx) => {
      const [held] = await this.database.rowsIn(tx, sql.holdPosition);
      if (!held || BigInt(head) <= BigInt(held.sequence)) return false;
      const entries = await this.journal.readKinds(held.sequence, head, kinds, entriesAtOnce);
      await this.note(tx, entries);
      const isAll = entries.length < entriesAtOnce;
      await this.database.rowsIn(tx, sql.moveOn, [isAll ? head : entries.at(-1)!.sequence]);
      return !isAll;
    });
  }

  private async note(tx: Tx, entries: readonly JournalEntry[]): Promise<void> {
    const [comments, closed, added] = [new Set<string>(), new Set<string>(), new Set<string>()];
    for (const { kind, consultationId, subjectId } of entries) {
      if (kind === entered) closed.add(consultationId!);
      else if (kind === 'observation.added') added.add(consultationId!);
      else comments.add(subjectId!);
    }
    const now = this.clock.now();
    if (comments.size > 0) await this.database.rowsIn(tx, sql.addWaiting, [[...comments], now]);
    if (closed.size > 0) await this.database.rowsIn(tx, sql.addAllWaiting, [[...closed], now]);
    if (added.size > 0) await this.database.rowsIn(tx, sql.addObservationsWaiting, [[...added], now]);
  }
}
