/** The words of a comment as they were written, where a passage of them is blacked out: apart from comments, and never public. */
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Comment } from './comment.entity.js';

@Entity('comment_blackouts')
export class CommentBlackout {
  @ForeignKey(() => Comment, { name: 'comment_blackouts_comment_id_fkey' })
  @PrimaryColumn('uuid', { name: 'comment_id' })
  commentId: string;

  /** As written. */
  @Column('text')
  body: string;

  /** Begin and end of each passage in the words as written, in code points, one after the other. */
  @Column('integer', { array: true })
  passages: number[];

  /** The proposed words as written, where a passage of them is blacked out, too. */
  @Column('text', { nullable: true })
  proposed: string | null;

  /** As `passages`, in the proposed words. */
  @Column('integer', { name: 'proposed_passages', array: true, nullable: true })
  proposedPassages: number[] | null;

  @Column('timestamptz', { name: 'hidden_at' })
  hiddenAt: Date;
}
