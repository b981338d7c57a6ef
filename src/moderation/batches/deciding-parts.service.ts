/** Decides about a part of a batch: each comment gets its own decision, and all of them are written at once. */
import { Injectable } from '@nestjs/common';
import type { Comment } from '../../comments/comment.entity.js';
import { EditingService } from '../../comments/editing.service.js';
import { MeasuresService } from '../../comments/measures.service.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { newId } from '../../platform/ids.js';
import { Journal } from '../../platform/journal/journal.js';
import { SettlingService } from '../appeals/settling.service.js';
import { sourceOf, territoryScope } from '../deciding/statement.rules.js';
import { decisionKinds, type Judged } from '../moderation.events.js';
import { whyNotTouch } from '../queue/claims.rules.js';
import { ChainService } from '../record/chain.service.js';
import * as sql from './batches.queries.js';
import { whyNotInBatch, type ItemRefusal } from './batches.rules.js';
import type { ModerationBatch } from './moderation-batch.entity.js';

export interface Part {
  batch: ModerationBatch;
  /** All of one consultation, whose lock is shared. */
  items: readonly sql.ItemRow[];
  now: Date;
}

export interface PartOutcome {
  decided: number;
  skipped: number;
  undone: number;
  kept: number;
}

interface Chosen {
  decisionId: string;
  comment: Comment;
  source: ReturnType<typeof sourceOf>;
  heldFor: string | null;
  /** Whether a rule or the filter pointed it out. */
  wasPointedOut: boolean;
}

@Injectable()
export class DecidingPartsService {
  constructor(
    private readonly database: Database,
    private readonly editing: EditingService,
    private readonly measures: MeasuresService,
    private readonly journal: Journal,
    private readonly chaining: ChainService,
    private readonly settling: SettlingService,
  ) {}

  async decide(tx: Tx, { batch, items, now }: Part): Promise<PartOutcome> {
    const ids = items.map(({ commentId }) => commentId);
    const comments = await this.editing.lockMany(tx, ids);
    const cases = new Map(
      (await this.database.rowsIn(tx, sql.readCaseStates, [ids, batch.moderatorId])).map((each) => [each.commentId, each]),
    );
    const chosen: Chosen[] = [];
    const left = new Map<string, ItemRefusal>();
    for (const id of ids) {
      const [comment, each] = [comments.get(id)!, cases.get(id)];
      const refusal = whyNot(batch, comment, each, now);
      if (refusal) left.set(id, refusal);
      else {
        const source = sourceOf(each?.reportsOfOthers ?? 0, batch.statement.isFromAuthority);
        const { heldFor } = comment;
        chosen.push({ decisionId: newId(), comment, source, heldFor, wasPointedOut: heldFor !== null || each?.advised === true });
      }
    }
    if (chosen.length > 0) {
      // The rows first: they keep the words and what held them back as they were.
      await this.enter(tx, batch, chosen, now);
      await this.chaining.chain(
        tx,
        chosen.map(({ decisionId: id }) => ({ kind: 'DECIDED', id })),
      );
      await this.carryOut(tx, batch, chosen, now);
      await this.record(tx, batch, chosen, now);
      const effect = { measure: batch.measure, liftsDecisionId: null };
      await this.settling.settle(
        tx,
        chosen.map(({ decisionId, comment }) => ({ ...effect, decisionId, commentId: comment.id })),
        now,
      );
    }
    await this.database.rowsIn(tx, sql.noteOutcomes, [
      batch.id,
      [...chosen.map(({ comment }) => comment.id), ...left.keys()],
      [...chosen.map(() => 'DECIDED'), ...left.values()],
      [...chosen.map(({ decisionId }) => decisionId), ...[...left].map(() => null)],
    ]);
    return { decided: chosen.length, skipped: left.size, undone: 0, kept: 0 };
  }

  private async enter(
    tx: Tx,
    { agencyId, moderatorId, measure, statement }: ModerationBatch,
    chosen: readonly Chosen[],
    now: Date,
  ): Promise<void> {
    const { ground, basis, legalGround, facts, reason, proportion, endsAt } = statement;
    await this.database.rowsIn(tx, sql.insertDecisions, [
      chosen.map(({ decisionId }) => decisionId),
      chosen.map(({ comment }) => comment.id),
      chosen.map(({ source }) => source),
      chosen.map(({ wasPointedOut }) => wasPointedOut),
      chosen.map(({ heldFor }) => heldFor),
      ...[agencyId, measure, ground, reason, moderatorId, now],
      ...[basis, legalGround, facts, proportion, endsAt, territoryScope],
    ]);
  }

  private async carryOut(tx: Tx, { measure, statement: { reason } }: ModerationBatch, chosen: readonly Chosen[], now: Date): Promise<void> {
    const ids = chosen.map(({ comment }) => comment.id);
    if (measure === 'HIDE') return void (await this.measures.hideMany(tx, ids, { reason }, now));
    if (measure === 'LABEL') await this.measures.labelMany(tx, ids, { reason });
    // What was held is shown, last, so that nobody reads it as it was.
    const held = chosen.filter(({ heldFor }) => heldFor !== null).map(({ comment }) => comment.id);
    if (held.length > 0) await this.measures.releaseMany(tx, held, now);
  }

  private async record(
    tx: Tx,
    { agencyId, moderatorId, measure, statement: { ground } }: ModerationBatch,
    chosen: readonly Chosen[],
    now: Date,
  ): Promise<void> {
    const [kind] = decisionKinds[measure];
    const facts = chosen.map(({ decisionId, comment: { id, consultationId, provisionId, parentId } }) => {
      const judged: Judged = { ground, provisionId, parentId, decisionId, measure };
      return { kind, consultationId, agencyId, subjectId: id, actorId: moderatorId, facts: { ...judged } };
    });
    await this.journal.record(tx, now, ...facts);
  }
}

function whyNot(
  { moderatorId, measure, statement }: ModerationBatch,
  comment: Comment,
  each: sql.CaseState | undefined,
  now: Date,
): ItemRefusal | null {
  const free = { claimedBy: null, claimedUntil: null };
  return whyNotInBatch(moderatorId, measure, statement.ground, {
    ...comment,
    isLabelled: comment.labelReason !== null,
    isPartHidden: comment.blackouts !== null,
    isLocked: comment.lockedBy !== null,
    isWaiting: each?.isOpen ?? false,
    lifted: null,
    isClaimedByOthers: whyNotTouch({ accountId: moderatorId }, each ?? free, now) !== null,
  });
}
