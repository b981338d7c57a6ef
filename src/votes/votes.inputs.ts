/** Inputs of the votes room. */
import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
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
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { EligibilityInput } from '../people/eligibility.js';
import { MutationInput } from '../platform/graphql/payload.js';
import { Locale } from '../platform/graphql/scalars.js';
import { Trimmed } from '../platform/graphql/trimmed.js';
import { StatementPositionEnum } from './ballot.entity.js';
import { CountingMethodEnum, PollKindEnum, ResultsPolicyEnum } from './poll.entity.js';
import type { StatementPosition } from './ballot.rules.js';
import type { PollMethod } from './method.rules.js';
import { largestAmount, longestLabel, longestQuestion, mostOptions, type PollKind, type ResultsPolicy } from './poll.rules.js';

@InputType({ description: 'A position on one statement.' })
export class PositionInput {
  @IsString()
  @Field(() => ID, { description: 'The statement.' })
  statementId: string;
  @IsEnum(StatementPositionEnum)
  @Field(() => StatementPositionEnum, { description: 'Agree, disagree or pass.' })
  position: StatementPosition;
}

@InputType({ description: 'A score for one option.' })
export class ScoreInput {
  @IsString()
  @Field(() => ID, { description: 'The option.' })
  optionId: string;
  @IsInt()
  @Field(() => Int, { description: 'Between `lowestScore` and `highestScore` of the poll.' })
  score: number;
}

@InputType({ description: 'A ballot. An earlier ballot of the same person is changed by it until the poll closes.' })
export class CastVoteInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The poll.' })
  pollId: string;
  @IsArray()
  @ArrayMaxSize(mostOptions)
  @IsString({ each: true })
  @Field(() => [ID], {
    defaultValue: [],
    description: 'For SINGLE, MULTIPLE, APPROVAL and BUDGET: the chosen options. For RANKING: options in order of preference.',
  })
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
  @IsArray()
  @ArrayMaxSize(mostOptions)
  @ValidateNested({ each: true })
  @Type(() => ScoreInput)
  @Field(() => [ScoreInput], { defaultValue: [], description: 'For SCORE: the scores; an option that is left out has none.' })
  scores: ScoreInput[];
  @IsOptional()
  @Length(1, 20)
  @Field(() => String, { nullable: true, description: 'Where the poll asks for it: the code of the territory in which the voter lives.' })
  territory?: string | null;
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
  @Trimmed()
  @Length(1, longestQuestion)
  @Field({ description: `1 to ${longestQuestion} characters.` })
  text: string;
}

@InputType({ description: 'An option or statement in one language.' })
export class LabelInput {
  @IsString()
  @Field(() => Locale, { description: 'The language.' })
  locale: string;
  @Trimmed()
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
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(largestAmount)
  @Field(() => Float, { nullable: true, description: 'For BUDGET: what the project costs, in whole units of the currency.' })
  cost?: number | null;
}

@InputType({ description: 'Something that a method of counting lets an agency choose.' })
export class CountingParameterInput {
  @Length(1, 60)
  @Field({ description: 'For SCORE `by`, for GREEDY `skip`.' })
  name: string;
  @Length(0, 60)
  @Field({ description: '`sum`, `mean` or `median`; `true` or `false`.' })
  value: string;
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
  @Field(() => Int, {
    defaultValue: 1,
    description: 'The fewest options a ballot may choose, where several may be; 0 allows a blank ballot.',
  })
  minChoices: number;
  @IsOptional()
  @IsInt()
  @Min(1)
  @Field(() => Int, {
    nullable: true,
    description: 'The most options a ballot may choose. For MULTIPLE 1 when absent, elsewhere as many as there are.',
  })
  maxChoices?: number | null;
  @IsOptional()
  @IsInt()
  @Min(-100)
  @Max(100)
  @Field(() => Int, { nullable: true, description: 'For SCORE: the lowest score, from -100.' })
  lowestScore?: number | null;
  @IsOptional()
  @IsInt()
  @Min(-100)
  @Max(100)
  @Field(() => Int, { nullable: true, description: 'For SCORE: the highest score, at most 100.' })
  highestScore?: number | null;
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(largestAmount)
  @Field(() => Float, { nullable: true, description: 'For BUDGET: what the funded projects may cost together.' })
  budget?: number | null;
  @IsOptional()
  @IsEnum(CountingMethodEnum)
  @Field(() => CountingMethodEnum, {
    nullable: true,
    description:
      'How ballots are counted. For RANKING SCHULZE (when absent), IRV, SCOTTISH_STV, MEEK_STV, RANKED_PAIRS or BORDA; for BUDGET EQUAL_SHARES (when absent), GREEDY or PHRAGMEN; elsewhere the kind decides.',
  })
  method?: PollMethod | null;
  @IsInt()
  @Min(1)
  @Max(mostOptions)
  @Field(() => Int, { defaultValue: 1, description: 'How many options are elected.' })
  seats: number;
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => CountingParameterInput)
  @Field(() => [CountingParameterInput], {
    defaultValue: [],
    description: 'What the method lets one choose; the rest is as the method says.',
  })
  parameters: CountingParameterInput[];
  @IsBoolean()
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether voters say in which territory they live, so that the result is shown by territory too.',
  })
  asksTerritory: boolean;
  @IsOptional()
  @ValidateNested()
  @Type(() => EligibilityInput)
  @Field(() => EligibilityInput, { nullable: true, description: 'Who may vote; everybody who has an account when absent.' })
  eligibility?: EligibilityInput | null;
  @IsEnum(ResultsPolicyEnum)
  @Field(() => ResultsPolicyEnum, { description: 'What may be seen of the results before the poll closes.' })
  resultsPolicy: ResultsPolicy;
}

@InputType({ description: 'Who may vote in a poll of a draft.' })
export class SetPollEligibilityInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The poll.' })
  pollId: string;
  @ValidateNested()
  @Type(() => EligibilityInput)
  @Field(() => EligibilityInput, { description: 'Who may vote.' })
  eligibility: EligibilityInput;
}

@InputType({ description: 'A poll to take out of a draft.' })
export class RemovePollInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The poll.' })
  pollId: string;
}
