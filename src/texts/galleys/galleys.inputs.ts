/** What officials send about a text that is not saved yet, and what comes of it. */
import { Field, ID, InputType, ObjectType, OmitType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsDate, IsOptional, IsString, ValidateNested } from 'class-validator';
import { Consultation } from '../../consultations/consultation.entity.js';
import { MutationInput, Payload } from '../../platform/graphql/payload.js';
import { DateTime } from '../../platform/graphql/scalars.js';
import { TextCorrectionInput } from '../correcting/correction.types.js';
import { mostTreeCorrections } from '../saving.rules.js';
import { TextInput } from '../texts.inputs.js';
import { TextGalley } from './text-galley.entity.js';

@InputType({ description: 'A text to be looked at and corrected before it is saved.' })
export class UploadTextInput extends OmitType(TextInput, ['galleyId'] as const, InputType) {
  @IsString()
  @Field(() => ID, { description: 'The consultation: a draft, or one whose text gets another version.' })
  consultationId: string;
}

@InputType({ description: 'Corrections of how an uploaded text is divided.' })
export class CorrectTextInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'What was uploaded.' })
  galleyId: string;

  @IsArray()
  @ArrayMaxSize(mostTreeCorrections)
  @ValidateNested({ each: true })
  @Type(() => TextCorrectionInput)
  @Field(() => [TextCorrectionInput], {
    description: `All corrections in order, at most ${mostTreeCorrections}; earlier ones that are not among them no longer hold.`,
  })
  corrections: TextCorrectionInput[];

  @IsOptional()
  @IsDate()
  @Field(() => DateTime, {
    nullable: true,
    description: '`changedAt` as the official saw it: refuses with TEXT_CORRECTED_MEANWHILE where it is another by now.',
  })
  changedAt?: Date | null;
}

@InputType({ description: 'What to throw away.' })
export class DiscardTextUploadInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The consultation that it was uploaded for.' })
  consultationId: string;
}

@ObjectType({ description: 'What came of uploading a text.' })
export class UploadTextPayload extends Payload {
  @Field(() => TextGalley, { nullable: true, description: 'The text as it was read.' })
  galley?: TextGalley | null;
}

@ObjectType({ description: 'What came of correcting an uploaded text.' })
export class CorrectTextPayload extends Payload {
  @Field(() => TextGalley, { nullable: true, description: 'The text as it is divided now.' })
  galley?: TextGalley | null;
}

@ObjectType({ description: 'What came of throwing an uploaded text away.' })
export class DiscardTextUploadPayload extends Payload {
  @Field(() => Consultation, { nullable: true, description: 'The consultation.' })
  consultation?: Consultation | null;
}
