/** What mutations about comments answer: the comment, or the draft, as it is afterwards. */
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Payload } from '../platform/graphql/payload.js';
import { CommentDraft } from './comment-draft.entity.js';
import { Comment } from './comment.entity.js';

@ObjectType({ isAbstract: true })
abstract class CommentPayload extends Payload {
  @Field(() => Comment, { nullable: true, description: 'The comment as it is now.' })
  comment?: Comment | null;
}

@ObjectType({ description: 'What came of posting a comment.' })
export class PostCommentPayload extends CommentPayload {}

@ObjectType({ description: 'What came of entering a comment for somebody.' })
export class EnterCommentPayload extends CommentPayload {}

@ObjectType({ description: 'What came of posting a Web Annotation.' })
export class PostWebAnnotationPayload extends CommentPayload {
  @Field(() => [String], { nullable: true, description: 'What of the annotation was not understood, and is not in the comment.' })
  notes?: string[] | null;
}

@ObjectType({ description: 'What came of changing a comment.' })
export class EditCommentPayload extends CommentPayload {}

@ObjectType({ description: 'What came of taking a comment back.' })
export class WithdrawCommentPayload extends CommentPayload {}

@ObjectType({ description: 'What came of supporting a comment.' })
export class SupportCommentPayload extends CommentPayload {}

@ObjectType({ description: 'What came of supporting a comment no longer.' })
export class RevokeSupportPayload extends CommentPayload {}

@ObjectType({ description: 'What came of keeping a draft.' })
export class SaveCommentDraftPayload extends Payload {
  @Field(() => CommentDraft, { nullable: true, description: 'The draft as it is kept; null when there were no words.' })
  draft?: CommentDraft | null;
  @Field(() => ID, { nullable: true, description: 'Global id of the draft that is gone because there were no words.' })
  discardedDraftId?: string | null;
}

@ObjectType({ description: 'What came of throwing a draft away.' })
export class DiscardCommentDraftPayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'Global id of the draft that is gone; null when there was none.' })
  discardedDraftId?: string | null;
}
