/** The second person: seconds or declines what a colleague proposed; whoever proposed it may take it back. */
import { Injectable } from '@nestjs/common';
import type { Comment } from '../../comments/comment.entity.js';
import { CommentsService } from '../../comments/comments.service.js';
import { EditingService } from '../../comments/editing.service.js';
import { ReadingService } from '../../consultations/reading.service.js';
import type { Actor } from '../../people/actor.js';
import { RolesService } from '../../people/roles.service.js';
import { SuspensionsService } from '../../people/suspensions.service.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Idempotency } from '../../platform/database/idempotency.js';
import { Refusal, refuseIf } from '../../platform/refusal/refusal.js';
import { DecidingService, type Decided } from '../deciding.service.js';
import { whyNotSeeReports } from '../moderation.rules.js';
import { answerProposal, lockProposal, readProposals, type ProposalRow } from './proposals.queries.js';
import { whyNotAnswer, whyNotCarryOut, whyNotWithdrawProposal, type ProposalAnswer } from './proposals.rules.js';
import { ProposalsService } from './proposals.service.js';

export interface AnswerProposal {
  proposalId: string;
  idempotencyKey?: string | null;
}

interface Locked {
  tx: Tx;
  proposal: ProposalRow;
  comment: Comment;
  now: Date;
}

@Injectable()
export class SecondingService {
  constructor(
    private readonly database: Database,
    private readonly comments: CommentsService,
    private readonly editing: EditingService,
    private readonly consultations: ReadingService,
    private readonly deciding: DecidingService,
    private readonly proposals: ProposalsService,
    private readonly suspensions: SuspensionsService,
    private readonly roles: RolesService,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  /** Carries it out, as both have then decided. */
  second(actor: Actor, act: AnswerProposal): Promise<Decided> {
    return this.answer(actor, act, 'secondModerationProposal', async ({ tx, proposal, comment, now }) => {
      refuseIf(whyNotAnswer(actor, proposal, comment.authorId, now));
      refuseIf(whyNotCarryOut(proposal, comment.body, await this.roles.holders(tx, proposal.agencyId, 'MODERATOR')));
      const { statement, measure, agencyId, commentId } = proposal;
      const wish = { ...statement, measure, commentId, endsAt: statement.endsAt === null ? null : new Date(statement.endsAt) };
      const deciders = { moderatorId: proposal.proposedBy, secondedBy: actor.accountId };
      // As long as both was asked of the proposal, the short form asked for less.
      const isShort = statement.facts === null || statement.proportion === null;
      const decisionId = await this.deciding.decideIn(tx, actor, comment, agencyId, { ...wish, isShort }, now, deciders);
      await this.close(tx, actor, proposal, 'SECONDED', null, decisionId, now);
      return decisionId;
    });
  }

  /** With a reason for whoever proposed it. */
  decline(actor: Actor, act: AnswerProposal & { reason: string }): Promise<Decided> {
    return this.answer(actor, act, 'declineModerationProposal', async ({ tx, proposal, comment, now }) => {
      refuseIf(whyNotAnswer(actor, proposal, comment.authorId, now));
      await this.close(tx, actor, proposal, 'DECLINED', act.reason, null, now);
      await this.proposals.record(tx, 'comment.proposal_declined', proposal, comment, actor.accountId!, now);
      return null;
    });
  }

  withdraw(actor: Actor, act: AnswerProposal): Promise<Decided> {
    return this.answer(actor, act, 'withdrawModerationProposal', async ({ tx, proposal, comment, now }) => {
      refuseIf(whyNotWithdrawProposal(actor, proposal, now));
      await this.close(tx, actor, proposal, 'WITHDRAWN', null, null, now);
      await this.proposals.record(tx, 'comment.proposal_withdrawn', proposal, comment, actor.accountId!, now);
      return null;
    });
  }

  /** Why the actor may not second or decline it now. */
  whyNotAnswer(actor: Actor, proposal: ProposalRow, authorId: string): string | null {
    return whyNotAnswer(actor, proposal, authorId, this.clock.now());
  }

  whyNotWithdraw(actor: Actor, proposal: ProposalRow): string | null {
    return whyNotWithdrawProposal(actor, proposal, this.clock.now());
  }

  private async answer(
    actor: Actor,
    { proposalId, idempotencyKey }: AnswerProposal,
    operation: string,
    act: (locked: Locked) => Promise<string | null>,
  ): Promise<Decided> {
    const { commentId, consultationId } = await this.find(actor, proposalId);
    const { authorId } = await this.comments.visible(actor, commentId);
    const decisionId = await this.database.transaction(async (tx) => {
      await this.consultations.lockShared(tx, consultationId);
      const comment = await this.editing.lock(tx, commentId);
      // Two colleagues at once: the second finds the answer of the first.
      const [proposal] = await this.database.rowsIn(tx, lockProposal, [proposalId]);
      const now = this.clock.now();
      const once = { accountId: actor.accountId!, key: idempotencyKey, operation, now };
      const outcome = await this.idempotency.once(tx, once, async () => ({
        decisionId: await act({ tx, proposal: proposal!, comment, now }),
      }));
      return outcome.decisionId;
    });
    this.suspensions.forget(authorId);
    return this.deciding.decided(actor, commentId, { decisionId, proposalId });
  }

  /** It does not exist for those who may not see it. */
  private async find(actor: Actor, id: string): Promise<ProposalRow> {
    const [proposal] = await this.database.rows(readProposals, [[id]]);
    refuseIf(actor.accountId === null ? 'SIGN_IN_REQUIRED' : null);
    if (!proposal || whyNotSeeReports(actor, proposal.agencyId) !== null)
      throw new Refusal('NOT_FOUND', { type: 'ModerationProposal' }, 'input.proposalId');
    return proposal;
  }

  private async close(
    tx: Tx,
    actor: Actor,
    { id }: ProposalRow,
    outcome: ProposalAnswer,
    answer: string | null,
    decisionId: string | null,
    now: Date,
  ): Promise<void> {
    await this.database.rowsIn(tx, answerProposal, [id, outcome, actor.accountId, now, answer, decisionId]);
  }
}
