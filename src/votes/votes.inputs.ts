/** Inputs of the votes room. */
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
import { Locale } from '../platform/graphql/scalars.js';
import { StatementPositionEnum } from './ballot.entity.js';
import { PollKindEnum, ResultsPolicyEnum } from './poll.entity.js';
import { longestLabel, longestQuestion, mostOptions, type PollKind, type ResultsPolicy, type StatementPosition } from './poll.rules.js';

@InputType({ description: 'A position on one statement.' })
export class PositionInput {
  @IsString()
  @Field(() => ID, { description: 'The statement.' })
  statementId: string;
  @IsEnum(StatementPositionEnum)
  @Field(() => StatementPositionEnum, { description: 'Agree, disagree or pass.' })
  position: StatementPosition;
}

@InputType({ description: 'A ballot. An earlier ballot of the same person is changed by it until the poll closes.' })
export class CastVoteInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The poll.' })
  pollId: string;
  @IsArray()
  @ArrayMaxSize(mostOptions)
  @IsString({ each: true })
  @Field(() => [ID], { defaultValue: [], description: 'For SINGLE and MULTIPLE: the chosen options.' })
  optionIds: string[];
  @IsArray()
  @ArrayMaxSize(mostOptions)
  @ValidateNested({ each: true })
  @Type(() => PositionInput)
  @Field(() => [PositionInput], {
    defaultValue: [],
    description: 'For STATEMENTS: positions on one or more statements; those taken earlier on others stay.',
  })
  positions: PositionInput[];
  @IsBoolean()
  @Field(() => Boolean, { defaultValue: true, description: 'False: refuse with ALREADY_VOTED instead of changing an earlier ballot.' })
  mayReplace: boolean;
}

@InputType({ description: 'Which ballot to withdraw.' })
export class WithdrawVoteInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The poll.' })
  pollId: string;
}

@InputType({ description: 'A question in one language.' })
export class QuestionInput {
  @IsString()
  @Field(() => Locale, { description: 'The language.' })
  locale: string;
  @Length(1, longestQuestion)
  @Field({ description: `1 to ${longestQuestion} characters.` })
  text: string;
}

@InputType({ description: 'An option or statement in one language.' })
export class LabelInput {
  @IsString()
  @Field(() => Locale, { description: 'The language.' })
  locale: string;
  @Length(1, longestLabel)
  @Field({ description: `1 to ${longestLabel} characters.` })
  text: string;
}

@InputType({ description: 'An option or statement.' })
export class OptionInput {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => LabelInput)
  @Field(() => [LabelInput], { description: 'Its words, one entry a language.' })
  labels: LabelInput[];
}

@InputType({ description: 'A poll to add to a draft.' })
export class CallPollInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The consultation, which must be a draft.' })
  consultationId: string;
  @IsEnum(PollKindEnum)
  @Field(() => PollKindEnum, { description: 'How people answer.' })
  kind: PollKind;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => QuestionInput)
  @Field(() => [QuestionInput], { description: 'The question, one entry a language.' })
  questions: QuestionInput[];
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(mostOptions)
  @ValidateNested({ each: true })
  @Type(() => OptionInput)
  @Field(() => [OptionInput], { description: `The options or statements in order, at most ${mostOptions}.` })
  options: OptionInput[];
  @IsOptional()
  @IsInt()
  @Min(0)
  @Field(() => Int, { defaultValue: 1, description: 'For MULTIPLE: the fewest options a ballot may choose; 0 allows a blank ballot.' })
  minChoices: number;
  @IsOptional()
  @IsInt()
  @Min(1)
  @Field(() => Int, { defaultValue: 1, description: 'For MULTIPLE: the most options a ballot may choose.' })
  maxChoices: number;
  @IsEnum(ResultsPolicyEnum)
  @Field(() => ResultsPolicyEnum, { description: 'What may be seen of the results before the poll closes.' })
  resultsPolicy: ResultsPolicy;
}

@InputType({ description: 'A poll to take out of a draft.' })
export class RemovePollInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The poll.' })
  pollId: string;
}
