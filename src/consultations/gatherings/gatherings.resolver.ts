/** Gatherings in the API. */
import { Args, Context, Extensions, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../people/actor.js';
import { CurrentActor } from '../../people/current-actor.js';
import { permission, Permission } from '../../people/permission.js';
import { Clock } from '../../platform/clock/clock.js';
import { loaderOf, type GraphContext } from '../../platform/graphql/context.js';
import { fromGlobalId, PageArgs, type Connection } from '../../platform/graphql/relay.js';
import { connect } from '../connections.js';
import { Consultation } from '../consultation.entity.js';
import { ReadingService } from '../reading.service.js';
import { Gathering } from './gathering.entity.js';
import { GatheringConnection, RecordGatheringInput, RecordGatheringPayload } from './gatherings.inputs.js';
import { whyNotEnterFor } from './gatherings.rules.js';
import { GatheringsService } from './gatherings.service.js';

@Resolver(() => Consultation)
export class ConsultationGatheringsResolver {
  constructor(
    private readonly recorded: GatheringsService,
    private readonly clock: Clock,
  ) {}

  @Mutation(() => RecordGatheringPayload, {
    description:
      'Records where, when and how contributions came that officials will enter for others. Officials of the agency, while the consultation is open. Refuses with GATHERING_DAY, GATHERING_PEOPLE, NOT_YET_OPEN, CLOSED.',
  })
  recordGathering(@CurrentActor() actor: Actor, @Args('input') input: RecordGatheringInput): Promise<RecordGatheringPayload> {
    const consultationId = fromGlobalId('Consultation', input.consultationId, 'input.consultationId');
    return this.recorded.record(actor, { ...input, people: input.people ?? null, consultationId });
  }

  @ResolveField(() => GatheringConnection, {
    description: 'Where and when contributions came that officials entered for others, the newest first.',
  })
  gatherings(@Parent() { id }: Consultation, @Args() page: PageArgs): Promise<Connection<Gathering>> {
    return connect(
      page,
      1,
      (keyset) => this.recorded.page(id, keyset),
      (gathering) => [gathering.id],
    );
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Permission, { description: 'Whether the viewer may enter contributions and ballots for others now.' })
  viewerCanEnterForOthers(
    @CurrentActor() actor: Actor,
    @Parent() consultation: Consultation,
    @Context() { language }: GraphContext,
  ): Permission {
    return permission(whyNotEnterFor(actor, consultation, this.clock.now()), language);
  }
}

@Resolver(() => Gathering)
export class GatheringResolver {
  constructor(private readonly consultations: ReadingService) {}

  @ResolveField(() => Consultation, { nullable: true, description: 'The consultation.' })
  consultation(@Parent() { consultationId }: Gathering, @Context() context: GraphContext<Actor>): Promise<Consultation | null> {
    return loaderOf<string, Consultation>(context, 'consultation', (ids) => this.consultations.visibleByIds(context.viewer, ids)).load(
      consultationId,
    );
  }
}
