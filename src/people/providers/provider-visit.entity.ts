/** Somebody who is on their way to a service, or back from it without an account yet: for some minutes, and once. */
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../account.entity.js';

export type VisitStage = 'AWAY' | 'BACK';

@Entity('provider_visits')
@Index('provider_visits_by_end', ['expiresAt'])
@Index('provider_visits_of_account', ['accountId'], { where: 'account_id IS NOT NULL' })
@Check('provider_visits_stage_check', `stage IN ('AWAY', 'BACK')`)
export class ProviderVisit {
  /** Of what travels: the state of the request, or the ticket to open an account. */
  @PrimaryColumn('bytea', { name: 'key_hash' })
  keyHash: Buffer;

  @Column('text')
  stage: VisitStage;

  @Column('text')
  provider: string;

  /** Of the browser that set out: nobody else comes back for it. */
  @Column('bytea', { name: 'browser_hash' })
  browserHash: Buffer;

  /** Whose account gets the service as another way in; null for whoever enters. */
  @ForeignKey(() => Account, { name: 'provider_visits_account_id_fkey' })
  @Column('uuid', { name: 'account_id', nullable: true })
  accountId: string | null;

  /** What only the server may know on the way, or what the service said. */
  @Column('bytea', { name: 'contents_sealed' })
  contentsSealed: Buffer;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}
