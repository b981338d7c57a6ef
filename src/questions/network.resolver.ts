/** What an agency keeps of the response network in the API: its queue, templates, head and figures. */
import { Args, Context, Extensions, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Account } from '../people/account.entity.js';
import type { Actor } from '../people/actor.js';
import { Agency } from '../people/agency.entity.js';
import { CurrentActor } from '../people/current-actor.js';
import { permission, Permission } from '../people/permission.js';
import { loaderOf, type GraphContext } from '../platform/graphql/context.js';
import { fromGlobalId, PageArgs, toGlobalId, type Connection } from '../platform/graphql/relay.js';
import { CalendarDate } from '../platform/graphql/scalars.js';
import { whyNotAsk, whyNotSeeQueue } from './access.rules.js';
import type { PetitionKind } from './clocks.rules.js';
import { AnswerTemplateConnection, QuestionConnection } from './connections.js';
import { connect } from './cursors.js';
import { PetitionKinds, QueuePlaces, type QueuePlace } from './enums.js';
import { figuresOf } from './figures.rules.js';
import { ListsService } from './lists.service.js';
import { NameAgencyHeadInput, RemoveAnswerTemplateInput, SaveAnswerTemplateInput } from './network.inputs.js';
import { NetworkService } from './network.service.js';
import { QueueSummary } from './question-parts.js';
import { Question } from './question.entity.js';
import { NameAgencyHeadPayload, RemoveAnswerTemplatePayload, SaveAnswerTemplatePayload } from './questions.payloads.js';
import { ResponseFigures } from './response-figures.js';
import { AnswerTemplate } from './response-network.entity.js';
import { TemplatesService } from './templates.service.js';

const agencyArgument = { type: () => ID, description: 'The agency.' } as const;
const forOfficials = 'For its officials and administrators; others get an error FORBIDDEN.';

@Resolver(() => Agency)
export class NetworkResolver {
  constructor(
    private readonly lists: ListsService,
    private readonly templates: TemplatesService,
    private readonly network: NetworkService,
  ) {}

  @Extensions({ perViewer: true })
  @Query(() => QuestionConnection, { description: `What waits for an answer of an agency, the next to be due first. ${forOfficials}` })
  async agencyQueue(
    @CurrentActor() actor: Actor,
    @Args('agencyId', agencyArgument) agencyId: string,
    @Args() page: PageArgs,
    @Args('place', { type: () => QueuePlaces, defaultValue: 'ALL', description: 'Which part of it.' }) place: QueuePlace = 'ALL',
    @Args('kind', { type: () => PetitionKinds, nullable: true, description: 'Only those of this kind.' }) kind?: PetitionKind | null,
  ): Promise<Connection<Question>> {
    const of = fromGlobalId('Agency', agencyId, 'agencyId');
    return connect(
      page,
      2,
      (keyset) => this.lists.queue(actor, of, place, kind ?? null, keyset),
      ({ sortValue, id }) => [sortValue, id],
    );
  }

  @Extensions({ perViewer: true })
  @Query(() => QueueSummary, { description: `How much waits for an answer of an agency. ${forOfficials}` })
  async agencyQueueSummary(@CurrentActor() actor: Actor, @Args('agencyId', agencyArgument) agencyId: string): Promise<QueueSummary> {
    return this.lists.counts(actor, fromGlobalId('Agency', agencyId, 'agencyId'));
  }

  @Extensions({ perViewer: true })
  @Query(() => AnswerTemplateConnection, { description: `The templates of an agency in the order of their names. ${forOfficials}` })
  async answerTemplates(
    @CurrentActor() actor: Actor,
    @Args('agencyId', agencyArgument) agencyId: string,
    @Args() page: PageArgs,
  ): Promise<Connection<AnswerTemplate>> {
    const of = fromGlobalId('Agency', agencyId, 'agencyId');
    return connect(
      page,
      1,
      (keyset) => this.templates.list(actor, of, keyset),
      ({ name }) => [name],
    );
  }

