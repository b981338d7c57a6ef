/** Measures on comments, as the moderation room decides and records them: each refused where it stands already or does not, each leaving everything else as it was. */
import { Injectable } from '@nestjs/common';
import { ReadingService } from '../consultations/reading.service.js';
import { Database, type Tx } from '../platform/database/database.js';
import { asInstances } from '../platform/graphql/nodes.js';
import { Journal } from '../platform/journal/journal.js';
import { Refusal } from '../platform/refusal/refusal.js';
import { AppearingService } from './appearing.service.js';
import { CommentFollowers } from './comment-followers.js';
import { Comment } from './comment.entity.js';
import { commentEvents, placeOf } from './comments.events.js';
import { CommentCounter } from './counter.service.js';
import * as sql from './measures.queries.js';

/** For everybody to read. */
export interface WithReason {
  reason: string;
}

/**
 * Every method runs in the transaction of an act that shares the lock of the consultation (`ReadingService.lockShared`) and has
 * locked the comments (`EditingService.lock`); the act records what was decided.
 */
@Injectable()
export class MeasuresService {
  constructor(
    private readonly database: Database,
    private readonly consultations: ReadingService,
    private readonly appearing: AppearingService,
    private readonly counter: CommentCounter,
    private readonly followers: CommentFollowers,
    private readonly journal: Journal,
  ) {}

  /** Makes a tombstone of what can be read or is held. Refused as ALREADY_HIDDEN. */
  async hide(tx: Tx, commentId: string, { reason }: WithReason, now: Date): Promise<Comment> {
    return one(await this.hideMany(tx, [commentId], { reason }, now), 'ALREADY_HIDDEN');
  }

  /** Shows a tombstone of moderation again, counted as before. Refused as NOT_HIDDEN. */
  async restore(tx: Tx, commentId: string): Promise<Comment> {
    return one(await this.restoreMany(tx, [commentId]), 'NOT_HIDDEN');
  }

  /** Those of the comments, all of one consultation, that were not hidden before; the others are left out of the answer. */
  async hideMany(tx: Tx, commentIds: readonly string[], { reason }: WithReason, now: Date): Promise<Comment[]> {
    const hidden = asInstances(Comment, await this.database.rowsIn(tx, sql.hideComments, [commentIds, now, reason])) as sql.Measured[];
    if (hidden.length === 0) return [];
    const standing = hidden.filter(({ withdrawnAt }) => withdrawnAt === null);
    const [fresh, counted] = [standing.filter(({ wasHeld }) => wasHeld), standing.filter(({ wasHeld }) => !wasHeld)];
    await this.counter.count(tx, [], counted);
    await this.followers.follow(tx, hidden);
    // Now everybody finds its tombstone.
    if (fresh.length > 0) await this.appearing.appear(tx, await this.consultations.lockShared(tx, fresh[0]!.consultationId), fresh);
    return hidden;
  }

  /** Those of the comments, all of one consultation, that were hidden; the others are left out of the answer. */
  async restoreMany(tx: Tx, commentIds: readonly string[]): Promise<Comment[]> {
    const restored = asInstances(Comment, await this.database.rowsIn(tx, sql.restoreComments, [commentIds]));
    await this.counter.count(
      tx,
      restored.filter(({ withdrawnAt }) => withdrawnAt === null),
    );
    if (restored.length > 0) await this.followers.follow(tx, restored);
    return restored;
  }

  /** Shows what was held, to everybody and everything that follows what is posted. Refused as NOT_HELD. */
  async release(tx: Tx, commentId: string, now: Date): Promise<Comment> {
    return one(await this.releaseMany(tx, [commentId], now), 'NOT_HELD');
  }

  /** Those of the comments, all of one consultation, that were held; the others are left out of the answer. */
  async releaseMany(tx: Tx, commentIds: readonly string[], now: Date): Promise<Comment[]> {
    const released = asInstances(Comment, await this.database.rowsIn(tx, sql.releaseComments, [commentIds]));
    if (released.length === 0) return [];
    const window = await this.consultations.lockShared(tx, released[0]!.consultationId);
    await this.counter.count(tx, released);
    await this.followers.follow(tx, released);
    const at = { kind: commentEvents.posted, consultationId: window.id, agencyId: window.agencyId };
    await this.journal.record(
      tx,
      now,
      ...released.map((comment) => ({
        ...at,
        subjectId: comment.id,
        actorId: comment.authorId,
        facts: { ...placeOf(comment), wasHeld: true },
      })),
    );
    await this.appearing.appear(tx, window, released);
    return released;
  }

