/** What the mutations of the moderation room return. */
import { Field, ObjectType } from '@nestjs/graphql';
import { Comment } from '../comments/comment.entity.js';
import { Payload } from '../platform/graphql/payload.js';

@ObjectType({ description: 'What came of reporting a comment.' })
export class ReportCommentPayload extends Payload {
  @Field(() => Comment, { nullable: true, description: 'The comment, which stays as it is until a moderator decides.' })
  comment?: Comment;
}
