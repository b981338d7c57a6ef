/** The mobile number that somebody has shown to be theirs: each confirms one account. */
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Account } from '../account.entity.js';

@Entity('phones')
@Unique('one_account_per_phone', ['phoneIndex'])
export class Phone {
  @ForeignKey(() => Account, { name: 'phones_account_id_fkey' })
  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId: string;

  @Column('bytea', { name: 'phone_sealed' })
  phoneSealed: Buffer;

  /** By which it is known that somebody has the number already. */
  @Column('bytea', { name: 'phone_index' })
  phoneIndex: Buffer;

  @Column('timestamptz', { name: 'confirmed_at' })
  confirmedAt: Date;
}
