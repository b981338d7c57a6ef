/** What mutations about comments answer: the comment as it is afterwards. */
import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '../platform/graphql/payload.js';
import { Comment } from './comment.entity.js';

@ObjectType({ isAbstract: true })
abstract class CommentPayload extends Payload {
  @Field(() => Comment, { nullable: true, description: 'The comment as it is now.' })
  comment?: Comment | null;
}

@ObjectType({ description: 'What came of posting a comment.' })
export class PostCommentPayload extends CommentPayload {}

@ObjectType({ description: 'What came of changing a comment.' })
export class EditCommentPayload extends CommentPayload {}

@ObjectType({ description: 'What came of taking a comment back.' })
export class WithdrawCommentPayload extends CommentPayload {}

@ObjectType({ description: 'What came of supporting a comment.' })
export class SupportCommentPayload extends CommentPayload {}

@ObjectType({ description: 'What came of supporting a comment no longer.' })
export class RevokeSupportPayload extends CommentPayload {}