  /**
   * Undoes a release, or the hiding of what was held: it waits again for the same rule, as if nobody had seen it. Refused as
   * COMMENT_ANSWERED where somebody has replied to it meanwhile.
   */
  async holdAgain(tx: Tx, commentId: string, heldFor: string, now: Date): Promise<Comment> {
    return one(await this.holdAgainMany(tx, [{ commentId, heldFor }], now), 'COMMENT_ANSWERED');
  }

  /** Those of the comments, all of one consultation, that nobody has answered; the others are left out of the answer. */
  async holdAgainMany(tx: Tx, holdings: readonly { commentId: string; heldFor: string }[], now: Date): Promise<Comment[]> {
    const values = [holdings.map(({ commentId }) => commentId), now, holdings.map(({ heldFor }) => heldFor)];
    const held = asInstances(Comment, await this.database.rowsIn(tx, sql.holdComments, values)) as (Comment & { wasHidden: boolean })[];
    if (held.length === 0) return [];
    const counted = held.filter(({ wasHidden, withdrawnAt }) => !wasHidden && withdrawnAt === null);
    await this.counter.count(tx, [], counted);
    await this.followers.follow(tx, held);
    const window = await this.consultations.lockShared(tx, held[0]!.consultationId);
    const at = { kind: commentEvents.heldAgain, consultationId: window.id, agencyId: window.agencyId, actorId: null };
    await this.journal.record(
      tx,
      now,
      ...held.map((comment) => ({ ...at, subjectId: comment.id, facts: { ...placeOf(comment), wasShown: !comment.wasHidden } })),
    );
    await this.appearing.disappear(tx, window, held);
    return held;
  }

  /** Puts a reason beside the words. Refused as ALREADY_LABELLED. */
  async label(tx: Tx, commentId: string, reason: WithReason): Promise<Comment> {
    return one(await this.labelMany(tx, [commentId], reason), 'ALREADY_LABELLED');
  }

  /** Refused as NOT_LABELLED. */
  async unlabel(tx: Tx, commentId: string): Promise<Comment> {
    return one(await this.unlabelMany(tx, [commentId]), 'NOT_LABELLED');
  }

  /** Those of the comments that had no label before; the others are left out of the answer. */
  async labelMany(tx: Tx, commentIds: readonly string[], { reason }: WithReason): Promise<Comment[]> {
    return asInstances(Comment, await this.database.rowsIn(tx, sql.setLabels, [commentIds, reason]));
  }

  /** Those of the comments that had a label; the others are left out of the answer. */
  async unlabelMany(tx: Tx, commentIds: readonly string[]): Promise<Comment[]> {
    return asInstances(Comment, await this.database.rowsIn(tx, sql.dropLabels, [commentIds]));
  }

  /** Nobody answers it, nor anything below it, any more. Refused as ALREADY_LOCKED, also where a lock further up holds. */
  async lockThread(tx: Tx, comment: Comment, { reason }: WithReason): Promise<void> {
    if (comment.lockedBy !== null) throw new Refusal('ALREADY_LOCKED', {}, 'input.commentId');
    // Replies that were on their way while one pass waited for them are found by the next.
    while ((await this.database.rowsIn(tx, sql.lockThread, [comment.id, reason])).length > 0);
  }

  /** Refused as NOT_LOCKED, also where only a lock further up holds. */
  async unlockThread(tx: Tx, comment: Comment): Promise<void> {
    if (comment.lockedBy !== comment.id) throw new Refusal('NOT_LOCKED', {}, 'input.commentId');
    await this.database.rowsIn(tx, sql.unlockThread, [comment.id]);
  }
}

function one([comment]: readonly Comment[], refusal: string): Comment {
  if (!comment) throw new Refusal(refusal, {}, 'input.commentId');
  return comment;
}
