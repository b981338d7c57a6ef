/** Somebody who has shown the first of two things and not yet the second: no session, only a ticket. */
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../account.entity.js';
import type { Method } from './second-factors.rules.js';

@Entity('second_steps')
@Index('second_steps_of_account', ['accountId'])
export class SecondStep {
  @PrimaryColumn('bytea', { name: 'ticket_hash' })
  ticketHash: Buffer;

  @ForeignKey(() => Account, { name: 'second_steps_account_id_fkey' })
  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Column('text', { array: true })
  methods: Method[];

  /** Where they came through a service: keyed hashes of what it calls them and its own session. */
  @Column('bytea', { name: 'subject_key', nullable: true })
  subjectKey: Buffer | null;

  @Column('bytea', { name: 'sid_key', nullable: true })
  sidKey: Buffer | null;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}
