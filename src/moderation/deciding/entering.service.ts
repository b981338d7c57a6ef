/** Enters decisions in the record and in the journal; whatever has an end waits for it from then on. */
import { Injectable } from '@nestjs/common';
import type { Comment } from '../../comments/comment.entity.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Journal, type Fact } from '../../platform/journal/journal.js';
import { SettlingService } from '../appeals/settling.service.js';
import type { DecisionRow } from '../log.queries.js';
import { decisionKinds, endingKind, liftingKinds, type Judged, type ModerationEvent } from '../moderation.events.js';
import type { Measure } from '../moderation.rules.js';
import { insertDecision } from '../moderation.queries.js';
import { ChainService } from '../record/chain.service.js';
import { territoryScope, type Source, type Statement } from './statement.rules.js';
import { insertEnded, takeDue, waitForEnd } from './standing.queries.js';

/** Everything that a row of the record holds besides the statement. */
export interface Entered {
  id: string;
  agencyId: string;
  statement: Statement;
  source: Source;
  automatedDetection: boolean;
  lifted: DecisionRow | null;
  moderatorId: string;
  secondedBy: string | null;
}

@Injectable()
export class EnteringService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly chaining: ChainService,
    private readonly settling: SettlingService,
  ) {}

  /** The comment is as it was before the decision. */
  async enter(tx: Tx, comment: Comment, decision: Entered, now: Date): Promise<void> {
    const { id, agencyId, statement, source, automatedDetection, lifted, moderatorId, secondedBy } = decision;
    const { measure, ground, reason, basis, legalGround, facts, proportion, endsAt, passages } = statement;
    const head = [id, comment.id, comment.consultationId, agencyId, measure, ground, reason, moderatorId, now];
    const stated = [basis, legalGround, facts, proportion, source, automatedDetection, territoryScope, endsAt];
    const picked = passages && JSON.stringify(passages);
    const before = [comment.createdAt, comment.body, comment.heldFor];
    await this.database.rowsIn(tx, insertDecision, [...head, ...stated, picked, lifted?.id ?? null, ...before, secondedBy]);
    await this.chaining.chain(tx, [{ kind: 'DECIDED', id }]);
    if (lifted) await this.database.rowsIn(tx, takeDue, [lifted.id]);
    const [kind] = kindsOf(measure, lifted);
    await this.record(tx, comment, { kind, agencyId, ground, measure: lifted?.measure ?? measure, id, actorId: moderatorId }, now);
    if (measure === 'SUSPEND')
      await this.tellOfAccount(tx, 'account.suspended', comment.authorId, { until: endsAt!.toISOString() }, agencyId, now);
    if (lifted?.measure === 'SUSPEND') await this.tellOfAccount(tx, 'account.readmitted', comment.authorId, {}, agencyId, now);
    await this.settling.settle(tx, [{ decisionId: id, commentId: comment.id, measure, liftsDecisionId: lifted?.id ?? null }], now);
  }

  /** That a decision was undone; what it had lifted is the measure that stands again. */
  async noteUndone(tx: Tx, comment: Comment, decision: DecisionRow, lifted: DecisionRow | null, actorId: string, now: Date): Promise<void> {
    const { id, agencyId, ground, measure } = decision;
    await this.chaining.chain(tx, [{ kind: 'UNDONE', id }]);
    await this.database.rowsIn(tx, takeDue, [id]);
    if (lifted) await this.database.rowsIn(tx, waitForEnd, [lifted.id]);
    const [, kind] = kindsOf(measure, lifted);
    await this.record(tx, comment, { kind, agencyId, ground, measure: lifted?.measure ?? measure, id, actorId }, now);
    if (measure === 'SUSPEND') await this.tellOfAccount(tx, 'account.readmitted', comment.authorId, {}, agencyId, now);
    if (lifted?.measure === 'SUSPEND')
      await this.tellOfAccount(tx, 'account.suspended', comment.authorId, { until: lifted.endsAt!.toISOString() }, agencyId, now);
    await this.settling.undo(tx, [id], now);
  }

  /** That the time of a measure is over. False where another process was first. */
  async noteEnded(tx: Tx, comment: Comment, { id, agencyId, ground, measure }: DecisionRow, now: Date): Promise<boolean> {
    const [due] = await this.database.rowsIn(tx, takeDue, [id]);
    if (!due) return false;
    await this.database.rowsIn(tx, insertEnded, [id, now]);
    await this.record(tx, comment, { kind: endingKind(measure), agencyId, ground, measure, id, actorId: null }, now);
    return true;
  }

  private async record(
    tx: Tx,
    { id: subjectId, consultationId, provisionId, parentId }: Comment,
    {
      kind,
      agencyId,
      ground,
      measure,
      id,
      actorId,
    }: Pick<DecisionRow, 'agencyId' | 'ground' | 'measure' | 'id'> & { kind: ModerationEvent; actorId: string | null },
    now: Date,
  ): Promise<void> {
    const facts: Judged = { ground, provisionId, parentId, decisionId: id, measure };
    await this.journal.record(tx, now, { kind, consultationId, agencyId, subjectId, actorId, facts: { ...facts } });
  }

  /** Every process then asks again who the account is. */
  private async tellOfAccount(
    tx: Tx,
    kind: 'account.suspended' | 'account.readmitted',
    accountId: string,
    facts: Fact['facts'],
    agencyId: string,
    now: Date,
  ): Promise<void> {
    await this.journal.record(tx, now, { kind, agencyId, subjectId: accountId, facts });
  }
}

/** Of the decision and of undoing it. */
function kindsOf(measure: Measure, lifted: DecisionRow | null): readonly [ModerationEvent, ModerationEvent] {
  return measure === 'RESTORE' ? liftingKinds(lifted?.measure ?? 'HIDE') : decisionKinds[measure];
}
