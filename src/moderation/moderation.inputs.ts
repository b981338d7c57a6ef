/** Inputs of the moderation room. */
import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { IsEnum, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { MutationInput } from '../platform/graphql/payload.js';
import { PageArgs } from '../platform/graphql/relay.js';
import { Trimmed } from '../platform/graphql/trimmed.js';
import { ModerationGround, ModerationMeasure, ReportKinds } from './enums.js';
import { longestNote, type Ground, type Measure } from './moderation.rules.js';
import type { ReportKind } from './risk.rules.js';

@InputType({ description: 'A report of a comment.' })
export class ReportCommentInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The comment.' })
  commentId: string;

  @IsEnum(ModerationGround)
  @Field(() => ModerationGround, { description: 'What is wrong with it.' })
  reason: Ground;

  @IsOptional()
  @IsEnum(ReportKinds)
  @Field(() => ReportKinds, {
    nullable: true,
    description: 'Whether it is about the rules, as when absent, or about the person who reports: words in their name, or their data.',
  })
  kind?: ReportKind | null;

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

/** Arguments of the public log. */
@ArgsType()
export class ModerationLogArgs extends PageArgs {
  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'Only decisions of this agency; of all when absent.' })
  agencyId?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'Only decisions about comments of this consultation.' })
  consultationId?: string | null;

  @IsOptional()
  @IsEnum(ModerationMeasure)
  @Field(() => ModerationMeasure, { nullable: true, description: 'Only decisions of this kind.' })
  measure?: Measure | null;

  @IsOptional()
  @IsEnum(ModerationGround)
  @Field(() => ModerationGround, { nullable: true, description: 'Only decisions to hide on this ground.' })
  ground?: Ground | null;

  @IsOptional()
  @Matches(/^\d{4}-(?:0[1-9]|1[0-2])$/)
  @Field(() => String, {
    nullable: true,
    description: 'Only decisions of this month, such as `2026-02`; months begin at midnight in Bogota.',
  })
  month?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  @Field(() => String, {
    nullable: true,
    description:
      'Only decisions whose facts, reason, proportion or legal ground have these words, in any form; in the manner of web search engines. At most 200 characters.',
  })
  search?: string | null;
}
