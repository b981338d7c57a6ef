/** Decisions of moderators: each is a row for ever, answers the open reports and closes the case. */
import { Injectable } from '@nestjs/common';
import type { Comment } from '../comments/comment.entity.js';
import { CommentsService } from '../comments/comments.service.js';
import { EditingService } from '../comments/editing.service.js';
import { ReadingService } from '../consultations/reading.service.js';
import type { Actor } from '../people/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { Idempotency } from '../platform/database/idempotency.js';
import { newId } from '../platform/ids.js';
import { Journal } from '../platform/journal/journal.js';
import { refuseIf } from '../platform/refusal/refusal.js';
import { CasesService } from './cases.service.js';
import { sourceOf, territoryScope } from './deciding/statement.rules.js';
import { LogService } from './log.service.js';
import type { ModerationDecision } from './moderation-decision.entity.js';
import type { Judged, ModerationEvent } from './moderation.events.js';
import { insertDecision } from './moderation.queries.js';
import { ChainService } from './record/chain.service.js';
import { whyNotDecide, whyNotDismiss, whyNotHide, whyNotRestore, type Ground, type Measure } from './moderation.rules.js';

export interface Decide {
  commentId: string;
  reason: string;
  idempotencyKey?: string | null;
}

export interface Decided {
  comment: Comment;
  decision: ModerationDecision;
}

interface Judgement {
  measure: Measure;
  ground: Ground | null;
  operation: string;
  kind: ModerationEvent;
  /** Asks the rule about the locked comment and does what was decided. */
  carryOut: (tx: Tx, comment: Comment, now: Date) => Promise<void>;
}

@Injectable()
export class DecidingService {
  constructor(
    private readonly database: Database,
    private readonly comments: CommentsService,
    private readonly editing: EditingService,
    private readonly consultations: ReadingService,
    private readonly cases: CasesService,
    private readonly decisions: LogService,
    private readonly chaining: ChainService,
    private readonly journal: Journal,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  /** Makes a tombstone of a comment; everybody reads the reason in its place. */
  hide(actor: Actor, act: Decide & { ground: Ground }): Promise<Decided> {
    const { ground, reason } = act;
    return this.decide(actor, act, {
      measure: 'HIDE',
      ground,
      operation: 'hideComment',
      kind: 'comment.hidden',
      carryOut: async (tx, comment, now) => {
        refuseIf(whyNotHide(comment, ground));
        await this.editing.hide(tx, comment.id, { reason }, now);
      },
    });
  }

  /** Shows a hidden comment again. */
  restore(actor: Actor, act: Decide): Promise<Decided> {
    return this.decide(actor, act, {
      measure: 'RESTORE',
      ground: null,
      operation: 'restoreComment',
      kind: 'comment.restored',
      carryOut: async (tx, comment) => {
        refuseIf(whyNotRestore(comment));
        await this.editing.restore(tx, comment.id);
      },
    });
  }

  /** Leaves the comment as it is. */
  dismiss(actor: Actor, act: Decide): Promise<Decided> {
    return this.decide(actor, act, {
      measure: 'NO_ACTION',
      ground: null,
      operation: 'dismissReports',
      kind: 'comment.reports_dismissed',
      carryOut: async (tx, comment) => refuseIf(whyNotDismiss(await this.cases.openReports(tx, comment.id))),
    });
  }

  private async decide(actor: Actor, act: Decide, judgement: Judgement): Promise<Decided> {
    const { consultationId } = await this.comments.visible(actor, act.commentId);
    const { decisionId } = await this.database.transaction(async (tx) => {
      const { agencyId } = await this.consultations.lockShared(tx, consultationId);
      // Two moderators at once: the second finds what the first has decided.
      const comment = await this.editing.lock(tx, act.commentId);
      refuseIf(whyNotDecide(actor, agencyId, comment));
      const now = this.clock.now();
      const once = { accountId: actor.accountId!, key: act.idempotencyKey, operation: judgement.operation, now };
      return this.idempotency.once(tx, once, async () => {
        await judgement.carryOut(tx, comment, now);
        return { decisionId: await this.enter(tx, actor.accountId!, agencyId, comment, act.reason, judgement, now) };
      });
    });
    const [comment, found] = await Promise.all([this.comments.visible(actor, act.commentId), this.decisions.decisionsByIds([decisionId])]);
    return { comment, decision: found.get(decisionId)! };
  }

  private async enter(
    tx: Tx,
    accountId: string,
    agencyId: string,
    comment: Comment,
    reason: string,
    judgement: Judgement,
    now: Date,
  ): Promise<string> {
    const { id, consultationId, provisionId, parentId } = comment;
    const { measure, ground, kind } = judgement;
    const decisionId = newId();
    const source = sourceOf(await this.cases.openReports(tx, id), false);
    const basis = measure === 'HIDE' ? 'INCOMPATIBLE_CONTENT' : null;
    const stated = [basis, null, null, null, source, false, territoryScope, null, null, null, comment.createdAt, comment.body, null, null];
    const head = [decisionId, id, consultationId, agencyId, measure, ground, reason, accountId, now];
    await this.database.rowsIn(tx, insertDecision, [...head, ...stated]);
    await this.chaining.chain(tx, [{ kind: 'DECIDED', id: decisionId }]);
    const facts: Judged = { ground, provisionId, parentId, decisionId, measure };
    await this.journal.record(tx, now, { kind, consultationId, agencyId, subjectId: id, actorId: accountId, facts: { ...facts } });
    return decisionId;
  }
}
