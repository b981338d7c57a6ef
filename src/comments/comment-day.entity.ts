/** What participation is read from: what was posted each day, and who has commented at all. */
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Consultation } from '../consultations/consultation.entity.js';
import { Account } from '../people/account.entity.js';

/** One row a person and consultation, whatever became of their comments. Officials of the agency are not among them. */
@Entity('commenters')
export class Commenter {
  @ForeignKey(() => Consultation, { name: 'commenters_consultation_id_fkey' })
  @PrimaryColumn('uuid', { name: 'consultation_id' })
  consultationId: string;

  @ForeignKey(() => Account, { name: 'commenters_account_id_fkey' })
  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId: string;
}

@Entity('comment_days')
export class CommentDay {
  @ForeignKey(() => Consultation, { name: 'comment_days_consultation_id_fkey' })
  @PrimaryColumn('uuid', { name: 'consultation_id' })
  consultationId: string;

  /** In the time zone of the consultation. */
  @PrimaryColumn('date')
  day: string;

  /** Posted that day, whatever became of them. */
  @Column('integer')
  comments: number;

  /** People who commented for the first time. */
  @Column('integer')
  newcomers: number;
}
