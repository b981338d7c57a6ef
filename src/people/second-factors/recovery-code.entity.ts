/** A code on paper, for whoever has lost everything else; each serves once, and only a keyed hash is kept. */
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Account } from '../account.entity.js';

@Entity('recovery_codes')
export class RecoveryCode {
  @ForeignKey(() => Account, { name: 'recovery_codes_account_id_fkey' })
  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId: string;

  @PrimaryColumn('bytea', { name: 'code_hash' })
  codeHash: Buffer;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt: Date | null;
}
