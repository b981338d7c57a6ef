/** What an appeal shows: the decision, who may do what about it, and, to those who decide, the whole file. */
import { Context, Extensions, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Comment } from '../../comments/comment.entity.js';
import { CommentsService } from '../../comments/comments.service.js';
import { Consultation } from '../../consultations/consultation.entity.js';
import { ReadingService } from '../../consultations/reading.service.js';
import type { Actor } from '../../people/actor.js';
import { AgenciesService } from '../../people/agencies.service.js';
import { Agency } from '../../people/agency.entity.js';
import { CurrentActor } from '../../people/current-actor.js';
import { permission, Permission } from '../../people/permission.js';
import { loaderOf, type GraphContext } from '../../platform/graphql/context.js';
import { DateTime, Markdown } from '../../platform/graphql/scalars.js';
import { CasesService } from '../cases.service.js';
import { LogService } from '../log.service.js';
import { ModerationCase } from '../moderation-case.entity.js';
import { ModerationDecision } from '../moderation-decision.entity.js';
import { ModerationMeasure } from '../enums.js';
import type { Measure } from '../moderation.rules.js';
import { ModerationAppeal } from './appeal.entity.js';
import { AppealMatters } from './appeal-matters.service.js';
import { AppealWords } from './appeal-words.service.js';
import { AppealsService } from './appeals.service.js';
import { furtherDays } from './terms.rules.js';

@Resolver(() => ModerationAppeal)
export class AppealFieldsResolver {
  constructor(
    private readonly service: AppealsService,
    private readonly log: LogService,
    private readonly agencies: AgenciesService,
    private readonly consultations: ReadingService,
    private readonly words: AppealWords,
  ) {}

  @ResolveField('words', () => String, { description: 'What they say, as plain text. For those who see the appeal only; never public.' })
  said(@Parent() { id, wordsSealed }: ModerationAppeal): string {
    return this.words.open(id, wordsSealed);
  }

  @ResolveField(() => ModerationDecision, { description: 'The decision that is appealed against.' })
  decision(@Parent() { decisionId }: ModerationAppeal, @Context() context: GraphContext): Promise<ModerationDecision | null> {
    return this.load(decisionId, context);
  }

  @ResolveField(() => Agency, { description: 'The agency whose moderators decided.' })
  agency(@Parent() { agencyId }: ModerationAppeal, @Context() context: GraphContext): Promise<Agency | null> {
    return loaderOf(context, 'people.agency', (ids: readonly string[]) => this.agencies.agenciesByIds(ids)).load(agencyId);
  }

  @ResolveField(() => Consultation, { nullable: true, description: 'The consultation in which the comment stands.' })
  consultation(@Parent() { consultationId }: ModerationAppeal, @Context() context: GraphContext<Actor>): Promise<Consultation | null> {
    const find = (ids: readonly string[]) => this.consultations.visibleByIds(context.viewer, ids);
    return loaderOf<string, Consultation>(context, 'consultation', find).load(consultationId);
  }

  @ResolveField(() => Boolean, { description: 'Whether it waits, or waited, longer than it may.' })
  isLate(@Parent() appeal: ModerationAppeal): boolean {
    return this.service.isLate(appeal);
  }

  @ResolveField(() => [ModerationDecision], {
    description: 'What carried the outcome out: what lifted the decision, and what took its place. Empty where the decision stands.',
  })
  async carriedOutBy(@Parent() { id }: ModerationAppeal, @Context() context: GraphContext): Promise<ModerationDecision[]> {
    const ids = await loaderOf(context, 'appeals.carried_out', (of: readonly string[]) => this.service.carriedOutBy(of)).load(id);
    return (await Promise.all((ids ?? []).map((each) => this.load(each, context)))).filter((each) => each !== null);
  }

  @ResolveField(() => ModerationAppeal, { nullable: true, description: 'The first step, of an appeal that went on to the auditor.' })
  first(@Parent() { firstId }: ModerationAppeal, @Context() context: GraphContext<Actor>): Promise<ModerationAppeal | null> {
    if (firstId === null) return Promise.resolve(null);
    const load = (ids: readonly string[]) => this.service.visibleByIds(context.viewer, ids);
    return loaderOf<string, ModerationAppeal>(context, 'appeals.appeal', load).load(firstId);
  }

