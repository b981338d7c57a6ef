/** How observations are chosen: by a filter, or by their ids. */
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
import { Trimmed } from '../platform/graphql/trimmed.js';
import type { Disposition, ObservationKind, ObservationState } from './answering.rules.js';
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
  @Field(() => String, {
    nullable: true,
    description:
      'A piece of the author’s name; of what an official entered, of the name of who said it as far as it is shown, of the place, or of the way by which it came. What cannot be read is not found.',
  })
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
