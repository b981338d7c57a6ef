/** Moderators take a decision back while it is fresh: everything returns to where it was, and the log keeps the line. */
import { Injectable } from '@nestjs/common';
import type { Comment } from '../comments/comment.entity.js';
import { CommentsService } from '../comments/comments.service.js';
import { EditingService } from '../comments/editing.service.js';
import { ReadingService } from '../consultations/reading.service.js';
import type { Actor } from '../people/actor.js';
import { SuspensionsService } from '../people/suspensions.service.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { Idempotency } from '../platform/database/idempotency.js';
import { Refusal, refuseIf } from '../platform/refusal/refusal.js';
import { CarryingOutService } from './deciding/carrying-out.service.js';
import { EnteringService } from './deciding/entering.service.js';
import { reopenProposal } from './deciding/proposals.queries.js';
import type { Decided } from './deciding.service.js';
import { readDecisions, readStandings, undoDecision } from './log.queries.js';
import { LogService } from './log.service.js';
import type { ModerationDecision } from './moderation-decision.entity.js';
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
    private readonly carrying: CarryingOutService,
    private readonly entering: EnteringService,
    private readonly suspensions: SuspensionsService,
    private readonly log: LogService,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  async undo(actor: Actor, { decisionId, idempotencyKey }: Undo): Promise<Decided> {
    const { commentId, consultationId, agencyId } = await this.decision(decisionId);
    refuseIf(whyNotModerate(actor, agencyId));
    const authorId = await this.database.transaction(async (tx) => {
      await this.consultations.lockShared(tx, consultationId);
      // Every decision and report locks the comment: whatever is read below stays so until the end.
      const comment = await this.editing.lock(tx, commentId);
      const now = this.clock.now();
      const once = { accountId: actor.accountId!, key: idempotencyKey, operation: 'undoModerationDecision', now };
      await this.idempotency.once(tx, once, async () => {
        await this.undoIn(tx, actor, comment, decisionId, now);
        return { decisionId };
      });
      return comment.authorId;
    });
    this.suspensions.forget(authorId);
    const [comment, decision] = await Promise.all([this.comments.visible(actor, commentId), this.decision(decisionId)]);
    return { comment, decision, proposal: null };
  }

  /** Within the transaction of another act, which shares the lock of the consultation and has locked the comment. */
  async undoIn(tx: Tx, actor: Actor, comment: Comment, decisionId: string, now: Date): Promise<void> {
    const [decision] = await this.database.rowsIn(tx, readDecisions, [[decisionId]]);
    const [standing] = await this.database.rowsIn(tx, readStandings, [[decisionId], actor.accountId]);
    refuseIf(whyNotUndo(actor, { ...decision!, ...standing! }, now));
    const { liftsDecisionId } = decision!;
    const [lifted] = liftsDecisionId === null ? [] : await this.database.rowsIn(tx, readDecisions, [[liftsDecisionId]]);
    // What its author took back meanwhile stays a tombstone.
    if (lifted) await this.carrying.resume(tx, comment, lifted);
    else await this.carrying.undo(tx, comment, decision!, now);
    await this.database.rowsIn(tx, undoDecision, [decisionId, comment.id, now]);
    if (decision!.isSeconded) await this.database.rowsIn(tx, reopenProposal, [decisionId]);
    await this.entering.noteUndone(tx, comment, decision!, lifted ?? null, actor.accountId!, now);
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
}
