/** What people send to follow a consultation, and what comes of it. */
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsString } from 'class-validator';
import { MutationInput } from '../platform/graphql/payload.js';
import { ConsultationPayload } from './consultations.payloads.js';

@InputType({ isAbstract: true })
abstract class FollowInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The consultation.' })
  id: string;
}

@InputType({ description: 'Which consultation to follow.' })
export class FollowConsultationInput extends FollowInput {}

@InputType({ description: 'Which consultation to follow no longer.' })
export class UnfollowConsultationInput extends FollowInput {}

@ObjectType({ description: 'What came of following a consultation.' })
export class FollowConsultationPayload extends ConsultationPayload {}

@ObjectType({ description: 'What came of following a consultation no longer.' })
export class UnfollowConsultationPayload extends ConsultationPayload {}
