/** Reports of people who are signed in. They call a moderator and change nothing by themselves, however many there are. */
import { Injectable } from '@nestjs/common';
import type { Comment } from '../../comments/comment.entity.js';
import { CommentsService } from '../../comments/comments.service.js';
import { EditingService } from '../../comments/editing.service.js';
import { ReadingService } from '../../consultations/reading.service.js';
import { whyNotAct, whySuspended, type Actor } from '../../people/actor.js';
import { GuessingService } from '../../people/guessing.service.js';
import { suspensionFacts } from '../../people/suspensions.rules.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Idempotency } from '../../platform/database/idempotency.js';
import { Refusal, refuseIf } from '../../platform/refusal/refusal.js';
import { whyNotReport, type Ground } from '../moderation.rules.js';
import type { ReportKind } from '../risk.rules.js';
import { EnteringReportsService } from './entering.service.js';
import { readOwnReports } from './reporting.queries.js';
import { mostReportsOfOne, whyNotAgain, type AgainRefusal } from './reporting.rules.js';

export interface ReportComment {
  commentId: string;
  reason: Ground;
  kind?: ReportKind | null;
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
    private readonly entering: EnteringReportsService,
    private readonly guessing: GuessingService,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  /** Enters a report and opens the comment's case, or adds to it. */
  async report(actor: Actor, act: ReportComment, address: string): Promise<{ comment: Comment }> {
    const { consultationId } = await this.comments.visible(actor, act.commentId);
    refuseIf(whyNotAct(actor));
    const reporterId = actor.accountId!;
    await this.guessing.count(this.guessing.reporting(reporterId, address), this.clock.now());
    await this.database.transaction(async (tx) => {
      const { agencyId } = await this.consultations.lockShared(tx, consultationId);
      // Under the lock a report comes either before a decision, which answers it, or after, and opens the case again.
      const comment = await this.editing.lock(tx, act.commentId);
      const now = this.clock.now();
      const once = { accountId: reporterId, key: act.idempotencyKey, operation: 'reportComment', now };
      await this.idempotency.once(tx, once, async () => {
        const suspended = whySuspended(actor, agencyId, now);
        if (suspended) throw new Refusal(suspended, suspensionFacts(actor, agencyId));
        refuseIf(whyNotReport(actor, comment, false));
        const { reason, note, kind: said } = act;
        const kind = said ?? 'RULES';
        const earlier = await this.database.rowsIn(tx, readOwnReports, [reporterId, [comment.id]]);
        refuseIf(whyNotAgain(earlier, { kind, reason, body: comment.body }));
        const { caseId } = await this.entering.enter(tx, { comment, agencyId, kind, reason, note, reporterId }, now);
        return { caseId };
      });
    });
    return { comment: await this.comments.visible(actor, act.commentId) };
  }

  /** Whether the agency takes no reports from the actor now. */
  whySuspended(actor: Actor, agencyId: string): 'SUSPENDED' | null {
    return whySuspended(actor, agencyId, this.clock.now());
  }

  /** Why the person may not report these comments once more, whatever they would say of them. */
  async whyNotAgain(accountId: string, commentIds: readonly string[]): Promise<Map<string, AgainRefusal>> {
    const times = new Map<string, number>();
    const refusals = new Map<string, AgainRefusal>();
    for (const { commentId, isOpen } of await this.database.rows(readOwnReports, [accountId, commentIds])) {
      times.set(commentId, (times.get(commentId) ?? 0) + 1);
      if (isOpen) refusals.set(commentId, 'ALREADY_REPORTED');
      else if (times.get(commentId)! >= mostReportsOfOne && !refusals.has(commentId)) refusals.set(commentId, 'REPORTED_OFTEN');
    }
    return refusals;
  }
}
