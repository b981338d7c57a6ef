/** What people send to ask, to follow, to rate and to take back, and how readers choose among questions. */
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsEnum, IsIn, IsInt, IsOptional, IsString, Length, Max, MaxLength, Min } from 'class-validator';
import { MutationInput } from '../platform/graphql/payload.js';
import { Locale, Markdown } from '../platform/graphql/scalars.js';
import { Trimmed } from '../platform/graphql/trimmed.js';
import { PublishingInput } from '../platform/personal-data/published.input.js';
import { languages } from '../platform/messages/messages.js';
import type { PetitionKind } from './clocks.rules.js';
import { PetitionKinds, QuestionStates } from './enums.js';
import type { QuestionState } from './life.rules.js';

export const longest = { title: 200, body: 10_000, answer: 20_000, reason: 2_000, guidance: 50_000 };

@InputType({ description: 'A question to an agency.' })
export class AskQuestionInput extends PublishingInput {
  @IsString()
  @Field(() => ID, { description: 'The agency that should answer. Another one that is competent gets it by transfer.' })
  agencyId: string;

  @IsOptional()
  @IsEnum(PetitionKinds)
  @Field(() => PetitionKinds, { nullable: true, description: 'What it asks for; GENERAL when absent.' })
  kind?: PetitionKind | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether only the agency reads it, because it holds personal matters; false when absent.',
  })
  isPrivate?: boolean | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Of a private question: whether the agency may publish an edition of question and answer without personal data; false when absent.',
  })
  allowsEdition?: boolean | null;

  @IsOptional()
  @IsIn(languages)
  @Field(() => Locale, { nullable: true, description: '`es` or `en`; the language of the request when absent.' })
  locale?: string | null;

  @Trimmed()
  @IsString()
  @Length(5, longest.title)
  @Field({ description: `The question in one sentence, 5 to ${longest.title} characters.` })
  title: string;

  @Trimmed()
  @IsString()
  @Length(10, longest.body)
  @Field(() => Markdown, { description: `What exactly is asked, 10 to ${longest.body.toLocaleString('en')} characters of Markdown.` })
  body: string;

  @IsOptional()
  @IsString()
  @MaxLength(20)
  @Field(() => String, { nullable: true, description: 'Code of the territory it concerns.' })
  territory?: string | null;
}

@InputType({ isAbstract: true })
export abstract class QuestionInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The question.' })
  questionId: string;
}

@InputType({ description: 'What is asked once more.' })
export class AskAgainInput extends PublishingInput {
  @IsString()
  @Field(() => ID, { description: 'The question.' })
  questionId: string;

  @Trimmed()
  @IsString()
  @Length(10, longest.body)
  @Field(() => Markdown, { description: `What the answer left open, 10 to ${longest.body.toLocaleString('en')} characters of Markdown.` })
  words: string;
}

@InputType({ description: 'How good the newest answer is.' })
export class RateAnswerInput extends QuestionInput {
  @IsInt()
  @Min(1)
  @Max(5)
  @Field(() => Int, { description: 'From 1, it does not answer, to 5, it answers everything. Everybody sees it.' })
  rating: number;

  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(longest.reason)
  @Field(() => String, { nullable: true, description: 'Why, for the agency alone.' })
  words?: string | null;
}

@InputType({ description: 'Which question to take back.' })
export class WithdrawQuestionInput extends QuestionInput {}

@InputType({ description: 'Which question one wants to know the answer of too.' })
export class FollowQuestionInput extends QuestionInput {}

@InputType({ description: 'Which question to follow no longer.' })
export class UnfollowQuestionInput extends QuestionInput {}

@InputType({ description: 'Which questions to list; all conditions hold together.' })
export class QuestionFilter {
  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'Those that this agency has.' })
  agencyId?: string | null;

  @IsOptional()
  @IsEnum(PetitionKinds)
  @Field(() => PetitionKinds, { nullable: true, description: 'Those of this kind.' })
  kind?: PetitionKind | null;

  @IsOptional()
  @IsEnum(QuestionStates)
  @Field(() => QuestionStates, { nullable: true, description: 'Those in this state now.' })
  state?: QuestionState | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, { nullable: true, description: 'Those that have an answer, or have none.' })
  isAnswered?: boolean | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, { nullable: true, description: 'Those whose answer is owed and late now, or the others.' })
  isLate?: boolean | null;

  @IsOptional()
  @IsString()
  @MaxLength(20)
  @Field(() => String, { nullable: true, description: 'Those about the territory with this code or one within it.' })
  territory?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  @Field(() => String, {
    nullable: true,
    description:
      'Words to find in questions and answers, whatever their accents, case and endings; the last may be unfinished where it is in a title. “Quotes” keep words together, a minus leaves one out, `or` allows either.',
  })
  search?: string | null;
}
