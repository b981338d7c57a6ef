/** Acts on comments, and the viewer's own. */
import { Args, Extensions, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../people/actor.js';
import { CurrentActor } from '../people/current-actor.js';
import { fromGlobalId, PageArgs, type Connection } from '../platform/graphql/relay.js';
import { Comment } from './comment.entity.js';
import { WebPostingService } from './annotating/web-posting.service.js';
import {
  EditCommentInput,
  PostCommentInput,
  PostWebAnnotationInput,
  RevokeSupportInput,
  SupportCommentInput,
  WithdrawCommentInput,
} from './comments.inputs.js';
import {
  EditCommentPayload,
  PostCommentPayload,
  PostWebAnnotationPayload,
  RevokeSupportPayload,
  SupportCommentPayload,
  WithdrawCommentPayload,
} from './comments.payloads.js';
import { CommentsService } from './comments.service.js';
import { CommentConnection, connect } from './connections.js';
import { EditingService } from './editing.service.js';
import { PostingService } from './posting.service.js';
import { subjectOf } from './subjects.js';
import { SupportingService } from './supporting.service.js';

@Resolver(() => Comment)
export class CommentsResolver {
  constructor(
    private readonly comments: CommentsService,
    private readonly posting: PostingService,
    private readonly editing: EditingService,
    private readonly supporting: SupportingService,
    private readonly webPosting: WebPostingService,
  ) {}

  @Mutation(() => PostCommentPayload, {
    description:
      'Comments on a consultation or a part of its text, or replies to a comment, while the consultation is open. Officials of the agency may answer comments until it is archived. A draft of the same person about the same subject is gone with it. Refuses with COMMENT_EMPTY, COMMENT_TOO_LONG, PERSONAL_DATA_FOUND, THREAD_TOO_DEEP, COMMENT_HIDDEN, COMMENT_WITHDRAWN, OFFICIALS_TAKE_NO_STANCE, PASSAGE_NOT_FOUND, PASSAGE_TOO_LONG, PASSAGE_NEEDS_PROVISION, PROVISION_GONE, TEXT_CHANGED, NOT_YET_OPEN, CLOSED.',
  })
  postComment(@CurrentActor() actor: Actor, @Args('input') input: PostCommentInput): Promise<PostCommentPayload> {
    return this.posting.post(actor, { ...input, on: subjectOf(input.subjectId) });
  }

  @Mutation(() => PostWebAnnotationPayload, {
    description:
      'Comments on the text with a W3C Web Annotation, as `Comment.webAnnotation` and `/annotations/<slug>` write them. Refuses with ANNOTATION_INVALID, ANNOTATION_NAMES_NO_PART and whatever `postComment` refuses with.',
  })
  postWebAnnotation(@CurrentActor() actor: Actor, @Args('input') input: PostWebAnnotationInput): Promise<PostWebAnnotationPayload> {
    const consultationId = fromGlobalId('Consultation', input.consultationId, 'input.consultationId');
    return this.webPosting.post(actor, { ...input, consultationId });
  }

  @Mutation(() => EditCommentPayload, {
    description:
      'Changes the words of an own comment for 15 minutes; the earlier ones stay public. Refuses with PERSONAL_DATA_FOUND where the new words show more of it, EDITING_TIME_OVER, NOT_YOUR_COMMENT, TOO_MANY_EDITS, CLOSED.',
  })
  editComment(@CurrentActor() actor: Actor, @Args('input') input: EditCommentInput): Promise<EditCommentPayload> {
    return this.editing.edit(actor, { ...input, commentId: commentOf(input) });
  }

  @Mutation(() => WithdrawCommentPayload, {
    description:
      'Takes an own comment back, at any time: a tombstone stays, so that replies survive. Refuses with NOT_YOUR_COMMENT, COMMENT_WITHDRAWN.',
  })
  withdrawComment(@CurrentActor() actor: Actor, @Args('input') input: WithdrawCommentInput): Promise<WithdrawCommentPayload> {
    return this.editing.withdraw(actor, { ...input, commentId: commentOf(input) });
  }

  @Mutation(() => SupportCommentPayload, {
    description:
      'Supports a comment of somebody else, once a person, while the consultation is open. Refuses with CANNOT_SUPPORT_OWN, ALREADY_SUPPORTED, COMMENT_HIDDEN, COMMENT_WITHDRAWN, CLOSED.',
  })
  supportComment(@CurrentActor() actor: Actor, @Args('input') input: SupportCommentInput): Promise<SupportCommentPayload> {
    return this.supporting.support(actor, { ...input, commentId: commentOf(input) });
  }

  @Mutation(() => RevokeSupportPayload, {
    description: 'Supports a comment no longer, while the consultation is open. Refuses with NOT_SUPPORTED, CLOSED.',
  })
  revokeSupport(@CurrentActor() actor: Actor, @Args('input') input: RevokeSupportInput): Promise<RevokeSupportPayload> {
    return this.supporting.revoke(actor, { ...input, commentId: commentOf(input) });
  }

  @Extensions({ perViewer: true })
  @Query(() => CommentConnection, { description: 'The comments of whoever asks, newest first. Refuses with SIGN_IN_REQUIRED.' })
  viewerComments(@CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Connection<Comment>> {
    return connect(page, 'NEWEST', (keyset) => this.comments.ofViewer(actor, keyset));
  }
}

function commentOf({ commentId }: { commentId: string }): string {
  return fromGlobalId('Comment', commentId, 'input.commentId');
}
