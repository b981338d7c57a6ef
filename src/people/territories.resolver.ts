/** The territories that consultations and agencies belong to. */
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { loaderOf, type GraphContext } from '../platform/graphql/context.js';
import { PageArgs, type Connection } from '../platform/graphql/relay.js';
import type { Actor } from './actor.js';
import { CreateTerritoryInput, UpdateTerritoryInput } from './administration.inputs.js';
import { CreateTerritoryPayload, UpdateTerritoryPayload } from './administration.payloads.js';
import { AgenciesService } from './agencies.service.js';
import { connect, TerritoryConnection } from './connections.js';
import { CurrentActor } from './current-actor.js';
import { inLanguage, localesOf } from './localised.js';
import { TerritoriesService } from './territories.service.js';
import { Territory } from './territory.entity.js';
import { TerritoryWords } from './words.js';

@Resolver(() => Territory)
export class TerritoriesResolver {
  constructor(
    private readonly agencies: AgenciesService,
    private readonly service: TerritoriesService,
  ) {}

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

  @Query(() => Territory, { nullable: true, description: 'A territory by its code, null when there is none.' })
  async territory(@Args('code', { description: 'Such as `13654`.' }) code: string): Promise<Territory | null> {
    return (await this.agencies.territoriesByCodes([code])).get(code) ?? null;
  }

  @Mutation(() => CreateTerritoryPayload, {
    description:
      'Adds a territory to the list. For administrators. Refuses with TERRITORY_CODE_TAKEN, TERRITORY_UNKNOWN, TERRITORY_PARENT_WRONG.',
  })
  createTerritory(@CurrentActor() actor: Actor, @Args('input') input: CreateTerritoryInput): Promise<CreateTerritoryPayload> {
    return this.service.create(actor, input);
  }

  @Mutation(() => UpdateTerritoryPayload, {
    description: 'Names a territory anew; its code and place stay. For administrators. Refuses with TERRITORY_UNKNOWN.',
  })
  updateTerritory(@CurrentActor() actor: Actor, @Args('input') input: UpdateTerritoryInput): Promise<UpdateTerritoryPayload> {
    return this.service.update(actor, input);
  }

  @ResolveField(() => String, {
    description: 'Its name in the language of the request, in Spanish where it has none in that language.',
  })
  name(@Parent() { names }: Territory, @Context() { language }: GraphContext): string {
    return inLanguage(names, language);
  }

  @ResolveField(() => [TerritoryWords], { description: 'Its name in every language it has one in, Spanish first.' })
  words(@Parent() { names }: Territory): TerritoryWords[] {
    return localesOf(names).map((locale) => ({ locale, name: names[locale]! }));
  }

  @ResolveField(() => Territory, { nullable: true, description: 'The territory it lies in, null for the country.' })
  async parent(@Parent() { parentCode }: Territory, @Context() context: GraphContext): Promise<Territory | null> {
    if (parentCode === null) return null;
    return loaderOf(context, 'people.territory', (codes: readonly string[]) => this.agencies.territoriesByCodes(codes)).load(parentCode);
  }
}
