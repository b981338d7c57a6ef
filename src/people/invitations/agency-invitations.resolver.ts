/** The invitations of an agency, for those who send them and those who check on them. */
import { Args, Context, Extensions, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { loaderOf, type GraphContext } from '../../platform/graphql/context.js';
import { PageArgs, type Connection } from '../../platform/graphql/relay.js';
import type { Actor } from '../actor.js';
import { Agency } from '../agency.entity.js';
import { connect } from '../connections.js';
import { CurrentActor } from '../current-actor.js';
import type { Invitation } from './invitation.entity.js';
import { InvitationConnection } from './invitations.payloads.js';
import { InvitationsService } from './invitations.service.js';

@Resolver(() => Agency)
export class AgencyInvitationsResolver {
  constructor(private readonly service: InvitationsService) {}

  @Extensions({ perViewer: true })
  @ResolveField(() => InvitationConnection, {
    nullable: true,
    description: 'Who was invited to work for it, the newest first. For administrators and auditors; others get an error FORBIDDEN.',
  })
  invitations(
    @CurrentActor() actor: Actor,
    @Parent() { id }: Agency,
    @Args() page: PageArgs,
    @Context() context: GraphContext,
  ): Promise<Connection<Invitation>> {
    return connect(
      page,
      1,
      (keyset) =>
        loaderOf(context, `people.invitations ${JSON.stringify(keyset)}`, (ids: readonly string[]) =>
          this.service.ofAgencies(actor, ids, keyset),
        ).load(id),
      (invitation) => [invitation.id],
    );
  }
}
