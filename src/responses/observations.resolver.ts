/** Where observations, their answers and the report are found. */
import { Args, Context, Extensions, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Comment } from '../comments/comment.entity.js';
import { CommentsService } from '../comments/comments.service.js';
import { Consultation } from '../consultations/consultation.entity.js';
import type { ConsultationWindow } from '../consultations/phase.rules.js';
import type { Actor } from '../people/actor.js';
import { Agency } from '../people/agency.entity.js';
import { CurrentActor } from '../people/current-actor.js';
import { permission, Permission } from '../people/permission.js';
import { loaderOf, type GraphContext } from '../platform/graphql/context.js';
import { PageArgs, readPage, toConnection, type Connection } from '../platform/graphql/relay.js';
import { Provision } from '../texts/provision.entity.js';
import { TextsService } from '../texts/texts.service.js';
import { AnsweringProgress } from './answering-progress.js';
import { AnsweringService } from './answering.service.js';
import { maySeePrepared } from './answering.rules.js';
import { ObservationTemplate } from './observation-template.entity.js';
import { ObservationConnection } from './connections.js';
import { GivenAnswer, PreparedObservationAnswer } from './observation-answer.js';
import { Observation } from './observation.entity.js';
import { ObservationsService } from './observations.service.js';
import { IssuedText, ObservationsReport } from './observations-report.entity.js';
import { ProgressService } from './progress.service.js';
import { ReportsService } from './reports.service.js';
import { ObservationFilter } from './observations.inputs.js';
import { filterOf } from './selections.js';
import { TemplatesService } from './templates.service.js';

@Resolver(() => Consultation)
export class ConsultationObservationsResolver {
  constructor(
    private readonly matrix: ObservationsService,
    private readonly progress: ProgressService,
    private readonly reports: ReportsService,
    private readonly answering: AnsweringService,
  ) {}

  @Extensions({ perViewer: true })
  @ResolveField(() => ObservationConnection, {
    description:
      'Its observations by number. Officials of its agency, auditors and administrators see all of them; everybody else those with a signed answer.',
  })
  async observations(
    @CurrentActor() actor: Actor,
    @Parent() consultation: Consultation,
    @Args() page: PageArgs,
    @Args('filter', { type: () => ObservationFilter, nullable: true, description: 'Only these.' }) filter?: ObservationFilter | null,
  ): Promise<Connection<Observation>> {
    const keyset = readPage(page, 1);
    const rows = await this.matrix.page(actor, consultation, filterOf(filter ?? {}, 'filter'), keyset);
    return toConnection(rows, keyset, ({ number }) => [number]);
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Int, { description: 'How many observations the filter finds, of those that the viewer may see.' })
  observationsCount(
    @CurrentActor() actor: Actor,
    @Parent() consultation: Consultation,
    @Args('filter', { type: () => ObservationFilter, nullable: true, description: 'Only these.' }) filter?: ObservationFilter | null,
  ): Promise<number> {
    return this.matrix.count(actor, consultation, filterOf(filter ?? {}, 'filter'));
  }

  @ResolveField(() => AnsweringProgress, { description: 'How far the agency has come with its answers.' })
  answeringProgress(@Parent() consultation: Consultation, @Context() context: GraphContext): Promise<AnsweringProgress | null> {
    const load = (all: readonly Consultation[]) => this.progress.of(all).then((of) => new Map(all.map((it) => [it, of.get(it.id)!])));
    return loaderOf(context, 'responses.progress', load).load(consultation);
  }

  @ResolveField(() => ObservationsReport, {
    nullable: true,
    description: 'The report of its observations, the newest version unless another is asked for; null where there is none.',
  })
  async observationsReport(
    @Parent() { id }: Consultation,
    @Context() context: GraphContext,
    @Args('number', { type: () => Int, nullable: true, description: 'Which version, from 1.' }) number?: number | null,
  ): Promise<ObservationsReport | null> {
    const all = await this.reportsOf(id, context);
    return (number == null ? all[0] : all.find((report) => report.number === number)) ?? null;
  }

  @ResolveField(() => [ObservationsReport], { description: 'Every version of the report of its observations, the newest first.' })
  observationsReports(@Parent() { id }: Consultation, @Context() context: GraphContext): Promise<ObservationsReport[]> {
    return this.reportsOf(id, context);
  }

  @ResolveField(() => IssuedText, { nullable: true, description: 'The text that the agency issued in the end; null before that.' })
  issuedText(@Parent() { id }: Consultation, @Context() context: GraphContext): Promise<IssuedText | null> {
    return loaderOf(context, 'responses.issued', (ids: readonly string[]) => this.reports.issued(ids)).load(id);
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Permission, { description: 'Whether the viewer may answer its observations now.' })
  viewerCanAnswer(@CurrentActor() actor: Actor, @Parent() consultation: Consultation, @Context() { language }: GraphContext): Permission {
    return permission(this.answering.whyNotAnswer(actor, consultation), language);
  }

  private async reportsOf(id: string, context: GraphContext): Promise<ObservationsReport[]> {
    return (await loaderOf(context, 'responses.reports', (ids: readonly string[]) => this.reports.reportsOf(ids)).load(id)) ?? [];
  }
}

