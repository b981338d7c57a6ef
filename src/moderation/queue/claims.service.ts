/** Moderators share the queue: each says what they are at work on, gives it back, or hands it to a colleague. */
import { Injectable } from '@nestjs/common';
import type { Comment } from '../../comments/comment.entity.js';
import { CommentsService } from '../../comments/comments.service.js';
import { EditingService } from '../../comments/editing.service.js';
import { ReadingService } from '../../consultations/reading.service.js';
import { AccountsService } from '../../people/accounts.service.js';
import type { Actor } from '../../people/actor.js';
import { RolesService } from '../../people/roles.service.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Idempotency } from '../../platform/database/idempotency.js';
import { asInstances } from '../../platform/graphql/nodes.js';
import { newId } from '../../platform/ids.js';
import { Journal } from '../../platform/journal/journal.js';
import { Refusal } from '../../platform/refusal/refusal.js';
import { CasesService } from '../cases.service.js';
import type { ModerationCase } from '../moderation-case.entity.js';
import * as sql from './claims.queries.js';
import {
  claimEnds,
  handoverEnds,
  holderOf,
  mostNotesShown,
  whyNotClaim,
  whyNotHandOver,
  whyNotNote,
  whyNotRelease,
  whyNotTouch,
  type Claim,
} from './claims.rules.js';
import { ModerationNote } from './moderation-note.entity.js';
import type { QueueEvent } from './queue.events.js';

export interface CaseAct {
  caseId: string;
  idempotencyKey?: string | null;
}

interface Working {
  tx: Tx;
  each: sql.HeldCase;
  comment: Comment;
  now: Date;
}

