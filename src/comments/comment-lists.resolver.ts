/** Where comments are found: on a consultation, on a part of its text, below a comment. */
import { Args, Context, Extensions, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Consultation } from '../consultations/consultation.entity.js';
import type { Actor } from '../people/actor.js';
import { CurrentActor } from '../people/current-actor.js';
import { permission, Permission } from '../people/permission.js';
import { suspensionFacts } from '../people/suspensions.rules.js';
import { loaderOf, type GraphContext } from '../platform/graphql/context.js';
import { PageArgs, type Connection } from '../platform/graphql/relay.js';
import { Provision } from '../texts/provision.entity.js';
import { CommentCounts } from './comment-parts.entity.js';
import { Comment } from './comment.entity.js';
import { CommentListArgs, ReplyListArgs } from './comments.inputs.js';
import { CommentsService, type CommentWish, type Scope } from './comments.service.js';
import { CommentConnection, connect } from './connections.js';
import { PostingService } from './posting.service.js';

/** A page of each whole that asks for the same page, in one statement. */
function pageOf(
  comments: CommentsService,
  scope: Scope,
  id: string,
  page: PageArgs,
  wish: CommentWish,
  context: GraphContext,
): Promise<Connection<Comment>> {
  return connect(page, wish.order, (keyset) =>
    loaderOf(context, `comments.of_${scope} ${JSON.stringify([wish, keyset])}`, (ids: readonly string[]) =>
      comments.page(scope, ids, wish, keyset),
    ).load(id),
  );
}

function wishOf({ orderBy, stance, withTombstones }: CommentListArgs): CommentWish {
  return { order: orderBy, stance: stance ?? null, shelves: withTombstones ? 'WITH_TOMBSTONES' : 'LISTED' };
}

@Resolver(() => Consultation)
export class ConsultationCommentsResolver {
  constructor(
    private readonly service: CommentsService,
    private readonly posting: PostingService,
  ) {}

  @ResolveField(() => CommentConnection, {
    description:
      'Comments on it and on the parts of its text, without replies. Tombstones that have replies are among them, others only where they are asked for.',
  })
  comments(@Parent() { id }: Consultation, @Args() args: CommentListArgs, @Context() context: GraphContext): Promise<Connection<Comment>> {
    return pageOf(this.service, 'consultation', id, args, wishOf(args), context);
  }

  @ResolveField(() => CommentCounts, {
    description: 'How many comments and replies can be read on it and on all parts of its text together. Tombstones are not counted.',
  })
  commentCounts(@Parent() { id }: Consultation, @Context() context: GraphContext): Promise<CommentCounts | null> {
    return loaderOf(context, 'comments.counts', (ids: readonly string[]) => this.service.counts(ids)).load(id);
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Permission, { description: 'Whether the viewer may comment on it and its text now.' })
  viewerCanComment(@CurrentActor() actor: Actor, @Parent() consultation: Consultation, @Context() context: GraphContext): Permission {
    return permission(this.posting.whyNotComment(actor, consultation), context.language, suspensionFacts(actor, consultation.agencyId));
  }
}

@Resolver(() => Provision)
export class ProvisionCommentsResolver {
  constructor(private readonly service: CommentsService) {}

  @ResolveField(() => CommentConnection, {
    description:
      'Comments on this part itself, not on those that it holds; without replies. Tombstones that have replies are among them, others only where they are asked for.',
  })
  comments(@Parent() { id }: Provision, @Args() args: CommentListArgs, @Context() context: GraphContext): Promise<Connection<Comment>> {
    return pageOf(this.service, 'provision', id, args, wishOf(args), context);
  }

  @ResolveField(() => CommentCounts, {
    description: 'How many comments and replies can be read on this part itself, not on those that it holds. Tombstones are not counted.',
  })
  commentCounts(@Parent() { id }: Provision, @Context() context: GraphContext): Promise<CommentCounts | null> {
    return loaderOf(context, 'comments.counts', (ids: readonly string[]) => this.service.counts(ids)).load(id);
  }
}

@Resolver(() => Comment)
export class RepliesResolver {
  constructor(private readonly comments: CommentsService) {}

  @ResolveField(() => CommentConnection, {
    description: 'Direct replies, the first first, tombstones included unless they are not wanted.',
  })
  replies(@Parent() { id }: Comment, @Args() args: ReplyListArgs, @Context() context: GraphContext): Promise<Connection<Comment>> {
    const wish: CommentWish = { order: 'OLDEST', stance: null, shelves: args.withTombstones ? 'WITH_TOMBSTONES' : 'LISTED' };
    return pageOf(this.comments, 'comment', id, args, wish, context);
  }
}
