/** The polls in which the viewer has taken part. */
import { Args, Context, Extensions, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../people/actor.js';
import { CurrentActor } from '../people/current-actor.js';
import type { GraphContext } from '../platform/graphql/context.js';
import { PageArgs, readPage, toConnection, type Connection } from '../platform/graphql/relay.js';
import { CastingService } from './casting.service.js';
import { ownBallots } from './own-ballots.js';
import { RollService } from './roll.service.js';
import { ViewerVote, ViewerVoteConnection } from './viewer-vote.js';

@Resolver(() => ViewerVote)
export class ViewerVotesResolver {
  constructor(
    private readonly roll: RollService,
    private readonly casting: CastingService,
  ) {}

  @Extensions({ perViewer: true })
  @Query(() => ViewerVoteConnection, {
    description:
      'The polls in which whoever asks has taken part and not withdrawn, the newest poll first. Nobody can ask this of somebody else. Refuses with SIGN_IN_REQUIRED.',
  })
  async viewerVotes(@CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Connection<ViewerVote>> {
    const keyset = readPage(page, 1);
    return toConnection(await this.roll.ofViewer(actor, keyset), keyset, ({ poll }) => [poll.id]);
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => String, {
    nullable: true,
    description:
      'Code of the receipt of the newest version of the ballot, as `viewerBallot` shows it. It is worked out with the poll’s key and kept nowhere beside the person: null once that key is destroyed.',
  })
  async receiptCode(
    @Parent() { poll }: ViewerVote,
    @CurrentActor() actor: Actor,
    @Context() context: GraphContext,
  ): Promise<string | null> {
    return actor.accountId === null ? null : ((await ownBallots(context, this.casting, actor).load(poll))?.receiptCode ?? null);
  }
}
