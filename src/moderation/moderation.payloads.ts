/** What the mutations of the moderation room return. */
import { Field, ObjectType } from '@nestjs/graphql';
import { Comment } from '../comments/comment.entity.js';
import { Payload } from '../platform/graphql/payload.js';
import { ModerationDecision } from './moderation-decision.entity.js';

@ObjectType()
export class ReportCommentPayload extends Payload {
  @Field(() => Comment, { nullable: true, description: 'The comment, which stays as it is until a moderator decides.' })
  comment?: Comment;
}

@ObjectType({ isAbstract: true })
abstract class DecisionPayload extends Payload {
  @Field(() => Comment, { nullable: true, description: 'The comment as everybody sees it now.' })
  comment?: Comment;
  @Field(() => ModerationDecision, { nullable: true, description: 'The decision as it stands in the public log.' })
  decision?: ModerationDecision;
}

@ObjectType()
export class HideCommentPayload extends DecisionPayload {}

@ObjectType()
export class RestoreCommentPayload extends DecisionPayload {}

@ObjectType()
export class DismissReportsPayload extends DecisionPayload {}

@ObjectType()
export class UndoModerationDecisionPayload extends DecisionPayload {}
