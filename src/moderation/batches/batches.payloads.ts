/** What deciding about many comments answers. */
import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';
import { ConnectionOf } from '../../platform/graphql/relay.js';
import { ModerationBatch } from './moderation-batch.entity.js';

@ObjectType({ isAbstract: true })
abstract class BatchPayload extends Payload {
  @Field(() => ModerationBatch, { nullable: true, description: 'The batch as it is now; `moderationBatchChanged` follows it.' })
  batch?: ModerationBatch;
}

@ObjectType({ description: 'What came of deciding about many comments; it goes on after the answer.' })
export class DecideTogetherPayload extends BatchPayload {}

@ObjectType({ description: 'What came of taking a decision about many comments back; it goes on after the answer.' })
export class UndoBatchPayload extends BatchPayload {}

@ObjectType({ description: 'A comment of a batch that was left as it is.' })
export class SkippedComment {
  commentId: string;
  @Field({
    description:
      'Why, as a code: OWN_COMMENT, CASE_CLAIMED, NEEDS_SECOND_PERSON, COMMENT_WITHDRAWN, COMMENT_HIDDEN, ALREADY_HIDDEN, ALREADY_LABELLED, NOTHING_REPORTED, OFFICIAL_ANSWER_PROTECTED, or STOPPED when before its turn all was taken back, or whoever decided lost the role.',
  })
  code: string;
}

export const ModerationBatchConnection = ConnectionOf(ModerationBatch);
export const SkippedCommentConnection = ConnectionOf(SkippedComment);
