/** What officials send to announce a consultation and to end it. */
import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsDate, IsOptional, IsString, Length, MaxLength, ValidateNested } from 'class-validator';
import { MutationInput } from '../platform/graphql/payload.js';
import { DateTime } from '../platform/graphql/scalars.js';

@InputType({
  description: 'Why a consultation is open for less time than its policy requires, and who signs for it. It is shown publicly.',
})
export class ShorterTermJustificationInput {
  @IsString()
  @Length(1, 5_000)
  @Field({ description: 'The reason.' })
  reason: string;

  @IsString()
  @Length(2, 200)
  @Field({ description: 'Name of the official who signs.' })
  name: string;

  @IsString()
  @Length(2, 200)
  @Field({ description: 'Their office or post.' })
  office: string;
}

@InputType({ description: 'When a consultation is open. With this it becomes public.' })
export class ScheduleConsultationInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The consultation.' })
  id: string;

  @IsDate()
  @Field(() => DateTime, { description: 'When it opens; not in the past.' })
  opensAt: Date;

  @IsDate()
  @Field(() => DateTime, { description: 'When it closes.' })
  closesAt: Date;

  @IsOptional()
  @IsString()
  @MaxLength(60)
  @Field(() => String, {
    nullable: true,
    description: 'IANA time zone in which its days are counted; that of the draft when not given.',
  })
  timeZone?: string | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => ShorterTermJustificationInput)
  @Field(() => ShorterTermJustificationInput, {
    nullable: true,
    description: 'Required when it is open for less time than the policy in force on the day of opening.',
  })
  shorterTermJustification?: ShorterTermJustificationInput | null;
}

@InputType({ description: 'More time for a consultation that has not closed.' })
export class ExtendConsultationInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The consultation.' })
  id: string;

  @IsDate()
  @Field(() => DateTime, { description: 'The new closing time, later than the present one.' })
  closesAt: Date;

  @IsString()
  @Length(1, 2_000)
  @Field({ description: 'Why. It becomes public.' })
  reason: string;
}

@InputType({ isAbstract: true })
abstract class ReasonedInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The consultation.' })
  id: string;

  @IsString()
  @Length(1, 2_000)
  @Field({ description: 'Why. It becomes public.' })
  reason: string;
}

@InputType({ description: 'The first step to close early; another official of the agency must confirm it.' })
export class RequestEarlyClosingInput extends ReasonedInput {}

@InputType({ description: 'Taking a published consultation back.' })
export class WithdrawConsultationInput extends ReasonedInput {}

@InputType({ isAbstract: true })
abstract class StepInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The consultation.' })
  id: string;
}

@InputType({ description: 'The second step to close early; it closes at this moment.' })
export class ConfirmEarlyClosingInput extends StepInput {}

@InputType({ description: 'A closed consultation whose contributions have been answered.' })
export class MarkConsultationAnsweredInput extends StepInput {}

@InputType({ description: 'An answered consultation that is finished.' })
export class ArchiveConsultationInput extends StepInput {}
