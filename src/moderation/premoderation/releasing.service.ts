/** Moderators let a comment go on that a rule had held back: nothing was decided against it, and it stands where it would have stood. */
import { Injectable } from '@nestjs/common';
import type { Comment } from '../../comments/comment.entity.js';
import { CommentsService } from '../../comments/comments.service.js';
import { EditingService } from '../../comments/editing.service.js';
import { MeasuresService } from '../../comments/measures.service.js';
import { ReadingService } from '../../consultations/reading.service.js';
import type { Actor } from '../../people/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Idempotency } from '../../platform/database/idempotency.js';
import { Journal } from '../../platform/journal/journal.js';
import { refuseIf } from '../../platform/refusal/refusal.js';
import type { ModerationEvent } from '../moderation.events.js';
import { whyNotDecide } from '../moderation.rules.js';
import { ClaimsService } from '../queue/claims.service.js';
import { letGo } from './premoderation.queries.js';
import { whyNotRelease } from './premoderation.rules.js';

export interface Release {
  commentId: string;
  idempotencyKey?: string | null;
}

@Injectable()
export class ReleasingService {
  constructor(
    private readonly database: Database,
    private readonly comments: CommentsService,
    private readonly editing: EditingService,
    private readonly measures: MeasuresService,
    private readonly consultations: ReadingService,
    private readonly claims: ClaimsService,
    private readonly journal: Journal,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  async release(actor: Actor, { commentId, idempotencyKey }: Release): Promise<{ comment: Comment }> {
    const { consultationId } = await this.comments.visible(actor, commentId);
    await this.database.transaction(async (tx) => {
      const { agencyId } = await this.consultations.lockShared(tx, consultationId);
      const comment = await this.editing.lock(tx, commentId);
      refuseIf(whyNotDecide(actor, agencyId, comment));
      const now = this.clock.now();
      const once = { accountId: actor.accountId!, key: idempotencyKey, operation: 'releaseComment', now };
      await this.idempotency.once(tx, once, async () => {
        refuseIf(whyNotRelease(comment));
        await this.claims.keepFor(tx, actor, commentId, now);
        await this.measures.release(tx, commentId, now);
        await this.database.rowsIn(tx, letGo, [[commentId]]);
        const kind: ModerationEvent = 'comment.released';
        const facts = { heldFor: comment.heldFor };
        await this.journal.record(tx, now, { kind, consultationId, agencyId, subjectId: commentId, actorId: actor.accountId, facts });
        return { commentId };
      });
    });
    return { comment: await this.comments.visible(actor, commentId) };
  }
}
