/** Which suspensions stand against whoever asks, with the decision in which each is stated. */
import { Context, Extensions, Field, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../people/actor.js';
import { AgenciesService } from '../people/agencies.service.js';
import { Agency } from '../people/agency.entity.js';
import { CurrentActor } from '../people/current-actor.js';
import { SuspensionsService } from '../people/suspensions.service.js';
import { Viewer } from '../people/viewer.js';
import { loaderOf, type GraphContext } from '../platform/graphql/context.js';
import { DateTime } from '../platform/graphql/scalars.js';
import { LogService } from './log.service.js';
import { ModerationDecision } from './moderation-decision.entity.js';

@ObjectType({
  description:
    'An agency takes no comments, supports or reports from the viewer for a time. Voting, asking, appealing and reading are as they were.',
})
export class ViewerSuspension {
  agencyId: string;
  decisionId: string;
  @Field(() => DateTime, { description: 'Until when.' })
  until: Date;
  @Field(() => Agency, { description: 'The agency.' })
  agency?: Agency;
  @Field(() => ModerationDecision, { description: 'Why, and where to appeal.' })
  decision?: ModerationDecision;
}

@Resolver(() => Viewer)
export class ViewerSuspensionsResolver {
  constructor(private readonly service: SuspensionsService) {}

  @Extensions({ perViewer: true })
  @ResolveField(() => [ViewerSuspension], { description: 'Suspensions that stand against the viewer, the longest first; mostly none.' })
  async suspensions(@CurrentActor() actor: Actor): Promise<ViewerSuspension[]> {
    const standing = await this.service.ofActor(actor);
    return standing.map(({ agencyId, decisionId, endsAt }) =>
      Object.assign(new ViewerSuspension(), { agencyId, decisionId, until: endsAt }),
    );
  }
}

@Resolver(() => ViewerSuspension)
export class ViewerSuspensionFieldsResolver {
  constructor(
    private readonly agencies: AgenciesService,
    private readonly log: LogService,
  ) {}

  @ResolveField(() => Agency)
  agency(@Parent() { agencyId }: ViewerSuspension, @Context() context: GraphContext): Promise<Agency | null> {
    return loaderOf(context, 'people.agency', (ids: readonly string[]) => this.agencies.agenciesByIds(ids)).load(agencyId);
  }

  @ResolveField(() => ModerationDecision)
  decision(@Parent() { decisionId }: ViewerSuspension, @Context() context: GraphContext): Promise<ModerationDecision | null> {
    return loaderOf(context, 'moderation.decision', (ids: readonly string[]) => this.log.decisionsByIds(ids)).load(decisionId);
  }
}
