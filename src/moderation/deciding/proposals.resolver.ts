/** Measures that take two people, in the API: for the moderators of the agency and auditors. */
import { Args, Context, Extensions, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Comment } from '../../comments/comment.entity.js';
import { CommentsService } from '../../comments/comments.service.js';
import { Account } from '../../people/account.entity.js';
import { AccountsService } from '../../people/accounts.service.js';
import type { Actor } from '../../people/actor.js';
import { CurrentActor } from '../../people/current-actor.js';
import { permission, Permission } from '../../people/permission.js';
import { loaderOf, type GraphContext } from '../../platform/graphql/context.js';
import { ConnectionOf, fromGlobalId, PageArgs, readPage, toConnection, type Connection } from '../../platform/graphql/relay.js';
import { ModerationCase } from '../moderation-case.entity.js';
import { DeclineModerationProposalInput, SecondModerationProposalInput, WithdrawModerationProposalInput } from './deciding.inputs.js';
import {
  DeclineModerationProposalPayload,
  SecondModerationProposalPayload,
  WithdrawModerationProposalPayload,
} from './deciding.payloads.js';
import { ModerationProposal } from './moderation-proposal.entity.js';
import { ProposalsService } from './proposals.service.js';
import { SecondingService } from './seconding.service.js';

export const ModerationProposalConnection = ConnectionOf(ModerationProposal);

@Resolver(() => ModerationProposal)
export class ProposalsResolver {
  constructor(
    private readonly proposals: ProposalsService,
    private readonly seconding: SecondingService,
    private readonly comments: CommentsService,
    private readonly accounts: AccountsService,
  ) {}

  @Extensions({ perViewer: true })
  @Query(() => ModerationProposalConnection, {
    description:
      'Measures of an agency that wait for a second moderator, the oldest first. For its moderators and auditors; others get an error FORBIDDEN.',
  })
  async moderationProposals(
    @CurrentActor() actor: Actor,
    @Args('agencyId', { type: () => ID, description: 'The agency.' }) agencyId: string,
    @Args() page: PageArgs,
  ): Promise<Connection<ModerationProposal>> {
    const keyset = readPage(page, 2);
    const rows = await this.proposals.open(actor, fromGlobalId('Agency', agencyId, 'agencyId'), keyset);
    return toConnection(rows, keyset, ({ proposedAt, id }) => [proposedAt.toISOString(), id]);
  }

  @Mutation(() => SecondModerationProposalPayload, {
    description:
      'Agrees with a measure that takes two people, which is carried out with it. Another moderator of the agency than the one who proposed it. Refuses with OWN_PROPOSAL, OWN_COMMENT, PROPOSAL_ANSWERED, PROPOSAL_EXPIRED, with PROPOSER_LEFT when whoever proposed it moderates there no more, with COMMENT_EDITED when a measure on the words would fall on other ones, and as `decideOnComment` does.',
  })
  secondModerationProposal(
    @CurrentActor() actor: Actor,
    @Args('input') input: SecondModerationProposalInput,
  ): Promise<SecondModerationProposalPayload> {
    return this.seconding.second(actor, named(input));
  }

  @Mutation(() => DeclineModerationProposalPayload, {
    description:
      'Does not agree with a measure that takes two people: nothing is changed. Another moderator of the agency than the one who proposed it. Refuses with OWN_PROPOSAL, OWN_COMMENT, PROPOSAL_ANSWERED, PROPOSAL_EXPIRED.',
  })
  declineModerationProposal(
    @CurrentActor() actor: Actor,
    @Args('input') input: DeclineModerationProposalInput,
  ): Promise<DeclineModerationProposalPayload> {
    return this.seconding.decline(actor, named(input));
  }

  @Mutation(() => WithdrawModerationProposalPayload, {
    description: 'Takes an own proposal back. Refuses with NOT_YOUR_PROPOSAL, PROPOSAL_ANSWERED, PROPOSAL_EXPIRED.',
  })
  withdrawModerationProposal(
    @CurrentActor() actor: Actor,
    @Args('input') input: WithdrawModerationProposalInput,
  ): Promise<WithdrawModerationProposalPayload> {
    return this.seconding.withdraw(actor, named(input));
  }

  @ResolveField(() => Comment, { nullable: true, description: 'The comment that it is about.' })
  comment(@Parent() { commentId }: ModerationProposal, @Context() context: GraphContext<Actor>): Promise<Comment | null> {
    return loaderOf<string, Comment>(context, 'comment', (ids) => this.comments.visibleByIds(context.viewer, ids)).load(commentId);
  }

  @ResolveField(() => Account, { nullable: true, description: 'Who proposed it, for those who decide together.' })
  proposer(@Parent() { proposedBy }: ModerationProposal, @Context() context: GraphContext): Promise<Account | null> {
    return loaderOf(context, 'people.account', (ids: readonly string[]) => this.accounts.publicAccounts(ids)).load(proposedBy);
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Permission, { description: 'Whether the viewer may second or decline it now, and if not, why.' })
  async viewerCanAnswer(
    @Parent() proposal: ModerationProposal,
    @CurrentActor() actor: Actor,
    @Context() context: GraphContext<Actor>,
  ): Promise<Permission> {
    const comment = await loaderOf<string, Comment>(context, 'comment', (ids) => this.comments.visibleByIds(context.viewer, ids)).load(
      proposal.commentId,
    );
    return permission(this.seconding.whyNotAnswer(actor, proposal, comment?.authorId ?? ''), context.language);
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Permission, { description: 'Whether the viewer may take it back now, and if not, why.' })
  viewerCanWithdraw(@Parent() proposal: ModerationProposal, @CurrentActor() actor: Actor, @Context() context: GraphContext): Permission {
    return permission(this.seconding.whyNotWithdraw(actor, proposal), context.language);
  }
}

@Resolver(() => Comment)
export class CommentProposalsResolver {
  constructor(private readonly service: ProposalsService) {}

  @Extensions({ perViewer: true })
  @ResolveField(() => [ModerationProposal], {
    description:
      'Measures that take two people, proposed about it, the newest first, with what became of them; empty but for the moderators of its agency and auditors.',
  })
  async moderationProposals(
    @Parent() { id }: Comment,
    @CurrentActor() actor: Actor,
    @Context() context: GraphContext,
  ): Promise<ModerationProposal[]> {
    const load = (ids: readonly string[]) => this.service.ofComments(actor, ids);
    return (await loaderOf(context, 'moderation.proposals', load).load(id)) ?? [];
  }
}

@Resolver(() => ModerationCase)
export class CaseProposalsResolver {
  constructor(private readonly service: ProposalsService) {}

  @ResolveField(() => [ModerationProposal], {
    description: 'Measures that take two people, proposed about the comment, the newest first; what became of them stays.',
  })
  async proposals(
    @Parent() { commentId }: ModerationCase,
    @CurrentActor() actor: Actor,
    @Context() context: GraphContext,
  ): Promise<ModerationProposal[]> {
    const load = (ids: readonly string[]) => this.service.ofComments(actor, ids);
    return (await loaderOf(context, 'moderation.proposals', load).load(commentId)) ?? [];
  }
}

function named<Input extends { proposalId: string }>(input: Input): Input {
  return { ...input, proposalId: fromGlobalId('ModerationProposal', input.proposalId, 'input.proposalId') };
}
