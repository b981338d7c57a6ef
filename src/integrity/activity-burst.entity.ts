/** A burst: more comments, supports or ballots than is usual, as it was found. */
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Consultation } from '../consultations/consultation.entity.js';
import type { ActivityKind, BurstBasis } from './bursts.rules.js';

@Entity('activity_bursts')
@Check('activity_bursts_kind_check', `kind IN ('COMMENTS', 'SUPPORTS', 'BALLOTS')`)
@Check('activity_bursts_basis_check', `basis IN ('SAME_HOUR', 'RECENT_HOURS', 'NO_HISTORY')`)
@Check('activity_bursts_check', 'end_minute > first_minute')
@Index('activity_bursts_of_subject', ['subjectId', 'firstMinute', 'id'])
@Index('activity_bursts_of_consultation', ['consultationId', 'firstMinute'])
export class ActivityBurst {
  @PrimaryColumn('uuid')
  id: string;

  /** A consultation, a part of its text, or a poll. */
  @Column('uuid', { name: 'subject_id' })
  subjectId: string;

  @Column('text')
  kind: ActivityKind;

  @ForeignKey(() => Consultation, { name: 'activity_bursts_consultation_id_fkey' })
  @Column('uuid', { name: 'consultation_id' })
  consultationId: string;

  /** Whole minutes since 1970; the second is the one after the last. */
  @Column('integer', { name: 'first_minute' })
  firstMinute: number;

  @Column('integer', { name: 'end_minute' })
  endMinute: number;

  @Column('integer')
  count: number;

  @Column('real')
  expected: number;

  @Column('integer')
  peak: number;

  @Column('real', { name: 'usual_an_hour' })
  usualAnHour: number;

  @Column('real')
  dispersion: number;

  @Column('double precision')
  chance: number;

  @Column('text')
  basis: BurstBasis;

  /** Of comments: how many had been compared with all others, and how many of them say almost the same as another. */
  @Column('integer', { nullable: true })
  placed: number | null;

  @Column('integer', { nullable: true })
  alike: number | null;

  @Column('timestamptz', { name: 'found_at' })
  foundAt: Date;
}
