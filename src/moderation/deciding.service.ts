/** Decisions of moderators: each is a statement of reasons for ever, answers the open reports and closes the case. */
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { mostPassages } from '../comments/blackouts.rules.js';
import type { Comment } from '../comments/comment.entity.js';
import { CommentsService } from '../comments/comments.service.js';
import { EditingService } from '../comments/editing.service.js';
import { ReadingService } from '../consultations/reading.service.js';
import type { Actor } from '../people/actor.js';
import { RolesService } from '../people/roles.service.js';
import { SuspensionsService } from '../people/suspensions.service.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { Idempotency } from '../platform/database/idempotency.js';
import { newId } from '../platform/ids.js';
import { Refusal, refuseIf } from '../platform/refusal/refusal.js';
import { CasesService } from './cases.service.js';
import { CarryingOutService } from './deciding/carrying-out.service.js';
import { EnteringService } from './deciding/entering.service.js';
import { situationOf, whyNotMeasure, type MeasureRefusal, type Situation } from './deciding/measures.rules.js';
import type { ModerationProposal } from './deciding/moderation-proposal.entity.js';
import { ProposalsService } from './deciding/proposals.service.js';
import {
  longestDays,
  needsTwoPeople,
  shortestTermHours,
  sourceOf,
  tidied,
  whyNotState,
  type Source,
  type Statement,
} from './deciding/statement.rules.js';
import { readStandingRestrictions } from './deciding/standing.queries.js';
import type { DecisionRow } from './log.queries.js';
import { LogService } from './log.service.js';
import type { ModerationDecision } from './moderation-decision.entity.js';
import { whyNotDecide } from './moderation.rules.js';
import { ClaimsService } from './queue/claims.service.js';

/** A statement of reasons on its way into the record. */
export interface Decide extends Statement {
  commentId: string;
  /** Whether an authority asked for it. */
  isFromAuthority: boolean;
  /** Of RESTORE: what it lifts, the latest measure that stands when absent. */
  liftsDecisionId?: string | null;
  /** Of the words in which the passages were chosen; not asked when absent. */
  wordsDigest?: string | null;
  /** The short form of earlier clients: the record shows that facts and proportion were not given. */
  isShort?: boolean;
  /** Decided on an appeal, which lifts the hiding of what its author has taken back meanwhile, too. */
  isOnAppeal?: boolean;
  idempotencyKey?: string | null;
}

/** Whoever answers for a decision. */
export interface Deciders {
  moderatorId: string;
  /** The second person, where two are needed. */
  secondedBy: string | null;
}

export interface Decided {
  comment: Comment;
  /** Null where it takes a second person first. */
  decision: ModerationDecision | null;
  proposal: ModerationProposal | null;
}

