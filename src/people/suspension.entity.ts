/** A suspension: for how long an agency takes no comments from somebody. Who decided it, and why, is the moderation room's. */
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from './account.entity.js';
import { Agency } from './agency.entity.js';

@Entity('suspensions')
@Check('suspensions_term_check', `ends_at > begins_at AND ends_at <= begins_at + interval '2160 hours'`)
@Index('suspensions_of_account', ['accountId', 'endsAt'], { where: 'lifted_at IS NULL' })
export class Suspension {
  /** The decision in which it was stated. */
  @PrimaryColumn('uuid', { name: 'decision_id' })
  decisionId: string;

  @ForeignKey(() => Account, { name: 'suspensions_account_id_fkey' })
  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @ForeignKey(() => Agency, { name: 'suspensions_agency_id_fkey' })
  @Column('uuid', { name: 'agency_id' })
  agencyId: string;

  @Column('timestamptz', { name: 'begins_at' })
  beginsAt: Date;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt: Date;

  /** When it was lifted before its end, or its decision was undone. */
  @Column('timestamptz', { name: 'lifted_at', nullable: true })
  liftedAt: Date | null;
}
