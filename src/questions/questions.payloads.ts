/** What mutations about questions and the response network answer. */
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Agency } from '../people/agency.entity.js';
import { Payload } from '../platform/graphql/payload.js';
import { Guidance } from './guidance.entity.js';
import { Question } from './question.entity.js';
import { AnswerTemplate } from './response-network.entity.js';

@ObjectType({ isAbstract: true })
export abstract class QuestionPayload extends Payload {
  @Field(() => Question, { nullable: true, description: 'The question as it is now; null also where it went out of the viewer’s sight.' })
  question?: Question | null;
}

@ObjectType({ description: 'What came of asking.' })
export class AskQuestionPayload extends QuestionPayload {}

@ObjectType({ description: 'What came of asking once more.' })
export class AskAgainPayload extends QuestionPayload {}

@ObjectType({ description: 'What came of rating an answer.' })
export class RateAnswerPayload extends QuestionPayload {}

@ObjectType({ description: 'What came of taking a question back.' })
export class WithdrawQuestionPayload extends QuestionPayload {}

@ObjectType({ description: 'What came of following a question.' })
export class FollowQuestionPayload extends QuestionPayload {}

@ObjectType({ description: 'What came of following a question no longer.' })
export class UnfollowQuestionPayload extends QuestionPayload {}

@ObjectType({ description: 'What came of assigning a question.' })
export class AssignQuestionPayload extends QuestionPayload {}

@ObjectType({ description: 'What came of passing a question on.' })
export class TransferQuestionPayload extends QuestionPayload {}

@ObjectType({ description: 'What came of extending a term.' })
export class ExtendQuestionPayload extends QuestionPayload {}

@ObjectType({ description: 'What came of answering.' })
export class AnswerQuestionPayload extends QuestionPayload {}

@ObjectType({ description: 'What came of editing a question for the public.' })
export class EditQuestionForPublicPayload extends QuestionPayload {}

@ObjectType({ isAbstract: true })
abstract class GuidancePayload extends Payload {
  @Field(() => Guidance, { nullable: true, description: 'The guidance as it is now.' })
  guidance?: Guidance | null;
}

@ObjectType({ description: 'What came of publishing guidance.' })
export class PublishGuidancePayload extends GuidancePayload {}

@ObjectType({ description: 'What came of revising guidance.' })
export class ReviseGuidancePayload extends GuidancePayload {}

@ObjectType({ description: 'What came of saving a template.' })
export class SaveAnswerTemplatePayload extends Payload {
  @Field(() => AnswerTemplate, { nullable: true, description: 'The template as it is now.' })
  template?: AnswerTemplate | null;
}

@ObjectType({ description: 'What came of removing a template.' })
export class RemoveAnswerTemplatePayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'Global id of the template that is gone.' })
  removedTemplateId?: string | null;
}

@ObjectType({ description: 'What came of naming the head of an agency.' })
export class NameAgencyHeadPayload extends Payload {
  @Field(() => Agency, { nullable: true, description: 'The agency.' })
  agency?: Agency | null;
}
