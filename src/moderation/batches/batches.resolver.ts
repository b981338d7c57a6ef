/** Deciding about many comments at once, in the API. */
import { Args, Context, Extensions, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Comment } from '../../comments/comment.entity.js';
import { CommentsService } from '../../comments/comments.service.js';
import { AccountsService } from '../../people/accounts.service.js';
import { Account } from '../../people/account.entity.js';
import type { Actor } from '../../people/actor.js';
import { AgenciesService } from '../../people/agencies.service.js';
import { Agency } from '../../people/agency.entity.js';
import { CurrentActor } from '../../people/current-actor.js';
import { permission, Permission } from '../../people/permission.js';
import { loaderOf, type GraphContext } from '../../platform/graphql/context.js';
import { fromGlobalId, PageArgs, readPage, toConnection, type Connection } from '../../platform/graphql/relay.js';
import { undoSeconds } from '../moderation.rules.js';
import { DecideTogetherInput, readTogether, UndoBatchInput } from './batches.inputs.js';
import {
  DecideTogetherPayload,
  ModerationBatchConnection,
  SkippedComment,
  SkippedCommentConnection,
  UndoBatchPayload,
} from './batches.payloads.js';
import { BatchesService } from './batches.service.js';
import { ModerationBatch } from './moderation-batch.entity.js';

@Resolver(() => ModerationBatch)
export class BatchesResolver {
  constructor(
    private readonly batches: BatchesService,
    private readonly accounts: AccountsService,
    private readonly agencies: AgenciesService,
  ) {}

  @Extensions({ perViewer: true })
  @Query(() => ModerationBatchConnection, {
    description:
      'Decisions about many comments of an agency, the newest first. For its moderators and auditors; others get an error FORBIDDEN.',
  })
  async moderationBatches(
    @CurrentActor() actor: Actor,
    @Args('agencyId', { type: () => ID, description: 'The agency.' }) agencyId: string,
    @Args() page: PageArgs,
  ): Promise<Connection<ModerationBatch>> {
    const keyset = readPage(page, 2);
    const batches = await this.batches.page(actor, fromGlobalId('Agency', agencyId, 'agencyId'), keyset);
    return toConnection(batches, keyset, ({ askedAt, id }) => [askedAt.toISOString(), id]);
  }

  @Mutation(() => DecideTogetherPayload, {
    description:
      'Decides about many comments by one act: each gets its own decision with the same words, part by part; one’s own comments, those that colleagues are at work on and those that take two people are left and listed. Moderators of the agency. Refuses with ONE_SELECTION_NEEDED, NOTHING_SELECTED, TOO_MANY_SELECTED, SELECTION_GREW, and what a statement lacks.',
  })
  decideTogether(@CurrentActor() actor: Actor, @Args('input') input: DecideTogetherInput): Promise<DecideTogetherPayload> {
    return this.batches.ask(actor, readTogether(input));
  }

  @Mutation(() => UndoBatchPayload, {
    description: `Takes a decision about many comments back while it is at work and for ${undoSeconds} seconds after its last part: everything is as it was, except where something else was decided since. Whoever asked for it. Refuses with TOO_LATE_TO_UNDO, BATCH_OF_OTHERS, ALREADY_UNDONE.`,
  })
  undoBatch(@CurrentActor() actor: Actor, @Args('input') input: UndoBatchInput): Promise<UndoBatchPayload> {
    return this.batches.undo(actor, { ...input, batchId: fromGlobalId('ModerationBatch', input.batchId, 'input.batchId') });
  }

  @ResolveField(() => Account, { description: 'Whoever asked for it.' })
  moderator(@Parent() { moderatorId }: ModerationBatch, @Context() context: GraphContext): Promise<Account | null> {
    return loaderOf(context, 'people.account', (ids: readonly string[]) => this.accounts.publicAccounts(ids)).load(moderatorId);
  }

  @ResolveField(() => Agency, { description: 'The agency.' })
  agency(@Parent() { agencyId }: ModerationBatch, @Context() context: GraphContext): Promise<Agency | null> {
    return loaderOf(context, 'people.agency', (ids: readonly string[]) => this.agencies.agenciesByIds(ids)).load(agencyId);
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Permission, { description: 'Whether the viewer may take it back now, and if not, why.' })
  viewerCanUndo(@CurrentActor() actor: Actor, @Parent() batch: ModerationBatch, @Context() context: GraphContext): Permission {
    return permission(this.batches.whyNotUndo(actor, batch), context.language);
  }

  @ResolveField(() => SkippedCommentConnection, { description: 'The comments that were left as they are, and why.' })
  async skipped(@Parent() { id }: ModerationBatch, @Args() page: PageArgs): Promise<Connection<SkippedComment>> {
    const keyset = readPage(page, 1);
    const rows = await this.batches.skipped(id, keyset);
    const comments = rows.map(({ commentId, outcome }) => Object.assign(new SkippedComment(), { commentId, code: outcome }));
    return toConnection(comments, keyset, ({ commentId }) => [commentId]);
  }
}

@Resolver(() => SkippedComment)
export class SkippedCommentResolver {
  constructor(private readonly comments: CommentsService) {}

  @Extensions({ perViewer: true })
  @ResolveField(() => Comment, { nullable: true, description: 'The comment as the viewer sees it.' })
  comment(@Parent() { commentId }: SkippedComment, @Context() context: GraphContext<Actor>): Promise<Comment | null> {
    return loaderOf<string, Comment>(context, 'comment', (ids) => this.comments.visibleByIds(context.viewer, ids)).load(commentId);
  }
}
