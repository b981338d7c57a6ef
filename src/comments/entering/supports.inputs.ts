/** What officials send to enter supports for others, and what comes of it. */
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsBoolean, IsEnum, IsOptional, IsString, Length, Matches } from 'class-validator';
import { DocumentKinds } from '../../people/verifying/verifying.inputs.js';
import type { DocumentKind } from '../../people/verifying/verifying.rules.js';
import { MutationInput, Payload } from '../../platform/graphql/payload.js';
import { ConnectionOf } from '../../platform/graphql/relay.js';
import { CalendarDate } from '../../platform/graphql/scalars.js';
import { Trimmed } from '../../platform/graphql/trimmed.js';
import { Comment } from '../comment.entity.js';
import { EnteredSupport } from './entered-support.entity.js';

const longestReason = 500;

@InputType({ description: 'Who supports a comment, as it stands on a paper or was said.' })
export class EnterSupportInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'Where it came from.' })
  gatheringId: string;

  @IsString()
  @Field(() => ID, { description: 'The comment.' })
  commentId: string;

  @IsBoolean()
  @Field(() => Boolean, { defaultValue: false, description: 'Whether they oppose the words that it suggests; else they support it.' })
  isAgainst: boolean;

  @IsEnum(DocumentKinds)
  @Field(() => DocumentKinds, { description: 'The kind of the person’s document.' })
  documentKind: DocumentKind;

  @IsString()
  @Length(1, 40)
  @Field({ description: 'Its number; only a keyed hash of it is kept.' })
  documentNumber: string;

  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @Field(() => CalendarDate, {
    nullable: true,
    description: 'When the person was born, where the consultation asks for an age or a roll; else it is not kept.',
  })
  bornOn?: string | null;

  @IsOptional()
  @Length(1, 20)
  @Field(() => String, {
    nullable: true,
    description: 'The code of the municipality in which they live, where the consultation asks where people live; else it is not kept.',
  })
  home?: string | null;
}

@InputType({ description: 'Which entered support to remove, and why.' })
export class RemoveEnteredSupportInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The entered support.' })
  id: string;

  @Trimmed()
  @Length(1, longestReason)
  @Field({ description: `Why, 1 to ${longestReason} characters, without personal data. Officials of the agency and auditors read it.` })
  reason: string;
}

@ObjectType({ isAbstract: true })
abstract class EnteredSupportPayload extends Payload {
  @Field(() => EnteredSupport, { nullable: true, description: 'The entered support as it is now.' })
  support?: EnteredSupport | null;

  @Field(() => Comment, { nullable: true, description: 'The comment, with its supports as they are now.' })
  comment?: Comment | null;
}

@ObjectType({ description: 'What came of entering a support.' })
export class EnterSupportPayload extends EnteredSupportPayload {}

@ObjectType({ description: 'What came of removing an entered support.' })
export class RemoveEnteredSupportPayload extends EnteredSupportPayload {}

export const EnteredSupportConnection = ConnectionOf(EnteredSupport);
