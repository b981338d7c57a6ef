/** Authors change their words for a while, or take them back. */
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
import { Refusal, refuseIf } from '../platform/refusal/refusal.js';
import { readBody, whyNotSay } from './body.rules.js';
import { Comment } from './comment.entity.js';
import { CommentFollowers } from './comment-followers.js';
import { commentEvents, placeOf } from './comments.events.js';
import { lockWithParents } from './comments.queries.js';
import { mostEdits, whyNotEdit, whyNotTakeStance, whyNotWithdraw, type Stance } from './comments.rules.js';
import { CommentsService } from './comments.service.js';
import { CommentCounter } from './counter.service.js';
import { newPostOf } from './posting.acts.js';
import { PostingChecks } from './posting-checks.js';
import { keepWording, rewordComment, withdrawComment } from './writing.queries.js';

export interface Rewording {
  commentId: string;
  body: string;
  /** Absent when it stays. */
  stance?: Stance | null;
  idempotencyKey?: string | null;
}

export interface Withdrawal {
  commentId: string;
  idempotencyKey?: string | null;
}

interface Locked {
  tx: Tx;
  comment: Comment;
  window: ConsultationWindow;
  now: Date;
}

@Injectable()
export class EditingService {
  constructor(
    private readonly database: Database,
    private readonly comments: CommentsService,
    private readonly consultations: ReadingService,
    private readonly counter: CommentCounter,
    private readonly followers: CommentFollowers,
    private readonly checks: PostingChecks,
    private readonly journal: Journal,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  /** Changes the words; the earlier ones stay public. The same words again change nothing. */
  async edit(actor: Actor, input: Rewording): Promise<{ comment: Comment }> {
    const body = readBody(input.body);
    refuseIf(whyNotSay(body));
    return this.carryOut(actor, input, 'editComment', async (locked) => {
      const { tx, comment, window, now } = locked;
      const stance = input.stance ?? comment.stance;
      const unfit = whyNotEdit(actor, comment, window, now);
      if (unfit) throw new Refusal(unfit, suspensionFacts(actor, window.agencyId));
      refuseIf(whyNotTakeStance(comment.authorRole, stance), 'input.stance');
      if (body === comment.body && stance === comment.stance) return;
      await this.refuseHeld(locked, body);
      const [kept] = await this.database.rowsIn(tx, keepWording, [comment.id, now]);
      if (kept!.number > mostEdits) throw new Refusal('TOO_MANY_EDITS', { max: mostEdits });
      await this.database.rowsIn(tx, rewordComment, [comment.id, body, stance, now]);
      if (stance !== comment.stance) await this.counter.count(tx, [{ ...comment, stance }], [comment]);
      await this.record(actor, locked, commentEvents.edited);
    });
  }

  /** Leaves a tombstone, so that replies survive. */
  async withdraw(actor: Actor, input: Withdrawal): Promise<{ comment: Comment }> {
    return this.carryOut(actor, input, 'withdrawComment', async (locked) => {
      const { tx, comment, window, now } = locked;
      refuseIf(whyNotWithdraw(actor, comment, window));
      await this.database.rowsIn(tx, withdrawComment, [comment.id, now]);
      // Nobody had seen it: nothing disappears.
      if (comment.state === 'HELD') return this.record(actor, locked, commentEvents.heldWithdrawn);
      if (comment.state === 'VISIBLE') await this.counter.count(tx, [], [comment]);
      await this.followers.follow(tx, [Object.assign(comment, { withdrawnAt: now })]);
      await this.record(actor, locked, commentEvents.withdrawn);
    });
  }

  /** Why the actor may not change the words now. */
  whyNotEdit(actor: Actor, comment: Comment, window: ConsultationWindow): string | null {
    return whyNotEdit(actor, comment, window, this.clock.now());
  }

  whyNotWithdraw(actor: Actor, comment: Comment, window: ConsultationWindow): string | null {
    return whyNotWithdraw(actor, comment, window);
  }

  /** The comment as it stands until the transaction ends; refused as NOT_FOUND. What it answers is held, too: its replies may have to be counted. */
  async lock(tx: Tx, commentId: string): Promise<Comment> {
    const comment = (await this.lockMany(tx, [commentId])).get(commentId);
    if (!comment) throw new Refusal('NOT_FOUND', { type: 'Comment' }, 'input.commentId');
    return comment;
  }

  /** The same of many, by id; those that do not exist are absent. */
  async lockMany(tx: Tx, commentIds: readonly string[]): Promise<Map<string, Comment>> {
    const wanted = new Set(commentIds);
    const locked = asInstances(Comment, await this.database.rowsIn(tx, lockWithParents, [commentIds]));
    return byId(locked.filter(({ id }) => wanted.has(id)));
  }

  /** Other words that would have been held back had they been posted are not slipped in afterwards. */
  private async refuseHeld({ tx, comment, window, now }: Locked, body: string): Promise<void> {
    const post = newPostOf(Object.assign(new Comment(), comment, { body }), window.agencyId, null, true);
    const [heldFor] = await this.checks.check(tx, [post], now);
    if (heldFor) throw new Refusal('EDIT_NEEDS_REVIEW', { rule: heldFor }, 'input.body');
  }

  private async carryOut(
    actor: Actor,
    input: Withdrawal,
    operation: string,
    act: (locked: Locked) => Promise<void>,
  ): Promise<{ comment: Comment }> {
    const { commentId } = input;
    const { consultationId } = await this.comments.visible(actor, commentId);
    refuseIf(actor.accountId === null ? 'SIGN_IN_REQUIRED' : null);
    await this.database.transaction(async (tx) => {
      // The consultation first, as everywhere: then nobody waits for somebody who waits for them.
      const window = await this.consultations.lockShared(tx, consultationId);
      const comment = await this.lock(tx, commentId);
      const now = this.clock.now();
      const once = { accountId: actor.accountId!, key: input.idempotencyKey, operation, now };
      await this.idempotency.once(tx, once, async () => {
        await act({ tx, comment, window, now });
        return { commentId };
      });
    });
    return { comment: await this.comments.visible(actor, commentId) };
  }

  private async record(actor: Actor, { tx, comment, window, now }: Locked, kind: string): Promise<void> {
    await this.journal.record(tx, now, {
      kind,
      consultationId: window.id,
      agencyId: window.agencyId,
      subjectId: comment.id,
      actorId: actor.accountId,
      facts: placeOf(comment),
    });
  }
}
