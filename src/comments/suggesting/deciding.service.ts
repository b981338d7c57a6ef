/** Opposing suggestions, and what officials say to them. */
import { Injectable } from '@nestjs/common';
import type { ConsultationWindow } from '../../consultations/phase.rules.js';
import { ReadingService } from '../../consultations/reading.service.js';
import type { Actor } from '../../people/actor.js';
import { suspensionFacts } from '../../people/suspensions.rules.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Idempotency } from '../../platform/database/idempotency.js';
import { Journal } from '../../platform/journal/journal.js';
import { Refusal, refuseIf } from '../../platform/refusal/refusal.js';
import { AnchorsService } from '../annotating/anchors.service.js';
import { selectedOf } from '../annotating/anchors.rules.js';
import type { Comment } from '../comment.entity.js';
import { placeOf } from '../comments.events.js';
import { CommentsService } from '../comments.service.js';
import { EditingService } from '../editing.service.js';
import { EnteredSides } from '../entering/entered-sides.service.js';
import { removeSupports } from '../writing.queries.js';
import type { Suggestion } from './suggestion.entity.js';
import { suggestionEvents } from './suggestions.events.js';
import { addOpposition, decide, readOpposed, readTaking, removeOppositions } from './suggestions.queries.js';
import {
  decisionOf,
  readProposal,
  whyNotDecide,
  whyNotOppose,
  whyNotPropose,
  whyNotReopen,
  whyNotTake,
  whyNotUnoppose,
} from './suggestions.rules.js';
import { SuggestionsService } from './suggestions.service.js';

export interface SuggestionAct {
  commentId: string;
  idempotencyKey?: string | null;
}

export interface Verdict extends SuggestionAct {
  isAccepted: boolean;
  /** The official's own words, where they are others. */
  wording?: string | null;
  reason: string | null;
}

interface Locked {
  tx: Tx;
  comment: Comment;
  suggestion: Suggestion;
  window: ConsultationWindow;
  now: Date;
}

