/** Who may take part, as the API says it and as officials write it. */
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsEnum, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';
import { CalendarDate } from '../platform/graphql/scalars.js';
import { fromGlobalId } from '../platform/graphql/relay.js';
import { mostEligibleTerritories, oldestLeast, type Eligibility } from './eligibility.rules.js';
import { TrustLevels } from './trust-level.js';
import type { AccountTrust, TrustLevel } from './trust.rules.js';

@ObjectType({
  description: 'Who may take part. Whoever lives within one of the territories, is old enough and on the roll: all of it must hold.',
})
export class WhoMayTakePart {
  constructor(readonly rule: Eligibility | null) {}

  @Field(() => TrustLevels, { description: 'What must be known of them at least.' })
  get level(): TrustLevel {
    return this.rule?.level ?? 'REGISTERED';
  }

  @Field(() => Int, { nullable: true, description: 'How many years old they must be on `ageOn`; null for any age.' })
  get minimumAge(): number | null {
    return this.rule?.age?.least ?? null;
  }

  @Field(() => CalendarDate, { nullable: true, description: 'The day on which they must be that old.' })
  get ageOn(): string | null {
    return this.rule?.age?.on ?? null;
  }
}

@InputType({
  description: 'Who may take part. What asks where people live, how old they are or for a roll asks for a verified identity too.',
})
export class EligibilityInput {
  @IsEnum(TrustLevels)
  @Field(() => TrustLevels, {
    defaultValue: 'REGISTERED',
    description: 'What must be known of them at least; ANONYMOUS counts as REGISTERED.',
  })
  level: TrustLevel;

  @IsArray()
  @ArrayMaxSize(mostEligibleTerritories)
  @IsString({ each: true })
  @Length(1, 20, { each: true })
  @Field(() => [String], { defaultValue: [], description: 'Codes of the territories in one of which they must live; empty for anywhere.' })
  territories: string[];

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(oldestLeast)
  @Field(() => Int, { nullable: true, description: 'How many years old they must be.' })
  minimumAge?: number | null;

  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @Field(() => CalendarDate, { nullable: true, description: 'On which day; needed with `minimumAge`.' })
  ageOn?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'The roll on which they must be.' })
  rollId?: string | null;
}

/** As rules and tables have it. */
export function toEligibility({ level, territories, minimumAge, ageOn, rollId }: EligibilityInput): Eligibility {
  return {
    level: level === 'ANONYMOUS' ? 'REGISTERED' : (level as AccountTrust),
    territories,
    age: minimumAge == null ? null : { least: minimumAge, on: ageOn ?? '' },
    rollId: rollId == null ? null : fromGlobalId('Roll', rollId, 'input.eligibility.rollId'),
  };
}
