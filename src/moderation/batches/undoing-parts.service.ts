/** Takes a part of a batch back: each decision that still stands as the last on its comment is undone, and all is as it was before. */
import { Injectable } from '@nestjs/common';
import type { Comment } from '../../comments/comment.entity.js';
import { EditingService } from '../../comments/editing.service.js';
import { MeasuresService } from '../../comments/measures.service.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Journal } from '../../platform/journal/journal.js';
import { SettlingService } from '../appeals/settling.service.js';
import { decisionKinds, type Judged } from '../moderation.events.js';
import { ChainService } from '../record/chain.service.js';
import * as sql from './batches.queries.js';
import type { Part, PartOutcome } from './deciding-parts.service.js';
import type { ModerationBatch } from './moderation-batch.entity.js';

interface Returning {
  decisionId: string;
  comment: Comment;
  heldFor: string | null;
}

@Injectable()
export class UndoingPartsService {
  constructor(
    private readonly database: Database,
    private readonly editing: EditingService,
    private readonly measures: MeasuresService,
    private readonly journal: Journal,
    private readonly chaining: ChainService,
    private readonly settling: SettlingService,
  ) {}

  async undo(tx: Tx, { batch, items, now }: Part): Promise<PartOutcome> {
    const comments = await this.editing.lockMany(
      tx,
      items.map(({ commentId }) => commentId),
    );
    const decisionIds = items.map(({ decisionId }) => decisionId!);
    const standings = new Map((await this.database.rowsIn(tx, sql.readItemStandings, [decisionIds])).map((each) => [each.id, each]));
    const [returning, outcomes]: [Returning[], string[]] = [[], []];
    for (const { commentId, decisionId } of items) {
      const { isUndone, heldFor, ...standing } = standings.get(decisionId!)!;
      const comment = comments.get(commentId)!;
      const isLatest = standing.isLatest && !standing.isOnAppeal;
      // Nobody holds back what others have answered: it would take one comment to keep all of them from coming back.
      const isAnswered = heldFor !== null && comment.withdrawnAt === null && comment.repliesCount > 0;
      // What its author took back meanwhile stays a tombstone; what waited for somebody waits no more then.
      if (isLatest && !isUndone && !isAnswered)
        returning.push({ decisionId: decisionId!, comment, heldFor: comment.withdrawnAt === null ? heldFor : null });
      outcomes.push(isUndone || (isLatest && !isAnswered) ? 'UNDONE' : 'KEPT');
    }
    if (returning.length > 0) {
      await this.putBack(tx, batch, returning, now);
      await this.database.rowsIn(tx, sql.undoDecisions, [
        returning.map(({ decisionId }) => decisionId),
        returning.map(({ comment }) => comment.id),
        now,
      ]);
      const undoneIds = returning.map(({ decisionId }) => decisionId);
      await this.chaining.chain(
        tx,
        undoneIds.map((id) => ({ kind: 'UNDONE', id })),
      );
      await this.record(tx, batch, returning, now);
      await this.settling.undo(tx, undoneIds, now);
    }
    await this.database.rowsIn(tx, sql.noteUndone, [batch.id, items.map(({ commentId }) => commentId), outcomes]);
    const undone = outcomes.filter((outcome) => outcome === 'UNDONE').length;
    return { decided: 0, skipped: 0, undone, kept: outcomes.length - undone };
  }

  private async putBack(tx: Tx, { measure }: ModerationBatch, returning: readonly Returning[], now: Date): Promise<void> {
    const idsOf = (some: readonly Returning[]): string[] => some.map(({ comment }) => comment.id);
    const [held, shown] = [returning.filter(({ heldFor }) => heldFor !== null), returning.filter(({ heldFor }) => heldFor === null)];
    if (measure === 'HIDE') await this.measures.restoreMany(tx, idsOf(shown));
    if (measure === 'LABEL') await this.measures.unlabelMany(tx, idsOf(returning));
    const holdings = held.map(({ comment, heldFor }) => ({ commentId: comment.id, heldFor: heldFor! }));
    if (holdings.length > 0) await this.measures.holdAgainMany(tx, holdings, now);
  }

  private async record(tx: Tx, batch: ModerationBatch, returning: readonly Returning[], now: Date): Promise<void> {
    const { agencyId, moderatorId, measure, statement } = batch;
    const [, kind] = decisionKinds[measure];
    const facts = returning.map(({ decisionId, comment: { id, consultationId, provisionId, parentId } }) => {
      const judged: Judged = { ground: statement.ground, provisionId, parentId, decisionId, measure };
      return { kind, consultationId, agencyId, subjectId: id, actorId: moderatorId, facts: { ...judged } };
    });
    await this.journal.record(tx, now, ...facts);
  }
}
