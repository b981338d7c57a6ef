/** How long things are kept where an administrator changed it, what every run took away, and who was warned. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../people/account.entity.js';
import { DateTime } from '../platform/graphql/scalars.js';

@Entity('retention_terms')
@Check('retention_terms_days_check', 'days > 0')
export class RetentionTerm {
  @PrimaryColumn('text')
  subject: string;

  @Column('integer')
  days: number;

  @ForeignKey(() => Account, { name: 'retention_terms_changed_by_fkey' })
  @Column('uuid', { name: 'changed_by' })
  changedBy: string;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date;
}

@Entity('retention_runs')
@Check('retention_runs_removed_check', 'removed >= 0')
@Index('retention_runs_newest', { synchronize: false })
@ObjectType({ description: 'One time at which what is older than its term was taken away.' })
export class RetentionRun {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  subject: string;

  @Column('timestamptz', { name: 'older_than' })
  @Field(() => DateTime, { description: 'What was older than this went.' })
  olderThan: Date;

  @Column('timestamptz', { name: 'run_at' })
  @Field(() => DateTime, { description: 'When.' })
  runAt: Date;

  @Column('integer')
  @Field(() => Int, { description: 'How many.' })
  removed: number;
}

@Entity('inactivity_warnings')
export class InactivityWarning {
  @ForeignKey(() => Account, { name: 'inactivity_warnings_account_id_fkey' })
  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId: string;

  @PrimaryColumn('smallint')
  number: number;

  @Column('timestamptz', { name: 'inactive_since' })
  inactiveSince: Date;

  @Column('timestamptz', { name: 'warned_at' })
  warnedAt: Date;
}

@ObjectType({ description: 'What is kept only for a time, how long, why, and when it was last looked after.' })
export class RetentionPolicy {
  @Field({ description: 'Its name, such as `SESSIONS`.' })
  subject: string;

  @Field(() => Int, { description: 'How many days it is kept.' })
  days: number;

  @Field(() => Int, { description: 'The fewest days that an administrator may set.' })
  least: number;

  @Field(() => Int, { description: 'The most.' })
  most: number;

  @Field(() => RetentionRun, { nullable: true, description: 'The last time; null before the first.' })
  lastRun: RetentionRun | null;

  @Field(() => Int, { description: 'How many went in all those times.' })
  removedSoFar: number;
}
