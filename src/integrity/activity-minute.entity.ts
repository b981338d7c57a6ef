/** What came in, by the minute and by the hour. The subject is a consultation, a part of its text, or a poll. */
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Consultation } from '../consultations/consultation.entity.js';
import type { TrustLevel } from '../people/trust.rules.js';
import type { ActivityKind } from './bursts.rules.js';

@Entity('activity_minutes')
@Check('activity_minutes_kind_check', `kind IN ('COMMENTS', 'SUPPORTS', 'BALLOTS')`)
export class ActivityMinute {
  @PrimaryColumn('uuid', { name: 'subject_id' })
  subjectId: string;

  @PrimaryColumn('text')
  kind: ActivityKind;

  /** Whole minutes since 1970. */
  @PrimaryColumn('integer')
  minute: number;

  @ForeignKey(() => Consultation, { name: 'activity_minutes_consultation_id_fkey' })
  @Column('uuid', { name: 'consultation_id' })
  consultationId: string;

  @Column('integer')
  count: number;

  /** From accounts on their first day; null for ballots, of which a minute would say too much. */
  @Column('integer', { nullable: true })
  young: number | null;

  /** Comments that a rule held back and that nobody has shown since. */
  @Column('integer', { default: 0 })
  held: number;

  /** Of those, from accounts on their first day. */
  @Column('integer', { name: 'held_young', default: 0 })
  heldYoung: number;
}

@Entity('activity_hours')
@Check('activity_hours_kind_check', `kind IN ('COMMENTS', 'SUPPORTS', 'BALLOTS')`)
@Check('activity_hours_trust_check', `trust IN ('ANONYMOUS', 'REGISTERED', 'CONFIRMED', 'VERIFIED')`)
export class ActivityHour {
  @PrimaryColumn('uuid', { name: 'subject_id' })
  subjectId: string;

  @PrimaryColumn('text')
  kind: ActivityKind;

  /** Whole hours since 1970. */
  @PrimaryColumn('integer')
  hour: number;

  @PrimaryColumn('text')
  trust: TrustLevel;

  @ForeignKey(() => Consultation, { name: 'activity_hours_consultation_id_fkey' })
  @Column('uuid', { name: 'consultation_id' })
  consultationId: string;

  @Column('integer')
  count: number;

  /** From accounts on their first day; null where nobody knew when it was counted. */
  @Column('integer', { nullable: true })
  young: number | null;

  /** Comments that a rule held back and that nobody has shown since. */
  @Column('integer', { default: 0 })
  held: number;

  /** Of those, from accounts on their first day. */
  @Column('integer', { name: 'held_young', default: 0 })
  heldYoung: number;
}

/** How far the journal has been followed. */
@Entity('activity_position')
export class ActivityPosition {
  @PrimaryColumn('text')
  follower: string;

  @Column('bigint')
  sequence: string;
}
