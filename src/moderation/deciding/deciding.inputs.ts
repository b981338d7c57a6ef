/** Inputs of deciding: statements of reasons, short forms, and answers to proposals. */
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDate,
  IsEnum,
  IsInt,
  IsOptional,
  IsString,
  Length,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { mostPassages } from '../../comments/blackouts.rules.js';
import { MutationInput } from '../../platform/graphql/payload.js';
import { DateTime } from '../../platform/graphql/scalars.js';
import { Trimmed } from '../../platform/graphql/trimmed.js';
import { ModerationBasis, ModerationGround, ModerationMeasure } from '../enums.js';
import { longestReason, shortestReason, type Ground, type Measure } from '../moderation.rules.js';
import {
  longestFacts,
  longestLegalGround,
  longestProportion,
  longestSuspensionDays,
  longestTermDays,
  shortestTermHours,
  shortestWords,
  type Basis,
  type Passage,
} from './statement.rules.js';

@InputType({ description: 'A stretch of the words of a comment to black out.' })
export class HiddenPassageInput implements Passage {
  @IsInt()
  @Min(0)
  @Field(() => Int, { description: 'How many code points of `body`, or of what `original` shows of a tombstone, stand before it.' })
  start: number;

  @IsInt()
  @Min(1)
  @Field(() => Int, { description: 'The first code point after it.' })
  end: number;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether it is a passage of the words that the comment proposes, `suggestion.proposed`, instead of `body`. Refused with PASSAGE_OUTSIDE where it proposes none, and with SUGGESTION_ACCEPTED where the agency has accepted those words as they are.',
  })
  inProposal?: boolean;
}

@InputType({ isAbstract: true })
abstract class ReasonedInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The comment.' })
  commentId: string;

  @Trimmed()
  @IsString()
  @Length(shortestReason, longestReason)
  @Field({
    description: `Why, in ${shortestReason} to ${longestReason} characters that the author and everybody else can read. Name nobody and quote no personal data: it stays in the public log.`,
  })
  reason: string;

  @IsOptional()
  @Trimmed()
  @IsString()
  @Length(shortestWords, longestFacts)
  @Field(() => String, {
    nullable: true,
    description: `What was found, in ${shortestWords} to ${longestFacts} characters, public and without personal data (article 17(3)(b) of the DSA). Needed for every measure that restricts or warns; refused with FACTS_MISSING.`,
  })
  facts?: string | null;

  @IsOptional()
  @Trimmed()
  @IsString()
  @Length(shortestWords, longestProportion)
  @Field(() => String, {
    nullable: true,
    description: `Why nothing milder would do, in ${shortestWords} to ${longestProportion} public characters. Needed for HIDE, HIDE_PART, LOCK_THREAD and SUSPEND; refused with PROPORTION_MISSING.`,
  })
  proportion?: string | null;
}

@InputType({ description: 'A decision on a comment, as a statement of reasons.' })
export class DecideOnCommentInput extends ReasonedInput {
  @IsEnum(ModerationMeasure)
  @Field(() => ModerationMeasure, { description: 'What is decided.' })
  measure: Measure;

  @IsOptional()
  @IsEnum(ModerationGround)
  @Field(() => ModerationGround, {
    nullable: true,
    description:
      'What is wrong. Needed for every measure that restricts or warns; refused with GROUND_MISSING. What officials answer is hidden, as a whole or in part, only for PERSONAL_DATA.',
  })
  ground?: Ground | null;

  @IsOptional()
  @IsEnum(ModerationBasis)
  @Field(() => ModerationBasis, { nullable: true, description: 'Law or house rule; INCOMPATIBLE_CONTENT when absent.' })
  basis?: Basis | null;

  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(longestLegalGround)
  @Field(() => String, {
    nullable: true,
    description: `The law and its article, at most ${longestLegalGround} characters, such as “Ley 1581 de 2012, artículo 4”. Needed with ILLEGAL_CONTENT; refused with LEGAL_GROUND_MISSING.`,
  })
  legalGround?: string | null;

  @IsOptional()
  @IsDate()
  @Field(() => DateTime, {
    nullable: true,
    description: `When the measure ends by itself: for LABEL, HIDE, LOCK_THREAD and SUSPEND, at least ${shortestTermHours} hour and at most ${longestTermDays} days from now, ${longestSuspensionDays} for SUSPEND, which needs it. Refused with END_MISSING, END_NOT_POSSIBLE, END_TOO_SOON, END_TOO_LATE.`,
  })
  endsAt?: Date | null;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(mostPassages)
  @ValidateNested({ each: true })
  @Type(() => HiddenPassageInput)
  @Field(() => [HiddenPassageInput], {
    nullable: true,
    description: `What HIDE_PART blacks out: 1 to ${mostPassages} passages. Refused with PASSAGES_MISSING, PASSAGES_NOT_POSSIBLE, PASSAGE_OUTSIDE, NOTHING_LEFT_TO_READ.`,
  })
  passages?: HiddenPassageInput[] | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, {
    nullable: true,
    description:
      'With passages: the SHA-256 of the words in which they were chosen, in UTF-8, as 64 hexadecimal digits. Refused with WORDS_CHANGED when the comment says something else by now, so that nothing is blacked out in words that nobody has read. Not checked when absent.',
  })
  wordsDigest?: string | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, { nullable: true, description: 'Whether an authority asked for it; it is said so in the record.' })
  fromAuthority?: boolean | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, {
    nullable: true,
    description: 'With RESTORE: the decision to lift; the latest that stands when absent. Refused with NOTHING_TO_LIFT.',
  })
  liftsDecisionId?: string | null;
}

@InputType({ description: 'A comment to hide, in the short form of earlier clients.' })
export class HideCommentInput extends ReasonedInput {
  @IsEnum(ModerationGround)
  @Field(() => ModerationGround, { description: 'On what ground. What officials answer is hidden only for PERSONAL_DATA.' })
  ground: Ground;
}

@InputType({ description: 'A hidden comment to show again.' })
export class RestoreCommentInput extends ReasonedInput {}

@InputType({ description: 'A comment whose reports are dismissed.' })
export class DismissReportsInput extends ReasonedInput {}

@InputType({ description: 'A decision to undo.' })
export class UndoModerationDecisionInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The decision.' })
  decisionId: string;
}

@InputType({ isAbstract: true })
abstract class ProposalInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The proposal.' })
  proposalId: string;
}

@InputType({ description: 'A proposal to second.' })
export class SecondModerationProposalInput extends ProposalInput {}

@InputType({ description: 'A proposal to decline.' })
export class DeclineModerationProposalInput extends ProposalInput {
  @Trimmed()
  @IsString()
  @Length(shortestReason, longestReason)
  @Field({
    description: `Why, in ${shortestReason} to ${longestReason} characters for the moderators and auditors of the agency. Not public.`,
  })
  reason: string;
}

@InputType({ description: 'An own proposal to take back.' })
export class WithdrawModerationProposalInput extends ProposalInput {}