  @Mutation(() => SaveAnswerTemplatePayload, {
    description: 'Makes or changes a template. For officials of the agency. Refuses with TEMPLATE_NAME_TAKEN, TOO_MANY_TEMPLATES.',
  })
  saveAnswerTemplate(
    @CurrentActor() actor: Actor,
    @Args('input') input: SaveAnswerTemplateInput,
    @Context() { language }: GraphContext,
  ): Promise<SaveAnswerTemplatePayload> {
    return this.templates.save(actor, {
      ...input,
      locale: input.locale ?? language,
      templateId: input.templateId == null ? null : fromGlobalId('AnswerTemplate', input.templateId, 'input.templateId'),
      agencyId: input.agencyId == null ? null : fromGlobalId('Agency', input.agencyId, 'input.agencyId'),
    });
  }

  @Mutation(() => RemoveAnswerTemplatePayload, { description: 'Removes a template. For officials of the agency.' })
  async removeAnswerTemplate(
    @CurrentActor() actor: Actor,
    @Args('input') input: RemoveAnswerTemplateInput,
  ): Promise<RemoveAnswerTemplatePayload> {
    const templateId = fromGlobalId('AnswerTemplate', input.templateId, 'input.templateId');
    const { removedTemplateId } = await this.templates.remove(actor, { ...input, templateId });
    return { removedTemplateId: toGlobalId('AnswerTemplate', removedTemplateId) };
  }

  @Mutation(() => NameAgencyHeadPayload, {
    description: 'Says which official heads an agency: what is late goes there. For administrators. Refuses with NOT_AN_OFFICIAL_THERE.',
  })
  nameAgencyHead(@CurrentActor() actor: Actor, @Args('input') input: NameAgencyHeadInput): Promise<NameAgencyHeadPayload> {
    return this.network.nameHead(actor, {
      ...input,
      agencyId: fromGlobalId('Agency', input.agencyId, 'input.agencyId'),
      accountId: fromGlobalId('Account', input.accountId, 'input.accountId'),
    });
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Account, {
    nullable: true,
    description: 'The official who heads it, to whom late questions go. For its own people, administrators and auditors; null for others.',
  })
  head(@CurrentActor() actor: Actor, @Parent() { id }: Agency, @Context() context: GraphContext): Promise<Account | null> {
    return loaderOf(context, 'questions.heads', (ids: readonly string[]) => this.network.heads(actor, ids)).load(id);
  }

  @ResolveField(() => ResponseFigures, {
    description: 'How it kept its terms, for questions received within a period; this year when none is given.',
  })
  async responses(
    @Parent() { id }: Agency,
    @Context() context: GraphContext,
    @Args('from', { type: () => CalendarDate, nullable: true, description: 'The first day of receipt.' }) from?: string | null,
    @Args('until', { type: () => CalendarDate, nullable: true, description: 'The last day of receipt.' }) until?: string | null,
  ): Promise<ResponseFigures> {
    const period = this.network.period(from ?? null, until ?? null);
    const load = (ids: readonly string[]) => this.network.figuresOf(period, ids);
    return figuresOf(await loaderOf(context, `questions.figures ${period.from} ${period.until}`, load).load(id));
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Permission, { description: 'Whether the viewer may ask it something.' })
  viewerCanAsk(@CurrentActor() actor: Actor, @Parent() { id }: Agency, @Context() { language }: GraphContext): Permission {
    return permission(whyNotAsk(actor, id), language);
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Permission, { description: 'Whether the viewer may see its queue of questions and its templates.' })
  viewerCanSeeQueue(@CurrentActor() actor: Actor, @Parent() { id }: Agency, @Context() { language }: GraphContext): Permission {
    return permission(whyNotSeeQueue(actor, id), language);
  }
}

@Resolver(() => AnswerTemplate)
export class AnswerTemplateResolver {
  constructor(private readonly templates: TemplatesService) {}

  @Extensions({ perViewer: true })
  @ResolveField(() => String, {
    nullable: true,
    description: 'Its words filled for a question; null where the viewer may not answer that one.',
  })
  async filledFor(
    @CurrentActor() actor: Actor,
    @Parent() template: AnswerTemplate,
    @Args('questionId', { type: () => ID, description: 'The question.' }) questionId: string,
  ): Promise<string | null> {
    return this.templates.fill(actor, template, fromGlobalId('Question', questionId, 'questionId'));
  }
}
