/** A report: what somebody finds wrong with a comment, and the text as it was then. */
import { Field, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Comment } from '../comments/comment.entity.js';
import { Account } from '../people/account.entity.js';
import { DateTime, Markdown } from '../platform/graphql/scalars.js';
import { ModerationGround, ReportKinds } from './enums.js';
import { ModerationDecision } from './moderation-decision.entity.js';
import type { Ground } from './moderation.rules.js';
import type { PersonalWrong, ReportKind } from './risk.rules.js';

@Entity('comment_reports')
@Check('comment_reports_reason_check', `reason IN ('INSULT', 'HATE', 'SPAM', 'PERSONAL_DATA', 'OFF_TOPIC', 'OTHER')`)
@Check('comment_reports_kind_check', `kind IN ('RULES', 'NOT_MINE', 'PERSONAL_DATA')`)
@Unique('comment_reports_code_hash_key', ['codeHash'])
@Index('one_open_report_per_person', ['commentId', 'reporterId'], { unique: true, where: 'decision_id IS NULL' })
@Index('one_open_report_per_key', ['commentId', 'reporterKey'], { unique: true, where: 'decision_id IS NULL' })
@Index('comment_reports_of_reporter', ['reporterId', 'commentId'])
@Index('comment_reports_with_key', ['createdAt'], { where: 'reporter_key IS NOT NULL' })
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

  /** Null where somebody reported without an account. */
  @ForeignKey(() => Account, { name: 'comment_reports_reporter_id_fkey' })
  @Column('uuid', { name: 'reporter_id', nullable: true })
  reporterId: string | null;

  @Column('text', { default: 'RULES' })
  @Field(() => ReportKinds, { description: 'Whether it is about the rules, or about the person who reports.' })
  kind: ReportKind;

  /** What it adds to the risk of the case, by what is known of who reports: never shown, so that nobody learns how far they are believed. */
  @Column('double precision')
  weight: number;

  /** Of a report without account, a keyed hash of the address or mailbox that it came from, until it is decided or for two days. */
  @Column('bytea', { name: 'reporter_key', nullable: true })
  reporterKey: Buffer | null;

  /** Of the code with which somebody without an account sees what came of it. */
  @Column('bytea', { name: 'code_hash', nullable: true })
  codeHash: Buffer | null;

  @Column('text')
  @Field(() => ModerationGround, { description: 'What they find wrong.' })
  reason: Ground;

  @Column('bytea', { name: 'note_sealed', nullable: true })
  noteSealed: Buffer | null;

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

  @Field({ description: 'Whether whoever reported it has no account.' })
  isWithoutAccount: boolean;

  /** Read in the same statement. */
  @Field({ description: 'Whether no decision has answered it yet.' })
  isOpen: boolean;
}

/** A proof of work that was used, with the report that it was for. */
@Entity('spent_proofs')
export class SpentProof {
  @PrimaryColumn('bytea')
  hash: Buffer;

  @Index('spent_proofs_expiring')
  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  @ForeignKey(() => CommentReport, { name: 'spent_proofs_report_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'report_id' })
  reportId: string;

  @Column('text', { name: 'idempotency_key', nullable: true })
  idempotencyKey: string | null;
}

/** A report that waits for the link in a letter; the mailbox itself is not kept. */
@Entity('unconfirmed_reports')
@Check('unconfirmed_reports_kind_check', `kind IN ('NOT_MINE', 'PERSONAL_DATA')`)
export class UnconfirmedReport {
  @PrimaryColumn('bytea', { name: 'token_hash' })
  tokenHash: Buffer;

  @ForeignKey(() => Comment, { name: 'unconfirmed_reports_comment_id_fkey' })
  @Column('uuid', { name: 'comment_id' })
  commentId: string;

  @Column('text')
  kind: PersonalWrong;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('text', { name: 'body_as_reported' })
  bodyAsReported: string;

  @Column('bytea', { name: 'reporter_key' })
  reporterKey: Buffer;

  @Index('unconfirmed_reports_expiring')
  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}
