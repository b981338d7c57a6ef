/** What people send to appeal, and what is sent to decide about it. */
import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsDate, IsEnum, IsOptional, IsString, Length, MaxLength, ValidateNested } from 'class-validator';
import { mostPassages } from '../../comments/blackouts.rules.js';
import { MutationInput } from '../../platform/graphql/payload.js';
import { DateTime } from '../../platform/graphql/scalars.js';
import { Trimmed } from '../../platform/graphql/trimmed.js';
import {
  longestFacts,
  longestLegalGround,
  longestProportion,
  shortestWords as shortestStatement,
  type Basis,
} from '../deciding/statement.rules.js';
import { HiddenPassageInput } from '../deciding/deciding.inputs.js';
import { ModerationBasis, ModerationGround, ModerationMeasure } from '../enums.js';
import { longestReason, shortestReason, type Ground, type Measure } from '../moderation.rules.js';
import { AppealOutcomes } from './appeal.enums.js';
import { longestWords, shortestWords, type Outcome } from './appeals.rules.js';

const words = `What is wrong with it, in ${shortestWords} to ${longestWords} characters of plain text. Read by those who decide; never public.`;

@InputType({ description: 'An appeal against a decision.' })
export class AppealDecisionInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The decision.' })
  decisionId: string;

  @Trimmed()
  @IsString()
  @Length(shortestWords, longestWords)
  @Field({ description: words })
  words: string;
}

@InputType({ description: 'An appeal that goes on to the auditor.' })
export class AppealFurtherInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The appeal on the first step.' })
  appealId: string;

  @Trimmed()
  @IsString()
  @Length(shortestWords, longestWords)
  @Field({ description: words })
  words: string;
}

@InputType({ description: 'An appeal to take back.' })
export class WithdrawAppealInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The appeal.' })
  appealId: string;
}

@InputType({ description: 'The measure that an outcome takes: a statement of reasons, whose explanation is the reason of the outcome.' })
export class AppealMeasureInput {
  @IsEnum(ModerationMeasure)
  @Field(() => ModerationMeasure, { description: 'The measure.' })
  measure: Measure;

  @IsEnum(ModerationGround)
  @Field(() => ModerationGround, { description: 'What is wrong.' })
  ground: Ground;

  @IsOptional()
  @IsEnum(ModerationBasis)
  @Field(() => ModerationBasis, { nullable: true, description: 'Law or house rule; the house rule when absent.' })
  basis?: Basis | null;

  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(longestLegalGround)
  @Field(() => String, {
    nullable: true,
    description: `The law and the article, required with ILLEGAL_CONTENT; at most ${longestLegalGround} characters.`,
  })
  legalGround?: string | null;

  @Trimmed()
  @IsString()
  @Length(shortestStatement, longestFacts)
  @Field({ description: `What was found, in ${shortestStatement} to ${longestFacts} characters. Public: name nobody.` })
  facts: string;

  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(longestProportion)
  @Field(() => String, {
    nullable: true,
    description: `Why nothing milder would do, at most ${longestProportion} characters; required where words or a voice are taken away.`,
  })
  proportion?: string | null;

  @IsOptional()
  @IsDate()
  @Field(() => DateTime, { nullable: true, description: 'When it ends by itself.' })
  endsAt?: Date | null;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(mostPassages)
  @ValidateNested({ each: true })
  @Type(() => HiddenPassageInput)
  @Field(() => [HiddenPassageInput], { nullable: true, description: `What to black out, with HIDE_PART; at most ${mostPassages}.` })
  passages?: HiddenPassageInput[] | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, {
    nullable: true,
    description:
      'With passages: the SHA-256 of the words in which they were chosen, in UTF-8, as 64 hexadecimal digits: of the words as they were written, where a passage of them is blacked out. Refused with WORDS_CHANGED when the comment says something else by now. Not checked when absent.',
  })
  wordsDigest?: string | null;
}

@InputType({ description: 'What is decided about an appeal.' })
export class DecideAppealInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The appeal.' })
  appealId: string;

  @IsEnum(AppealOutcomes)
  @Field(() => AppealOutcomes, { description: 'The outcome.' })
  outcome: Outcome;

  @Trimmed()
  @IsString()
  @Length(shortestReason, longestReason)
  @Field({
    description: `Why, in ${shortestReason} to ${longestReason} characters that everybody can read. Name nobody and quote nothing of the appeal.`,
  })
  reason: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => AppealMeasureInput)
  @Field(() => AppealMeasureInput, {
    nullable: true,
    description:
      'The measure that takes the place of the first, with CHANGED; the one that is taken at last, with REVERSED for whoever had reported.',
  })
  measure?: AppealMeasureInput | null;
}
