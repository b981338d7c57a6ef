/** What officials send to put a consultation into words. */
import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, IsString, Length, MaxLength, ValidateNested } from 'class-validator';
import { EligibilityInput } from '../people/eligibility.js';
import { MutationInput } from '../platform/graphql/payload.js';
import { Locale, Markdown } from '../platform/graphql/scalars.js';

@InputType({ description: 'Who may comment and support in a consultation that is a draft.' })
export class SetConsultationEligibilityInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The consultation.' })
  id: string;

  @ValidateNested()
  @Type(() => EligibilityInput)
  @Field(() => EligibilityInput, { description: 'Who may comment and support.' })
  eligibility: EligibilityInput;

  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  @Field(() => String, {
    nullable: true,
    description:
      'Where a law asks that people write by their names: which one and why, 20 to 1000 characters in Spanish. It is published. Not given, or empty: pseudonyms are welcome.',
  })
  realNamesReason?: string | null;
}

@InputType({ description: 'The explanatory memorandum, all parts at once. Those still missing may be empty.' })
export class SetMemorandumInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The consultation.' })
  id: string;

  @IsString()
  @MaxLength(100_000)
  @Field(() => Markdown, { description: 'Background and reasons.' })
  background: string;

  @IsString()
  @MaxLength(100_000)
  @Field(() => Markdown, { description: 'Scope, and to whom it is addressed.' })
  scope: string;

  @IsString()
  @MaxLength(100_000)
  @Field(() => Markdown, { description: 'Legal viability.' })
  legalViability: string;

  @IsString()
  @MaxLength(100_000)
  @Field(() => Markdown, { description: 'Economic impact.' })
  economicImpact: string;

  @IsString()
  @MaxLength(100_000)
  @Field(() => Markdown, { description: 'Whether the budget covers it.' })
  budgetImpact: string;

  @IsString()
  @MaxLength(100_000)
  @Field(() => Markdown, { description: 'Impact on the environment and on cultural heritage.' })
  environmentalImpact: string;

  @IsString()
  @MaxLength(100_000)
  @Field(() => Markdown, { description: 'Technical studies that support it.' })
  technicalStudies: string;
}

@InputType({ description: 'The words of a consultation in one language.' })
export class SetTranslationInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The consultation.' })
  id: string;

  @IsString()
  @MaxLength(35)
  @Field(() => Locale, { description: 'The language. Spanish (`es`) cannot be changed after publication.' })
  locale: string;

  @IsString()
  @Length(1, 300)
  @Field({ description: 'Title.' })
  title: string;

  @IsString()
  @MaxLength(2_000)
  @Field({ description: 'Summary.' })
  summary: string;

  @IsString()
  @MaxLength(100_000)
  @Field(() => Markdown, { description: 'Body.' })
  body: string;

  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  @Field(() => String, { nullable: true, description: 'Why; required after publication. It becomes public.' })
  reason?: string | null;
}