  @ResolveField(() => DateTime, {
    nullable: true,
    description: `The first moment at which it is too late to go on to the auditor: ${furtherDays} days and the day of the outcome. Null where there is no further step.`,
  })
  furtherUntil(@Parent() appeal: ModerationAppeal): Date | null {
    return this.service.furtherUntil(appeal);
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Permission, { description: 'Whether the viewer may go on to the auditor now, and if not, why.' })
  viewerCanAppealFurther(
    @Parent() appeal: ModerationAppeal,
    @CurrentActor() actor: Actor,
    @Context() { language }: GraphContext,
  ): Permission {
    return permission(this.service.whyNotGoFurther(actor, appeal), language);
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Permission, { description: 'Whether the viewer may take it back now, and if not, why.' })
  viewerCanWithdraw(@Parent() appeal: ModerationAppeal, @CurrentActor() actor: Actor, @Context() { language }: GraphContext): Permission {
    return permission(this.service.whyNotWithdraw(actor, appeal), language);
  }

  private load(id: string, context: GraphContext): Promise<ModerationDecision | null> {
    return loaderOf(context, 'moderation.decision', (ids: readonly string[]) => this.log.decisionsByIds(ids)).load(id);
  }
}

/** For those who decide about it; null to whoever appeals. */
@Resolver(() => ModerationAppeal)
export class AppealFileResolver {
  constructor(
    private readonly service: AppealsService,
    private readonly matters: AppealMatters,
    private readonly comments: CommentsService,
    private readonly cases: CasesService,
  ) {}

  @Extensions({ perViewer: true })
  @ResolveField(() => Permission, { description: 'Whether the viewer may decide about it now, and if not, why.' })
  async viewerCanDecide(
    @Parent() appeal: ModerationAppeal,
    @CurrentActor() actor: Actor,
    @Context() context: GraphContext,
  ): Promise<Permission> {
    const load = async (appeals: readonly ModerationAppeal[]) => {
      const involved = await this.matters.involved(appeals);
      return new Map(appeals.map((each) => [each, involved.get(each.id)!]));
    };
    const involved = (await loaderOf<ModerationAppeal, ReadonlySet<string>>(context, 'appeals.involved', load).load(appeal))!;
    return permission(this.service.whyNotDecide(actor, appeal, involved), context.language);
  }

  @ResolveField(() => [ModerationMeasure], {
    description:
      'Which measures may take the place of the decision, with CHANGED for its author and with REVERSED for whoever had reported.',
  })
  async possibleMeasures(@Parent() { id }: ModerationAppeal, @Context() context: GraphContext): Promise<readonly Measure[]> {
    return (await loaderOf(context, 'appeals.possible', (ids: readonly string[]) => this.matters.possibleMeasures(ids)).load(id)) ?? [];
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Markdown, {
    nullable: true,
    description:
      'What the comment said when it was decided. For moderators of the agency and auditors; null for others, and where it was not kept.',
  })
  async bodyAtDecision(
    @Parent() appeal: ModerationAppeal,
    @CurrentActor() actor: Actor,
    @Context() context: GraphContext,
  ): Promise<string | null> {
    if (!this.service.mayReadFile(actor, appeal)) return null;
    const load = (ids: readonly string[]) => this.matters.bodiesAtDecision(ids);
    return (await loaderOf<string, string | null>(context, 'appeals.bodies', load).load(appeal.decisionId)) ?? null;
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Comment, {
    nullable: true,
    description: 'The comment as the viewer sees it, of measures against a person the one that gave occasion to them.',
  })
  comment(@Parent() appeal: ModerationAppeal, @Context() context: GraphContext<Actor>): Promise<Comment | null> {
    const find = (ids: readonly string[]) => this.comments.visibleByIds(context.viewer, ids);
    return loaderOf<string, Comment>(context, 'visible-comment', find).load(appeal.commentId);
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => ModerationCase, {
    nullable: true,
    description: 'Reports, and everything that was decided about the comment. For moderators of the agency and auditors; null for others.',
  })
  case(@Parent() { commentId }: ModerationAppeal, @Context() context: GraphContext<Actor>): Promise<ModerationCase | null> {
    const find = (ids: readonly string[]) => this.cases.casesByComments(context.viewer, ids);
    return loaderOf<string, ModerationCase>(context, 'case-of-comment', find).load(commentId);
  }
}
