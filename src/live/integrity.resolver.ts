/** The subscription about activity. */
import { Args, Context, ID, Parent, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { Consultation } from '../consultations/consultation.entity.js';
import { ReadingService } from '../consultations/reading.service.js';
import type { Actor } from '../people/actor.js';
import { CurrentActor } from '../people/current-actor.js';
import { loaderOf, type GraphContext } from '../platform/graphql/context.js';
import type { LiveStream } from '../platform/graphql/live-stream.js';
import { fromGlobalId } from '../platform/graphql/relay.js';
import { IntegrityFeed } from './integrity-feed.service.js';
import { IntegrityChanged } from './integrity.types.js';
import { after } from './live.resolver.js';

@Resolver(() => IntegrityChanged)
export class IntegrityStreamResolver {
  constructor(
    private readonly feed: IntegrityFeed,
    private readonly consultations: ReadingService,
  ) {}

  @Subscription(() => IntegrityChanged, {
    description:
      'Whether what people do in a consultation is usual: at once as it is (unless `after` is its newest sequence), then at most every few seconds while something comes in.',
  })
  integrityChanged(
    @CurrentActor() actor: Actor,
    @Args('consultationId', { type: () => ID, description: 'The consultation.' }) id: string,
    @Args('after', after) from: string | null,
  ): Promise<LiveStream> {
    return this.feed.stream(actor, fromGlobalId('Consultation', id, 'consultationId'), from ?? null);
  }

  @ResolveField(() => Consultation, { nullable: true })
  consultation(@Parent() { consultationId }: IntegrityChanged, @Context() context: GraphContext<Actor>): Promise<Consultation | null> {
    const find = (ids: readonly string[]) => this.consultations.visibleByIds(context.viewer, ids);
    return loaderOf<string, Consultation>(context, 'consultation', find).load(consultationId);
  }
}
