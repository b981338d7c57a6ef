/** A number that was given up a short while ago, as a keyed hash: it confirms no other account yet. */
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../account.entity.js';

@Entity('phone_rests')
@Index('phone_rests_of_account', ['accountId'])
export class PhoneRest {
  @PrimaryColumn('bytea')
  mark: Buffer;

  /** Whose it was, and may be again; null once the person has left. */
  @ForeignKey(() => Account, { name: 'phone_rests_account_id_fkey' })
  @Column('uuid', { name: 'account_id', nullable: true })
  accountId: string | null;

  @Column('timestamptz', { name: 'rests_until' })
  restsUntil: Date;
}
