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

@ObjectType({ description: 'What came of deciding on a comment: a decision, or a proposal where two people are needed.' })
export class DecideOnCommentPayload extends ProposingPayload {}

@ObjectType({ description: 'What came of hiding a comment.' })
export class HideCommentPayload extends ProposingPayload {}

@ObjectType({ description: 'What came of lifting a measure.' })
export class RestoreCommentPayload extends DecisionPayload {}

@ObjectType({ description: 'What came of dismissing reports.' })
export class DismissReportsPayload extends DecisionPayload {}

@ObjectType({ description: 'What came of undoing a decision.' })
export class UndoModerationDecisionPayload extends DecisionPayload {}

@ObjectType({ description: 'What came of agreeing with a proposal.' })
export class SecondModerationProposalPayload extends ProposingPayload {}

@ObjectType({ description: 'What came of declining a proposal.' })
export class DeclineModerationProposalPayload extends ProposingPayload {}

@ObjectType({ description: 'What came of taking a proposal back.' })
export class WithdrawModerationProposalPayload extends ProposingPayload {}
