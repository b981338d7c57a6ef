/** What mutations about consultations answer: the consultation as it is afterwards. */
import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '../platform/graphql/payload.js';
import { Consultation } from './consultation.entity.js';

@ObjectType({ isAbstract: true })
export abstract class ConsultationPayload extends Payload {
  @Field(() => Consultation, { nullable: true, description: 'The consultation as it is now.' })
  consultation?: Consultation | null;
}

@ObjectType({ description: 'What came of beginning a draft.' })
export class CreateConsultationPayload extends ConsultationPayload {}

@ObjectType({ description: 'What came of changing a consultation.' })
export class UpdateConsultationPayload extends ConsultationPayload {}

@ObjectType({ description: 'What came of setting the memorandum.' })
export class SetMemorandumPayload extends ConsultationPayload {}

@ObjectType({ description: 'What came of deciding who may comment and support.' })
export class SetConsultationEligibilityPayload extends ConsultationPayload {}

@ObjectType({ description: 'What came of setting the words in one language.' })
export class SetTranslationPayload extends ConsultationPayload {}

@ObjectType({ description: 'What came of announcing a consultation.' })
export class ScheduleConsultationPayload extends ConsultationPayload {}

@ObjectType({ description: 'What came of giving more time.' })
export class ExtendConsultationPayload extends ConsultationPayload {}

@ObjectType({ description: 'What came of asking to close early.' })
export class RequestEarlyClosingPayload extends ConsultationPayload {}

@ObjectType({ description: 'What came of confirming to close early.' })
export class ConfirmEarlyClosingPayload extends ConsultationPayload {}

@ObjectType({ description: 'What came of taking a consultation back.' })
export class WithdrawConsultationPayload extends ConsultationPayload {}

@ObjectType({ description: 'What came of marking a consultation as answered.' })
export class MarkConsultationAnsweredPayload extends ConsultationPayload {}

@ObjectType({ description: 'What came of archiving a consultation.' })
export class ArchiveConsultationPayload extends ConsultationPayload {}
