/** The decisions of clients that are older than statements of reasons: hide, restore and dismiss, each with a reason and nothing else. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../people/actor.js';
import { Database } from '../../platform/database/database.js';
import { Refusal } from '../../platform/refusal/refusal.js';
import { DecidingService, type Decide, type Decided } from '../deciding.service.js';
import type { Ground } from '../moderation.rules.js';
import { readStandingRestrictions } from './standing.queries.js';

export interface ShortDecide {
  commentId: string;
  reason: string;
  facts?: string | null;
  proportion?: string | null;
  idempotencyKey?: string | null;
}

@Injectable()
export class ShortFormsService {
  constructor(
    private readonly database: Database,
    private readonly deciding: DecidingService,
  ) {}

  hide(actor: Actor, act: ShortDecide & { ground: Ground }): Promise<Decided> {
    return this.deciding.decide(actor, { ...inFull(act), measure: 'HIDE', ground: act.ground }, 'hideComment');
  }

  /** Lifts what hides it. */
  async restore(actor: Actor, act: ShortDecide): Promise<Decided> {
    const hiding = (await this.database.rows(readStandingRestrictions, [act.commentId])).find(({ measure }) => measure === 'HIDE');
    // None stands: asked with one that lifts nothing, so that who may not decide is told that first.
    const wish: Decide = { ...inFull(act), measure: 'RESTORE', liftsDecisionId: hiding?.id ?? '00000000-0000-0000-0000-000000000000' };
    return this.deciding.decide(actor, wish, 'restoreComment').catch((error: unknown) => {
      throw error instanceof Refusal && error.code === 'NOTHING_TO_LIFT' ? new Refusal('NOT_HIDDEN') : error;
    });
  }

  dismiss(actor: Actor, act: ShortDecide): Promise<Decided> {
    return this.deciding.decide(actor, { ...inFull(act), measure: 'NO_ACTION' }, 'dismissReports');
  }
}

function inFull({ commentId, reason, facts, proportion, idempotencyKey }: ShortDecide): Omit<Decide, 'measure'> {
  const nothing = { ground: null, basis: null, legalGround: null, endsAt: null, passages: null, isFromAuthority: false };
  return { ...nothing, commentId, reason, facts: facts || null, proportion: proportion || null, idempotencyKey, isShort: true };
}
