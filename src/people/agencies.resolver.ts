/** Agencies, their people and their roles. */
import { Args, Context, Extensions, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { loaderOf, type GraphContext } from '../platform/graphql/context.js';
import { fromGlobalId, PageArgs, type Connection } from '../platform/graphql/relay.js';
import type { Actor } from './actor.js';
import { UpdateAgencyInput } from './administration.inputs.js';
import { UpdateAgencyPayload } from './administration.payloads.js';
import { AgenciesService } from './agencies.service.js';
import { Agency } from './agency.entity.js';
import type { AgencyPerson } from './agency-person.js';
import { AgencyConnection, AgencyPersonConnection, connect } from './connections.js';
import { CurrentActor } from './current-actor.js';
import { inLanguage, localesOf } from './localised.js';
import { CreateAgencyInput, GrantRoleInput, RevokeRoleInput } from './people.inputs.js';
import { CreateAgencyPayload, GrantRolePayload, RevokeRolePayload } from './people.payloads.js';
import { whyNotSeePeople } from './people.rules.js';
import { permission, Permission } from './permission.js';
import { RolesService } from './roles.service.js';
import { Territory } from './territory.entity.js';
import { AgencyWords } from './words.js';

@Resolver(() => Agency)
export class AgenciesResolver {
  constructor(
    private readonly service: AgenciesService,
    private readonly roles: RolesService,
  ) {}

  @Query(() => Agency, { nullable: true, description: 'An agency by its name in addresses, null when there is none.' })
  agency(@Args('slug', { description: 'Such as `ministerio-de-aguas`.' }) slug: string): Promise<Agency | null> {
    return this.service.agencyBySlug(slug);
  }

  @Query(() => AgencyConnection, { description: 'Agencies in the order of their slugs.' })
  agencies(
    @Args() page: PageArgs,
    @Args('search', {
      type: () => String,
      nullable: true,
      description: 'Only those with all these words, or parts of words, in their name in any language, whatever their accents and case.',
    })
    search?: string | null,
  ): Promise<Connection<Agency>> {
    return connect(
      page,
      1,
      (keyset) => this.service.agencies(search ?? null, keyset),
      ({ slug }) => [slug],
    );
  }

  @Mutation(() => CreateAgencyPayload, { description: 'Founds an agency. For administrators.' })
  createAgency(@CurrentActor() actor: Actor, @Args('input') input: CreateAgencyInput): Promise<CreateAgencyPayload> {
    return this.service.found(actor, input);
  }

  @Mutation(() => UpdateAgencyPayload, {
    description:
      'Changes the names, the address or the territory of an agency. For administrators. Refuses with SLUG_TAKEN, TERRITORY_UNKNOWN.',
  })
  updateAgency(@CurrentActor() actor: Actor, @Args('input') input: UpdateAgencyInput): Promise<UpdateAgencyPayload> {
    return this.service.update(actor, { ...input, id: fromGlobalId('Agency', input.id, 'input.id') });
  }

  @Mutation(() => GrantRolePayload, {
    description:
      'Gives somebody a role within an agency; their sessions end, but the one in which they gave it to themselves. For administrators.',
  })
  grantRole(@CurrentActor() actor: Actor, @Args('input') input: GrantRoleInput): Promise<GrantRolePayload> {
    return this.roles.grantRole(actor, {
      ...input,
      agencyId: fromGlobalId('Agency', input.agencyId, 'input.agencyId'),
    });
  }

  @Mutation(() => RevokeRolePayload, {
    description: 'Takes a role within an agency away; the sessions of whoever held it end. For administrators.',
  })
  revokeRole(@CurrentActor() actor: Actor, @Args('input') input: RevokeRoleInput): Promise<RevokeRolePayload> {
    const [agencyId, accountId] = [
      fromGlobalId('Agency', input.agencyId, 'input.agencyId'),
      fromGlobalId('Account', input.accountId, 'input.accountId'),
    ];
    return this.roles.revokeRole(actor, { ...input, agencyId, accountId });
  }

  @ResolveField(() => String, {
    description: 'Its name in the language of the request, in Spanish where it has none in that language.',
  })
  name(@Parent() agency: Agency, @Context() context: GraphContext): string {
    return inLanguage(agency.names, context.language);
  }

  @ResolveField(() => String, { description: 'Its sector of government, in the same language.' })
  sector(@Parent() agency: Agency, @Context() context: GraphContext): string {
    return inLanguage(agency.sectors, context.language);
  }

  @ResolveField(() => [AgencyWords], { description: 'Its name and sector in every language it has them in, Spanish first.' })
  words(@Parent() { names, sectors }: Agency): AgencyWords[] {
    return localesOf(names, sectors).map((locale) => ({ locale, name: names[locale] ?? '', sector: sectors[locale] ?? '' }));
  }

  @ResolveField(() => Territory, { nullable: true, description: 'The territory it governs.' })
  async territory(@Parent() { territoryCode }: Agency, @Context() context: GraphContext): Promise<Territory | null> {
    if (territoryCode === null) return null;
    return loaderOf(context, 'people.territory', (codes: readonly string[]) => this.service.territoriesByCodes(codes)).load(territoryCode);
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => AgencyPersonConnection, {
    nullable: true,
    description: 'Who works for it. For its own people, administrators and auditors; others get an error FORBIDDEN.',
  })
  people(
    @CurrentActor() actor: Actor,
    @Parent() { id }: Agency,
    @Args() page: PageArgs,
    @Context() context: GraphContext,
  ): Promise<Connection<AgencyPerson>> {
    return connect(
      page,
      2,
      (keyset) =>
        loaderOf(context, `people.of_agency ${JSON.stringify(keyset)}`, (ids: readonly string[]) =>
          this.roles.peopleOf(actor, ids, keyset),
        ).load(id) as Promise<AgencyPerson[] | null>,
      (person) => [person.role, person.account.id],
    );
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Permission, { description: 'Whether the viewer may see who works for it.' })
  viewerCanSeePeople(@CurrentActor() actor: Actor, @Parent() { id }: Agency, @Context() context: GraphContext): Permission {
    return permission(whyNotSeePeople(actor, id), context.language);
  }
}
