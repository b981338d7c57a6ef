/** What officials send about themes. */
import { Field, Float, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsNumber, IsOptional, IsString, Length, Min, ValidateNested } from 'class-validator';
import { MutationInput } from '../../platform/graphql/payload.js';
import { Locale } from '../../platform/graphql/scalars.js';
import { Trimmed } from '../../platform/graphql/trimmed.js';
import { ObservationFilter } from '../observations.inputs.js';
import { longestName, longestQuery } from './labels.rules.js';

const mostIds = 1_000;
const mostMerged = 50;

@InputType({ description: 'The name of a theme in one language.' })
export class ThemeNameInput {
  @IsString()
  @Field(() => Locale, { description: 'The language; `es` is required.' })
  locale: string;

  @Trimmed()
  @IsString()
  @Length(1, longestName)
  @Field({ description: `1 to ${longestName} characters.` })
  name: string;
}

@InputType({ description: 'Which observations are labelled: those with these ids, or all in scope that the filter finds; one of the two.' })
export class LabelSelection {
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
}

@InputType({ isAbstract: true })
abstract class NamedInput extends MutationInput {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ThemeNameInput)
  @Field(() => [ThemeNameInput], { description: 'Its name in each language.' })
  names: ThemeNameInput[];
}

@InputType({ description: 'A new theme.' })
export class CreateThemeInput extends NamedInput {
  @IsString()
  @Field(() => ID, { description: 'The consultation.' })
  consultationId: string;
}

@InputType({ description: 'Other names for a theme.' })
export class RenameThemeInput extends NamedInput {
  @IsString()
  @Field(() => ID, { description: 'The theme.' })
  themeId: string;
}

@InputType({ description: 'Which themes are one.' })
export class MergeThemesInput extends MutationInput {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(mostMerged)
  @IsString({ each: true })
  @Field(() => [ID], { description: `The themes that are given up, at most ${mostMerged}.` })
  themeIds: string[];

  @IsString()
  @Field(() => ID, { description: 'The theme that gets their observations and searches.' })
  intoId: string;
}

@InputType({ description: 'Which theme is removed.' })
export class RemoveThemeInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The theme.' })
  themeId: string;
}

@InputType({ isAbstract: true })
abstract class LabellingInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The theme.' })
  themeId: string;

  @ValidateNested()
  @Type(() => LabelSelection)
  @Field(() => LabelSelection, { description: 'Which observations.' })
  selection: LabelSelection;
}

@InputType({ description: 'Which observations get a theme.' })
export class LabelObservationsInput extends LabellingInput {}

@InputType({ description: 'Which observations lose a theme; no saved search gives it to them again.' })
export class UnlabelObservationsInput extends LabellingInput {}

@InputType({ description: 'A search that gives a theme to what it finds, now and later.' })
export class SaveThemeSearchInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The theme.' })
  themeId: string;

  @Trimmed()
  @IsString()
  @Length(1, longestQuery)
  @Field({
    description: `1 to ${longestQuery} characters: words that must all be there, "phrases", \`or\` (or \`o\`), a minus before what must not be there.`,
  })
  query: string;
}

@InputType({ description: 'Which search is removed, with the labels that only it gave.' })
export class RemoveThemeSearchInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The search.' })
  searchId: string;
}

@InputType({ description: 'For which consultation themes are suggested.' })
export class SuggestThemesInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The consultation.' })
  consultationId: string;
}

@InputType({ isAbstract: true })
abstract class SettlingInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The theme.' })
  themeId: string;

  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(mostIds)
  @IsString({ each: true })
  @Field(() => [ID], {
    nullable: true,
    description: `The observations, at most ${mostIds.toLocaleString('en')}; left out, all for which it is suggested.`,
  })
  observationIds?: string[] | null;

  @IsOptional()
  @IsNumber()
  @Min(0)
  @Field(() => Float, { nullable: true, description: 'Only those with this score or more.' })
  scoreFrom?: number | null;
}

@InputType({ description: 'Which suggestions are right.' })
export class ConfirmThemeSuggestionsInput extends SettlingInput {}

@InputType({ description: 'Which suggestions are wrong; they are not made again.' })
export class DenyThemeSuggestionsInput extends SettlingInput {}
