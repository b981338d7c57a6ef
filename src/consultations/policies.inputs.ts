/** What administrators send about publication policies, and what comes of it. */
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsBoolean,
  IsEnum,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { MutationInput, Payload } from '../platform/graphql/payload.js';
import { CalendarDate, Locale } from '../platform/graphql/scalars.js';
import { DayCount, PublicationPolicy } from './publication-policy.entity.js';

@InputType({ description: 'The words of a policy in one language.' })
export class PolicyWordsInput {
  @IsString()
  @Field(() => Locale, { description: 'The language; `es` is required.' })
  locale: string;

  @IsString()
  @Length(2, 200)
  @Field({ description: 'Its name.' })
  name: string;

  @IsString()
  @Length(2, 500)
  @Field({ description: 'The rule of law that it applies, such as “Decreto 270 de 2017, art. 1”.' })
  legalBasis: string;
}

@InputType({ description: 'A new rule about the least term. It cannot be changed from its day on; a newer one supersedes it.' })
export class AddPublicationPolicyInput extends MutationInput {
  @ValidateNested({ each: true })
  @Type(() => PolicyWordsInput)
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @Field(() => [PolicyWordsInput], { description: 'Name and legal basis in Spanish and, optionally, other languages.' })
  words: PolicyWordsInput[];

  @IsString()
  @Field(() => CalendarDate, { description: 'It governs consultations that open on this day or later; today in Bogota, or later.' })
  validFrom: string;

  @IsInt()
  @Min(1)
  @Max(365)
  @Field(() => Int, { description: 'The least number of full days, 1 to 365.' })
  minimumDays: number;

  @IsEnum(DayCount)
  @Field(() => DayCount, { description: 'Which days are counted.' })
  counts: DayCount;

  @IsBoolean()
  @Field({ description: 'Whether fewer days are allowed with a signed, public justification.' })
  allowsShorterWithJustification: boolean;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(365)
  @Field(() => Int, {
    nullable: true,
    description: 'Within how many working days of the closing observations must be answered, 1 to 365; absent where the rule fixes none.',
  })
  answerWithin?: number | null;
}

@InputType({ description: 'A policy to take back before its day.' })
export class WithdrawPublicationPolicyInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The policy.' })
  id: string;
}

@ObjectType({ description: 'What came of adding a policy.' })
export class AddPublicationPolicyPayload extends Payload {
  @Field(() => PublicationPolicy, { nullable: true, description: 'The new policy.' })
  policy?: PublicationPolicy | null;
}

@ObjectType({ description: 'What came of taking a policy back.' })
export class WithdrawPublicationPolicyPayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'Global id of the policy that is no more.' })
  withdrawnPolicyId?: string | null;
}
