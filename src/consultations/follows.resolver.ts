/** Follows in the API. */
import { Args, Context, Extensions, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../people/actor.js';
import { CurrentActor } from '../people/current-actor.js';
import { loaderOf, type GraphContext } from '../platform/graphql/context.js';
import { fromGlobalId, PageArgs, type Connection } from '../platform/graphql/relay.js';
import { connect, ConsultationConnection } from './connections.js';
import { Consultation } from './consultation.entity.js';
import * as inputs from './follows.inputs.js';
import { FollowsService } from './follows.service.js';

@Resolver(() => Consultation)
export class FollowsResolver {
  constructor(private readonly follows: FollowsService) {}

  @Mutation(() => inputs.FollowConsultationPayload, {
    description: 'Follows a consultation, once, in any phase. Nobody else sees who follows. Refuses with ALREADY_FOLLOWED.',
  })
  followConsultation(
    @CurrentActor() actor: Actor,
    @Args('input') input: inputs.FollowConsultationInput,
  ): Promise<inputs.FollowConsultationPayload> {
    return this.follows.follow(actor, { ...input, id: fromGlobalId('Consultation', input.id, 'input.id') });
  }

  @Mutation(() => inputs.UnfollowConsultationPayload, {
    description: 'Follows a consultation no longer. Refuses with NOT_FOLLOWED.',
  })
  unfollowConsultation(
    @CurrentActor() actor: Actor,
    @Args('input') input: inputs.UnfollowConsultationInput,
  ): Promise<inputs.UnfollowConsultationPayload> {
    return this.follows.unfollow(actor, { ...input, id: fromGlobalId('Consultation', input.id, 'input.id') });
  }

  @Extensions({ perViewer: true })
  @Query(() => ConsultationConnection, {
    description: 'The consultations that the viewer follows, followed last first. An error SIGN_IN_REQUIRED for visitors.',
  })
  viewerFollows(@CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Connection<Consultation>> {
    return connect(
      page,
      2,
      (keyset) => this.follows.list(actor, keyset),
      ({ followedAt, id }) => [followedAt, id],
    );
  }

  @Extensions({ perViewer: true })
  @ResolveField('viewerFollows', () => Boolean, { description: 'Whether the viewer follows it.' })
  async isFollowed(@CurrentActor() actor: Actor, @Parent() { id }: Consultation, @Context() context: GraphContext): Promise<boolean> {
    const load = (ids: readonly string[]) => this.follows.followed(actor, ids);
    return (await loaderOf(context, 'follows.followed', load).load(id)) ?? false;
  }

  @ResolveField(() => Int, { description: 'How many people follow it.' })
  async followerCount(@Parent() { id }: Consultation, @Context() context: GraphContext): Promise<number> {
    return (await loaderOf(context, 'follows.counts', (ids: readonly string[]) => this.follows.counts(ids)).load(id)) ?? 0;
  }
}
