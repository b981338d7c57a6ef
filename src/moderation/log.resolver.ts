/** The public log of moderation. */
import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Consultation } from '../consultations/consultation.entity.js';
import { ReadingService } from '../consultations/reading.service.js';
import type { Actor } from '../people/actor.js';
import { AgenciesService } from '../people/agencies.service.js';
import { Agency } from '../people/agency.entity.js';
import { loaderOf, type GraphContext } from '../platform/graphql/context.js';
import { fromGlobalId, PageArgs, type Connection } from '../platform/graphql/relay.js';
import { connectLog, ModerationDecisionConnection } from './connections.js';
import { LogService } from './log.service.js';
import { ModerationDecision } from './moderation-decision.entity.js';

@Resolver(() => ModerationDecision)
export class LogResolver {
  constructor(
    private readonly decisions: LogService,
    private readonly agencies: AgenciesService,
    private readonly consultations: ReadingService,
  ) {}

  @Query(() => ModerationDecisionConnection, {
    description: 'What moderators decided and why, newest first. Public, and without personal data.',
  })
  moderationLog(
    @Args('agencyId', { type: () => ID, nullable: true, description: 'Only decisions of this agency; of all when absent.' })
    agencyId: string | null,
    @Args() page: PageArgs,
  ): Promise<Connection<ModerationDecision>> {
    return connectLog(page, (keyset) => this.decisions.log(agencyId ? fromGlobalId('Agency', agencyId, 'agencyId') : null, keyset));
  }

  @ResolveField(() => Agency, { description: 'The agency whose moderators decided.' })
  agency(@Parent() { agencyId }: ModerationDecision, @Context() context: GraphContext): Promise<Agency | null> {
    return loaderOf(context, 'people.agency', (ids: readonly string[]) => this.agencies.agenciesByIds(ids)).load(agencyId);
  }

  @ResolveField(() => Consultation, { description: 'The consultation in which the comment stands.' })
  consultation(@Parent() { consultationId }: ModerationDecision, @Context() context: GraphContext<Actor>): Promise<Consultation | null> {
    return loaderOf<string, Consultation>(context, 'consultation', (ids) => this.consultations.visibleByIds(context.viewer, ids)).load(
      consultationId,
    );
  }
}
