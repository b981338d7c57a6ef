/** What the subscription about activity carries. */
import { Field, ObjectType } from '@nestjs/graphql';
import { Consultation } from '../consultations/consultation.entity.js';
import { Sequence } from '../platform/graphql/scalars.js';

@ObjectType({ description: 'What people do in a consultation was counted again, at most every few seconds.' })
export class IntegrityChanged {
  @Field(() => Sequence, {
    description: 'Place of this event in the order of everything; pass the newest one as `after` when subscribing again.',
  })
  sequence: string;

  consultationId: string;

  @Field(() => Consultation, { nullable: true, description: 'The consultation, with its integrity and that of its polls as they are now.' })
  consultation?: Consultation | null;
}
