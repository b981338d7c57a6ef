/** The subscriptions of the API. Permission is checked as they begin; what they carry is rendered for the viewer's kind. */
import { Args, Context, Extensions, ID, Parent, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { CommentsService } from '../comments/comments.service.js';
import { Comment } from '../comments/comment.entity.js';
import { Consultation } from '../consultations/consultation.entity.js';
import { ReadingService } from '../consultations/reading.service.js';
import { CasesService } from '../moderation/cases.service.js';
import { ModerationCase } from '../moderation/moderation-case.entity.js';
import type { Actor } from '../people/actor.js';
import { CurrentActor } from '../people/current-actor.js';
import { loaderOf, type GraphContext } from '../platform/graphql/context.js';
import type { LiveStream } from '../platform/graphql/live-stream.js';
import { fromGlobalId } from '../platform/graphql/relay.js';
import { Sequence } from '../platform/graphql/scalars.js';
import {
  CommentChanged,
  CommentEventUnion,
  ConsultationChanged,
  ConsultationEventUnion,
  PollResultsUpdate,
  QueueChanged,
  QueueEventUnion,
} from './live.types.js';
import { LiveService } from './live.service.js';

export const after = {
  type: () => Sequence,
  nullable: true,
  description: 'The sequence of the last event seen: what came after it is told first. Begins now when absent.',
} as const;

@Resolver()
export class LiveResolver {
  constructor(private readonly live: LiveService) {}

  @Subscription(() => PollResultsUpdate, {
    description:
      'The count of a poll: at once as it is (unless `after` is its newest sequence), then the newest at most four times a second. What may be seen follows the poll’s policy and the clock.',
  })
  pollResults(
    @CurrentActor() actor: Actor,
    @Args('pollId', { type: () => ID, description: 'The poll.' }) pollId: string,
    @Args('after', after) from: string | null,
  ): Promise<LiveStream> {
    return this.live.pollResults(actor, fromGlobalId('Poll', pollId, 'pollId'), from ?? null);
  }

  @Subscription(() => ConsultationEventUnion, {
    description: 'The public history of a consultation as it grows: openings and closings by the clock, extensions, corrections.',
  })
  consultationEvents(
    @CurrentActor() actor: Actor,
    @Args('consultationId', { type: () => ID, description: 'The consultation.' }) id: string,
    @Args('after', after) from: string | null,
  ): Promise<LiveStream> {
    return this.live.consultationEvents(actor, fromGlobalId('Consultation', id, 'consultationId'), from ?? null);
  }

  @Subscription(() => CommentEventUnion, {
    description:
      'Comments and replies of a consultation, or of one article of it, as they are posted, edited, supported, withdrawn, hidden and restored.',
  })
  commentEvents(
    @CurrentActor() actor: Actor,
    @Args('consultationId', { type: () => ID, description: 'The consultation.' }) id: string,
    @Args('provisionId', { type: () => ID, nullable: true, description: 'Only those on this article.' }) provisionId: string | null,
    @Args('after', after) from: string | null,
  ): Promise<LiveStream> {
    const provision = provisionId ? fromGlobalId('Provision', provisionId, 'provisionId') : null;
    return this.live.commentEvents(actor, fromGlobalId('Consultation', id, 'consultationId'), provision, from ?? null);
  }

  @Extensions({ perViewer: true })
  @Subscription(() => QueueEventUnion, {
    description: 'The moderation queue of an agency as it changes. For its moderators and auditors; others are refused with FORBIDDEN.',
  })
  moderationQueueEvents(
    @CurrentActor() actor: Actor,
    @Args('agencyId', { type: () => ID, description: 'The agency.' }) id: string,
    @Args('after', after) from: string | null,
  ): Promise<LiveStream> {
    return this.live.moderationQueueEvents(actor, fromGlobalId('Agency', id, 'agencyId'), from ?? null);
  }
}

@Resolver(() => CommentChanged)
export class CommentChangedResolver {
  constructor(private readonly comments: CommentsService) {}

  @ResolveField(() => Comment, { nullable: true })
  comment(@Parent() event: CommentChanged, @Context() context: GraphContext<Actor>): Promise<Comment | null> {
    return loaderOf<string, Comment>(context, 'visible-comment', (ids) => this.comments.visibleByIds(context.viewer, ids)).load(
      event.commentId,
    );
  }
}

@Resolver(() => QueueChanged)
export class QueueChangedResolver {
  constructor(private readonly cases: CasesService) {}

  @ResolveField(() => ModerationCase, { nullable: true })
  case(@Parent() event: QueueChanged, @Context() context: GraphContext<Actor>): Promise<ModerationCase | null> {
    return loaderOf<string, ModerationCase>(context, 'case-of-comment', (ids) => this.cases.casesByComments(context.viewer, ids)).load(
      event.commentId,
    );
  }
}

@Resolver(() => ConsultationChanged)
export class ConsultationChangedResolver {
  constructor(private readonly consultations: ReadingService) {}

  @ResolveField(() => Consultation, { nullable: true })
  consultation(@Parent() event: ConsultationChanged, @Context() context: GraphContext<Actor>): Promise<Consultation | null> {
    return loaderOf<string, Consultation>(context, 'consultation', (ids) => this.consultations.visibleByIds(context.viewer, ids)).load(
      event.consultationId,
    );
  }
}
