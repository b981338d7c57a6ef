/** Deciding about appeals: somebody else than before looks again, and what comes of it is done at once. */
import { Injectable } from '@nestjs/common';
import type { Comment } from '../../comments/comment.entity.js';
import { EditingService } from '../../comments/editing.service.js';
import { ReadingService } from '../../consultations/reading.service.js';
import type { Actor } from '../../people/actor.js';
import { SuspensionsService } from '../../people/suspensions.service.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Idempotency } from '../../platform/database/idempotency.js';
import { Journal } from '../../platform/journal/journal.js';
import { Refusal, refuseIf } from '../../platform/refusal/refusal.js';
import { DecidingService, type Decide } from '../deciding.service.js';
import type { Statement } from '../deciding/statement.rules.js';
import type { ModerationAppeal } from './appeal.entity.js';
import type { AppealEvents } from './appeals.events.js';
import { lockAppeal } from './appeals.queries.js';
import { whyNotDecideAppeal, type Outcome } from './appeals.rules.js';
import { whyNotDecideSo, type OutcomeRefusal } from './outcomes.rules.js';
import { AppealMatters } from './appeal-matters.service.js';
import { AppealsService, toAppeals } from './appeals.service.js';
import { ChainService } from '../record/chain.service.js';
import * as sql from './hearing.queries.js';
import type { Filed } from './filing.service.js';

/** The measure that an outcome takes; why it is taken says the outcome. */
export type MeasureOnAppeal = Pick<Statement, 'measure' | 'ground'> & Partial<Omit<Statement, 'reason'>> & Pick<Decide, 'wordsDigest'>;

export interface Hearing {
  appealId: string;
  outcome: Outcome;
  reason: string;
  measure?: MeasureOnAppeal | null;
  idempotencyKey?: string | null;
}

/** Everything that is kept as it is while an outcome is carried out. */
interface Matter {
  tx: Tx;
  actor: Actor;
  appeal: ModerationAppeal;
  comment: Comment;
  stood: sql.StoodRow;
  now: Date;
}

@Injectable()
export class HearingService {
  constructor(
    private readonly database: Database,
    private readonly appeals: AppealsService,
    private readonly matters: AppealMatters,
    private readonly deciding: DecidingService,
    private readonly editing: EditingService,
    private readonly consultations: ReadingService,
    private readonly suspensions: SuspensionsService,
    private readonly journal: Journal,
    private readonly chaining: ChainService,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  async decide(actor: Actor, { appealId, idempotencyKey: key, ...wish }: Hearing): Promise<Filed> {
    const { commentId, consultationId } = await this.appeals.visible(actor, appealId);
    const authorId = await this.database.transaction(async (tx) => {
      await this.consultations.lockShared(tx, consultationId);
      // Two who decide at once: the second finds what the first has decided.
      const comment = await this.editing.lock(tx, commentId);
      const appeal = toAppeals(await this.database.rowsIn(tx, lockAppeal, [appealId]))[0]!;
      const now = this.clock.now();
      const once = { accountId: actor.accountId!, key, operation: 'decideAppeal', now };
      await this.idempotency.once(tx, once, async () => {
        refuseIf(whyNotDecideAppeal(actor, appeal, await this.matters.involvedIn(tx, appeal, comment)));
        const [stood] = await this.database.rowsIn(tx, sql.readStoodOfAppeals, [[appealId]]);
        await this.carryOut({ tx, actor, appeal, comment, stood: stood!, now }, wish);
        return { appealId };
      });
      return comment.authorId;
    });
    // Whoever was suspended may speak again at once.
    this.suspensions.forget(authorId);
    return { appeal: await this.appeals.visible(actor, appealId) };
  }

  private async carryOut(matter: Matter, { outcome, reason, measure }: Omit<Hearing, 'appealId'>): Promise<void> {
    const { tx, actor, appeal, comment, stood, now } = matter;
    const put = measure ? { ...measure, endsAt: measure.endsAt ?? null, passages: measure.passages ?? null } : null;
    const known = { ...stood, ofOfficial: comment.authorRole === 'OFFICIAL', isGone: comment.withdrawnAt !== null };
    const refusal = whyNotDecideSo(outcome, appeal.standing, known, put);
    if (refusal) throw new Refusal(refusal, {}, fieldOf(refusal));
    const [written] = await this.database.rowsIn(tx, sql.insertOutcome, [appeal.id, outcome, reason, actor.accountId, now]);
    if (!written) throw new Refusal('APPEAL_CLOSED');
    await this.chaining.chain(tx, [{ kind: 'APPEAL_DECIDED', id: appeal.id }]);
    // What has ended by itself, or was lifted meanwhile, is not lifted again; later decisions stay as they are.
    const lifts = outcome !== 'UPHELD' && appeal.standing === 'AUTHOR' && stood.stands;
    if (lifts) await this.enter(matter, { ...nothing, measure: 'RESTORE', reason, liftsDecisionId: stood.id });
    if (put && (lifts || appeal.standing === 'REPORTER')) await this.enter(matter, { ...nothing, ...put, reason });
    const { id: subjectId, decisionId, agencyId, consultationId, step, standing } = appeal;
    const facts: AppealEvents['appeal.decided'] = { decisionId, step, standing, outcome };
    const fact = { kind: 'appeal.decided', consultationId, agencyId, subjectId, actorId: actor.accountId };
    await this.journal.record(tx, now, { ...fact, facts: { ...facts } });
  }

  private async enter({ tx, actor, appeal, comment, stood, now }: Matter, statement: Omit<Decide, 'commentId'>): Promise<void> {
    const current = await this.editing.lock(tx, comment.id);
    const wish = { ...statement, commentId: comment.id, isOnAppeal: true };
    // Of two people, one has asked for more than this, and the other asks for this.
    const isSeconded = stood.needsTwo && statement.measure !== 'RESTORE';
    const deciders = { moderatorId: actor.accountId!, secondedBy: isSeconded ? stood.moderatorId : null };
    const decisionId = await this.deciding.decideIn(tx, actor, current, appeal.agencyId, wish, now, deciders);
    await this.database.rowsIn(tx, sql.insertAppealDecision, [decisionId, appeal.id]);
  }
}

function fieldOf(refusal: OutcomeRefusal): string {
  return refusal === 'OUTCOME_NOT_FOR_REPORTERS' || refusal === 'NOTHING_LEFT_TO_CHANGE' ? 'input.outcome' : 'input.measure';
}

const nothing = {
  ground: null,
  basis: null,
  legalGround: null,
  facts: null,
  proportion: null,
  endsAt: null,
  passages: null,
  isFromAuthority: false,
} as const;
