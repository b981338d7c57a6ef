/** An entry of the journal as auditors read it. */
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsDate, IsOptional, IsString, MaxLength } from 'class-validator';
import { ConnectionOf } from '../platform/graphql/relay.js';
import { DateTime, Sequence } from '../platform/graphql/scalars.js';

@ObjectType({ description: 'Something that the journal says besides what happened, to whom and by whom.' })
export class AuditFact {
  @Field({ description: 'What it is, such as `reason`.' })
  name: string;
  @Field(() => String, { nullable: true, description: 'Its value as text; lists and the like as JSON.' })
  value: string | null;
}

@ObjectType({ description: 'An entry of the journal. Entries are written with the act itself and never changed.' })
export class AuditEntry {
  /** Global id of the subject and the uuid in it. */
  subject: { type: string; id: string } | null;
  actorId: string | null;

  @Field(() => Sequence, { description: 'Its place in the order of everything that happened.' })
  sequence: string;
  @Field(() => DateTime, { description: 'When it happened.' })
  at: Date;
  @Field({ description: 'What happened: a noun, a point and a verb in the past tense, such as `role.granted`.' })
  kind: string;
  @Field(() => ID, {
    nullable: true,
    description: 'Global id of what it happened to, whether or not the viewer may see that; null when it has none.',
  })
  subjectId: string | null;
  @Field(() => [AuditFact], { description: 'What else is known of it, in the order of the names. Of ballots only how many they are.' })
  facts: AuditFact[];
}

export const AuditEntryConnection = ConnectionOf(AuditEntry);

@InputType({ description: 'Which entries of the journal to list; all conditions hold together.' })
export class AuditTrailFilter {
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @Field(() => String, { nullable: true, description: 'Those whose kind begins so: `role.`, `consultation.extended` …' })
  kindPrefix?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, {
    nullable: true,
    description: 'Those in which this account acted. Entries that do not show who acted are never found so.',
  })
  actorId?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'Those that happened to this thing or person.' })
  subjectId?: string | null;

  @IsOptional()
  @IsDate()
  @Field(() => DateTime, { nullable: true, description: 'Those at this moment or later.' })
  from?: Date | null;

  @IsOptional()
  @IsDate()
  @Field(() => DateTime, { nullable: true, description: 'Those before this moment.' })
  until?: Date | null;
}
