/** What people send about suggestions, and what comes of it. */
import { ArgsType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsBoolean, IsEnum, IsOptional, IsString, Length, MaxLength, ValidateNested } from 'class-validator';
import { MutationInput, Payload } from '../../platform/graphql/payload.js';
import { PageArgs } from '../../platform/graphql/relay.js';
import { Markdown } from '../../platform/graphql/scalars.js';
import { Trimmed } from '../../platform/graphql/trimmed.js';
import { PublishingInput } from '../../platform/personal-data/published.input.js';
import { PassageInput } from '../annotating/annotation.inputs.js';
import { longestBody } from '../body.rules.js';
import { Comment } from '../comment.entity.js';
import type { Stance } from '../comments.rules.js';
import { Stances } from '../enums.js';
import { SuggestionOrders, SuggestionStatuses } from './suggestion.enums.js';
import type { SuggestionOrder } from './suggestion-pages.rules.js';
import { longestProposal, longestReason, type SuggestionStatus } from './suggestions.rules.js';

const proposalDescription = `at most ${longestProposal.toLocaleString('en')} characters; white space becomes blanks`;

@InputType({ description: 'Other words for a passage.' })
export class SuggestWordingInput extends PublishingInput {
  @IsString()
  @Field(() => ID, { description: 'The part of the text.' })
  provisionId: string;

  @ValidateNested()
  @Type(() => PassageInput)
  @Field(() => PassageInput, { description: 'The passage.' })
  passage: PassageInput;

  @IsString()
  @Field({ description: `The words in its place, ${proposalDescription}. None propose to leave it out.` })
  proposed: string;

  @IsString()
  @Field(() => Markdown, { description: `Why: 1 to ${longestBody.toLocaleString('en')} characters of Markdown, the words of the comment.` })
  reason: string;

  @IsOptional()
  @IsEnum(Stances)
  @Field(() => Stances, { nullable: true, description: 'What the author says of the text as it is; NEUTRAL when absent.' })
  stance?: Stance | null;

  @IsBoolean()
  @Field({ defaultValue: false, description: 'Whether a version that takes it may say from whom.' })
  mayName: boolean = false;
}

@ArgsType()
export class SuggestionListArgs extends PageArgs {
  @IsOptional()
  @IsEnum(SuggestionStatuses)
  @Field(() => SuggestionStatuses, { nullable: true, description: 'Only those of which the agency says that.' })
  status?: SuggestionStatus | null;

  @IsOptional()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @Field(() => [ID], { nullable: true, description: 'Only those on these parts of the text themselves, at most 100.' })
  provisionIds?: string[] | null;

  @IsEnum(SuggestionOrders)
  @Field(() => SuggestionOrders, { defaultValue: 'NEWEST', description: 'In which order.' })
  orderBy: SuggestionOrder = 'NEWEST';
}

@InputType({ isAbstract: true })
abstract class SuggestionInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The comment with the suggestion.' })
  commentId: string;
}

@InputType({ description: 'Which suggestion to oppose.' })
export class OpposeSuggestionInput extends SuggestionInput {}

@InputType({ description: 'Which suggestion to oppose no longer.' })
export class UnopposeSuggestionInput extends SuggestionInput {}

@InputType({ description: 'Which suggestion the agency takes.' })
export class AcceptSuggestionInput extends SuggestionInput {
  @IsOptional()
  @IsString()
  @Field(() => String, { nullable: true, description: `The words with which it is taken where they are others, ${proposalDescription}.` })
  wording?: string | null;

  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(longestReason)
  @Field(() => Markdown, { nullable: true, description: 'Why, for everybody to read.' })
  reason?: string | null;
}

@InputType({ description: 'Which suggestion the agency does not take.' })
export class DeclineSuggestionInput extends SuggestionInput {
  @Trimmed()
  @IsString()
  @Length(1, longestReason)
  @Field(() => Markdown, { description: 'Why, for everybody to read.' })
  reason: string;
}

@InputType({ description: 'About which suggestion the agency has to think again.' })
export class ReopenSuggestionInput extends SuggestionInput {}

@ObjectType({ isAbstract: true })
abstract class SuggestionPayload extends Payload {
  @Field(() => Comment, { nullable: true, description: 'The comment with the suggestion as it is now.' })
  comment?: Comment | null;
}

@ObjectType({ description: 'What came of proposing other words.' })
export class SuggestWordingPayload extends SuggestionPayload {}

@ObjectType({ description: 'What came of opposing a suggestion.' })
export class OpposeSuggestionPayload extends SuggestionPayload {}

@ObjectType({ description: 'What came of opposing a suggestion no longer.' })
export class UnopposeSuggestionPayload extends SuggestionPayload {}

@ObjectType({ description: 'What came of accepting a suggestion.' })
export class AcceptSuggestionPayload extends SuggestionPayload {}

@ObjectType({ description: 'What came of declining a suggestion.' })
export class DeclineSuggestionPayload extends SuggestionPayload {}

@ObjectType({ description: 'What came of taking a decision about a suggestion back.' })
export class ReopenSuggestionPayload extends SuggestionPayload {}
