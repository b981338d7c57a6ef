/** What administrators send about agencies and territories. */
import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsIn, IsOptional, IsString, Length, Matches, MaxLength, ValidateNested } from 'class-validator';
import { MutationInput } from '../platform/graphql/payload.js';
import { Locale } from '../platform/graphql/scalars.js';
import { AgencyWordsInput } from './people.inputs.js';
import { TerritoryKind } from './territory.entity.js';

@InputType({ description: 'What to change about an agency; what is not given stays as it is.' })
export class UpdateAgencyInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The agency.' })
  id: string;

  @IsOptional()
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  @Length(2, 100)
  @Field(() => String, {
    nullable: true,
    description: 'Its name in addresses: lower-case letters and digits, with hyphens between. The address before no longer leads to it.',
  })
  slug?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(20)
  @Field(() => String, { nullable: true, description: 'Code of the territory it governs; null for none.' })
  territoryCode?: string | null;

  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => AgencyWordsInput)
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @Field(() => [AgencyWordsInput], {
    nullable: true,
    description:
      'Name and sector in Spanish and, optionally, other languages. They replace all words: a language that is not given is gone.',
  })
  words?: AgencyWordsInput[] | null;
}

@InputType({ description: 'The name of a territory in one language.' })
export class TerritoryWordsInput {
  @IsString()
  @Field(() => Locale, { description: 'The language; `es` is required.' })
  locale: string;

  @IsString()
  @Length(2, 200)
  @Field({ description: 'Its name.' })
  name: string;
}

@InputType({ isAbstract: true })
abstract class NamedTerritoryInput extends MutationInput {
  @Matches(/^[A-Z0-9]+(-[A-Z0-9]+)*$/)
  @Length(1, 20)
  @Field({ description: 'Its official code (DIVIPOLA in Colombia): capital letters and digits, with hyphens between.' })
  code: string;

  @ValidateNested({ each: true })
  @Type(() => TerritoryWordsInput)
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @Field(() => [TerritoryWordsInput], { description: 'All its names: in Spanish and, optionally, other languages.' })
  words: TerritoryWordsInput[];
}

@InputType({ description: 'A new territory.' })
export class CreateTerritoryInput extends NamedTerritoryInput {
  @IsIn(Object.values(TerritoryKind))
  @Field(() => TerritoryKind, { description: 'Its level.' })
  kind: TerritoryKind;

  @IsOptional()
  @IsString()
  @MaxLength(20)
  @Field(() => String, {
    nullable: true,
    description: 'Code of the territory it lies in: that of the country for a department, that of a department for a municipality.',
  })
  parentCode?: string | null;
}

@InputType({ description: 'A territory under its new names.' })
export class UpdateTerritoryInput extends NamedTerritoryInput {}
