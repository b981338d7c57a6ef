/** A code that was sent to a number, to be typed by whoever has it. */
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Account } from '../account.entity.js';

@Entity('phone_codes')
export class PhoneCode {
  /** An account waits for one code: a newer one replaces it. */
  @ForeignKey(() => Account, { name: 'phone_codes_account_id_fkey' })
  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId: string;

  @Column('bytea', { name: 'phone_sealed' })
  phoneSealed: Buffer;

  @Column('bytea', { name: 'code_hash' })
  codeHash: Buffer;

  @Column('smallint', { name: 'tries_left' })
  triesLeft: number;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}
