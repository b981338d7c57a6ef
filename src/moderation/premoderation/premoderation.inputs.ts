/** What moderators send about comments that wait. */
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsInt, IsOptional, IsString, Length, Max, MaxLength, Min } from 'class-validator';
import { MutationInput } from '../../platform/graphql/payload.js';
import { Trimmed } from '../../platform/graphql/trimmed.js';
import { longestReason, shortestReason } from '../moderation.rules.js';
import { bounds, longestWord, mostWords } from './premoderation.rules.js';

const { newAccountDays: days, mostLinks: links, mostAMinute: minute } = bounds;

@InputType({ description: 'The rules by which an agency holds new comments back, all of them: what is absent is off.' })
export class SetPremoderationRulesInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The agency.' })
  agencyId: string;

  @IsOptional()
  @IsInt()
  @Min(days[0])
  @Max(days[1])
  @Field(() => Int, {
    nullable: true,
    description: `Hold comments of accounts younger than so many days, ${days[0]} to ${days[1]}, until one of theirs stands.`,
  })
  newAccountDays?: number | null;

  @IsOptional()
  @IsInt()
  @Min(links[0])
  @Max(links[1])
  @Field(() => Int, { nullable: true, description: `Hold comments with more links than this, ${links[0]} to ${links[1]}.` })
  mostLinks?: number | null;

  @IsArray()
  @ArrayMaxSize(mostWords)
  @IsString({ each: true })
  @MaxLength(longestWord, { each: true })
  @Field(() => [String], {
    description: `Hold comments with one of these words, or words in a row: at most ${mostWords} of at most ${longestWord} characters. No patterns: whole words, whatever their accents and capitals.`,
  })
  words: string[];

  @IsOptional()
  @IsInt()
  @Min(minute[0])
  @Max(minute[1])
  @Field(() => Int, {
    nullable: true,
    description: `When more than this, ${minute[0]} to ${minute[1]}, come to a consultation within a minute from accounts younger than a day, or with the same words, hold the further ones.`,
  })
  mostAMinute?: number | null;

  @IsInt()
  @Min(0)
  @Field(() => Int, { description: 'The number of the rules that are to be replaced, 0 when there are none.' })
  seenNumber: number;

  @Trimmed()
  @IsString()
  @Length(shortestReason, longestReason)
  @Field({ description: `Why, in ${shortestReason} to ${longestReason} characters that everybody can read.` })
  reason: string;
}

@InputType({ description: 'A comment that waits and may go on.' })
export class ReleaseCommentInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The comment.' })
  commentId: string;
}
