/** What officials send to enter ballots for others, and what comes of it. */
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsEnum, IsOptional, IsString, Length, Matches, ValidateNested } from 'class-validator';
import { DocumentKinds } from '../../people/verifying/verifying.inputs.js';
import type { DocumentKind } from '../../people/verifying/verifying.rules.js';
import { MutationInput, Payload } from '../../platform/graphql/payload.js';
import { ConnectionOf, fromGlobalId } from '../../platform/graphql/relay.js';
import { CalendarDate, DateTime } from '../../platform/graphql/scalars.js';
import { Trimmed } from '../../platform/graphql/trimmed.js';
import { mostOptions } from '../poll.rules.js';
import { PositionInput, ScoreInput } from '../votes.inputs.js';
import { AssistedBallot } from './assisted-ballot.entity.js';
import type { ReadBallot } from './entering.service.js';

const longestReason = 500;

@InputType({ isAbstract: true })
abstract class ReadBallotInput extends MutationInput {
  @IsEnum(DocumentKinds)
  @Field(() => DocumentKinds, { description: 'The kind of the voter’s document.' })
  documentKind: DocumentKind;

  @IsString()
  @Length(1, 40)
  @Field({ description: 'Its number; only a keyed hash of it is kept.' })
  documentNumber: string;

  @IsArray()
  @ArrayMaxSize(mostOptions)
  @IsString({ each: true })
  @Field(() => [ID], { defaultValue: [], description: 'As in `castVote`.' })
  optionIds: string[];

  @IsArray()
  @ArrayMaxSize(mostOptions)
  @ValidateNested({ each: true })
  @Type(() => PositionInput)
  @Field(() => [PositionInput], { defaultValue: [], description: 'As in `castVote`.' })
  positions: PositionInput[];

  @IsArray()
  @ArrayMaxSize(mostOptions)
  @ValidateNested({ each: true })
  @Type(() => ScoreInput)
  @Field(() => [ScoreInput], { defaultValue: [], description: 'As in `castVote`.' })
  scores: ScoreInput[];

  @IsOptional()
  @Length(1, 20)
  @Field(() => String, { nullable: true, description: 'Where the poll asks for it: the code of the territory that the voter says.' })
  territory?: string | null;
}

@InputType({ description: 'A ballot as the first official reads it from paper, or hears it.' })
export class EnterBallotInput extends ReadBallotInput {
  @IsString()
  @Field(() => ID, { description: 'Where it came from.' })
  gatheringId: string;

  @IsString()
  @Field(() => ID, { description: 'The poll.' })
  pollId: string;

  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @Field(() => CalendarDate, {
    nullable: true,
    description: 'When the voter was born, where the poll asks for an age or a roll; else it is not kept.',
  })
  bornOn?: string | null;

  @IsOptional()
  @Length(1, 20)
  @Field(() => String, {
    nullable: true,
    description: 'The code of the municipality in which they live, where the poll asks where people live; else it is not kept.',
  })
  home?: string | null;
}

@InputType({ description: 'A ballot as another official reads it, without seeing what was entered before.' })
export class ConfirmBallotInput extends ReadBallotInput {
  @IsString()
  @Field(() => ID, { description: 'The entry that is confirmed.' })
  id: string;
}

@InputType({ description: 'Which entry to take off the table, and why.' })
export class RejectBallotInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The entry.' })
  id: string;

  @Trimmed()
  @Length(1, longestReason)
  @Field({ description: `Why, 1 to ${longestReason} characters. It is kept for the audit: no personal data, and nothing of the choice.` })
  reason: string;
}

/** With ids taken apart, as services know them. */
export function toReadBallot(input: ReadBallotInput): ReadBallot {
  const { documentKind, documentNumber, idempotencyKey } = input;
  return {
    documentKind,
    documentNumber,
    idempotencyKey,
    territory: input.territory || null,
    optionIds: input.optionIds.map((id) => fromGlobalId('PollOption', id, 'input.optionIds')),
    positions: input.positions.map(({ statementId, position }) => ({
      position,
      statementId: fromGlobalId('PollOption', statementId, 'input.positions'),
    })),
    scores: input.scores.map(({ optionId, score }) => ({ score, optionId: fromGlobalId('PollOption', optionId, 'input.scores') })),
  };
}

@ObjectType({ description: 'What is printed for the voter: shown once, to the official who confirmed.' })
export class AssistedReceipt {
  @Field({ description: 'The code of the receipt, as of any ballot.' })
  code: string;
  @Field({ description: 'Its secret part: who has both sees what was counted once the poll has closed.' })
  secret: string;
  @Field(() => DateTime, { description: 'When the ballot was taken.' })
  castAt: Date;
}

@ObjectType({ isAbstract: true })
abstract class BallotEntryPayload extends Payload {
  @Field(() => AssistedBallot, { nullable: true, description: 'The entry as it is now.' })
  ballot?: AssistedBallot | null;
}

@ObjectType({ description: 'What came of entering a ballot.' })
export class EnterBallotPayload extends BallotEntryPayload {}

@ObjectType({ description: 'What came of confirming a ballot. Where the two differ, its state says so.' })
export class ConfirmBallotPayload extends BallotEntryPayload {
  @Field(() => AssistedReceipt, { nullable: true, description: 'The receipt; null unless it was cast by this.' })
  receipt?: AssistedReceipt | null;
}

@ObjectType({ description: 'What came of taking an entry off the table.' })
export class RejectBallotPayload extends BallotEntryPayload {}

@ObjectType({ description: 'How many ballots of a gathering have come how far.' })
export class GatheringProgress {
  @Field(() => Int, { description: 'That wait for a second or a third official.' })
  waiting: number;
  @Field(() => Int, { description: 'That two officials read differently; they are among those that wait.' })
  different: number;
  @Field(() => Int, { description: 'That were cast.' })
  cast: number;
  @Field(() => Int, { description: 'That were not cast, because their person may not vote or has voted.' })
  refused: number;
  @Field(() => Int, { description: 'That were taken off the table.' })
  rejected: number;
}

export const AssistedBallotConnection = ConnectionOf(AssistedBallot);
