/** A follow: somebody wants to hear what becomes of a consultation. Only they know of it. */
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../people/account.entity.js';
import { Consultation } from './consultation.entity.js';

@Entity('consultation_follows')
@Index('consultation_follows_newest', ['accountId', 'followedAt', 'consultationId'])
@Index('consultation_follows_of_consultation', ['consultationId', 'accountId'])
export class ConsultationFollow {
  @ForeignKey(() => Account, { name: 'consultation_follows_account_id_fkey' })
  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId: string;

  @ForeignKey(() => Consultation, { name: 'consultation_follows_consultation_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'consultation_id' })
  consultationId: string;

  @Column('timestamptz', { name: 'followed_at' })
  followedAt: Date;
}