@Injectable()
export class DecidingService {
  constructor(
    private readonly database: Database,
    private readonly comments: CommentsService,
    private readonly editing: EditingService,
    private readonly consultations: ReadingService,
    private readonly cases: CasesService,
    private readonly claims: ClaimsService,
    private readonly carrying: CarryingOutService,
    private readonly entering: EnteringService,
    private readonly proposals: ProposalsService,
    private readonly suspensions: SuspensionsService,
    private readonly roles: RolesService,
    private readonly decisions: LogService,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  /** Carries the measure out, or proposes it to a second moderator where two are needed. */
  async decide(actor: Actor, wish: Decide, operation = 'decideOnComment'): Promise<Decided> {
    const { consultationId, authorId } = await this.comments.visible(actor, wish.commentId);
    const outcome = await this.database.transaction(async (tx) => {
      const { agencyId } = await this.consultations.lockShared(tx, consultationId);
      // Two moderators at once: the second finds what the first has decided.
      const comment = await this.editing.lock(tx, wish.commentId);
      refuseIf(whyNotDecide(actor, agencyId, comment));
      const now = this.clock.now();
      const once = { accountId: actor.accountId!, key: wish.idempotencyKey, operation, now };
      return this.idempotency.once<{ decisionId: string | null; proposalId: string | null }>(tx, once, async () => {
        await this.claims.keepFor(tx, actor, comment.id, now);
        if (!needsTwoPeople(wish.measure, comment.authorRole))
          return { decisionId: await this.decideIn(tx, actor, comment, agencyId, wish, now), proposalId: null };
        const { statement } = await this.check(tx, comment, agencyId, wish, actor.accountId!, now);
        return {
          decisionId: null,
          proposalId: await this.proposals.propose(tx, actor.accountId!, comment, agencyId, { ...wish, ...statement }, now),
        };
      });
    });
    this.suspensions.forget(authorId);
    return this.decided(actor, wish.commentId, outcome);
  }

  /**
   * Within the transaction of another act, which shares the lock of the consultation, has locked the comment and asked whether the
   * actor may decide. Refused as NEEDS_SECOND_PERSON where two are needed and only one is named.
   */
  async decideIn(
    tx: Tx,
    actor: Actor,
    comment: Comment,
    agencyId: string,
    wish: Decide,
    now: Date,
    deciders: Deciders = { moderatorId: actor.accountId!, secondedBy: null },
  ): Promise<string> {
    const { moderatorId, secondedBy } = deciders;
    const { statement, lifted, source, wasAdvised } = await this.check(tx, comment, agencyId, wish, moderatorId, now);
    if (needsTwoPeople(wish.measure, comment.authorRole) && (secondedBy === null || secondedBy === moderatorId))
      throw new Refusal('NEEDS_SECOND_PERSON');
    const id = newId();
    // The row first: what is carried out may refer to it, and it keeps the words as they were.
    const automatedDetection = comment.heldFor !== null || wasAdvised;
    await this.entering.enter(tx, comment, { id, agencyId, statement, source, automatedDetection, lifted, moderatorId, secondedBy }, now);
    if (lifted) await this.carrying.lift(tx, comment, lifted, now);
    else await this.carrying.carryOut(tx, comment, { ...statement, id, agencyId, heldFor: comment.heldFor }, now);
    return id;
  }

  /** What is answered to whoever decided, proposed or seconded. */
  async decided(
    actor: Actor,
    commentId: string,
    { decisionId, proposalId }: { decisionId: string | null; proposalId: string | null },
  ): Promise<Decided> {
    const [comment, decisions, proposals] = await Promise.all([
      this.comments.visible(actor, commentId),
      this.decisions.decisionsByIds(decisionId === null ? [] : [decisionId]),
      this.proposals.visibleByIds(actor, proposalId === null ? [] : [proposalId]),
    ]);
    return { comment, decision: decisions.get(decisionId!) ?? null, proposal: proposals.get(proposalId!) ?? null };
  }

  /** The statement as it is entered, what it lifts and how it came about; refused where the comment or the statement does not allow it. */
  private async check(
    tx: Tx,
    comment: Comment,
    agencyId: string,
    wish: Decide,
    deciderId: string,
    now: Date,
  ): Promise<{ statement: Statement; lifted: DecisionRow | null; source: Source; wasAdvised: boolean }> {
    const lifted = wish.measure === 'RESTORE' ? await this.toLift(tx, comment.id, wish.liftsDecisionId ?? null) : null;
    const { isOpen, reportsOfOthers, advised } = await this.cases.waiting(tx, comment.id, deciderId);
    const answersNow = wish.measure === 'SUSPEND' && (await this.roles.holders(tx, agencyId, 'OFFICIAL')).includes(comment.authorId);
    const situation: Situation = {
      ...situationOf(comment, { answersNow, isWaiting: isOpen, lifted: lifted?.measure ?? null }),
      withdrawnAt: wish.isOnAppeal && lifted ? null : comment.withdrawnAt,
    };
    const untaken = whyNotMeasure(wish.measure, wish.ground, situation);
    if (untaken) throw new Refusal(untaken, {}, fieldOf(untaken));
    const statement = tidied(wish);
    const fault = whyNotState(statement, now, wish.isShort);
    const facts = { days: longestDays(wish.measure), hours: shortestTermHours, max: mostPassages };
    if (fault) throw new Refusal(fault.code, facts, `input.${fault.field}`);
    if (statement.passages && wish.wordsDigest && wish.wordsDigest !== digestOf(comment.body))
      throw new Refusal('WORDS_CHANGED', {}, 'input.passages');
    return { statement, lifted, source: sourceOf(reportsOfOthers, wish.isFromAuthority), wasAdvised: advised };
  }

  /** What stands and is to be lifted; null where it does not stand any more, or nothing does. */
  private async toLift(tx: Tx, commentId: string, decisionId: string | null): Promise<DecisionRow | null> {
    const standing = await this.database.rowsIn(tx, readStandingRestrictions, [commentId]);
    return (decisionId === null ? standing[0] : standing.find(({ id }) => id === decisionId)) ?? null;
  }
}

function digestOf(words: string): string {
  return createHash('sha256').update(words).digest('hex');
}

function fieldOf(refusal: MeasureRefusal): string | null {
  if (refusal === 'OFFICIAL_ANSWER_PROTECTED') return 'input.ground';
  return refusal === 'NOTHING_TO_LIFT' ? 'input.liftsDecisionId' : null;
}
