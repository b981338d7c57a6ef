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
import { whyNotDecide, whyNotReport } from './moderation.rules.js';
import { ReportingService } from './reporting.service.js';

@Resolver(() => Comment)
export class CommentPermissionsResolver {
  constructor(
    private readonly reporting: ReportingService,
    private readonly consultations: ReadingService,
  ) {}

  @Extensions({ perViewer: true })
  @ResolveField(() => Permission, { description: 'Whether the viewer may report it now, and if not, why.' })
  async viewerCanReport(@Parent() comment: Comment, @CurrentActor() actor: Actor, @Context() context: GraphContext): Promise<Permission> {
    const { accountId } = actor;
    const reported =
      accountId !== null &&
      (await loaderOf(context, 'moderation.reported', (ids: readonly string[]) => this.reporting.reported(accountId, ids)).load(
        comment.id,
      ));
    const { agencyId } = (await this.windowOf(comment, context))!;
    const why = this.reporting.whySuspended(actor, agencyId) ?? whyNotReport(actor, comment, reported === true);
    return permission(why, context.language, suspensionFacts(actor, agencyId));
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Permission, { description: 'Whether the viewer may decide about it, as a moderator of its agency, and if not, why.' })
  async viewerCanModerate(@Parent() comment: Comment, @CurrentActor() actor: Actor, @Context() context: GraphContext): Promise<Permission> {
    const { agencyId } = (await this.windowOf(comment, context))!;
    return permission(whyNotDecide(actor, agencyId, comment), context.language);
  }

  private windowOf({ consultationId }: Comment, context: GraphContext): Promise<ConsultationWindow | null> {
    return loaderOf(context, 'consultation-window', (ids: readonly string[]) => this.consultations.windows(ids)).load(consultationId);
  }
}