@Injectable()
export class ClaimsService {
  constructor(
    private readonly database: Database,
    private readonly cases: CasesService,
    private readonly comments: CommentsService,
    private readonly editing: EditingService,
    private readonly consultations: ReadingService,
    private readonly roles: RolesService,
    private readonly accounts: AccountsService,
    private readonly journal: Journal,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  /** Takes a case, or keeps it for longer. */
  claim(actor: Actor, act: CaseAct): Promise<{ case: ModerationCase }> {
    return this.carryOut(actor, act, 'claimCase', async (at) => {
      const { tx, each, comment, now } = at;
      await this.refuse(tx, whyNotClaim(actor, each, comment, now), each, now);
      await this.database.rowsIn(tx, sql.putClaim, [each.id, actor.accountId, claimEnds(now)]);
      if (holderOf(each, now) !== actor.accountId) await this.record(actor, at, 'moderation.case_claimed');
    });
  }

  release(actor: Actor, act: CaseAct): Promise<{ case: ModerationCase }> {
    return this.carryOut(actor, act, 'releaseCase', async (at) => {
      const { tx, each, comment, now } = at;
      await this.refuse(tx, whyNotRelease(actor, each, comment, now), each, now);
      await this.database.rowsIn(tx, sql.dropClaims, [[comment.id]]);
      await this.record(actor, at, 'moderation.case_released');
    });
  }

  /** The colleague is told, and has it for some hours. */
  handOver(actor: Actor, act: CaseAct & { accountId: string; note: string }): Promise<{ case: ModerationCase }> {
    return this.carryOut(actor, act, 'handOverCase', async (at) => {
      const { tx, each, comment, now } = at;
      const isModerator = (await this.roles.holders(tx, each.agencyId, 'MODERATOR')).includes(act.accountId);
      await this.refuse(tx, whyNotHandOver(actor, each, comment, { accountId: act.accountId, isModerator }, now), each, now);
      const noteId = newId();
      await this.database.rowsIn(tx, sql.insertNote, [noteId, each.id, actor.accountId, act.note, act.accountId, now]);
      await this.database.rowsIn(tx, sql.putClaim, [each.id, act.accountId, handoverEnds(now)]);
      await this.record(actor, at, 'moderation.case_handed_over', { telling: noteId });
    });
  }

  /** Whoever has the case and writes about it is at work on it. */
  note(actor: Actor, act: CaseAct & { note: string }): Promise<{ case: ModerationCase }> {
    return this.carryOut(actor, act, 'noteCase', async (at) => {
      const { tx, each, now } = at;
      await this.refuse(tx, whyNotNote(actor, each, at.comment), each, now);
      await this.database.rowsIn(tx, sql.insertNote, [newId(), each.id, actor.accountId, act.note, null, now]);
      if (each.isOpen && holderOf(each, now) === actor.accountId && each.claimedUntil! < claimEnds(now))
        await this.database.rowsIn(tx, sql.putClaim, [each.id, actor.accountId, claimEnds(now)]);
      await this.record(actor, at, 'moderation.case_noted');
    });
  }

  /** Before anybody decides about a comment that they hold locked: what a colleague is at work on stays theirs. Refused as CASE_CLAIMED. */
  async keepFor(tx: Tx, actor: Actor, commentId: string, now: Date): Promise<void> {
    const [each] = await this.database.rowsIn(tx, sql.readHeldOfComments, [[commentId]]);
    if (each) await this.refuse(tx, whyNotTouch(actor, each, now), each, now);
  }

  /** Whoever holds the comments locked has decided about them: nobody is at work on them any more. */
  async drop(tx: Tx, commentIds: readonly string[]): Promise<void> {
    await this.database.rowsIn(tx, sql.dropClaims, [commentIds]);
  }

  /** Who is at work on it, by the clock. */
  claimOf({ accountId }: Actor, each: Claim): { accountId: string; until: Date; isViewer: boolean } | null {
    const holder = holderOf(each, this.clock.now());
    return holder === null ? null : { accountId: holder, until: each.claimedUntil!, isViewer: holder === accountId };
  }

  /** Why the actor may not take each case now, null where they may. */
  async whyNotClaim(actor: Actor, caseIds: readonly string[]): Promise<Map<string, string | null>> {
    const held = await this.database.rows(sql.readHeld, [caseIds]);
    const comments = await this.comments.byIds(held.map(({ commentId }) => commentId));
    const now = this.clock.now();
    const reasons = new Map<string, string | null>();
    for (const each of held) {
      // Said with the name where they try; here the claim itself says who it is.
      const code = whyNotClaim(actor, each, comments.get(each.commentId)!, now);
      reasons.set(each.id, code);
    }
    return reasons;
  }

  /** The newest notes of each case. */
  async notes(caseIds: readonly string[]): Promise<Map<string, ModerationNote[]>> {
    const notes = new Map<string, ModerationNote[]>(caseIds.map((id) => [id, []]));
    const rows = await this.database.rows(sql.readNotes, [caseIds, mostNotesShown]);
    for (const note of asInstances(ModerationNote, rows)) notes.get(note.caseId)!.push(note);
    return notes;
  }

  private async carryOut(
    actor: Actor,
    { caseId, idempotencyKey: key }: CaseAct,
    operation: string,
    act: (working: Working) => Promise<void>,
  ): Promise<{ case: ModerationCase }> {
    const seen = (await this.cases.visibleByIds(actor, [caseId])).get(caseId);
    if (!seen) throw new Refusal('NOT_FOUND', { type: 'ModerationCase' }, 'input.caseId');
    await this.database.transaction(async (tx) => {
      await this.consultations.lockShared(tx, seen.consultationId);
      const comment = await this.editing.lock(tx, seen.commentId);
      const now = this.clock.now();
      const [each] = await this.database.rowsIn(tx, sql.readHeld, [[caseId]]);
      await this.idempotency.once(tx, { accountId: actor.accountId!, key, operation, now }, async () => {
        await act({ tx, each: each!, comment, now });
        return { caseId };
      });
    });
    return { case: (await this.cases.visibleByIds(actor, [caseId])).get(caseId)! };
  }

  /** Among moderators it is said who is at work on it. */
  private async refuse(tx: Tx, code: string | null, claim: Claim, now: Date): Promise<void> {
    if (code === null) return;
    if (code !== 'CASE_CLAIMED') throw new Refusal(code);
    const name = (await this.accounts.publicAccountsIn(tx, [claim.claimedBy!])).get(claim.claimedBy!)!.displayName;
    throw new Refusal(code, { name, minutes: Math.ceil((claim.claimedUntil!.getTime() - now.getTime()) / 60_000) });
  }

  private async record(actor: Actor, { tx, each, now }: Working, kind: QueueEvent, facts: Record<string, string> = {}): Promise<void> {
    const { consultationId, agencyId, commentId } = each;
    await this.journal.record(tx, now, { kind, consultationId, agencyId, subjectId: commentId, actorId: actor.accountId, facts });
  }
}
