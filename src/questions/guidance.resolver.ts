/** Guidance in the API. */
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../people/actor.js';
import { AgenciesService } from '../people/agencies.service.js';
import { Agency } from '../people/agency.entity.js';
import { CurrentActor } from '../people/current-actor.js';
import { loaderOf, type GraphContext } from '../platform/graphql/context.js';
import { fromGlobalId, PageArgs, type Connection } from '../platform/graphql/relay.js';
import { Html } from '../platform/graphql/scalars.js';
import { toHtml } from '../platform/markdown/markdown.js';
import { GuidanceConnection } from './connections.js';
import { connect } from './cursors.js';
import { Guidance, GuidanceEdition } from './guidance.entity.js';
import { GuidanceService } from './guidance.service.js';
import { PublishGuidanceInput, ReviseGuidanceInput } from './network.inputs.js';
import { Question } from './question.entity.js';
import { PublishGuidancePayload, ReviseGuidancePayload } from './questions.payloads.js';
import { QuestionsService } from './questions.service.js';

@Resolver(() => Guidance)
export class GuidanceResolver {
  constructor(
    private readonly guidances: GuidanceService,
    private readonly questions: QuestionsService,
    private readonly agencies: AgenciesService,
  ) {}

  @Query(() => Guidance, { nullable: true, description: 'Guidance by its global id; null when there is none.' })
  async guidance(@Args('id', { type: () => ID, description: 'Its global id.' }) globalId: string): Promise<Guidance | null> {
    const id = fromGlobalId('Guidance', globalId, 'id');
    return (await this.guidances.byIds([id])).get(id) ?? null;
  }

  @Query(() => GuidanceConnection, { description: 'Published guidance, the latest revised first.' })
  async publishedGuidance(
    @Args() page: PageArgs,
    @Args('agencyId', { type: () => ID, nullable: true, description: 'Only that of this agency.' }) agencyId?: string | null,
  ): Promise<Connection<Guidance>> {
    const of = agencyId == null ? null : fromGlobalId('Agency', agencyId, 'agencyId');
    return connect(
      page,
      2,
      (keyset) => this.guidances.list(of, keyset),
      ({ sortValue, id }) => [sortValue, id],
    );
  }

  @Mutation(() => PublishGuidancePayload, {
    description:
      'Publishes what many ask, found by search before somebody asks again. For officials of the agency. Refuses with QUESTION_NOT_PUBLICLY_ANSWERED.',
  })
  publishGuidance(
    @CurrentActor() actor: Actor,
    @Args('input') input: PublishGuidanceInput,
    @Context() { language }: GraphContext,
  ): Promise<PublishGuidancePayload> {
    const agencyId = fromGlobalId('Agency', input.agencyId, 'input.agencyId');
    return this.guidances.publish(actor, {
      ...input,
      agencyId,
      locale: input.locale ?? language,
      questionIds: questionsIn(input.questionIds),
    });
  }

  @Mutation(() => ReviseGuidancePayload, {
    description:
      'Publishes a new edition; the earlier ones stay to be read. For officials of the agency. Refuses with QUESTION_NOT_PUBLICLY_ANSWERED.',
  })
  reviseGuidance(@CurrentActor() actor: Actor, @Args('input') input: ReviseGuidanceInput): Promise<ReviseGuidancePayload> {
    const guidanceId = fromGlobalId('Guidance', input.guidanceId, 'input.guidanceId');
    return this.guidances.revise(actor, { ...input, guidanceId, questionIds: questionsIn(input.questionIds) });
  }

  @ResolveField(() => Agency, { description: 'The agency in whose name it is published.' })
  agency(@Parent() { agencyId }: Guidance, @Context() context: GraphContext): Promise<Agency | null> {
    return loaderOf(context, 'people.agency', (ids: readonly string[]) => this.agencies.agenciesByIds(ids)).load(agencyId);
  }

  @ResolveField(() => Html, { description: 'Its words, safe to show in a page.' })
  bodyHtml(@Parent() { body }: Guidance): string {
    return toHtml(body);
  }

  @ResolveField(() => [GuidanceEdition], { description: 'Every edition, the newest first.' })
  async editions(@Parent() { id }: Guidance, @Context() context: GraphContext): Promise<GuidanceEdition[]> {
    return (await loaderOf(context, 'questions.editions', (ids: readonly string[]) => this.guidances.editions(ids)).load(id)) ?? [];
  }

  @ResolveField(() => [Question], { description: 'The questions that it came from.' })
  async questionsAnswered(@CurrentActor() actor: Actor, @Parent() { id }: Guidance, @Context() context: GraphContext): Promise<Question[]> {
    const ids = await loaderOf(context, 'questions.of_guidance', (known: readonly string[]) => this.guidances.questionsOf(known)).load(id);
    const load = loaderOf(context, 'questions.visible', (asked: readonly string[]) => this.questions.visibleByIds(actor, asked));
    return (await Promise.all((ids ?? []).map((asked) => load.load(asked)))).filter((question) => question !== null);
  }
}

function questionsIn(globalIds: readonly string[] | null | undefined): string[] {
  return (globalIds ?? []).map((id) => fromGlobalId('Question', id, 'input.questionIds'));
}
