/** A new address that waits for a yes from both the old one and the new one. */
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Account } from '../account.entity.js';

@Entity('email_changes')
@Unique('email_changes_old_token_hash_key', ['oldTokenHash'])
@Unique('email_changes_new_token_hash_key', ['newTokenHash'])
export class EmailChange {
  @ForeignKey(() => Account, { name: 'email_changes_account_id_fkey' })
  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId: string;

  @Column('bytea', { name: 'new_email_sealed' })
  newEmailSealed: Buffer;

  @Column('bytea', { name: 'old_token_hash' })
  oldTokenHash: Buffer;

  @Column('bytea', { name: 'new_token_hash' })
  newTokenHash: Buffer;

  @Column('timestamptz', { name: 'old_confirmed_at', nullable: true })
  oldConfirmedAt: Date | null;

  @Column('timestamptz', { name: 'new_confirmed_at', nullable: true })
  newConfirmedAt: Date | null;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}
