/** The moderators' queue, and the cases in it. */
import { Args, Context, Extensions, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Comment } from '../comments/comment.entity.js';
import { CommentsService } from '../comments/comments.service.js';
import type { Actor } from '../people/actor.js';
import { CurrentActor } from '../people/current-actor.js';
import { loaderOf, type GraphContext } from '../platform/graphql/context.js';
import { fromGlobalId, type Connection } from '../platform/graphql/relay.js';
import { CasesService } from './cases.service.js';
import { CommentReport } from './comment-report.entity.js';
import { connectQueue, ModerationCaseConnection } from './connections.js';
import { ModerationCase, ReasonCount } from './moderation-case.entity.js';
import { LogService } from './log.service.js';
import { ModerationDecision } from './moderation-decision.entity.js';
import { mostDecisionsShown, mostReportsShown } from './moderation.rules.js';
import { ModerationQueueArgs, ModerationQueueFilter, readFilter } from './queue/queue.inputs.js';
import { QueueService } from './queue/queue.service.js';

@Resolver(() => ModerationCase)
export class QueueResolver {
  constructor(
    private readonly cases: CasesService,
    private readonly comments: CommentsService,
    private readonly log: LogService,
    private readonly queue: QueueService,
  ) {}

  @Extensions({ perViewer: true })
  @Query(() => ModerationCaseConnection, {
    description:
      'Comments of an agency’s consultations that wait for a moderator, those that are due first before the others: `attendBy` weighs risk and age. For its moderators and auditors; others get an error FORBIDDEN.',
  })
  moderationQueue(@CurrentActor() actor: Actor, @Args() args: ModerationQueueArgs): Promise<Connection<ModerationCase>> {
    const [agencyId, wish] = [fromGlobalId('Agency', args.agencyId, 'agencyId'), readFilter(args.filter, 'filter')];
    return connectQueue(args, (keyset) => this.queue.page(actor, agencyId, wish, args.together, keyset));
  }

  @Extensions({ perViewer: true })
  @Query(() => Int, {
    description: 'How many cases of the queue those are. For moderators of the agency and auditors; others get an error FORBIDDEN.',
  })
  moderationQueueCount(
    @CurrentActor() actor: Actor,
    @Args('agencyId', { type: () => ID, description: 'The agency.' }) agencyId: string,
    @Args('filter', { type: () => ModerationQueueFilter, nullable: true, description: 'Which of them; all when absent.' })
    filter?: ModerationQueueFilter | null,
  ): Promise<number> {
    return this.queue.count(actor, fromGlobalId('Agency', agencyId, 'agencyId'), readFilter(filter, 'filter'));
  }

  @ResolveField(() => Comment, { description: 'The comment as everybody sees it.' })
  comment(@Parent() { commentId }: ModerationCase, @Context() context: GraphContext<Actor>): Promise<Comment | null> {
    return loaderOf<string, Comment>(context, 'comment', (ids) => this.comments.visibleByIds(context.viewer, ids)).load(commentId);
  }

  @ResolveField(() => [ReasonCount], { description: 'Reasons of the open reports, the most frequent first.' })
  reasons(@Parent() { commentId }: ModerationCase, @Context() context: GraphContext): Promise<ReasonCount[] | null> {
    return loaderOf(context, 'moderation.reasons', (ids: readonly string[]) => this.cases.reasons(ids)).load(commentId);
  }

  @ResolveField(() => [CommentReport], { description: `The newest ${mostReportsShown} reports, those of earlier decisions included.` })
  reports(@Parent() { commentId }: ModerationCase, @Context() context: GraphContext): Promise<CommentReport[] | null> {
    return loaderOf(context, 'moderation.reports', (ids: readonly string[]) => this.cases.reports(ids)).load(commentId);
  }

  @ResolveField(() => [ModerationDecision], {
    description: `What was decided about the comment, the newest ${mostDecisionsShown}, the newest first; what was undone stays.`,
  })
  decisions(@Parent() { commentId }: ModerationCase, @Context() context: GraphContext): Promise<ModerationDecision[] | null> {
    return loaderOf(context, 'moderation.decisions', (ids: readonly string[]) => this.log.decisionsOfComments(ids)).load(commentId);
  }
}
