/** How a comment came that did not come by the web, and what officials send to enter one. */
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsBoolean, IsEnum, IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import { AssistedWays, Gathering } from '../../consultations/gatherings/gathering.entity.js';
import { mostPeople, type AssistedWay } from '../../consultations/gatherings/gatherings.rules.js';
import { Markdown } from '../../platform/graphql/scalars.js';
import { Trimmed } from '../../platform/graphql/trimmed.js';
import { PublishingInput } from '../../platform/personal-data/published.input.js';
import type { Stance } from '../comments.rules.js';
import { Stances } from '../enums.js';

const longestSpeaker = 100;

@ObjectType({ description: 'How a comment came that an official entered for somebody.' })
export class Provenance {
  @Field(() => AssistedWays, { description: 'By which way.' })
  way: AssistedWay;
  @Field(() => Gathering, { description: 'Where, when and by which way.' })
  gathering: Gathering;
  @Field(() => Int, { description: 'How many people stand behind it; 1 unless a meeting says it together.' })
  people: number;
  @Field(() => String, { nullable: true, description: 'Who said it, where they agreed to be named.' })
  name: string | null;
}

@InputType({ description: 'A comment that an official enters for somebody.' })
export class EnterCommentInput extends PublishingInput {
  @IsString()
  @Field(() => ID, { description: 'Where it came from.' })
  gatheringId: string;

  @IsString()
  @Field(() => ID, { description: 'What it is about: the consultation, or a part of its text.' })
  subjectId: string;

  @IsOptional()
  @IsEnum(Stances)
  @Field(() => Stances, { nullable: true, description: 'What it says of the text; NEUTRAL when absent.' })
  stance?: Stance | null;

  @IsString()
  @Field(() => Markdown, { description: 'Its words, as they were written or said.' })
  body: string;

  @IsInt()
  @Min(1)
  @Max(mostPeople)
  @Field(() => Int, { defaultValue: 1, description: 'How many people stand behind it, where a meeting says it together.' })
  people: number;

  @IsOptional()
  @Trimmed()
  @Length(0, longestSpeaker)
  @Field(() => String, { nullable: true, description: `Who said it, at most ${longestSpeaker} characters; shown only with their consent.` })
  name?: string | null;

  @IsBoolean()
  @Field(() => Boolean, { defaultValue: false, description: 'Whether they agreed to be named; without it the name is not kept.' })
  hasConsent: boolean;
}
