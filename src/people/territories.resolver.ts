/** The territories that consultations and agencies belong to. */
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { loaderOf, type GraphContext } from '../platform/graphql/context.js';
import { PageArgs, type Connection } from '../platform/graphql/relay.js';
import { AgenciesService } from './agencies.service.js';
import { connect, TerritoryConnection } from './connections.js';
import { Territory } from './territory.entity.js';

@Resolver(() => Territory)
export class TerritoriesResolver {
  constructor(private readonly agencies: AgenciesService) {}

  @Query(() => TerritoryConnection, { description: 'Territories in the order of their codes.' })
  territories(
    @Args() page: PageArgs,
    @Args('parentCode', {
      type: () => String,
      nullable: true,
      description: 'Only those directly within this territory.',
    })
    parentCode?: string | null,
  ): Promise<Connection<Territory>> {
    return connect(
      page,
      1,
      (keyset) => this.agencies.territories(parentCode ?? null, keyset),
      ({ code }) => [code],
    );
  }

  @ResolveField(() => Territory, { nullable: true, description: 'The territory it lies in, null for the country.' })
  async parent(@Parent() { parentCode }: Territory, @Context() context: GraphContext): Promise<Territory | null> {
    if (parentCode === null) return null;
    return loaderOf(context, 'people.territory', (codes: readonly string[]) => this.agencies.territoriesByCodes(codes)).load(parentCode);
  }
}
