/** What officials send about observations. */
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsEnum,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Min,
  ValidateNested,
} from 'class-validator';
import { MutationInput } from '../platform/graphql/payload.js';
import { Locale, Markdown } from '../platform/graphql/scalars.js';
import { Trimmed } from '../platform/graphql/trimmed.js';
import {
  longestOffice,
  longestReason,
  mostChanges,
  type Disposition,
  type ObservationKind,
  type ObservationState,
} from './answering.rules.js';
import { Dispositions, ObservationKinds, ObservationStates } from './enums.js';

/** As many as a person could have ticked; more are meant by a filter. */
const mostIds = 1_000;
const mostParts = 200;

@InputType({ description: 'Which observations; every condition that is given must hold.' })
export class ObservationFilter {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(mostIds)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Field(() => [Int], { nullable: true, description: `Only those with these numbers, at most ${mostIds.toLocaleString('en')}.` })
  numbers?: number[] | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Field(() => Int, { nullable: true, description: 'From this number on.' })
  numberFrom?: number | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Field(() => Int, { nullable: true, description: 'Up to this number.' })
  numberTo?: number | null;

  @IsOptional()
  @IsEnum(ObservationKinds)
  @Field(() => ObservationKinds, { nullable: true, description: 'Only those said with that.' })
  kind?: ObservationKind | null;

  @IsOptional()
  @IsEnum(ObservationStates)
  @Field(() => ObservationStates, { nullable: true, description: 'Only those in that state.' })
  state?: ObservationState | null;

  @IsOptional()
  @IsEnum(Dispositions)
  @Field(() => Dispositions, { nullable: true, description: 'Only those whose signed answer says so.' })
  disposition?: Disposition | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, {
    nullable: true,
    description: 'True: those with a signed answer. False: those that still need one; the public finds none of these.',
  })
  answered?: boolean | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, { nullable: true, description: 'Whether something is prepared for them. The public finds none that are.' })
  prepared?: boolean | null;

  @IsOptional()
  @IsEnum(Dispositions)
  @Field(() => Dispositions, { nullable: true, description: 'Only those for which this is prepared. The public finds none.' })
  preparedDisposition?: Disposition | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'Only those on this part of the text.' })
  provisionId?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'Only those that make this argument. What cannot be read is not found.' })
  clusterId?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'Only those with this theme. What cannot be read is not found.' })
  themeId?: string | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, { nullable: true, description: 'Whether they have any theme. What cannot be read is not found.' })
  hasTheme?: boolean | null;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(mostParts)
  @IsString({ each: true })
  @Field(() => [ID], {
    nullable: true,
    description: `Only those on one of these parts, such as an article and its paragraphs; at most ${mostParts}.`,
  })
  provisionIds?: string[] | null;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Field(() => Int, { nullable: true, description: 'Only those that somebody has changed after this revision of the matrix.' })
  changedAfter?: number | null;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Field(() => Int, { nullable: true, description: 'Only those that nobody has changed after this revision of the matrix.' })
  unchangedSince?: number | null;

  @IsOptional()
  @Trimmed()
  @IsString()
  @Length(1, 100)
  @Field(() => String, { nullable: true, description: 'A piece of the author’s name. What cannot be read is not found.' })
  author?: string | null;

  @IsOptional()
  @Trimmed()
  @IsString()
  @Length(1, 200)
  @Field(() => String, { nullable: true, description: 'A piece of the words. What cannot be read is not found.' })
  text?: string | null;
}

@InputType({
  description:
    'Which observations are meant: those with these ids, or all that the filter finds; one of the two. Those that need no answer are passed over.',
})
export class ObservationSelection {
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(mostIds)
  @IsString({ each: true })
  @Field(() => [ID], { nullable: true, description: `Their ids, at most ${mostIds.toLocaleString('en')}.` })
  ids?: string[] | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => ObservationFilter)
  @Field(() => ObservationFilter, { nullable: true, description: 'A filter; an empty one means all.' })
  filter?: ObservationFilter | null;

  @IsInt()
  @Min(0)
  @Field(() => Int, {
    description:
      'The revision of the matrix that was before the official (`answeringProgress.revision`). Refused with CHANGED_MEANWHILE when somebody has changed one of them since.',
  })
  seenRevision: number;
}

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
