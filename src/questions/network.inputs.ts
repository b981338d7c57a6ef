/** What officials and administrators send to keep the response network: guidance, templates, heads of agencies. */
import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsIn, IsOptional, IsString, Length } from 'class-validator';
import { MutationInput } from '../platform/graphql/payload.js';
import { Locale, Markdown } from '../platform/graphql/scalars.js';
import { Trimmed } from '../platform/graphql/trimmed.js';
import { languages } from '../platform/messages/messages.js';
import { longest } from './questions.inputs.js';

@InputType({ isAbstract: true })
abstract class GuidanceInput extends MutationInput {
  @Trimmed()
  @IsString()
  @Length(5, longest.title)
  @Field({ description: `What it answers, 5 to ${longest.title} characters.` })
  title: string;

  @Trimmed()
  @IsString()
  @Length(10, longest.guidance)
  @Field(() => Markdown, { description: `The answer, 10 to ${longest.guidance.toLocaleString('en')} characters of Markdown.` })
  body: string;

  @IsOptional()
  @IsString({ each: true })
  @ArrayMaxSize(100)
  @Field(() => [ID], { nullable: true, description: 'Answered public questions that it came from.' })
  questionIds?: string[] | null;
}

@InputType({ description: 'Guidance for everybody.' })
export class PublishGuidanceInput extends GuidanceInput {
  @IsString()
  @Field(() => ID, { description: 'The agency in whose name it is published.' })
  agencyId: string;

  @IsOptional()
  @IsIn(languages)
  @Field(() => Locale, { nullable: true, description: '`es` or `en`; the language of the request when absent.' })
  locale?: string | null;
}

@InputType({ description: 'A new edition of guidance.' })
export class ReviseGuidanceInput extends GuidanceInput {
  @IsString()
  @Field(() => ID, { description: 'The guidance.' })
  guidanceId: string;

  @Trimmed()
  @IsString()
  @Length(10, longest.reason)
  @Field({ description: `Why it is revised, 10 to ${longest.reason.toLocaleString('en')} characters.` })
  reason: string;
}

@InputType({ description: 'A template for answers.' })
export class SaveAnswerTemplateInput extends MutationInput {
  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'The template to change; absent for a new one.' })
  templateId?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'The agency of a new template.' })
  agencyId?: string | null;

  @IsOptional()
  @IsIn(languages)
  @Field(() => Locale, { nullable: true, description: '`es` or `en`; the language of the request when absent.' })
  locale?: string | null;

  @Trimmed()
  @IsString()
  @Length(3, 100)
  @Field({ description: 'The name by which officials find it, 3 to 100 characters.' })
  name: string;

  @Trimmed()
  @IsString()
  @Length(1, longest.answer)
  @Field(() => Markdown, { description: 'Its words. `{number}`, `{title}`, `{asker}` and `{agency}` stand for those of the question.' })
  body: string;
}

@InputType({ description: 'Which template to remove.' })
export class RemoveAnswerTemplateInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The template.' })
  templateId: string;
}

@InputType({ description: 'Who heads an agency.' })
export class NameAgencyHeadInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The agency.' })
  agencyId: string;

  @IsString()
  @Field(() => ID, { description: 'Account of one of its officials.' })
  accountId: string;
}
