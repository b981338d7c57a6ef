/** Subscriptions about the moderators' work. */
import { Args, Context, Extensions, ID, Parent, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { BatchesService } from '../moderation/batches/batches.service.js';
import { ModerationBatch } from '../moderation/batches/moderation-batch.entity.js';
import { whyNotSeeReports } from '../moderation/moderation.rules.js';
import { ModerationQueueFigures } from '../moderation/queue/queue-figures.js';
import { QueueService } from '../moderation/queue/queue.service.js';
import type { Actor } from '../people/actor.js';
import { CurrentActor } from '../people/current-actor.js';
import type { GraphContext } from '../platform/graphql/context.js';
import type { LiveStream } from '../platform/graphql/live-stream.js';
import { fromGlobalId } from '../platform/graphql/relay.js';
import { after } from './live.resolver.js';
import { ModeratingFeed } from './moderating-feed.service.js';
import { ModerationBatchChanged, ModerationQueueChanged } from './moderating.types.js';

@Resolver()
export class ModeratingStreamsResolver {
  constructor(private readonly feed: ModeratingFeed) {}

  @Extensions({ perViewer: true })
  @Subscription(() => ModerationQueueChanged, {
    description:
      'How much waits in the queue of an agency: at once as it is (unless `after` is the newest sequence), then the newest at most twice a second. For its moderators and auditors; others are refused with FORBIDDEN. `moderationQueueEvents` tells each change.',
  })
  moderationQueueChanged(
    @CurrentActor() actor: Actor,
    @Args('agencyId', { type: () => ID, description: 'The agency.' }) agencyId: string,
    @Args('after', after) from: string | null,
  ): Promise<LiveStream> {
    return this.feed.queueOf(actor, fromGlobalId('Agency', agencyId, 'agencyId'), from ?? null);
  }

  @Extensions({ perViewer: true })
  @Subscription(() => ModerationBatchChanged, {
    description:
      'How far a decision about many comments is: at once as it is (unless `after` is the newest sequence), then the newest at most four times a second. For those who may see it; others are refused with NOT_FOUND.',
  })
  moderationBatchChanged(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'The batch.' }) id: string,
    @Args('after', after) from: string | null,
  ): Promise<LiveStream> {
    return this.feed.batch(actor, fromGlobalId('ModerationBatch', id, 'id'), from ?? null);
  }
}

@Resolver(() => ModerationQueueChanged)
export class ModerationQueueChangedResolver {
  constructor(private readonly queue: QueueService) {}

  @ResolveField(() => ModerationQueueFigures, { nullable: true })
  async figures(
    @Parent() { agencyId }: ModerationQueueChanged,
    @Context() { viewer }: GraphContext<Actor>,
  ): Promise<ModerationQueueFigures | null> {
    return whyNotSeeReports(viewer, agencyId) === null ? this.queue.figures(viewer, agencyId) : null;
  }
}

@Resolver(() => ModerationBatchChanged)
export class ModerationBatchChangedResolver {
  constructor(private readonly batches: BatchesService) {}

  @ResolveField(() => ModerationBatch, { nullable: true })
  async batch(@Parent() { batchId }: ModerationBatchChanged, @Context() { viewer }: GraphContext<Actor>): Promise<ModerationBatch | null> {
    return (await this.batches.visibleByIds(viewer, [batchId])).get(batchId) ?? null;
  }
}
