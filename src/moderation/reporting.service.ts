/** Reports of comments. They call a moderator and change nothing by themselves, however many there are. */
import { Injectable } from '@nestjs/common';
import type { Comment } from '../comments/comment.entity.js';
import { CommentsService } from '../comments/comments.service.js';
import { EditingService } from '../comments/editing.service.js';
import { ReadingService } from '../consultations/reading.service.js';
import { whyNotAct, whySuspended, type Actor } from '../people/actor.js';
import { suspensionFacts } from '../people/suspensions.rules.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { Idempotency } from '../platform/database/idempotency.js';
import { newId } from '../platform/ids.js';
import { Journal } from '../platform/journal/journal.js';
import { Refusal, refuseIf } from '../platform/refusal/refusal.js';
import type { ModerationEvent } from './moderation.events.js';
import { insertReport, readReported } from './moderation.queries.js';
import { whyNotReport, type Ground } from './moderation.rules.js';

export interface ReportComment {
  commentId: string;
  reason: Ground;
  note?: string | null;
  idempotencyKey?: string | null;
}

@Injectable()
export class ReportingService {
  constructor(
    private readonly database: Database,
    private readonly comments: CommentsService,
    private readonly editing: EditingService,
    private readonly consultations: ReadingService,
    private readonly journal: Journal,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  /** Enters a report and opens the comment's case, or adds to it. */
  async report(actor: Actor, act: ReportComment): Promise<{ comment: Comment }> {
    const { consultationId } = await this.comments.visible(actor, act.commentId);
    refuseIf(whyNotAct(actor));
    await this.database.transaction(async (tx) => {
      const { agencyId } = await this.consultations.lockShared(tx, consultationId);
      // Under the lock a report comes either before a decision, which answers it, or after, and opens the case again.
      const comment = await this.editing.lock(tx, act.commentId);
      const now = this.clock.now();
      const once = { accountId: actor.accountId!, key: act.idempotencyKey, operation: 'reportComment', now };
      await this.idempotency.once(tx, once, async () => {
        const suspended = whySuspended(actor, agencyId, now);
        if (suspended) throw new Refusal(suspended, suspensionFacts(actor, agencyId));
        refuseIf(whyNotReport(actor, comment, false));
        return this.enter(tx, actor.accountId!, agencyId, comment, act, now);
      });
    });
    return { comment: await this.comments.visible(actor, act.commentId) };
  }

  /** Whether the agency takes no reports from the actor now. */
  whySuspended(actor: Actor, agencyId: string): 'SUSPENDED' | null {
    return whySuspended(actor, agencyId, this.clock.now());
  }

  /** Which of these comments the person has reported. */
  async reported(accountId: string, commentIds: readonly string[]): Promise<Map<string, true>> {
    const rows = await this.database.rows(readReported, [accountId, commentIds]);
    return new Map(rows.map(({ commentId }) => [commentId, true]));
  }

  private async enter(
    tx: Tx,
    accountId: string,
    agencyId: string,
    comment: Comment,
    { reason, note }: ReportComment,
    now: Date,
  ): Promise<{ caseId: string }> {
    const { id, consultationId } = comment;
    const values = [newId(), id, accountId, reason, note || null, comment.body, now, newId(), consultationId, agencyId];
    const [opened] = await this.database.rowsIn(tx, insertReport, values);
    if (!opened) throw new Refusal('ALREADY_REPORTED');
    const kind: ModerationEvent = 'comment.reported';
    await this.journal.record(tx, now, { kind, consultationId, agencyId, subjectId: id, actorId: accountId, facts: { reason } });
    return { caseId: opened.id };
  }
}
