/** What officials send to work on questions. */
import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, IsString, Length, MaxLength, ValidateNested } from 'class-validator';
import { CalendarDate, Markdown } from '../platform/graphql/scalars.js';
import { Trimmed } from '../platform/graphql/trimmed.js';
import { longest, QuestionInput } from './questions.inputs.js';

const markdown = (most: number) => `at most ${most.toLocaleString('en')} characters of Markdown`;

@InputType({ description: 'What everybody reads instead of what was written, to keep personal data out. What is not given stays.' })
export class PublicEditionInput {
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(longest.title)
  @Field(() => String, { nullable: true, description: `The title, at most ${longest.title} characters.` })
  title?: string | null;

  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(longest.body)
  @Field(() => Markdown, { nullable: true, description: `The question, ${markdown(longest.body)}.` })
  question?: string | null;

  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(longest.body)
  @Field(() => Markdown, { nullable: true, description: `What was asked once more, ${markdown(longest.body)}.` })
  askedAgain?: string | null;

  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(longest.answer)
  @Field(() => Markdown, { nullable: true, description: `The newest answer, ${markdown(longest.answer)}.` })
  answer?: string | null;
}

@InputType({ description: 'Who takes a question.' })
export class AssignQuestionInput extends QuestionInput {
  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'Account of an official of the agency; whoever sends this when absent.' })
  accountId?: string | null;
}

@InputType({ isAbstract: true })
abstract class ReasonedInput extends QuestionInput {
  @Trimmed()
  @IsString()
  @Length(10, longest.reason)
  @Field({
    description: `Why, 10 to ${longest.reason.toLocaleString('en')} characters. Everybody who sees the question reads it, unless it is private.`,
  })
  reason: string;
}

@InputType({ description: 'To whom a question is passed on, and why.' })
export class TransferQuestionInput extends ReasonedInput {
  @IsString()
  @Field(() => ID, { description: 'The competent agency.' })
  agencyId: string;
}

@InputType({ description: 'Until when an answer is put off, and why.' })
export class ExtendQuestionInput extends ReasonedInput {
  @Field(() => CalendarDate, { description: 'The new last day: a working day within twice the term.' })
  @IsString()
  dueOn: string;
}

@InputType({ description: 'An answer.' })
export class AnswerQuestionInput extends QuestionInput {
  @Trimmed()
  @IsString()
  @Length(3, longest.title)
  @Field({ description: 'The office that answers, such as “Oficina de Relación con el Ciudadano”.' })
  office: string;

  @Trimmed()
  @IsString()
  @Length(1, longest.answer)
  @Field(() => Markdown, {
    description: `The answer to whoever asked, ${markdown(longest.answer)}. Of a public question everybody reads it, unless the edition has another.`,
  })
  body: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => PublicEditionInput)
  @Field(() => PublicEditionInput, { nullable: true, description: 'What everybody reads instead.' })
  edition?: PublicEditionInput | null;
}

@InputType({ description: 'What everybody reads from now on, and why.' })
export class EditQuestionForPublicInput extends ReasonedInput {
  @ValidateNested()
  @Type(() => PublicEditionInput)
  @Field(() => PublicEditionInput, { description: 'The words.' })
  edition: PublicEditionInput;
}
