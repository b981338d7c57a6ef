/** The agency of a role. */
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { loaderOf, type GraphContext } from '../platform/graphql/context.js';
import { AgenciesService } from './agencies.service.js';
import { Agency } from './agency.entity.js';
import { Membership } from './membership.entity.js';

@Resolver(() => Membership)
export class MembershipsResolver {
  constructor(private readonly agencies: AgenciesService) {}

  @ResolveField(() => Agency, { description: 'The agency.' })
  async agency(@Parent() { agencyId }: Membership, @Context() context: GraphContext): Promise<Agency | null> {
    return loaderOf(context, 'people.agency', (ids: readonly string[]) => this.agencies.agenciesByIds(ids)).load(agencyId);
  }
}
