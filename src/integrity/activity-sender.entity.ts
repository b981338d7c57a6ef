/** From how many addresses and devices acts came in an hour, and the salts of today. */
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ActivityKind } from './bursts.rules.js';

@Entity('activity_senders')
@Check('activity_senders_kind_check', `kind IN ('COMMENTS', 'SUPPORTS', 'BALLOTS')`)
@Index('activity_senders_open', ['hour'], { where: 'address_sketch IS NOT NULL' })
export class ActivitySender {
  @PrimaryColumn('uuid', { name: 'subject_id' })
  subjectId: string;

  @PrimaryColumn('text')
  kind: ActivityKind;

  @PrimaryColumn('integer')
  hour: number;

  @Column('integer')
  addresses: number;

  @Column('integer')
  devices: number;

  /** Only as long as the hour lasts: then the number is all that is left. */
  @Column('bytea', { name: 'address_sketch', nullable: true })
  addressSketch: Buffer | null;

  @Column('bytea', { name: 'device_sketch', nullable: true })
  deviceSketch: Buffer | null;
}

/** Destroyed when its day is over. */
@Entity('activity_salts')
export class ActivitySalt {
  /** Whole days since 1970. */
  @PrimaryColumn('integer')
  day: number;

  @Column('bytea')
  salt: Buffer;
}
