/** What moderators send to find, take and hand over cases. */
import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsDate, IsEnum, IsInt, IsOptional, IsString, Length, Max, Min, ValidateNested } from 'class-validator';
import { MutationInput } from '../../platform/graphql/payload.js';
import { fromGlobalId, PageArgs } from '../../platform/graphql/relay.js';
import { DateTime } from '../../platform/graphql/scalars.js';
import { Trimmed } from '../../platform/graphql/trimmed.js';
import { ModerationGround } from '../enums.js';
import type { Ground } from '../moderation.rules.js';
import { longestNoteAmongModerators } from './claims.rules.js';
import { CaseHolder, CaseReason } from './queue.enums.js';
import type { ClaimedBy, Why } from './queue.queries.js';
import type { QueueWish } from './queue.service.js';

const mostAuthorWaits = 1_000;

@InputType({ description: 'Which cases of the queue; what is absent narrows nothing.' })
export class ModerationQueueFilter {
  @IsOptional()
  @IsEnum(CaseReason)
  @Field(() => CaseReason, { nullable: true, description: 'Only those that wait for this reason; a case may have several.' })
  why?: Why | null;

  @IsOptional()
  @IsEnum(ModerationGround)
  @Field(() => ModerationGround, { nullable: true, description: 'Only those with an open report on this ground.' })
  ground?: Ground | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'Only comments of this consultation.' })
  consultationId?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'Only comments that make this argument, by the id of the `ArgumentCluster`.' })
  argumentId?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'Only comments that say nearly the same as that of this case, itself among them.' })
  alikeTo?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'Only comments by whoever wrote that of this case.' })
  authorOf?: string | null;

  @IsOptional()
  @IsInt()
  @Min(2)
  @Max(mostAuthorWaits)
  @Field(() => Int, {
    nullable: true,
    description: `Only comments by people of whom at least so many, 2 to ${mostAuthorWaits}, wait among what the rest of the filter leaves: what scripted accounts send, whatever it says.`,
  })
  authorWaits?: number | null;

  @IsOptional()
  @IsDate()
  @Field(() => DateTime, { nullable: true, description: 'Only those that began to wait by this moment.' })
  waitingSince?: Date | null;

  @IsOptional()
  @IsEnum(CaseHolder)
  @Field(() => CaseHolder, { nullable: true, description: 'Only those on which the viewer, a colleague, or nobody is at work.' })
  claimedBy?: ClaimedBy | null;
}

@ArgsType()
export class ModerationQueueArgs extends PageArgs {
  @IsString()
  @Field(() => ID, { description: 'The agency.' })
  agencyId: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => ModerationQueueFilter)
  @Field(() => ModerationQueueFilter, { nullable: true, description: 'Which of them; all when absent.' })
  filter?: ModerationQueueFilter | null;

  @IsBoolean()
  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether of comments that say nearly the same only that which is due first is listed; `alikeCount` says how many they are.',
  })
  together: boolean;
}

@InputType({ isAbstract: true })
abstract class CaseInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The case.' })
  caseId: string;
}

@InputType({ description: 'A case to work on.' })
export class ClaimCaseInput extends CaseInput {}

@InputType({ description: 'A case to give back.' })
export class ReleaseCaseInput extends CaseInput {}

@InputType({ isAbstract: true })
abstract class NotedInput extends CaseInput {
  @Trimmed()
  @IsString()
  @Length(1, longestNoteAmongModerators)
  @Field({
    description: `What the other moderators should know, 1 to ${longestNoteAmongModerators} characters. Never public; it is kept, and auditors read it.`,
  })
  note: string;
}

@InputType({ description: 'A note among moderators about a case.' })
export class NoteCaseInput extends NotedInput {}

@InputType({ description: 'A case for a colleague.' })
export class HandOverCaseInput extends NotedInput {
  @IsString()
  @Field(() => ID, { description: 'The account of the colleague, a moderator of the same agency; `moderationLoad` names them.' })
  accountId: string;
}

/** With the ids of rows. */
export function readFilter(filter: ModerationQueueFilter | null | undefined, field: string): QueueWish {
  if (!filter) return {};
  const { consultationId, argumentId, alikeTo, authorOf, ...rest } = filter;
  return {
    ...rest,
    consultationId: consultationId && fromGlobalId('Consultation', consultationId, `${field}.consultationId`),
    argumentId: argumentId && fromGlobalId('ArgumentCluster', argumentId, `${field}.argumentId`),
    alikeTo: alikeTo && fromGlobalId('ModerationCase', alikeTo, `${field}.alikeTo`),
    authorOf: authorOf && fromGlobalId('ModerationCase', authorOf, `${field}.authorOf`),
  };
}
