/** The workbench of officials. */
import { Args, Extensions, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../people/actor.js';
import { CurrentActor } from '../people/current-actor.js';
import { fromGlobalId, PageArgs, type Connection } from '../platform/graphql/relay.js';
import { DateTime } from '../platform/graphql/scalars.js';
import { connect, ConsultationConnection } from './connections.js';
import { Consultation } from './consultation.entity.js';
import { ConsultationPhase } from './enums.js';
import type { Phase } from './phase.rules.js';
import { seesChanges } from './workbench.rules.js';
import { WorkbenchService } from './workbench.service.js';

@Resolver(() => Consultation)
export class WorkbenchResolver {
  constructor(private readonly service: WorkbenchService) {}

  @Extensions({ perViewer: true })
  @Query(() => ConsultationConnection, {
    description:
      'The consultations that the viewer prepares, drafts included, changed last first: those of agencies where they are an official; all of them for administrators. An error SIGN_IN_REQUIRED or FORBIDDEN for others.',
  })
  workbench(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('agencyId', { type: () => ID, nullable: true, description: 'Only those of this agency.' }) agencyId?: string | null,
    @Args('phase', { type: () => ConsultationPhase, nullable: true, description: 'Only those in this phase now.' }) phase?: Phase | null,
  ): Promise<Connection<Consultation>> {
    const wish = { agencyId: agencyId == null ? null : fromGlobalId('Agency', agencyId, 'agencyId'), phase: phase ?? null };
    return connect(
      page,
      2,
      (keyset) => this.service.list(actor, wish, keyset),
      ({ sortValue, id }) => [sortValue, id],
    );
  }

  @Extensions({ perViewer: true })
  @ResolveField('changedAt', () => DateTime, {
    nullable: true,
    description: 'When an official last changed it. For people of its agency, administrators and auditors; null for others.',
  })
  lastChange(@CurrentActor() actor: Actor, @Parent() { agencyId, changedAt }: Consultation): Date | null {
    return seesChanges(actor, agencyId) ? changedAt : null;
  }
}
