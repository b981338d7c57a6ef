/** The public figures of the response network in the API. */
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AgenciesService } from '../people/agencies.service.js';
import { Agency } from '../people/agency.entity.js';
import { loaderOf, type GraphContext } from '../platform/graphql/context.js';
import { PageArgs, type Connection } from '../platform/graphql/relay.js';
import { CalendarDate } from '../platform/graphql/scalars.js';
import { AgencyResponseConnection } from './connections.js';
import { connect } from './cursors.js';
import { figuresOf } from './figures.rules.js';
import { NetworkService } from './network.service.js';
import { AgencyResponse, ResponseFigures, ResponseNetwork } from './response-figures.js';

@Resolver(() => ResponseNetwork)
export class ResponseNetworkResolver {
  constructor(private readonly network: NetworkService) {}

  @Query(() => ResponseNetwork, {
    description:
      'How the agencies answer, for questions received within a period; this year when none is given. Counted from the terms themselves.',
  })
  responseNetwork(
    @Args('from', { type: () => CalendarDate, nullable: true, description: 'The first day of receipt.' }) from?: string | null,
    @Args('until', { type: () => CalendarDate, nullable: true, description: 'The last day of receipt.' }) until?: string | null,
  ): ResponseNetwork {
    return this.network.period(from ?? null, until ?? null);
  }

  @ResolveField(() => ResponseFigures, { description: 'All agencies together.' })
  async total(@Parent() period: ResponseNetwork): Promise<ResponseFigures> {
    return figuresOf(await this.network.totals(period));
  }

  @ResolveField(() => AgencyResponseConnection, {
    description: 'The agencies that got questions in the period, in the order of their slugs.',
  })
  async agencies(@Parent() period: ResponseNetwork, @Args() page: PageArgs): Promise<Connection<AgencyResponse>> {
    return connect(
      page,
      1,
      async (keyset) =>
        (await this.network.figures(period, keyset)).map(({ agencyId, slug, ...row }) => ({ agencyId, slug, figures: figuresOf(row) })),
      ({ slug }) => [slug],
    );
  }
}

@Resolver(() => AgencyResponse)
export class AgencyResponseResolver {
  constructor(private readonly agencies: AgenciesService) {}

  @ResolveField(() => Agency, { description: 'The agency.' })
  agency(@Parent() { agencyId }: AgencyResponse, @Context() context: GraphContext): Promise<Agency | null> {
    return loaderOf(context, 'people.agency', (ids: readonly string[]) => this.agencies.agenciesByIds(ids)).load(agencyId);
  }
}
