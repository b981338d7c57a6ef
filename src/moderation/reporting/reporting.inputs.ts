/** What people without an account send to report a comment. */
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsEmail, IsEnum, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { MutationInput } from '../../platform/graphql/payload.js';
import { Locale } from '../../platform/graphql/scalars.js';
import { Trimmed } from '../../platform/graphql/trimmed.js';
import { languages } from '../../platform/messages/messages.js';
import { PersonalWrongs } from '../enums.js';
import { longestNote } from '../moderation.rules.js';
import type { PersonalWrong } from '../risk.rules.js';

@InputType({ isAbstract: true })
abstract class ReportOfOneselfInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The comment.' })
  commentId: string;

  @IsEnum(PersonalWrongs)
  @Field(() => PersonalWrongs, { description: 'What it does to the person who reports.' })
  kind: PersonalWrong;

  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(longestNote)
  @Field(() => String, {
    nullable: true,
    description: `An explanation for the moderators, at most ${longestNote} characters. Never public.`,
  })
  note?: string | null;
}

@InputType({ description: 'A report of somebody without an account, whose device has done the work of `reportChallenge`.' })
export class ReportWithoutAccountInput extends ReportOfOneselfInput {
  @IsString()
  @MaxLength(4_000)
  @Field({
    description:
      'JSON `{ challenge, solution: { counter, derivedKey } }`, as ALTCHA’s clients write it. Good for this comment and kind, once.',
  })
  proof: string;
}

@InputType({ description: 'A report of somebody without an account, to be confirmed by a link in a letter.' })
export class ReportByMailInput extends ReportOfOneselfInput {
  @Trimmed()
  @IsEmail()
  @MaxLength(254)
  @Field({ description: 'Where the letter goes. It is not kept.' })
  email: string;

  @IsOptional()
  @IsIn(languages)
  @Field(() => Locale, { nullable: true, description: 'The language of the letter; of the request when absent.' })
  locale?: string | null;
}

@InputType({ description: 'The secret of the link in a letter.' })
export class ConfirmReportInput extends MutationInput {
  @IsString()
  @MaxLength(200)
  @Field({ description: 'What follows `token=` in the link.' })
  token: string;
}
