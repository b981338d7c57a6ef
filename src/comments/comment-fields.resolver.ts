/** What a comment shows to everybody, besides its own columns. */
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Consultation } from '../consultations/consultation.entity.js';
import { ReadingService } from '../consultations/reading.service.js';
import { Account } from '../people/account.entity.js';
import { AccountsService } from '../people/accounts.service.js';
import type { Actor } from '../people/actor.js';
import { loaderOf, type GraphContext } from '../platform/graphql/context.js';
import { Provision } from '../texts/provision.entity.js';
import { TextsService } from '../texts/texts.service.js';
import { authorOf } from './author.js';
import { CommentEdit } from './comment-parts.entity.js';
import { Comment } from './comment.entity.js';
import { CommentsService } from './comments.service.js';

@Resolver(() => Comment)
export class CommentFieldsResolver {
  constructor(
    private readonly comments: CommentsService,
    private readonly accounts: AccountsService,
    private readonly consultations: ReadingService,
    private readonly texts: TextsService,
  ) {}

  @ResolveField(() => Account, {
    nullable: true,
    description: 'Who wrote it; null for a tombstone, and where an official entered it for somebody: see `provenance`.',
  })
  async author(@Parent() comment: Comment, @Context() context: GraphContext): Promise<Account | null> {
    if (comment.state !== 'VISIBLE' || comment.gatheringId !== null) return null;
    return authorOf(this.accounts, comment, context);
  }

  @ResolveField(() => [CommentEdit], {
    nullable: true,
    description: 'Its earlier wordings, the first first; null for a tombstone, and where a passage is blacked out, which they may hold.',
  })
  async edits(@Parent() { id, state, isEdited, blackouts }: Comment, @Context() context: GraphContext): Promise<CommentEdit[] | null> {
    if (state !== 'VISIBLE' || blackouts !== null) return null;
    if (!isEdited) return [];
    return loaderOf(context, 'comments.edits', (ids: readonly string[]) => this.comments.edits(ids)).load(id);
  }

  @ResolveField(() => Comment, { nullable: true, description: 'The comment that it replies to.' })
  async parent(@Parent() { parentId }: Comment, @Context() context: GraphContext): Promise<Comment | null> {
    if (parentId === null) return null;
    return loaderOf(context, 'comments.parent', (ids: readonly string[]) => this.comments.byIds(ids)).load(parentId);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Why moderators closed the thread, for everybody to read; null unless it is closed.',
  })
  async lockedReason(@Parent() { id, lockedBy, lockReason }: Comment, @Context() context: GraphContext): Promise<string | null> {
    if (lockedBy === null || lockedBy === id) return lockedBy && lockReason;
    const heads = loaderOf(context, 'comments.parent', (ids: readonly string[]) => this.comments.byIds(ids));
    return (await heads.load(lockedBy))?.lockReason ?? null;
  }

  @ResolveField(() => Consultation, { nullable: true, description: 'The consultation that it is about.' })
  consultation(@Parent() { consultationId }: Comment, @Context() context: GraphContext<Actor>): Promise<Consultation | null> {
    return loaderOf<string, Consultation>(context, 'consultation', (ids) => this.consultations.visibleByIds(context.viewer, ids)).load(
      consultationId,
    );
  }

  @ResolveField(() => Provision, {
    nullable: true,
    description: 'The part of the text that it, or the comment it replies to, is about; null for the consultation as a whole.',
  })
  async provision(@Parent() { provisionId }: Comment, @Context() context: GraphContext): Promise<Provision | null> {
    if (provisionId === null) return null;
    return loaderOf(context, 'texts.provision', (ids: readonly string[]) => this.texts.provisionsByIds(ids)).load(provisionId);
  }
}
