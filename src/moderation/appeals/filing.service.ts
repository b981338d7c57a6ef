/** Appeals as they are filed: against a decision, further to the auditor, or taken back. */
import { Injectable } from '@nestjs/common';
import type { Comment } from '../../comments/comment.entity.js';
import { EditingService } from '../../comments/editing.service.js';
import { ReadingService } from '../../consultations/reading.service.js';
import { whyNotAct, type Actor } from '../../people/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Idempotency } from '../../platform/database/idempotency.js';
import { newId } from '../../platform/ids.js';
import { Journal } from '../../platform/journal/journal.js';
import { Refusal, refuseIf } from '../../platform/refusal/refusal.js';
import { LogService } from '../log.service.js';
import type { ModerationDecision } from '../moderation-decision.entity.js';
import type { ModerationAppeal } from './appeal.entity.js';
import type { AppealEvent, AppealTold } from './appeals.events.js';
import * as sql from './appeals.queries.js';
import { reasonForAuditor, standingOf, whyNotAppeal, whyNotGoFurther, whyNotWithdraw } from './appeals.rules.js';
import { AppealMatters } from './appeal-matters.service.js';
import { AppealsService, toAppeals } from './appeals.service.js';
import { AppealWords } from './appeal-words.service.js';
import { PassingOnService } from './passing-on.service.js';
import { dueAt } from './terms.rules.js';

export interface Filing {
  decisionId: string;
  words: string;
  idempotencyKey?: string | null;
}

export interface GoingFurther {
  appealId: string;
  words: string;
  idempotencyKey?: string | null;
}

export interface Filed {
  appeal: ModerationAppeal;
}

/** An appeal that is about to be filed. */
type Wanted = Pick<
  ModerationAppeal,
  'decisionId' | 'commentId' | 'consultationId' | 'agencyId' | 'step' | 'whyAuditor' | 'firstId' | 'standing' | 'appellantId'
>;

@Injectable()
export class FilingService {
  constructor(
    private readonly database: Database,
    private readonly appeals: AppealsService,
    private readonly matters: AppealMatters,
    private readonly passing: PassingOnService,
    private readonly words: AppealWords,
    private readonly decisions: LogService,
    private readonly editing: EditingService,
    private readonly consultations: ReadingService,
    private readonly journal: Journal,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  /** Against a decision, once a person. Whoever decided, seconded, wrote or reported does not decide about it. */
  async appeal(actor: Actor, { decisionId, words, idempotencyKey }: Filing): Promise<Filed> {
    const decision = await this.decision(decisionId);
    refuseIf(whyNotAct(actor));
    return this.carryOut(actor, 'appealDecision', idempotencyKey, decision, async (tx, now, comment) => {
      const appealed = await this.matters.appealedIn(tx, actor.accountId!, decisionId, comment);
      refuseIf(whyNotAppeal(actor, appealed, now));
      const wanted = {
        ...placeOf(decision),
        decisionId,
        words,
        standing: standingOf(appealed)!,
        appellantId: actor.accountId!,
        firstId: null,
      };
      const involved = await this.matters.involvedIn(tx, wanted, comment);
      const why = reasonForAuditor(appealed, (await this.passing.others(tx, decision.agencyId, involved)).length);
      return this.file(tx, { ...wanted, step: why ? 'AUDITOR' : 'AGENCY', whyAuditor: why }, now);
    });
  }

  /** To the auditor, after an outcome of the first step. */
  async goFurther(actor: Actor, { appealId, words, idempotencyKey }: GoingFurther): Promise<Filed> {
    const first = await this.appeals.visible(actor, appealId);
    refuseIf(whyNotAct(actor));
    return this.carryOut(actor, 'appealFurther', idempotencyKey, first, async (tx, now) => {
      const { decisionId, standing, ...known } = await this.locked(tx, appealId);
      refuseIf(whyNotGoFurther(actor, { ...known, standing }, now));
      const wanted = { ...placeOf(first), decisionId, standing, words, appellantId: actor.accountId!, firstId: appealId };
      return this.file(tx, { ...wanted, step: 'AUDITOR', whyAuditor: 'FURTHER' }, now);
    });
  }

  /** For good: the same decision is not appealed against again. */
  async withdraw(actor: Actor, { appealId, idempotencyKey }: { appealId: string; idempotencyKey?: string | null }): Promise<Filed> {
    const appeal = await this.appeals.visible(actor, appealId);
    refuseIf(whyNotAct(actor));
    return this.carryOut(actor, 'withdrawAppeal', idempotencyKey, appeal, async (tx, now) => {
      const known = await this.locked(tx, appealId);
      refuseIf(whyNotWithdraw(actor, known));
      await this.database.rowsIn(tx, sql.withdrawAppeal, [appealId, now]);
      await this.record(tx, 'appeal.withdrawn', { ...known, id: appealId }, now);
      return { appealId };
    });
  }

  private async carryOut(
    actor: Actor,
    operation: string,
    key: string | null | undefined,
    { consultationId, commentId }: Pick<ModerationAppeal, 'consultationId' | 'commentId'>,
    act: (tx: Tx, now: Date, comment: Comment) => Promise<{ appealId: string }>,
  ): Promise<Filed> {
    const { appealId } = await this.database.transaction(async (tx) => {
      await this.consultations.lockShared(tx, consultationId);
      // Every decision locks the comment: what is read below stays so until the end.
      const comment = await this.editing.lock(tx, commentId);
      const now = this.clock.now();
      return this.idempotency.once(tx, { accountId: actor.accountId!, key, operation, now }, () => act(tx, now, comment));
    });
    return { appeal: await this.appeals.visible(actor, appealId) };
  }

  private async file(tx: Tx, { words, ...wanted }: Wanted & { words: string }, now: Date): Promise<{ appealId: string }> {
    const { decisionId, commentId, consultationId, agencyId, step, firstId, standing, appellantId } = wanted;
    const [appealId, due] = [newId(), dueAt(step, now)];
    const place = [appealId, decisionId, commentId, consultationId, agencyId];
    const values = [...place, step, wanted.whyAuditor, firstId, standing, appellantId, this.words.seal(appealId, words), now, due];
    const [filed] = await this.database.rowsIn(tx, sql.insertAppeal, values);
    if (!filed) throw new Refusal('ALREADY_APPEALED');
    await this.record(tx, 'appeal.filed', { ...wanted, id: appealId }, now);
    return { appealId };
  }

  private async record(tx: Tx, kind: AppealEvent, appeal: Wanted & { id: string }, now: Date): Promise<void> {
    const { id: subjectId, decisionId, consultationId, agencyId, step, standing, whyAuditor: why, appellantId: actorId } = appeal;
    const told: AppealTold = { decisionId, step, standing };
    const facts = kind === 'appeal.filed' ? { ...told, whyAuditor: why } : { ...told };
    await this.journal.record(tx, now, { kind, consultationId, agencyId, subjectId, actorId, facts });
  }

  private async locked(tx: Tx, appealId: string): Promise<ModerationAppeal> {
    return toAppeals(await this.database.rowsIn(tx, sql.lockAppeal, [appealId]))[0]!;
  }

  private async decision(id: string): Promise<ModerationDecision> {
    const decision = (await this.decisions.decisionsByIds([id])).get(id);
    if (!decision) throw new Refusal('NOT_FOUND', { type: 'ModerationDecision' }, 'input.decisionId');
    return decision;
  }
}

function placeOf({ commentId, consultationId, agencyId }: Pick<ModerationAppeal, 'commentId' | 'consultationId' | 'agencyId'>) {
  return { commentId, consultationId, agencyId };
}
