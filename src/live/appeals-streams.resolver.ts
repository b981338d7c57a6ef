/** Subscriptions about appeals. */
import { Args, Context, Extensions, ID, Parent, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { ModerationAppeal } from '../moderation/appeals/appeal.entity.js';
import { AppealsService } from '../moderation/appeals/appeals.service.js';
import type { Actor } from '../people/actor.js';
import { CurrentActor } from '../people/current-actor.js';
import { loaderOf, type GraphContext } from '../platform/graphql/context.js';
import type { LiveStream } from '../platform/graphql/live-stream.js';
import { fromGlobalId } from '../platform/graphql/relay.js';
import { AppealsFeed } from './appeals-feed.service.js';
import { AppealChanged, AppealEventUnion } from './appeals.types.js';
import { after } from './live.resolver.js';

@Resolver()
export class AppealsStreamsResolver {
  constructor(private readonly feed: AppealsFeed) {}

  @Extensions({ perViewer: true })
  @Subscription(() => AppealEventUnion, {
    description:
      'One appeal as it changes. For those who see it: whoever appeals, moderators of the agency and auditors; NOT_FOUND for others.',
  })
  appealChanged(
    @CurrentActor() actor: Actor,
    @Args('appealId', { type: () => ID, description: 'The appeal.' }) id: string,
    @Args('after', after) from: string | null,
  ): Promise<LiveStream> {
    return this.feed.ofOne(actor, fromGlobalId('ModerationAppeal', id, 'appealId'), from ?? null);
  }

  @Extensions({ perViewer: true })
  @Subscription(() => AppealEventUnion, {
    description: 'Appeals as they are filed and decided. For moderators of the agency and auditors; others are refused with FORBIDDEN.',
  })
  moderationAppealEvents(
    @CurrentActor() actor: Actor,
    @Args('agencyId', { type: () => ID, nullable: true, description: 'The agency; all of them, for auditors, when absent.' })
    id: string | null,
    @Args('after', after) from: string | null,
  ): Promise<LiveStream> {
    return this.feed.ofAgency(actor, id ? fromGlobalId('Agency', id, 'agencyId') : null, from ?? null);
  }
}

@Resolver(() => AppealChanged)
export class AppealChangedResolver {
  constructor(private readonly appeals: AppealsService) {}

  @ResolveField(() => ModerationAppeal, { nullable: true })
  appeal(@Parent() { appealId }: AppealChanged, @Context() context: GraphContext<Actor>): Promise<ModerationAppeal | null> {
    const load = (ids: readonly string[]) => this.appeals.visibleByIds(context.viewer, ids);
    return loaderOf<string, ModerationAppeal>(context, 'appeals.appeal', load).load(appealId);
  }
}
