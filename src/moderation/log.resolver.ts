/** The public log of moderation. */
import { Args, Context, Extensions, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Comment } from '../comments/comment.entity.js';
import { CommentsService } from '../comments/comments.service.js';
import { Consultation } from '../consultations/consultation.entity.js';
import { ReadingService } from '../consultations/reading.service.js';
import type { Actor } from '../people/actor.js';
import { AgenciesService } from '../people/agencies.service.js';
import { Agency } from '../people/agency.entity.js';
import { CurrentActor } from '../people/current-actor.js';
import { permission, Permission } from '../people/permission.js';
import { loaderOf, type GraphContext } from '../platform/graphql/context.js';
import { readSearch } from '../platform/database/search.rules.js';
import { fromGlobalId, type Connection } from '../platform/graphql/relay.js';
import { say } from '../platform/messages/messages.js';
import { connectLog, ModerationDecisionConnection } from './connections.js';
import { LogService } from './log.service.js';
import { ModerationDecision } from './moderation-decision.entity.js';
import { ModerationLogArgs } from './moderation.inputs.js';
import { whyNotSeeReports } from './moderation.rules.js';
import { spanOf } from './record/months.rules.js';
import { UndoingService } from './undoing.service.js';

@Resolver(() => ModerationDecision)
export class LogResolver {
  constructor(
    private readonly decisions: LogService,
    private readonly comments: CommentsService,
    private readonly agencies: AgenciesService,
    private readonly consultations: ReadingService,
    private readonly undoing: UndoingService,
  ) {}

  @Query(() => ModerationDecisionConnection, {
    description: 'What moderators decided and why, newest first; what was undone stays. Public, and without personal data.',
  })
  moderationLog(@Args() args: ModerationLogArgs): Promise<Connection<ModerationDecision>> {
    const { agencyId, consultationId, measure, ground, month, search } = args;
    const span = month ? spanOf(month) : null;
    const wish = {
      agencyId: agencyId && fromGlobalId('Agency', agencyId, 'agencyId'),
      consultationId: consultationId && fromGlobalId('Consultation', consultationId, 'consultationId'),
      measure,
      ground,
      from: span?.from,
      until: span?.until,
      words: readSearch(search)?.words,
    };
    return connectLog(args, (keyset) => this.decisions.log(wish, keyset));
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'The rule of the house that was broken, in plain words in the language of the request; null for NO_ACTION and RESTORE.',
  })
  houseRule(@Parent() { ground }: ModerationDecision, @Context() { language }: GraphContext): string | null {
    return ground === null ? null : say(language, `rules.${ground}`);
  }

  @ResolveField(() => ModerationDecision, { nullable: true, description: 'What RESTORE lifted; null for other measures.' })
  lifts(@Parent() { liftsDecisionId }: ModerationDecision, @Context() context: GraphContext): Promise<ModerationDecision | null> {
    if (liftsDecisionId === null) return Promise.resolve(null);
    return loaderOf(context, 'moderation.decision', (ids: readonly string[]) => this.decisions.decisionsByIds(ids)).load(liftsDecisionId);
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Boolean, {
    description: 'Whether the viewer wrote the comment: then it concerns them, and they are told how to appeal.',
  })
  async viewerIsConcerned(
    @Parent() { commentId }: ModerationDecision,
    @CurrentActor() { accountId }: Actor,
    @Context() context: GraphContext<Actor>,
  ): Promise<boolean> {
    return accountId !== null && (await this.commentOf(commentId, context))?.authorId === accountId;
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Comment, {
    nullable: true,
    description:
      'The comment; of WARN and SUSPEND, and of what lifts them, only for its author, the moderators of the agency and auditors, as the record does not say whom they concern.',
  })
  async comment(
    @Parent() { commentId, isOfPerson, agencyId }: ModerationDecision,
    @CurrentActor() actor: Actor,
    @Context() context: GraphContext<Actor>,
  ): Promise<Comment | null> {
    const comment = await this.commentOf(commentId, context);
    const isNamed = !isOfPerson || whyNotSeeReports(actor, agencyId) === null;
    return comment && (isNamed || comment.authorId === actor.accountId) ? comment : null;
  }

  private commentOf(id: string, context: GraphContext<Actor>): Promise<Comment | null> {
    return loaderOf<string, Comment>(context, 'comment', (ids) => this.comments.visibleByIds(context.viewer, ids)).load(id);
  }

  @ResolveField(() => Agency, { description: 'The agency whose moderators decided.' })
  agency(@Parent() { agencyId }: ModerationDecision, @Context() context: GraphContext): Promise<Agency | null> {
    return loaderOf(context, 'people.agency', (ids: readonly string[]) => this.agencies.agenciesByIds(ids)).load(agencyId);
  }

  @ResolveField(() => Consultation, { description: 'The consultation in which the comment stands.' })
  consultation(@Parent() { consultationId }: ModerationDecision, @Context() context: GraphContext<Actor>): Promise<Consultation | null> {
    return loaderOf<string, Consultation>(context, 'consultation', (ids) => this.consultations.visibleByIds(context.viewer, ids)).load(
      consultationId,
    );
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Permission, { description: 'Whether the viewer, as the moderator who decided, may undo it now, and if not, why.' })
  async viewerCanUndo(
    @Parent() decision: ModerationDecision,
    @CurrentActor() actor: Actor,
    @Context() context: GraphContext,
  ): Promise<Permission> {
    const { accountId } = actor;
    const standing =
      accountId === null
        ? null
        : await loaderOf(context, 'moderation.standing', (ids: readonly string[]) => this.undoing.standings(accountId, ids)).load(
            decision.id,
          );
    return permission(
      this.undoing.whyNotUndo(actor, decision, standing ?? { isOwn: false, isLatest: false, isOnAppeal: false }),
      context.language,
    );
  }
}
