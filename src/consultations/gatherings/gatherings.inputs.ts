/** What officials send to record a gathering, and what comes of it. */
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsEnum, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';
import { MutationInput, Payload } from '../../platform/graphql/payload.js';
import { ConnectionOf } from '../../platform/graphql/relay.js';
import { CalendarDate } from '../../platform/graphql/scalars.js';
import { Trimmed } from '../../platform/graphql/trimmed.js';
import { AssistedWays, Gathering } from './gathering.entity.js';
import { longestPlace, mostPeople, type AssistedWay } from './gatherings.rules.js';

@InputType({ description: 'Where, when and how contributions came that officials will enter for others.' })
export class RecordGatheringInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The consultation.' })
  consultationId: string;

  @IsEnum(AssistedWays)
  @Field(() => AssistedWays, { description: 'How they came.' })
  way: AssistedWay;

  @Trimmed()
  @Length(1, longestPlace)
  @Field({ description: `Where, 1 to ${longestPlace} characters.` })
  place: string;

  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @Field(() => CalendarDate, { description: 'On which day: not before the consultation opened, not after today.' })
  heldOn: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(mostPeople)
  @Field(() => Int, { nullable: true, description: 'How many people took part.' })
  people?: number | null;
}

@ObjectType({ description: 'What came of recording a gathering.' })
export class RecordGatheringPayload extends Payload {
  @Field(() => Gathering, { nullable: true, description: 'The gathering.' })
  gathering?: Gathering | null;
}

export const GatheringConnection = ConnectionOf(Gathering);
