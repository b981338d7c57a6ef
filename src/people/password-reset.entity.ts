/** The newest link with which somebody may set a new password; older ones are gone. */
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Account } from './account.entity.js';

@Entity('password_resets')
@Unique('password_resets_token_hash_key', ['tokenHash'])
export class PasswordReset {
  @ForeignKey(() => Account, { name: 'password_resets_account_id_fkey' })
  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId: string;

  @Column('bytea', { name: 'token_hash' })
  tokenHash: Buffer;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}
