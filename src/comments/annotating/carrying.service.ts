/** Carries comments to a new version of the text: few with its publication, many afterwards, page by page, by any process. */
import { Injectable } from '@nestjs/common';
import { ReadingService } from '../../consultations/reading.service.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Journal } from '../../platform/journal/journal.js';
import { WordingsService } from '../../texts/wordings.service.js';
import type { Wording } from '../../texts/anchoring/wordings.rules.js';
import type { AnchorState } from './anchors.rules.js';
import * as sql from './anchors.queries.js';
import type { Waiting } from './anchors.queries.js';
import type { Landed } from './carrying.rules.js';
import { CarryingThread } from './carrying-thread.js';
import { carryingEvents } from './carrying.events.js';

/** What a publication waits for; more is carried after it. */
export const fewComments = 500;
const commentsAPage = 5_000;
/** How long a process keeps the work for itself without saying that it is still at it. */
const claimSeconds = 30;

/** A version that took the place of another. */
export interface Step {
  consultationId: string;
  newVersionId: string;
}

@Injectable()
export class CarryingService {
  constructor(
    private readonly database: Database,
    private readonly consultations: ReadingService,
    private readonly wordings: WordingsService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** In the transaction that publishes the version, which holds the consultation alone: no comment is posted meanwhile. */
  async follow(tx: Tx, { consultationId, newVersionId }: Step): Promise<void> {
    const now = await this.wordings.ofVersion(newVersionId, tx);
    await this.database.rowsIn(tx, sql.anchorOnGone, [consultationId, now.map(({ id }) => id)]);
    const [{ waiting } = { waiting: 0 }] = await this.database.rowsIn(tx, sql.countWaiting, [consultationId, newVersionId]);
    await this.database.rowsIn(tx, sql.beginCarrying, [newVersionId, consultationId, waiting, this.clock.now()]);
    if (waiting > fewComments) return;
    const page = await this.database.rowsIn(tx, sql.readWaiting, [consultationId, newVersionId, fewComments]);
    const thread = this.threadTo(now, tx);
    try {
      await this.move(tx, { consultationId, newVersionId }, page, await thread.carry(page));
    } finally {
      await thread.end();
    }
    await this.finish(tx, { consultationId, newVersionId });
  }

  /**
   * Goes on with everything that is not finished; several processes may do so at once, and each may die at any point.
   * @param isStopped asked after each page: the rest is left to others
   */
  async carryOn(isStopped = (): boolean => false): Promise<void> {
    for (const { consultationId, versionId } of await this.database.rows(sql.readUnfinished)) {
      const step = { consultationId, newVersionId: versionId };
      if (!(await this.claim(versionId, false))) continue;
      const now = await this.wordings.ofVersion(versionId);
      const thread = this.threadTo(now);
      try {
        // A newer version may overtake this one meanwhile: then the rest goes there.
        while (await this.carryPage(step, thread)) if (isStopped() || !(await this.claim(versionId, true))) return;
      } finally {
        await thread.end();
      }
      await this.database.transaction((tx) => this.finish(tx, step));
    }
  }

  /** One page on its own; whether there was any. */
  async carryPage({ consultationId, newVersionId }: Step, thread: CarryingThread, most = commentsAPage): Promise<boolean> {
    const page = await this.database.rows(sql.readWaiting, [consultationId, newVersionId, most]);
    if (page.length === 0) return false;
    const landed = await thread.carry(page);
    await this.database.transaction((tx) => this.move(tx, { consultationId, newVersionId }, page, landed));
    return true;
  }

  /** Where comments are carried to this version; to be ended by whoever asked for it. */
  threadTo(now: Wording[], tx?: Tx): CarryingThread {
    return new CarryingThread(now, (versionId) => this.wordings.ofVersion(versionId, tx));
  }

  private async claim(versionId: string, isOwn: boolean): Promise<boolean> {
    return (await this.database.rows(sql.claimCarrying, [versionId, claimSeconds, isOwn])).length > 0;
  }

  private async move(tx: Tx, { consultationId, newVersionId }: Step, page: readonly Waiting[], landed: readonly Landed[]): Promise<void> {
    if (page.length === 0) return;
    const column = <Value>(of: (anchor: Landed, waiting: Waiting) => Value): Value[] =>
      landed.map((anchor, index) => of(anchor, page[index]!));
    await this.database.rowsIn(tx, sql.lockCarryings, [consultationId]);
    const moved = await this.database.rowsIn(tx, sql.moveAnchors, [
      newVersionId,
      column(({ commentId }) => commentId),
      column((_, waiting) => waiting.versionId),
      column(({ provisionId }) => provisionId),
      column(({ state }) => state),
      column(({ doubt }) => doubt),
      column(({ place }) => place),
      column(({ selected }) => selected && JSON.stringify(selected)),
      column(({ selected }) => selected?.start ?? 0),
      column(({ selected }) => selected?.end ?? 0),
      column(({ state }, { from }) => (state === 'EXACT' ? null : JSON.stringify(from))),
    ]);
    const count = (state: AnchorState): number => moved.filter((anchor) => anchor.state === state).length;
    const counts = (['EXACT', 'APPROXIMATE', 'PROVISION', 'ORPHAN'] as const).map(count);
    await this.database.rowsIn(tx, sql.countCarried, [newVersionId, ...counts]);
  }

  private async finish(tx: Tx, { consultationId, newVersionId }: Step): Promise<void> {
    const now = this.clock.now();
    const [done] = await this.database.rowsIn(tx, sql.finishCarrying, [newVersionId, now]);
    if (!done || done.total === 0) return;
    const { agencyId } = await this.consultations.lockShared(tx, consultationId);
    const { total, exact, approximate, provision, orphan } = done;
    await this.journal.record(tx, now, {
      kind: carryingEvents.carried,
      consultationId,
      agencyId,
      subjectId: newVersionId,
      facts: { total, exact, approximate, provision, orphan },
    });
  }
}
