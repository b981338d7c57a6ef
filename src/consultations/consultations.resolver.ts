/** Consultations: how they are found, and what they show. */
import { Args, Context, Extensions, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../people/actor.js';
import { AgenciesService } from '../people/agencies.service.js';
import { Agency } from '../people/agency.entity.js';
import { CurrentActor } from '../people/current-actor.js';
import { WhoMayTakePart } from '../people/eligibility.js';
import { Territory } from '../people/territory.entity.js';
import { loaderOf, type GraphContext } from '../platform/graphql/context.js';
import { fromGlobalId, PageArgs, type Connection } from '../platform/graphql/relay.js';
import { CatalogueService } from './catalogue.service.js';
import { ClosingRequest } from './closing-request.entity.js';
import { connect, ConsultationConnection, HistoryEntryConnection } from './connections.js';
import { Consultation } from './consultation.entity.js';
import { ConsultationFilter } from './consultation-filter.js';
import { EndingService } from './ending.service.js';
import { ConsultationOrder, ConsultationPhase } from './enums.js';
import type { HistoryEntry } from './history-entry.js';
import { HistoryService } from './history.service.js';
import { ListingService } from './listing.service.js';
import { Memorandum } from './memorandum.entity.js';
import type { Phase } from './phase.rules.js';
import { PoliciesService } from './policies.service.js';
import { PublicationPolicy } from './publication-policy.entity.js';
import { ReadingService } from './reading.service.js';
import { Topic } from './topic.entity.js';

@Resolver(() => Consultation)
export class ConsultationsResolver {
  constructor(
    private readonly reading: ReadingService,
    private readonly listing: ListingService,
    private readonly catalogue: CatalogueService,
    private readonly histories: HistoryService,
    private readonly ending: EndingService,
    private readonly agencies: AgenciesService,
    private readonly policies: PoliciesService,
  ) {}

  @Query(() => Consultation, {
    nullable: true,
    description: 'A consultation by its global id or by its slug; null when it does not exist or may not be seen.',
  })
  consultation(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, nullable: true, description: 'Its global id.' }) id?: string | null,
    @Args('slug', { type: () => String, nullable: true, description: 'Its name in addresses, when no id is given.' })
    slug?: string | null,
  ): Promise<Consultation | null> {
    return id == null ? this.reading.findBySlug(actor, slug ?? '') : this.reading.find(actor, fromGlobalId('Consultation', id, 'id'));
  }

  @Query(() => ConsultationConnection, { description: 'Consultations that the viewer may see.' })
  consultations(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('filter', { type: () => ConsultationFilter, nullable: true, description: 'Which ones.' })
    filter?: ConsultationFilter,
    @Args('orderBy', { type: () => ConsultationOrder, defaultValue: 'NEWEST', description: 'In which order.' })
    orderBy: keyof typeof ConsultationOrder = 'NEWEST',
  ): Promise<Connection<Consultation>> {
    const wish = {
      ...filter,
      agencyId: filter?.agencyId ? fromGlobalId('Agency', filter.agencyId, 'filter.agencyId') : null,
    };
    return connect(
      page,
      3,
      (keyset) => this.listing.list(actor, wish, orderBy, keyset),
      ({ place }) => place,
    );
  }

  @ResolveField(() => ConsultationPhase, { description: 'Where it stands now, by the clock.' })
  phase(@Parent() consultation: Consultation): Phase {
    return this.reading.phase(consultation);
  }

  @ResolveField(() => Agency, { description: 'The agency that publishes it and must answer.' })
  agency(@Parent() { agencyId }: Consultation, @Context() context: GraphContext): Promise<Agency | null> {
    return loaderOf(context, 'people.agency', (ids: readonly string[]) => this.agencies.agenciesByIds(ids)).load(agencyId);
  }

  @ResolveField(() => Territory, { nullable: true, description: 'The territory it concerns.' })
  async territory(@Parent() { territoryCode }: Consultation, @Context() context: GraphContext): Promise<Territory | null> {
    if (territoryCode === null) return null;
    return loaderOf(context, 'people.territory', (codes: readonly string[]) => this.agencies.territoriesByCodes(codes)).load(territoryCode);
  }

  @ResolveField(() => WhoMayTakePart, { description: 'Who may comment and support. Each poll says for itself who may vote.' })
  eligibility(@Parent() { eligibility }: Consultation): WhoMayTakePart {
    return new WhoMayTakePart(eligibility);
  }

  @ResolveField(() => [Topic], { description: 'What it is about.' })
  topics(@Parent() { id }: Consultation, @Context() context: GraphContext): Promise<Topic[] | null> {
    return loaderOf(context, 'consultations.topics', (ids: readonly string[]) => this.catalogue.topicsOf(ids)).load(id);
  }

  @ResolveField(() => Memorandum, {
    nullable: true,
    description: 'The explanatory memorandum; always there once it is published.',
  })
  memorandum(@Parent() { id }: Consultation, @Context() context: GraphContext): Promise<Memorandum | null> {
    return loaderOf(context, 'consultations.memorandum', (ids: readonly string[]) => this.catalogue.memoranda(ids)).load(id);
  }

  @ResolveField(() => PublicationPolicy, {
    nullable: true,
    description: 'The rule about the least time, in force on the day of opening.',
  })
  async policy(@Parent() { policyId }: Consultation, @Context() context: GraphContext): Promise<PublicationPolicy | null> {
    if (policyId === null) return null;
    return loaderOf<string, PublicationPolicy>(context, 'consultations.policy', () => this.policies.policies()).load(policyId);
  }

  @ResolveField(() => HistoryEntryConnection, {
    description: 'Everything that happened to it since it was announced, newest first.',
  })
  history(@Parent() { id }: Consultation, @Args() page: PageArgs, @Context() context: GraphContext): Promise<Connection<HistoryEntry>> {
    return connect(
      page,
      1,
      (keyset) =>
        loaderOf(context, `consultations.history ${JSON.stringify(keyset)}`, (ids: readonly string[]) =>
          this.histories.of(ids, keyset),
        ).load(id),
      ({ sequence }) => [sequence],
    );
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => ClosingRequest, {
    nullable: true,
    description: 'A request to close early that waits for a second official; null for those outside of the agency.',
  })
  async closingRequest(
    @CurrentActor() actor: Actor,
    @Parent() { id, agencyId }: Consultation,
    @Context() context: GraphContext,
  ): Promise<ClosingRequest | null> {
    if (!actor.memberships.has(agencyId)) return null;
    return loaderOf(context, 'consultations.closing_request', (ids: readonly string[]) => this.ending.closingRequests(ids)).load(id);
  }
}
