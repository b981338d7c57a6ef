/** A report: what somebody finds wrong with a comment, and the text as it was then. */
import { Field, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Comment } from '../comments/comment.entity.js';
import { Account } from '../people/account.entity.js';
import { DateTime, Markdown } from '../platform/graphql/scalars.js';
import { ModerationGround } from './enums.js';
import { ModerationDecision } from './moderation-decision.entity.js';
import type { Ground } from './moderation.rules.js';

@Entity('comment_reports')
@Unique('one_report_per_person', ['commentId', 'reporterId'])
@Check('comment_reports_reason_check', `reason IN ('INSULT', 'HATE', 'SPAM', 'PERSONAL_DATA', 'OFF_TOPIC', 'OTHER')`)
@Index('comment_reports_newest', ['commentId', 'createdAt', 'id'])
@Index('comment_reports_of_decision', ['decisionId', 'createdAt'], { where: 'decision_id IS NOT NULL' })
@Index('comment_reports_open', ['commentId', 'reason'], { where: 'decision_id IS NULL' })
@ObjectType({ description: 'What somebody reported, for moderators and auditors. Who it was is not shown to anybody.' })
export class CommentReport {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Comment, { name: 'comment_reports_comment_id_fkey' })
  @Column('uuid', { name: 'comment_id' })
  commentId: string;

  @ForeignKey(() => Account, { name: 'comment_reports_reporter_id_fkey' })
  @Column('uuid', { name: 'reporter_id' })
  reporterId: string;

  @Column('text')
  @Field(() => ModerationGround, { description: 'What they find wrong.' })
  reason: Ground;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Their explanation, if they gave one.' })
  note: string | null;

  @Column('text', { name: 'body_as_reported' })
  @Field(() => Markdown, { description: 'The comment as it read when they reported it.' })
  bodyAsReported: string;

  @Column('timestamptz', { name: 'created_at' })
  @Field(() => DateTime, { description: 'When they reported it.' })
  createdAt: Date;

  @ForeignKey(() => ModerationDecision, { name: 'comment_reports_decision_id_fkey' })
  @Column('uuid', { name: 'decision_id', nullable: true })
  decisionId: string | null;

  /** Read in the same statement. */
  @Field({ description: 'Whether no decision has answered it yet.' })
  isOpen: boolean;
}
