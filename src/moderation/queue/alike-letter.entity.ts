/** A letter that near-equal comments in the queue are compared with: the first of its kind. Its words stay where they are. */
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Comment } from '../../comments/comment.entity.js';
import { Consultation } from '../../consultations/consultation.entity.js';

@Entity('alike_letters')
export class AlikeLetter {
  /** What cases that say nearly the same have in common. */
  @PrimaryColumn('uuid')
  mark: string;

  @ForeignKey(() => Consultation, { name: 'alike_letters_consultation_id_fkey' })
  @Column('uuid', { name: 'consultation_id' })
  consultationId: string;

  @ForeignKey(() => Comment, { name: 'alike_letters_comment_id_fkey' })
  @Column('uuid', { name: 'comment_id' })
  commentId: string;

  /** Numbers made of its words, by which others find it. */
  @Index('alike_letters_by_band', { synchronize: false })
  @Column('int', { array: true })
  bands: number[];
}
