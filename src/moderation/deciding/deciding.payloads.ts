/** What the mutations of deciding return. */
import { Field, ObjectType } from '@nestjs/graphql';
import { Comment } from '../../comments/comment.entity.js';
import { Payload } from '../../platform/graphql/payload.js';
import { ModerationDecision } from '../moderation-decision.entity.js';
import { ModerationProposal } from './moderation-proposal.entity.js';

@ObjectType({ isAbstract: true })
abstract class DecisionPayload extends Payload {
  @Field(() => Comment, { nullable: true, description: 'The comment as everybody sees it now.' })
  comment?: Comment | null;
  @Field(() => ModerationDecision, {
    nullable: true,
    description: 'The decision as it stands in the public log; null where a second moderator has to agree first.',
  })
  decision?: ModerationDecision | null;
}

@ObjectType({ isAbstract: true })
abstract class ProposingPayload extends DecisionPayload {
  @Field(() => ModerationProposal, {
    nullable: true,
    description: 'What waits for a second moderator, where two are needed: a suspension, or a measure on an official answer.',
  })
  proposal?: ModerationProposal | null;
}

@ObjectType()
export class DecideOnCommentPayload extends ProposingPayload {}

@ObjectType()
export class HideCommentPayload extends ProposingPayload {}

@ObjectType()
export class RestoreCommentPayload extends DecisionPayload {}

@ObjectType()
export class DismissReportsPayload extends DecisionPayload {}

@ObjectType()
export class UndoModerationDecisionPayload extends DecisionPayload {}

@ObjectType()
export class SecondModerationProposalPayload extends ProposingPayload {}

@ObjectType()
export class DeclineModerationProposalPayload extends ProposingPayload {}

@ObjectType()
export class WithdrawModerationProposalPayload extends ProposingPayload {}
