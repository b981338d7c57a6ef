/** Moderators take a decision back while it is fresh: everything returns to where it was, and the log keeps the line. */
import { Injectable } from '@nestjs/common';
import type { Comment } from '../comments/comment.entity.js';
import { CommentsService } from '../comments/comments.service.js';
import { EditingService } from '../comments/editing.service.js';
import { ReadingService } from '../consultations/reading.service.js';
import type { Actor } from '../people/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { Idempotency } from '../platform/database/idempotency.js';
import { Journal } from '../platform/journal/journal.js';
import { Refusal, refuseIf } from '../platform/refusal/refusal.js';
import type { Decided } from './deciding.service.js';
import { readDecisions, readStandings, undoDecision, type DecisionRow } from './log.queries.js';
import { LogService } from './log.service.js';
import type { ModerationDecision } from './moderation-decision.entity.js';
import { decisionKinds, liftingKinds, type Judged } from './moderation.events.js';
import { ChainService } from './record/chain.service.js';
import { whyNotModerate, whyNotUndo, type Standing } from './moderation.rules.js';

export interface Undo {
  decisionId: string;
  idempotencyKey?: string | null;
}

@Injectable()
export class UndoingService {
  constructor(
    private readonly database: Database,
    private readonly comments: CommentsService,
    private readonly editing: EditingService,
    private readonly consultations: ReadingService,
    private readonly log: LogService,
    private readonly chaining: ChainService,
    private readonly journal: Journal,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  async undo(actor: Actor, { decisionId, idempotencyKey }: Undo): Promise<Decided> {
    const { commentId, consultationId, agencyId } = await this.decision(decisionId);
    refuseIf(whyNotModerate(actor, agencyId));
    await this.database.transaction(async (tx) => {
      await this.consultations.lockShared(tx, consultationId);
      // Every decision and report locks the comment: whatever is read below stays so until the end.
      const comment = await this.editing.lock(tx, commentId);
      const now = this.clock.now();
      const once = { accountId: actor.accountId!, key: idempotencyKey, operation: 'undoModerationDecision', now };
      await this.idempotency.once(tx, once, async () => {
        const [decision] = await this.database.rowsIn(tx, readDecisions, [[decisionId]]);
        const [standing] = await this.database.rowsIn(tx, readStandings, [[decisionId], actor.accountId]);
        refuseIf(whyNotUndo(actor, { ...decision!, ...standing! }, now));
        await this.putBack(tx, decision!);
        await this.database.rowsIn(tx, undoDecision, [decisionId, commentId, now]);
        await this.chaining.chain(tx, [{ kind: 'UNDONE', id: decisionId }]);
        await this.record(tx, actor, decision!, comment, now);
        return { decisionId };
      });
    });
    const [comment, decision] = await Promise.all([this.comments.visible(actor, commentId), this.decision(decisionId)]);
    return { comment, decision };
  }

  /** Why the actor may not undo the decision now. */
  whyNotUndo(actor: Actor, decision: ModerationDecision, standing: Standing): string | null {
    return whyNotUndo(actor, { ...decision, ...standing }, this.clock.now());
  }

  /** What stands of each decision, as far as that moderator is concerned. */
  async standings(accountId: string, ids: readonly string[]): Promise<Map<string, Standing>> {
    return new Map((await this.database.rows(readStandings, [ids, accountId])).map(({ id, ...standing }) => [id, standing]));
  }

  private async decision(id: string): Promise<ModerationDecision> {
    const decision = (await this.log.decisionsByIds([id])).get(id);
    if (!decision) throw new Refusal('NOT_FOUND', { type: 'ModerationDecision' }, 'input.decisionId');
    return decision;
  }

  /** What its author took back meanwhile stays a tombstone. */
  private async putBack(tx: Tx, { commentId, measure, liftsDecisionId }: DecisionRow): Promise<void> {
    if (measure === 'HIDE') await this.editing.restore(tx, commentId);
    if (measure !== 'RESTORE' || liftsDecisionId === null) return;
    const [hiding] = await this.database.rowsIn(tx, readDecisions, [[liftsDecisionId]]);
    await this.editing.hide(tx, commentId, { reason: hiding!.reason }, hiding!.decidedAt);
  }

  private async record(
    tx: Tx,
    { accountId: actorId }: Actor,
    { id: decisionId, consultationId, agencyId, ground, measure }: DecisionRow,
    { id: subjectId, provisionId, parentId }: Comment,
    now: Date,
  ): Promise<void> {
    const facts: Judged = { ground, provisionId, parentId, decisionId, measure };
    const [, kind] = measure === 'RESTORE' ? liftingKinds('HIDE') : decisionKinds[measure];
    await this.journal.record(tx, now, { kind, consultationId, agencyId, subjectId, actorId, facts: { ...facts } });
  }
}
