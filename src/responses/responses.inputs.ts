/** What officials send to answer observations, to report on them and to issue the text. */
import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsEnum, IsOptional, IsString, Length, ValidateNested } from 'class-validator';
import { MutationInput } from '../platform/graphql/payload.js';
import { Locale, Markdown } from '../platform/graphql/scalars.js';
import { Trimmed } from '../platform/graphql/trimmed.js';
import { longestOffice, longestReason, mostChanges, type Disposition } from './answering.rules.js';
import { Dispositions } from './enums.js';
import { ObservationSelection } from './observations.inputs.js';

@InputType({ description: 'A reason in one language.' })
export class AnswerReasonInput {
  @IsString()
  @Field(() => Locale, { description: 'The language; `es` is required.' })
  locale: string;

  @Trimmed()
  @IsString()
  @Length(1, longestReason)
  @Field(() => Markdown, {
    description: `1 to ${longestReason.toLocaleString('en')} characters. {number}, {article} and {name} stand for those of each observation.`,
  })
  text: string;
}

@InputType({ isAbstract: true })
abstract class ReasonedInput extends MutationInput {
  @IsEnum(Dispositions)
  @Field(() => Dispositions, { description: 'What the agency does with them.' })
  disposition: Disposition;

  @ValidateNested({ each: true })
  @Type(() => AnswerReasonInput)
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @Field(() => [AnswerReasonInput], { description: 'Why, in Spanish and, if you like, other languages.' })
  reasons: AnswerReasonInput[];
}

@InputType({ isAbstract: true })
abstract class AnsweringInput extends ReasonedInput {
  @IsString()
  @Field(() => ID, { description: 'The consultation.' })
  consultationId: string;

  @ValidateNested()
  @Type(() => ObservationSelection)
  @Field(() => ObservationSelection, { description: 'Which observations.' })
  selection: ObservationSelection;

  @IsArray()
  @ArrayMaxSize(mostChanges)
  @IsString({ each: true })
  @Field(() => [ID], {
    defaultValue: [],
    description:
      'Parts of the new version that changed because of them. Needed for what is accepted, wholly or in part, once a further version is published.',
  })
  changes: string[] = [];

  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'The template that the words were made from.' })
  templateId?: string | null;
}

const officeDescription = 'The office for which the official signs, in the words that everybody reads.';

@InputType({ description: 'An answer to prepare for some observations.' })
export class PrepareAnswersInput extends AnsweringInput {}

@InputType({ description: 'An answer to give to some observations at once.' })
export class AnswerObservationsInput extends AnsweringInput {
  @Trimmed()
  @IsString()
  @Length(1, longestOffice)
  @Field({ description: officeDescription })
  office: string;
}

@InputType({ description: 'An answer to give in place of those that stand.' })
export class ReviseAnswersInput extends AnswerObservationsInput {}

@InputType({ description: 'Prepared answers to sign.' })
export class SignAnswersInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The consultation.' })
  consultationId: string;

  @ValidateNested()
  @Type(() => ObservationSelection)
  @Field(() => ObservationSelection, { description: 'Which observations; those for which nothing is prepared are passed over.' })
  selection: ObservationSelection;

  @Trimmed()
  @IsString()
  @Length(1, longestOffice)
  @Field({ description: officeDescription })
  office: string;
}

@InputType({ description: 'A comment or reply to take in as an observation.' })
export class AddObservationInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The comment.' })
  commentId: string;
}

@InputType({ description: 'A template of an agency.' })
export class SaveObservationTemplateInput extends ReasonedInput {
  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'The template to change; a new one is made when it is absent.' })
  id?: string | null;

  @IsString()
  @Field(() => ID, { description: 'The agency.' })
  agencyId: string;

  @Trimmed()
  @IsString()
  @Length(1, 200)
  @Field({ description: 'How officials call it.' })
  name: string;
}

@InputType({ description: 'A template to delete.' })
export class DeleteObservationTemplateInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The template.' })
  id: string;
}

@InputType({ isAbstract: true })
abstract class OfficialActInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The consultation.' })
  consultationId: string;

  @Trimmed()
  @IsString()
  @Length(1, longestOffice)
  @Field({ description: officeDescription })
  office: string;
}

@InputType({ description: 'The report of observations to publish.' })
export class PublishObservationsReportInput extends OfficialActInput {
  @IsOptional()
  @Trimmed()
  @IsString()
  @Length(0, 500)
  @Field(() => String, { nullable: true, description: 'Which law asks for it, in Spanish; the usual one where it is left out.' })
  legalBasis?: string | null;
}

@InputType({ description: 'Which version of the text was issued.' })
export class IssueTextInput extends OfficialActInput {
  @IsString()
  @Field(() => ID, { description: 'The current version of the text.' })
  versionId: string;
}
