/** What somebody is told, and the way that they chose for it. */
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Consultation } from '../consultations/consultation.entity.js';
import type { Measure } from '../moderation/moderation.rules.js';
import { Account } from '../people/account.entity.js';
import { Node, toGlobalId } from '../platform/graphql/relay.js';
import { DateTime } from '../platform/graphql/scalars.js';
import { Question } from '../questions/question.entity.js';
import { NoticeKinds } from './enums.js';
import type { Channel, NoticeKind } from './notices.rules.js';

/** What a notice needs to say its sentence. */
export interface NoticeFacts {
  /** Of the observations that were answered. */
  numbers?: number[];
  /** Of the question, and the term that it is about. */
  number?: string;
  term?: string;
  /** Of what moderators decided: the decision, what it was, what it lifted, and whether the comment had been held. */
  decision?: string;
  measure?: Measure;
  lifted?: Measure | null;
  wasHeld?: boolean;
  /** Of an appeal: itself, its step, what was decided, and the last day for it. */
  appeal?: string;
  step?: string;
  outcome?: string | null;
  dueOn?: string;
}

@Entity('notices')
@Unique('notices_once', ['accountId', 'kind', 'subjectId'])
@Index('notices_of_account', ['accountId', 'createdAt', 'id'])
@Index('notices_unread', ['accountId'], { where: 'read_at IS NULL' })
@Index('notices_of_question', ['questionId', 'createdAt', 'id'], { where: 'question_id IS NOT NULL' })
@Index('notices_to_mail', ['mailDueAt', 'accountId'], { where: 'mail_due_at IS NOT NULL AND mailed_at IS NULL' })
@ObjectType({ implements: () => [Node], description: 'Something that the viewer is told. Nobody else sees it.' })
export class Notice extends Node {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Account, { name: 'notices_account_id_fkey' })
  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Column('text')
  @Field(() => NoticeKinds, { description: 'What it tells.' })
  kind: NoticeKind;

  @ForeignKey(() => Consultation, { name: 'notices_consultation_id_fkey' })
  @Column('uuid', { name: 'consultation_id', nullable: true })
  consultationId: string | null;

  @ForeignKey(() => Question, { name: 'notices_question_id_fkey' })
  @Column('uuid', { name: 'question_id', nullable: true })
  questionId: string | null;

  /** The act that it tells of: nobody is told twice of the same. */
  @Column('uuid', { name: 'subject_id' })
  subjectId: string;

  @Column('jsonb')
  facts: NoticeFacts;

  /** To the millisecond, as cursors hold it. */
  @Column({ type: 'timestamptz', precision: 3, name: 'created_at' })
  @Field(() => DateTime, { description: 'When it happened.' })
  createdAt: Date;

  @Column('timestamptz', { name: 'read_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When the viewer read it; null while it is new.' })
  readAt: Date | null;

  /** Null where no letter is wanted. */
  @Column('timestamptz', { name: 'mail_due_at', nullable: true })
  mailDueAt: Date | null;

  /** Until then another process is writing the letter. */
  @Column('timestamptz', { name: 'mail_claimed_until', nullable: true })
  mailClaimedUntil: Date | null;

  /** How often the server did not take it. */
  @Column('integer', { name: 'mail_tries', default: 0 })
  mailTries: number;

  @Column('timestamptz', { name: 'mailed_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When a letter with it was handed over; null where none was.' })
  mailedAt: Date | null;

  @Field(() => ID, { nullable: true, description: 'Global id of the appeal that it is about.' })
  get appealId(): string | null {
    return this.facts.appeal ? toGlobalId('ModerationAppeal', this.facts.appeal) : null;
  }

  @Field(() => [Int], { description: 'The numbers of the observations that it is about.' })
  get observationNumbers(): number[] {
    return this.facts.numbers ?? [];
  }

  @Field(() => String, { nullable: true, description: 'The number of the question that it is about, such as 2026-000123.' })
  get questionNumber(): string | null {
    return this.facts.number ?? null;
  }
}

@Entity('notice_preferences')
@Check('notice_preferences_channel_check', `channel IN ('SITE', 'MAIL_AT_ONCE', 'MAIL_DAILY', 'NONE')`)
export class NoticePreference {
  @ForeignKey(() => Account, { name: 'notice_preferences_account_id_fkey' })
  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId: string;

  @Column('text')
  channel: Channel;

  @Column('timestamptz', { name: 'chosen_at' })
  chosenAt: Date;
}

/** How far the journal has been followed. */
@Entity('notice_position')
export class NoticePosition {
  @PrimaryColumn('text')
  follower: string;

  @Column('bigint')
  sequence: string;
}
