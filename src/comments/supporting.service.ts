/** Supporting comments of others and taking it back, by group commit: one lane a consultation. */
import { Injectable } from '@nestjs/common';
import { ReadingService } from '../consultations/reading.service.js';
import type { ConsultationWindow } from '../consultations/phase.rules.js';
import type { Actor } from '../people/actor.js';
import { suspensionFacts } from '../people/suspensions.rules.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { Idempotency } from '../platform/database/idempotency.js';
import { asInstances, byId } from '../platform/graphql/nodes.js';
import { Journal } from '../platform/journal/journal.js';
import { Lanes } from '../platform/lanes/lane.js';
import { Refusal, refuseIf } from '../platform/refusal/refusal.js';
import { Comment } from './comment.entity.js';
import { commentEvents, placeOf } from './comments.events.js';
import { lockComments, readSupports } from './comments.queries.js';
import { whyNotRevokeSupport, whyNotSupport } from './comments.rules.js';
import { CommentsService } from './comments.service.js';
import { columnsOf, EnteredSides, pairOf, type EnteredPairs } from './entering/entered-sides.service.js';
import { removeOppositions } from './suggesting/suggestions.queries.js';
import { addSupports, removeSupports } from './writing.queries.js';

export interface SupportWish {
  commentId: string;
  idempotencyKey?: string | null;
}

/** A support on its way into a batch, or the taking back of one. */
interface Act {
  actor: Actor;
  accountId: string;
  commentId: string;
  isRevoked: boolean;
}

type Outcome = Comment | Refusal;

@Injectable()
export class SupportingService {
  private readonly lanes = new Lanes<Act, Comment>((consultationId, acts) => this.commitInRounds(consultationId, acts));

  constructor(
    private readonly database: Database,
    private readonly comments: CommentsService,
    private readonly entered: EnteredSides,
    private readonly consultations: ReadingService,
    private readonly journal: Journal,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  /** One support a person, also where officials entered it for them. */
  support(actor: Actor, wish: SupportWish): Promise<{ comment: Comment }> {
    return this.carryOut(actor, wish, 'supportComment', false);
  }

  revoke(actor: Actor, wish: SupportWish): Promise<{ comment: Comment }> {
    return this.carryOut(actor, wish, 'revokeSupport', true);
  }

  /** Why the actor may not support the comment now. */
  whyNotSupport(actor: Actor, comment: Comment, isSupported: boolean, window: ConsultationWindow): string | null {
    return whyNotSupport(actor, comment, isSupported, window, this.clock.now());
  }

  private async carryOut(
    actor: Actor,
    { commentId, idempotencyKey }: SupportWish,
    operation: string,
    isRevoked: boolean,
  ): Promise<{ comment: Comment }> {
    const comment = await this.comments.visible(actor, commentId);
    const { consultationId } = comment;
    const { accountId } = actor;
    if (accountId === null) {
      // The clock comes first: nobody should sign in only to read that it is closed.
      const window = await this.consultations.visibleWindow(actor, consultationId);
      throw new Refusal(this.whyNotSupport(actor, comment, false, window) ?? 'SIGN_IN_REQUIRED');
    }
    const act: Act = { actor, accountId, commentId, isRevoked };
    if (!idempotencyKey) return { comment: await this.lanes.submit(consultationId, act) };
    // With a key it goes alone: then the key is kept only when the act was carried out.
    await this.database.transaction((tx) =>
      this.idempotency.once(tx, { accountId, key: idempotencyKey, operation, now: this.clock.now() }, async () => {
        const [outcome] = await this.take(tx, consultationId, [act]);
        refuseIf(outcome instanceof Refusal ? outcome : null);
        return { commentId };
      }),
    );
    return { comment: await this.comments.visible(actor, commentId) };
  }

  /** A second act of the same person on the same comment waits for the next round. */
  private async commitInRounds(consultationId: string, acts: Act[]): Promise<Outcome[]> {
    const outcomes = new Map<Act, Outcome>();
    for (let left = acts; left.length > 0;) {
      const firsts = new Map(left.toReversed().map((act) => [pairOf(act), act]));
      const round = left.filter((act) => firsts.get(pairOf(act)) === act);
      const taken = await this.database.transaction((tx) => this.take(tx, consultationId, round));
      round.forEach((act, index) => outcomes.set(act, taken[index]!));
      left = left.filter((act) => !outcomes.has(act));
    }
    return acts.map((act) => outcomes.get(act)!);
  }

  private async take(tx: Tx, consultationId: string, acts: Act[]): Promise<Outcome[]> {
    const window = await this.consultations.lockShared(tx, consultationId);
    const comments = byId(
      asInstances(Comment, await this.database.rowsIn(tx, lockComments, [[...new Set(acts.map(({ commentId }) => commentId))]])),
    );
    const entered = await this.entered.hold(tx, acts);
    const present = new Set((await this.database.rowsIn(tx, readSupports, columnsOf(acts))).map(pairOf));
    const now = this.clock.now();
    const outcomes = acts.map((act): Outcome => {
      const { actor, commentId, isRevoked } = act;
      const comment = comments.get(commentId)!;
      const isSupported = present.has(pairOf(act)) || entered.supports.has(pairOf(act));
      const code = isRevoked
        ? whyNotRevokeSupport(actor, isSupported, window, now)
        : whyNotSupport(actor, comment, isSupported, window, now);
      return code ? new Refusal(code, suspensionFacts(actor, window.agencyId), 'input.commentId') : comment;
    });
    const admitted = acts.filter((_, index) => outcomes[index] instanceof Comment);
    const counted = await this.write(tx, admitted, entered, now);
    await this.record(tx, window, comments, admitted, now);
    for (const [id, supports] of counted) comments.get(id)!.supports = supports;
    return outcomes;
  }

  /** The supports of each comment after the batch. */
  private async write(tx: Tx, acts: Act[], { supports, opposes }: EnteredPairs, now: Date): Promise<Map<string, number>> {
    const added = acts.filter(({ isRevoked }) => !isRevoked);
    const removed = acts.filter(({ isRevoked }) => isRevoked);
    // Whoever supports a suggestion opposes it no longer.
    if (added.length > 0) await this.database.rowsIn(tx, removeOppositions, columnsOf(added));
    const onPaper = acts.filter((act) => supports.has(pairOf(act)) || opposes.has(pairOf(act)));
    const rows = [
      ...(onPaper.length > 0 ? await this.entered.end(tx, onPaper, now) : []),
      ...(added.length > 0 ? await this.database.rowsIn(tx, addSupports, [...columnsOf(added), now]) : []),
      ...(removed.length > 0 ? await this.database.rowsIn(tx, removeSupports, columnsOf(removed)) : []),
    ];
    return new Map(rows.map(({ id, supports }) => [id, supports]));
  }

  private async record(tx: Tx, window: ConsultationWindow, comments: ReadonlyMap<string, Comment>, acts: Act[], now: Date): Promise<void> {
    const at = { consultationId: window.id, agencyId: window.agencyId };
    const facts = acts.map(({ isRevoked, commentId, accountId }) => {
      const kind = isRevoked ? commentEvents.supportRevoked : commentEvents.supported;
      return { ...at, kind, subjectId: commentId, actorId: accountId, facts: placeOf(comments.get(commentId)!) };
    });
    if (facts.length > 0) await this.journal.record(tx, now, ...facts);
  }
}
