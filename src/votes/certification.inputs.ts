/** Inputs and answers of certifying and annotating results. */
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsString, Length } from 'class-validator';
import { MutationInput, Payload } from '../platform/graphql/payload.js';
import { Trimmed } from '../platform/graphql/trimmed.js';
import { Poll } from './poll.entity.js';

const longestNote = 2_000;

@InputType({ description: 'Which count is right.' })
export class CertifyResultInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The poll.' })
  pollId: string;
}

@ObjectType({ description: 'What came of certifying a result.' })
export class CertifyResultPayload extends Payload {
  @Field(() => Poll, { nullable: true, description: 'The poll with this certification.' })
  poll?: Poll;
}

@InputType({ description: 'A note beside a certified result.' })
export class AnnotateResultInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The poll.' })
  pollId: string;
  @Trimmed()
  @Length(1, longestNote)
  @Field({ description: `1 to ${longestNote} characters. It is public and stays.` })
  text: string;
}

@ObjectType({ description: 'What came of writing beside a result.' })
export class AnnotateResultPayload extends Payload {
  @Field(() => Poll, { nullable: true, description: 'The poll with the note.' })
  poll?: Poll;
}