@Resolver(() => AnsweringProgress)
export class AnsweringProgressResolver {
  constructor(private readonly observations: ObservationsService) {}

  @Extensions({ perViewer: true })
  @ResolveField(() => Int, { nullable: true })
  async prepared(
    @CurrentActor() actor: Actor,
    @Parent() progress: AnsweringProgress,
    @Context() context: GraphContext,
  ): Promise<number | null> {
    const load = (ids: readonly string[]): Promise<Map<string, ConsultationWindow>> => this.observations.windows(ids);
    const window = await loaderOf(context, 'responses.window', load).load(progress.consultationId);
    return window && maySeePrepared(actor, window) ? progress.prepared : null;
  }
}

@Resolver(() => Comment)
export class CommentAnswerResolver {
  constructor(private readonly observations: ObservationsService) {}

  @ResolveField(() => GivenAnswer, { nullable: true, description: 'What the agency answered to it, once that is signed.' })
  async answer(@Parent() { id }: Comment, @Context() context: GraphContext): Promise<GivenAnswer | null> {
    const observation = await this.ofComment(id, context);
    return observation && answerTo(observation, this.observations, context);
  }

  @ResolveField(() => Int, {
    nullable: true,
    description: 'Its number among the observations of the consultation; null unless it is one.',
  })
  async observationNumber(@Parent() { id }: Comment, @Context() context: GraphContext): Promise<number | null> {
    return (await this.ofComment(id, context))?.number ?? null;
  }

  private ofComment(id: string, context: GraphContext): Promise<Observation | null> {
    return loaderOf(context, 'responses.of_comment', (ids: readonly string[]) => this.observations.ofComments(ids)).load(id);
  }
}

@Resolver(() => Observation)
export class ObservationFieldsResolver {
  constructor(
    private readonly observations: ObservationsService,
    private readonly comments: CommentsService,
    private readonly texts: TextsService,
  ) {}

  @ResolveField(() => Comment, { nullable: true, description: 'The comment as everybody sees it: a tombstone has no words.' })
  comment(@Parent() { commentId }: Observation, @Context() context: GraphContext<Actor>): Promise<Comment | null> {
    return loaderOf<string, Comment>(context, 'comment', (ids) => this.comments.visibleByIds(context.viewer, ids)).load(commentId);
  }

  @ResolveField(() => Provision, { nullable: true, description: 'The part of the text that it is about; null for the text as a whole.' })
  async provision(@Parent() { provisionId }: Observation, @Context() context: GraphContext): Promise<Provision | null> {
    if (provisionId === null) return null;
    return loaderOf(context, 'texts.provision', (ids: readonly string[]) => this.texts.provisionsByIds(ids)).load(provisionId);
  }

  @ResolveField(() => GivenAnswer, { nullable: true, description: 'The signed answer that stands, with those before it.' })
  answer(@Parent() observation: Observation, @Context() context: GraphContext): Promise<GivenAnswer | null> {
    return answerTo(observation, this.observations, context);
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => PreparedObservationAnswer, {
    nullable: true,
    description: 'What is prepared for it: a first answer, or a revision that waits for the next report. Null for the public.',
  })
  async prepared(
    @CurrentActor() actor: Actor,
    @Parent() { preparedId, consultationId }: Observation,
    @Context() context: GraphContext,
  ): Promise<PreparedObservationAnswer | null> {
    if (preparedId === null) return null;
    const windows = (ids: readonly string[]): Promise<Map<string, ConsultationWindow>> => this.observations.windows(ids);
    const window = await loaderOf(context, 'responses.window', windows).load(consultationId);
    if (!window || !maySeePrepared(actor, window)) return null;
    const row = await loaderOf(context, 'responses.prepared', (ids: readonly string[]) => this.observations.prepared(ids)).load(preparedId);
    return row && Object.assign(new PreparedObservationAnswer(), row);
  }
}

@Resolver(() => Agency)
export class AgencyTemplatesResolver {
  constructor(private readonly templates: TemplatesService) {}

  @Extensions({ perViewer: true })
  @ResolveField(() => [ObservationTemplate], {
    nullable: true,
    description: 'Templates for its answers, by name. Null but for its officials.',
  })
  observationTemplates(
    @CurrentActor() actor: Actor,
    @Parent() { id }: Agency,
    @Context() context: GraphContext,
  ): Promise<ObservationTemplate[] | null> {
    return loaderOf(context, 'responses.templates', (ids: readonly string[]) => this.templates.ofAgencies(actor, ids)).load(id);
  }
}

/** The answer that stands, all of a page in one statement. */
async function answerTo(observation: Observation, observations: ObservationsService, context: GraphContext): Promise<GivenAnswer | null> {
  if (observation.answerId === null) return null;
  const load = (all: readonly Observation[]) => observations.answers(all).then((of) => new Map(all.map((it) => [it, of.get(it.id)!])));
  return (await loaderOf(context, 'responses.answers', load).load(observation))?.at(-1) ?? null;
}
