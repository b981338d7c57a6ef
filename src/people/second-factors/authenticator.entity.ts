/** An application of the person that gives a new code every half minute; its secret is kept sealed. */
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Account } from '../account.entity.js';

@Entity('authenticators')
export class Authenticator {
  @ForeignKey(() => Account, { name: 'authenticators_account_id_fkey' })
  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId: string;

  @Column('bytea')
  secret: Buffer;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  /** Null until its first right code: before that it protects nothing and keeps nobody out. */
  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt: Date | null;

  /** The half minute of the last code that was taken; none before or of it is taken again. */
  @Column('bigint', { name: 'last_step', default: 0 })
  lastStep: string;
}
