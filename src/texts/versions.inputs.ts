/** What officials send about further versions of a text, and what comes of it. */
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsDate, IsOptional, IsString, Length, MaxLength, ValidateNested } from 'class-validator';
import { Consultation } from '../consultations/consultation.entity.js';
import { MutationInput, Payload } from '../platform/graphql/payload.js';
import { DateTime, Locale, Markdown } from '../platform/graphql/scalars.js';
import { Trimmed } from '../platform/graphql/trimmed.js';
import { TextInput } from './texts.inputs.js';
import { TextVersion } from './text-version.entity.js';
import { longestChangelog, longestReason, mostCorrections, mostReasons } from './versions.rules.js';

@InputType({ description: 'The text of the next version, in the manner of `saveText`. An earlier draft is replaced.' })
export class DraftTextVersionInput extends TextInput {
  @IsString()
  @Field(() => ID, { description: 'The consultation, from when it is announced until it is archived.' })
  consultationId: string;
}

@InputType({
  description: 'Which part of the current version is which part of the draft. One of both is null for a part that stands alone.',
})
export class MatchingCorrectionInput {
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  @Field(() => String, { nullable: true, description: 'The part of the current version by its eid; null: the other one is new.' })
  oldEid?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  @Field(() => String, { nullable: true, description: 'The part of the draft by its eid; null: the other one was removed.' })
  newEid?: string | null;
}

@InputType({ description: 'Corrections of which part is which.' })
export class CorrectTextMatchingInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The draft of a version.' })
  versionId: string;

  @IsArray()
  @ArrayMaxSize(mostCorrections)
  @ValidateNested({ each: true })
  @Type(() => MatchingCorrectionInput)
  @Field(() => [MatchingCorrectionInput], {
    description: `All corrections, at most ${mostCorrections}; earlier ones that are not among them no longer hold.`,
  })
  corrections: MatchingCorrectionInput[];
}

@InputType({ description: 'What changed, in one language.' })
export class ChangelogInput {
  @IsString()
  @MaxLength(35)
  @Field(() => Locale, { description: 'The language.' })
  locale: string;

  @Trimmed()
  @IsString()
  @Length(1, longestChangelog)
  @Field(() => Markdown, { description: 'What changed and why.' })
  text: string;
}

@InputType({ description: 'A reason in one language.' })
export class ReasonWordsInput {
  @IsString()
  @MaxLength(35)
  @Field(() => Locale, { description: 'The language.' })
  locale: string;

  @Trimmed()
  @IsString()
  @Length(1, longestReason)
  @Field({ description: 'The reason.' })
  text: string;
}

@InputType({ description: 'Why one part changed.' })
export class ReasonInput {
  @IsString()
  @MaxLength(1_000)
  @Field({ description: 'The part by its eid in the draft, one that was removed by its eid in the current version.' })
  eid: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => ReasonWordsInput)
  @Field(() => [ReasonWordsInput], { description: 'The reason, one entry a language.' })
  words: ReasonWordsInput[];
}

@InputType({ description: 'The draft that becomes the current version.' })
export class PublishTextVersionInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The draft.' })
  versionId: string;

  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => ChangelogInput)
  @Field(() => [ChangelogInput], { description: 'What changed, one entry a language; in Spanish at least.' })
  changelog: ChangelogInput[];

  @IsArray()
  @ArrayMaxSize(mostReasons)
  @ValidateNested({ each: true })
  @Type(() => ReasonInput)
  @Field(() => [ReasonInput], { defaultValue: [], description: 'Why single parts changed, for the third column of the comparison.' })
  reasons: ReasonInput[];

  @IsOptional()
  @IsDate()
  @Field(() => DateTime, {
    nullable: true,
    description: '`createdAt` of the draft as the official saw it: refuses with VERSION_CHANGED_MEANWHILE where it is another by now.',
  })
  savedAt?: Date | null;
}

@ObjectType({ isAbstract: true })
abstract class VersionPayload extends Payload {
  @Field(() => Consultation, { nullable: true, description: 'The consultation with its text.' })
  consultation?: Consultation | null;
  @Field(() => TextVersion, { nullable: true, description: 'The version.' })
  textVersion?: TextVersion | null;
}

@ObjectType({ description: 'What came of drafting a version.' })
export class DraftTextVersionPayload extends VersionPayload {}

@ObjectType({ description: 'What came of correcting which part is which.' })
export class CorrectTextMatchingPayload extends VersionPayload {}

@ObjectType({ description: 'What came of publishing a version.' })
export class PublishTextVersionPayload extends VersionPayload {}
