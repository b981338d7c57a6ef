/** Does what a decision says, takes it back, and does it again: each leaves everything else as it was. */
import { Injectable } from '@nestjs/common';
import type { Comment } from '../../comments/comment.entity.js';
import { BlackingOutService } from '../../comments/blacking-out.service.js';
import { MeasuresService } from '../../comments/measures.service.js';
import { SuspensionsService } from '../../people/suspensions.service.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Refusal } from '../../platform/refusal/refusal.js';
import { readBodyAtDecision } from '../log.queries.js';
import type { Measure } from '../moderation.rules.js';
import { shows } from './measures.rules.js';
import type { Passage } from './statement.rules.js';

/** What must be known of a decision to carry it out. */
export interface Carried {
  id: string;
  agencyId: string;
  measure: Measure;
  reason: string;
  endsAt: Date | null;
  passages: readonly Passage[] | null;
  /** The rule that held the comment back until then. */
  heldFor: string | null;
}

@Injectable()
export class CarryingOutService {
  constructor(
    private readonly database: Database,
    private readonly measures: MeasuresService,
    private readonly blackouts: BlackingOutService,
    private readonly suspensions: SuspensionsService,
  ) {}

  /** What was held is shown by every measure that leaves something to read: last, so that nobody reads it as it was. */
  async carryOut(tx: Tx, comment: Comment, decision: Carried, now: Date): Promise<void> {
    const { id, agencyId, measure, reason, endsAt, passages } = decision;
    if (measure === 'HIDE') await this.measures.hide(tx, comment.id, { reason }, now);
    if (measure === 'LABEL') await this.measures.label(tx, comment.id, { reason });
    if (measure === 'HIDE_PART') await this.blackouts.hidePart(tx, comment, passages ?? [], { reason }, now);
    if (measure === 'LOCK_THREAD') await this.measures.lockThread(tx, comment, { reason });
    if (measure === 'SUSPEND')
      await this.suspensions.begin(tx, { decisionId: id, accountId: comment.authorId, agencyId, endsAt: endsAt! }, now);
    if (decision.heldFor !== null && comment.withdrawnAt === null && shows(measure)) await this.measures.release(tx, comment.id, now);
  }

  /** As it was before the measure: it was lifted, or its time is over. */
  async lift(tx: Tx, comment: Comment, { id, measure }: Carried, now: Date): Promise<void> {
    if (measure === 'HIDE') await this.measures.restore(tx, comment.id);
    if (measure === 'LABEL') await this.measures.unlabel(tx, comment.id);
    if (measure === 'HIDE_PART') await this.blackouts.showPart(tx, comment.id);
    if (measure === 'LOCK_THREAD') await this.measures.unlockThread(tx, comment);
    if (measure === 'SUSPEND') await this.suspensions.lift(tx, id, now);
  }

  /** As if it had never been decided: what was held is held again. */
  async undo(tx: Tx, comment: Comment, decision: Carried, now: Date): Promise<void> {
    const { measure, heldFor } = decision;
    const waits = heldFor !== null && comment.withdrawnAt === null;
    if (waits && (measure === 'HIDE' || measure === 'NO_ACTION')) return void (await this.measures.holdAgain(tx, comment.id, heldFor, now));
    await this.lift(tx, comment, decision, now);
    if (waits && shows(measure)) await this.measures.holdAgain(tx, comment.id, heldFor, now);
  }

  /** The lifting was undone: the measure stands as it stood since it was decided. */
  async resume(tx: Tx, comment: Comment, decision: Carried & { decidedAt: Date }): Promise<void> {
    const { id, measure, reason, passages, decidedAt } = decision;
    if (measure === 'HIDE_PART') await this.refuseOtherWords(tx, comment, id);
    if (measure === 'HIDE') await this.measures.hide(tx, comment.id, { reason }, decidedAt);
    if (measure === 'LABEL') await this.measures.label(tx, comment.id, { reason });
    if (measure === 'HIDE_PART') await this.blackouts.hidePart(tx, comment, passages ?? [], { reason }, decidedAt);
    if (measure === 'LOCK_THREAD') await this.measures.lockThread(tx, comment, { reason });
    if (measure === 'SUSPEND') await this.suspensions.resume(tx, id);
  }

  /** Passages are counted in the words that were decided about: in others they would black out anything, and show what they were to hide. */
  private async refuseOtherWords(tx: Tx, { body }: Comment, decisionId: string): Promise<void> {
    const [decided] = await this.database.rowsIn(tx, readBodyAtDecision, [decisionId]);
    if (decided!.body !== body) throw new Refusal('COMMENT_EDITED');
  }
}
