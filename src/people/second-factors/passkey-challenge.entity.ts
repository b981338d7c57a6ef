/** What a passkey is asked to sign, once and for some minutes. */
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../account.entity.js';

/** To be added to an account, to enter, or to show once more who one is. */
export type ChallengePurpose = 'ADD' | 'ENTER' | 'PROVE';

@Entity('passkey_challenges')
@Index('passkey_challenges_by_end', ['expiresAt'])
@Check('passkey_challenges_purpose_check', `purpose IN ('ADD', 'ENTER', 'PROVE')`)
export class PasskeyChallenge {
  @PrimaryColumn('text')
  challenge: string;

  @Column('text')
  purpose: ChallengePurpose;

  /** Whose passkey it must be; null where the passkey itself says who enters. */
  @ForeignKey(() => Account, { name: 'passkey_challenges_account_id_fkey' })
  @Column('uuid', { name: 'account_id', nullable: true })
  accountId: string | null;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}
