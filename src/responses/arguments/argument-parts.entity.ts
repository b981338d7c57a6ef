/** What belongs to arguments: the comments that make each, what is still to be read, and how far a run has come. */
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Comment } from '../../comments/comment.entity.js';
import { Consultation } from '../../consultations/consultation.entity.js';
import { ArgumentCluster } from './argument-cluster.entity.js';

@Entity('argument_members')
@Index('argument_members_of_cluster', ['clusterId', 'commentId'])
export class ArgumentMember {
  @ForeignKey(() => Comment, { name: 'argument_members_comment_id_fkey' })
  @PrimaryColumn('uuid', { name: 'comment_id' })
  commentId: string;

  @ForeignKey(() => Consultation, { name: 'argument_members_consultation_id_fkey' })
  @Column('uuid', { name: 'consultation_id' })
  consultationId: string;

  @ForeignKey(() => ArgumentCluster, { name: 'argument_members_cluster_id_fkey' })
  @Column('uuid', { name: 'cluster_id' })
  clusterId: string;

  /** Equal where stance, place and words are. */
  @Column('text')
  fingerprint: string;

  /** To the letter that stands for the argument; 1 where all words are equal. */
  @Column('real')
  likeness: number;

  /** How many words it has that the letter has not. */
  @Column('integer')
  added: number;
}

@Entity('argument_waiting')
@Index('argument_waiting_of_consultation', ['consultationId', 'commentId'])
export class WaitingComment {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' })
  id: string;

  @ForeignKey(() => Comment, { name: 'argument_waiting_comment_id_fkey' })
  @Column('uuid', { name: 'comment_id' })
  commentId: string;

  @ForeignKey(() => Consultation, { name: 'argument_waiting_consultation_id_fkey' })
  @Column('uuid', { name: 'consultation_id' })
  consultationId: string;
}

@Entity('argument_runs')
export class ArgumentRun {
  @ForeignKey(() => Consultation, { name: 'argument_runs_consultation_id_fkey' })
  @PrimaryColumn('uuid', { name: 'consultation_id' })
  consultationId: string;

  @Column('integer', { default: 0 })
  total: number;

  @Column('integer', { default: 0 })
  read: number;

  @Column('integer', { default: 0 })
  placed: number;

  @Column('timestamptz', { name: 'begun_at' })
  begunAt: Date;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt: Date | null;

  /** The run that has the work for itself, and until when without saying that it is still at it. */
  @Column('uuid', { name: 'claimed_by', nullable: true })
  claimedBy: string | null;

  @Column('timestamptz', { name: 'claimed_until', nullable: true })
  claimedUntil: Date | null;

  /** After a long run, what comes in is gathered for a while. */
  @Column('timestamptz', { name: 'not_before', nullable: true })
  notBefore: Date | null;
}

/** How far the journal has been followed. */
@Entity('argument_position')
export class ArgumentPosition {
  @PrimaryColumn('text')
  follower: string;

  @Column('bigint')
  sequence: string;
}