@Injectable()
export class SuggestionDecidingService {
  constructor(
    private readonly database: Database,
    private readonly comments: CommentsService,
    private readonly editing: EditingService,
    private readonly entered: EnteredSides,
    private readonly suggestions: SuggestionsService,
    private readonly anchors: AnchorsService,
    private readonly consultations: ReadingService,
    private readonly journal: Journal,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  /** One opposition a person; whoever opposes it supports it no longer. */
  oppose(actor: Actor, act: SuggestionAct): Promise<{ comment: Comment }> {
    return this.carryOut(actor, act, 'opposeSuggestion', async (locked) => {
      const { tx, comment, window, now } = locked;
      const code = whyNotOppose(actor, comment, await this.isOpposed(tx, actor, comment), window, now);
      if (code) throw new Refusal(code, suspensionFacts(actor, window.agencyId), 'input.commentId');
      await this.entered.end(tx, [sideOf(actor, comment)], now);
      await this.database.rowsIn(tx, removeSupports, [[comment.id], [actor.accountId]]);
      await this.database.rowsIn(tx, addOpposition, [comment.id, actor.accountId, now]);
      await this.record(actor, locked, suggestionEvents.opposed);
    });
  }

  unoppose(actor: Actor, act: SuggestionAct): Promise<{ comment: Comment }> {
    return this.carryOut(actor, act, 'unopposeSuggestion', async (locked) => {
      const { tx, comment, window, now } = locked;
      refuseIf(whyNotUnoppose(actor, await this.isOpposed(tx, actor, comment), window, now), 'input.commentId');
      await this.entered.end(tx, [sideOf(actor, comment)], now);
      await this.database.rowsIn(tx, removeOppositions, [[comment.id], [actor.accountId]]);
      await this.record(actor, locked, suggestionEvents.oppositionRevoked);
    });
  }

  decide(actor: Actor, verdict: Verdict): Promise<{ comment: Comment }> {
    const { isAccepted, reason } = verdict;
    const wording = verdict.wording == null ? null : readProposal(verdict.wording);
    return this.carryOut(actor, verdict, isAccepted ? 'acceptSuggestion' : 'declineSuggestion', async (locked) => {
      const { tx, comment, suggestion, window, now } = locked;
      const isTaken = (await this.database.rowsIn(tx, readTaking, [[comment.id]])).length > 0;
      refuseIf(whyNotDecide(actor, comment, isTaken, window, now), 'input.commentId');
      const made = (await this.anchors.ofComments([comment.id], tx)).get(comment.id);
      if (wording !== null) refuseIf(whyNotPropose(wording, (made && selectedOf(made.original)?.exact) ?? '', 'input.wording'));
      const decision = decisionOf(isAccepted, suggestion.proposed, wording);
      refuseIf(whyNotTake(suggestion, decision), 'input.wording');
      await this.database.rowsIn(tx, decide, [comment.id, decision.status, decision.wording, reason, actor.accountId, now]);
      await this.record(actor, locked, isAccepted ? suggestionEvents.accepted : suggestionEvents.declined);
    });
  }

  /** What was decided no longer holds, and nothing is decided. */
  reopen(actor: Actor, act: SuggestionAct): Promise<{ comment: Comment }> {
    return this.carryOut(actor, act, 'reopenSuggestion', async (locked) => {
      const { tx, comment, suggestion, window, now } = locked;
      const isTaken = (await this.database.rowsIn(tx, readTaking, [[comment.id]])).length > 0;
      refuseIf(whyNotReopen(actor, comment, suggestion.status, isTaken, window, now), 'input.commentId');
      await this.database.rowsIn(tx, decide, [comment.id, 'OPEN', null, null, null, null]);
      await this.record(actor, locked, suggestionEvents.reopened);
    });
  }

  whyNotOppose(actor: Actor, comment: Comment, isOpposed: boolean, window: ConsultationWindow): string | null {
    return whyNotOppose(actor, comment, isOpposed, window, this.clock.now());
  }

  whyNotDecide(actor: Actor, comment: Comment, isTaken: boolean, window: ConsultationWindow): string | null {
    return whyNotDecide(actor, comment, isTaken, window, this.clock.now());
  }

  /** Also where officials entered it for them. */
  private async isOpposed(tx: Tx, actor: Actor, comment: Comment): Promise<boolean> {
    await this.entered.hold(tx, [sideOf(actor, comment)]);
    return (await this.database.rowsIn(tx, readOpposed, [actor.accountId, [comment.id]])).length > 0;
  }

  private async carryOut(
    actor: Actor,
    { commentId, idempotencyKey }: SuggestionAct,
    operation: string,
    act: (locked: Locked) => Promise<void>,
  ): Promise<{ comment: Comment }> {
    const { consultationId } = await this.comments.visible(actor, commentId);
    refuseIf(actor.accountId === null ? 'SIGN_IN_REQUIRED' : null);
    await this.database.transaction(async (tx) => {
      // The consultation first, as everywhere: a version that is being published waits for a decision, or the other way round.
      const window = await this.consultations.lockShared(tx, consultationId);
      const comment = await this.editing.lock(tx, commentId);
      const suggestion = await this.suggestions.find(tx, commentId);
      const now = this.clock.now();
      const once = { accountId: actor.accountId!, key: idempotencyKey, operation, now };
      await this.idempotency.once(tx, once, async () => {
        await act({ tx, comment, suggestion, window, now });
        return { commentId };
      });
    });
    return { comment: await this.comments.visible(actor, commentId) };
  }

  private async record(actor: Actor, { tx, comment, window, now }: Locked, kind: string): Promise<void> {
    const at = { consultationId: window.id, agencyId: window.agencyId, subjectId: comment.id, actorId: actor.accountId };
    await this.journal.record(tx, now, { kind, ...at, facts: placeOf(comment) });
  }
}

function sideOf(actor: Actor, { id }: Comment): { accountId: string; commentId: string } {
  return { accountId: actor.accountId!, commentId: id };
}
