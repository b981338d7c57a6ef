/** What the viewer may do about a comment that breaks the rules. */
import { Context, Extensions, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Comment } from '../comments/comment.entity.js';
import type { ConsultationWindow } from '../consultations/phase.rules.js';
import { ReadingService } from '../consultations/reading.service.js';
import type { Actor } from '../people/actor.js';
import { CurrentActor } from '../people/current-actor.js';
import { permission, Permission } from '../people/permission.js';
import { suspensionFacts } from '../people/suspensions.rules.js';
import { loaderOf, type GraphContext } from '../platform/graphql/context.js';
import { PossibleMeasuresService } from './deciding/possible-measures.service.js';
import { isAboutPerson } from './deciding/statement.rules.js';
import { ModerationMeasure } from './enums.js';
import { LogService } from './log.service.js';
import { ModerationDecision } from './moderation-decision.entity.js';
import { whyNotDecide, whyNotReport, whyNotSeeReports, type Measure } from './moderation.rules.js';
import { ReportingService } from './reporting/reporting.service.js';

@Resolver(() => Comment)
export class CommentPermissionsResolver {
  constructor(
    private readonly log: LogService,
    private readonly reporting: ReportingService,
    private readonly consultations: ReadingService,
    private readonly possible: PossibleMeasuresService,
  ) {}

  @Extensions({ perViewer: true })
  @ResolveField(() => Permission, { description: 'Whether the viewer may report it now, and if not, why.' })
  async viewerCanReport(@Parent() comment: Comment, @CurrentActor() actor: Actor, @Context() context: GraphContext): Promise<Permission> {
    const { accountId } = actor;
    const again =
      accountId === null
        ? null
        : await loaderOf(context, 'moderation.again', (ids: readonly string[]) => this.reporting.whyNotAgain(accountId, ids)).load(
            comment.id,
          );
    const { agencyId } = (await this.windowOf(comment, context))!;
    const why = this.reporting.whySuspended(actor, agencyId) ?? whyNotReport(actor, comment, again === 'ALREADY_REPORTED') ?? again;
    return permission(why, context.language, suspensionFacts(actor, agencyId));
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Permission, { description: 'Whether the viewer may decide about it, as a moderator of its agency, and if not, why.' })
  async viewerCanModerate(@Parent() comment: Comment, @CurrentActor() actor: Actor, @Context() context: GraphContext): Promise<Permission> {
    const { agencyId } = (await this.windowOf(comment, context))!;
    return permission(whyNotDecide(actor, agencyId, comment), context.language);
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => [ModerationMeasure], {
    description:
      'Measures that the viewer could decide on now, as a moderator of its agency: none where they may not, or while a colleague is at work on its case. HIDE and HIDE_PART of an official answer take the ground PERSONAL_DATA.',
  })
  async viewerPossibleMeasures(
    @Parent() { id }: Comment,
    @CurrentActor() actor: Actor,
    @Context() context: GraphContext,
  ): Promise<readonly Measure[]> {
    const load = (ids: readonly string[]) => this.possible.forActor(actor, ids);
    return (await loaderOf(context, 'moderation.possible_measures', load).load(id)) ?? [];
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => [ModerationDecision], {
    description:
      'Decisions of moderators that stand on it, the newest first; those that warn or suspend its author only for the author, the moderators of its agency and auditors.',
  })
  async standingDecisions(
    @Parent() comment: Comment,
    @CurrentActor() actor: Actor,
    @Context() context: GraphContext,
  ): Promise<ModerationDecision[]> {
    const load = (ids: readonly string[]) => this.log.standingOn(ids);
    const standing = (await loaderOf(context, 'moderation.standing_on', load).load(comment.id)) ?? [];
    const isOwn = actor.accountId !== null && comment.authorId === actor.accountId;
    return standing.filter(({ measure, agencyId }) => isOwn || !isAboutPerson(measure) || whyNotSeeReports(actor, agencyId) === null);
  }

  private windowOf({ consultationId }: Comment, context: GraphContext): Promise<ConsultationWindow | null> {
    return loaderOf(context, 'consultation-window', (ids: readonly string[]) => this.consultations.windows(ids)).load(consultationId);
  }
}
