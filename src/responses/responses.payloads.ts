/** What acts on observations answer. */
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Consultation } from '../consultations/consultation.entity.js';
import { Payload } from '../platform/graphql/payload.js';
import { ObservationTemplate } from './observation-template.entity.js';
import { Observation } from './observation.entity.js';
import { ObservationsReport } from './observations-report.entity.js';

@ObjectType({ isAbstract: true })
abstract class TouchedPayload extends Payload {
  @Field(() => Int, { nullable: true, description: 'How many observations it touched.' })
  count?: number | null;

  @Field(() => Int, { nullable: true, description: 'The revision of the matrix with it.' })
  revision?: number | null;

  @Field(() => Consultation, { nullable: true, description: 'The consultation.' })
  consultation?: Consultation | null;
}

@ObjectType({ description: 'What came of preparing answers.' })
export class PrepareAnswersPayload extends TouchedPayload {}

@ObjectType({ description: 'What came of signing answers.' })
export class SignAnswersPayload extends TouchedPayload {}

@ObjectType({ description: 'What came of answering observations.' })
export class AnswerObservationsPayload extends TouchedPayload {}

@ObjectType({ description: 'What came of revising answers.' })
export class ReviseAnswersPayload extends TouchedPayload {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the revision waits: once a report is published, it is signed with the next version of the report.',
  })
  awaitsReport?: boolean | null;
}

@ObjectType({ description: 'What came of taking a comment in as an observation.' })
export class AddObservationPayload extends Payload {
  @Field(() => Observation, { nullable: true, description: 'The observation.' })
  observation?: Observation | null;
}

@ObjectType({ description: 'What came of saving a template.' })
export class SaveObservationTemplatePayload extends Payload {
  @Field(() => ObservationTemplate, { nullable: true, description: 'The template.' })
  template?: ObservationTemplate | null;
}

@ObjectType({ description: 'What came of deleting a template.' })
export class DeleteObservationTemplatePayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'Global id of the template that is no more.' })
  deletedTemplateId?: string | null;
}

@ObjectType({ description: 'What came of publishing the report of observations.' })
export class PublishObservationsReportPayload extends Payload {
  @Field(() => ObservationsReport, { nullable: true, description: 'The report.' })
  report?: ObservationsReport | null;
}

@ObjectType({ description: 'What came of saying which text was issued.' })
export class IssueTextPayload extends Payload {
  @Field(() => Consultation, { nullable: true, description: 'The consultation.' })
  consultation?: Consultation | null;
}
