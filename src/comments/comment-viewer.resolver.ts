/** What a comment shows to whoever asks: what they may do with it, and what only they may read. */
import { Context, Extensions, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ReadingService } from '../consultations/reading.service.js';
import type { ConsultationWindow } from '../consultations/phase.rules.js';
import { Account } from '../people/account.entity.js';
import { AccountsService } from '../people/accounts.service.js';
import type { Actor } from '../people/actor.js';
import { CurrentActor } from '../people/current-actor.js';
import { permission, Permission } from '../people/permission.js';
import { suspensionFacts } from '../people/suspensions.rules.js';
import { loaderOf, type GraphContext } from '../platform/graphql/context.js';
import { asInstances } from '../platform/graphql/nodes.js';
import { CommentOriginal } from './comment-parts.entity.js';
import { Comment } from './comment.entity.js';
import { maySeeOriginal } from './comments.rules.js';
import { CommentsService } from './comments.service.js';
import { EditingService } from './editing.service.js';
import { asWritten } from './as-written.js';
import { BlackingOutService } from './blacking-out.service.js';
import { PostingService } from './posting.service.js';
import { SupportingService } from './supporting.service.js';

@Resolver(() => Comment)
export class CommentViewerResolver {
  constructor(
    private readonly comments: CommentsService,
    private readonly posting: PostingService,
    private readonly editing: EditingService,
    private readonly supporting: SupportingService,
    private readonly blackouts: BlackingOutService,
    private readonly consultations: ReadingService,
  ) {}

  @Extensions({ perViewer: true })
  @ResolveField(() => Boolean, { description: 'Whether the viewer supports it.' })
  async viewerHasSupported(@CurrentActor() actor: Actor, @Parent() comment: Comment, @Context() context: GraphContext): Promise<boolean> {
    return this.isSupported(actor, comment, context);
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Permission, { description: 'Whether the viewer may support it now.' })
  async viewerCanSupport(@CurrentActor() actor: Actor, @Parent() comment: Comment, @Context() context: GraphContext): Promise<Permission> {
    const [window, isSupported] = await Promise.all([this.windowOf(comment, context), this.isSupported(actor, comment, context)]);
    const why = this.supporting.whyNotSupport(actor, comment, isSupported, window);
    return permission(why, context.language, suspensionFacts(actor, window.agencyId));
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Permission, { description: 'Whether the viewer may reply to it now.' })
  async viewerCanReply(@CurrentActor() actor: Actor, @Parent() comment: Comment, @Context() context: GraphContext): Promise<Permission> {
    const window = await this.windowOf(comment, context);
    return permission(this.posting.whyNotReply(actor, comment, window), context.language, suspensionFacts(actor, window.agencyId));
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Permission, { description: 'Whether the viewer may change its words now.' })
  async viewerCanEdit(@CurrentActor() actor: Actor, @Parent() comment: Comment, @Context() context: GraphContext): Promise<Permission> {
    const window = await this.windowOf(comment, context);
    return permission(this.editing.whyNotEdit(actor, comment, window), context.language, suspensionFacts(actor, window.agencyId));
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Permission, { description: 'Whether the viewer may take it back.' })
  async viewerCanWithdraw(@CurrentActor() actor: Actor, @Parent() comment: Comment, @Context() context: GraphContext): Promise<Permission> {
    return permission(this.editing.whyNotWithdraw(actor, comment, await this.windowOf(comment, context)), context.language);
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => CommentOriginal, {
    nullable: true,
    description:
      'What it said where it cannot be read, or a passage of it cannot: for its author, moderators of the agency, auditors and administrators; null for everybody else and for what can be read anyway.',
  })
  async original(
    @CurrentActor() actor: Actor,
    @Parent() comment: Comment,
    @Context() context: GraphContext,
  ): Promise<CommentOriginal | null> {
    const isRead = comment.state === 'VISIBLE' && comment.blackouts === null;
    if (isRead || !maySeeOriginal(actor, comment, await this.windowOf(comment, context))) return null;
    const { id: commentId, stance, authorId, gatheringId, peopleBehind, speaker } = comment;
    const entered = gatheringId === null ? null : { gatheringId, people: peopleBehind ?? 1, name: speaker };
    const body = comment.blackouts === null ? comment.body : await this.bodyAsWritten(comment, context);
    return asInstances(CommentOriginal, [{ commentId, body, stance, authorId, entered }])[0]!;
  }

  private async bodyAsWritten({ id, body }: Comment, context: GraphContext): Promise<string> {
    return (await asWritten(this.blackouts, id, context))?.body ?? body;
  }

  private async windowOf({ consultationId }: Comment, context: GraphContext): Promise<ConsultationWindow> {
    return (await loaderOf(context, 'consultation-window', (ids: readonly string[]) => this.consultations.windows(ids)).load(
      consultationId,
    ))!;
  }

  private async isSupported({ accountId }: Actor, { id }: Comment, context: GraphContext): Promise<boolean> {
    if (accountId === null) return false;
    return (
      (await loaderOf(context, 'comments.supported', (ids: readonly string[]) => this.comments.supported(accountId, ids)).load(id)) ?? false
    );
  }
}

@Resolver(() => CommentOriginal)
export class CommentOriginalResolver {
  constructor(private readonly accounts: AccountsService) {}

  @ResolveField(() => Account)
  author(@Parent() { authorId }: CommentOriginal, @Context() context: GraphContext): Promise<Account | null> {
    return loaderOf(context, 'people.account', (ids: readonly string[]) => this.accounts.publicAccounts(ids)).load(authorId);
  }
}
