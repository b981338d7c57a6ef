/** How readers choose among consultations. */
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsEnum, IsOptional, IsString, MaxLength } from 'class-validator';
import { ConsultationPhase } from './enums.js';
import type { Phase } from './phase.rules.js';

@InputType({ description: 'Which consultations to list; all conditions hold together.' })
export class ConsultationFilter {
  @IsOptional()
  @IsEnum(ConsultationPhase)
  @Field(() => ConsultationPhase, { nullable: true, description: 'Those in this phase now.' })
  phase?: Phase | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'Those of this agency.' })
  agencyId?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  @Field(() => String, { nullable: true, description: 'Those on the topic with this slug.' })
  topic?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(20)
  @Field(() => String, { nullable: true, description: 'Those about the territory with this code or one within it.' })
  territory?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  @Field(() => String, {
    nullable: true,
    description:
      'Words to find, whatever their accents, case and endings; the last may be unfinished. “Quotes” keep words together, a minus leaves one out, `or` allows either.',
  })
  search?: string | null;
}
