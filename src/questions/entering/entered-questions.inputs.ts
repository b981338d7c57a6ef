/** What officials send to enter questions for others, and how such a question came. */
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsBoolean, IsEnum, IsIn, IsOptional, IsString, Length } from 'class-validator';
import { AssistedWays, Gathering } from '../../consultations/gatherings/gathering.entity.js';
import type { AssistedWay } from '../../consultations/gatherings/gatherings.rules.js';
import { Locale, Markdown } from '../../platform/graphql/scalars.js';
import { Trimmed } from '../../platform/graphql/trimmed.js';
import { languages } from '../../platform/messages/messages.js';
import { PublishingInput } from '../../platform/personal-data/published.input.js';
import type { PetitionKind } from '../clocks.rules.js';
import { PetitionKinds } from '../enums.js';
import { longest, QuestionInput } from '../questions.inputs.js';
import { QuestionPayload } from '../questions.payloads.js';

const longestSpeaker = 100;

@ObjectType({ description: 'How a question came that an official entered for somebody.' })
export class QuestionProvenance {
  @Field(() => AssistedWays, { description: 'By which way.' })
  way: AssistedWay;
  @Field(() => Gathering, { description: 'Where, when and by which way.' })
  gathering: Gathering;
  @Field(() => String, { nullable: true, description: 'Who asked, where they agreed to be named.' })
  name: string | null;
}

@InputType({ description: 'A question that an official enters for somebody.' })
export class EnterQuestionInput extends PublishingInput {
  @IsString()
  @Field(() => ID, { description: 'Where it came from. The agency of its consultation gets the question, and can pass it on.' })
  gatheringId: string;

  @IsOptional()
  @IsEnum(PetitionKinds)
  @Field(() => PetitionKinds, { nullable: true, description: 'What it asks for; GENERAL when absent.' })
  kind?: PetitionKind | null;

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
  @Field(() => Markdown, {
    description: `What exactly is asked, as it was written or said, 10 to ${longest.body.toLocaleString('en')} characters.`,
  })
  body: string;

  @IsOptional()
  @Trimmed()
  @Length(0, longestSpeaker)
  @Field(() => String, { nullable: true, description: `Who asked, at most ${longestSpeaker} characters; shown only with their consent.` })
  name?: string | null;

  @IsBoolean()
  @Field(() => Boolean, { defaultValue: false, description: 'Whether they agreed to be named; without it the name is not kept.' })
  hasConsent: boolean;
}

@InputType({ description: 'Which entered question to take back, and why.' })
export class RemoveEnteredQuestionInput extends QuestionInput {
  @Trimmed()
  @IsString()
  @Length(5, longest.reason)
  @Field({
    description: `Why, for everybody to read in its record, 5 to ${longest.reason.toLocaleString('en')} characters without personal data.`,
  })
  reason: string;
}

@ObjectType({ description: 'What came of entering a question.' })
export class EnterQuestionPayload extends QuestionPayload {}

@ObjectType({ description: 'What came of taking an entered question back.' })
export class RemoveEnteredQuestionPayload extends QuestionPayload {}
