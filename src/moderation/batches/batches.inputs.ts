/** What moderators send to decide about many comments at once, and to take it back. */
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
  MinLength,
  ValidateNested,
} from 'class-validator';
import { MutationInput } from '../../platform/graphql/payload.js';
import { fromGlobalId } from '../../platform/graphql/relay.js';
import { DateTime } from '../../platform/graphql/scalars.js';
import { Trimmed } from '../../platform/graphql/trimmed.js';
import { longestFacts, longestLegalGround, longestProportion, shortestWords, type Basis } from '../deciding/statement.rules.js';
import { ModerationBasis, ModerationGround, ModerationMeasure } from '../enums.js';
import { longestReason, shortestReason, type Ground } from '../moderation.rules.js';
import { ModerationQueueFilter, readFilter } from '../queue/queue.inputs.js';
import { batchMeasures, mostAtOnce, mostCasesNamed, type BatchMeasure } from './batches.rules.js';
import type { DecideTogether } from './batches.service.js';

@InputType({
  description: `Comments that are decided about together, with one statement of reasons: chosen by exactly one of \`caseIds\`, \`alikeTo\`, \`argumentId\` and \`filter\`; at most ${mostAtOnce}.`,
})
export class DecideTogetherInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The agency whose moderators decide.' })
  agencyId: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(mostCasesNamed)
  @IsString({ each: true })
  @Field(() => [ID], { nullable: true, description: `These open cases, at most ${mostCasesNamed}.` })
  caseIds?: string[] | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'All open cases that say nearly the same as this one, itself among them.' })
  alikeTo?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, {
    nullable: true,
    description: 'All comments that make this argument, an `ArgumentCluster`, and can be read or are held: reported or not.',
  })
  argumentId?: string | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => ModerationQueueFilter)
  @Field(() => ModerationQueueFilter, { nullable: true, description: 'All open cases of the queue that this leaves, with `seenCount`.' })
  filter?: ModerationQueueFilter | null;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Field(() => Int, {
    nullable: true,
    description:
      'With `filter`: how many cases the moderator has seen that it leaves. More than these are refused with SELECTION_GREW; narrow the filter by `waitingSince`, and what comes meanwhile does not count.',
  })
  seenCount?: number | null;

  @IsEnum(batchMeasures, { message: `measure must be one of ${batchMeasures.join(', ')}` })
  @Field(() => ModerationMeasure, {
    description: `What is decided about each of them: ${batchMeasures.join(', ')}. The others take every comment, or person, alone.`,
  })
  measure: BatchMeasure;

  @IsOptional()
  @IsEnum(ModerationGround)
  @Field(() => ModerationGround, { nullable: true, description: 'What is wrong with them; required unless the measure is NO_ACTION.' })
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
    description: `The law and the article that they break, at most ${longestLegalGround} characters; required with ILLEGAL_CONTENT.`,
  })
  legalGround?: string | null;

  @IsOptional()
  @Trimmed()
  @IsString()
  @MinLength(shortestWords)
  @MaxLength(longestFacts)
  @Field(() => String, {
    nullable: true,
    description: `What was found in all of them, in ${shortestWords} to ${longestFacts} characters; required unless the measure is NO_ACTION. Public.`,
  })
  facts?: string | null;

  @Trimmed()
  @IsString()
  @Length(shortestReason, longestReason)
  @Field({
    description: `Why that breaks the law or the rule, or does not, in ${shortestReason} to ${longestReason} characters that each author and everybody else can read. Name nobody and quote no personal data.`,
  })
  reason: string;

  @IsOptional()
  @Trimmed()
  @IsString()
  @MinLength(shortestWords)
  @MaxLength(longestProportion)
  @Field(() => String, {
    nullable: true,
    description: `Why nothing milder would do, in ${shortestWords} to ${longestProportion} characters; required to hide. Public.`,
  })
  proportion?: string | null;

  @IsOptional()
  @IsDate()
  @Field(() => DateTime, { nullable: true, description: 'When the measure ends by itself; it has no end when absent.' })
  endsAt?: Date | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, { nullable: true, description: 'Whether an authority asked for it.' })
  fromAuthority?: boolean | null;
}

@InputType({ description: 'A decision about many comments to take back.' })
export class UndoBatchInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The batch.' })
  batchId: string;
}

/** With the ids of rows, and null for whatever is absent. */
export function readTogether(input: DecideTogetherInput): DecideTogether {
  const { agencyId, caseIds, alikeTo, argumentId, filter, seenCount, measure, reason, idempotencyKey } = input;
  return {
    agencyId: fromGlobalId('Agency', agencyId, 'input.agencyId'),
    measure,
    reason,
    ground: input.ground ?? null,
    basis: input.basis ?? null,
    legalGround: input.legalGround || null,
    facts: input.facts || null,
    proportion: input.proportion || null,
    endsAt: input.endsAt ?? null,
    isFromAuthority: input.fromAuthority ?? false,
    idempotencyKey,
    selection: {
      caseIds: caseIds?.map((id) => fromGlobalId('ModerationCase', id, 'input.caseIds')),
      alikeTo: alikeTo && fromGlobalId('ModerationCase', alikeTo, 'input.alikeTo'),
      argumentId: argumentId && fromGlobalId('ArgumentCluster', argumentId, 'input.argumentId'),
      filter: filter && readFilter(filter, 'input.filter'),
      seenCount,
    },
  };
}
