/** The time that one agency has, or had, to answer a question: what the response network is counted from. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Agency } from '../people/agency.entity.js';
import { CalendarDate, DateTime } from '../platform/graphql/scalars.js';
import { TermCauses } from './enums.js';
import { Question } from './question.entity.js';
import type { TermCause, TermOutcome } from './records.rules.js';

@Entity('question_terms')
@Check('question_terms_cause_check', `cause IN ('ASKED', 'TRANSFERRED', 'ASKED_AGAIN')`)
@Check('question_terms_outcome_check', `outcome IN ('ANSWERED', 'TRANSFERRED', 'WITHDRAWN')`)
@Check('question_terms_rating_check', `rating BETWEEN 1 AND 5`)
@Check('question_terms_check', `(outcome IS NULL) = (ended_at IS NULL)`)
@Index('one_open_term', { synchronize: false })
@Index('question_terms_by_receipt', { synchronize: false })
@Index('question_terms_to_remind', { synchronize: false })
@Index('question_terms_of_question', ['questionId', 'receivedAt', 'id'])
@ObjectType({ description: 'The time that an agency has, or had, to answer a question. A transfer and asking again begin another.' })
export class QuestionTerm {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Question, { name: 'question_terms_question_id_fkey' })
  @Column('uuid', { name: 'question_id' })
  questionId: string;

  @ForeignKey(() => Agency, { name: 'question_terms_agency_id_fkey' })
  @Column('uuid', { name: 'agency_id' })
  agencyId: string;

  @Column('text')
  @Field(() => TermCauses, { description: 'Why it began.' })
  cause: TermCause;

  @Column('timestamptz', { name: 'received_at' })
  @Field(() => DateTime, { description: 'When the agency got the question.' })
  receivedAt: Date;

  @Column('date', { name: 'received_on' })
  @Field(() => CalendarDate, { description: 'The working day on which it counts as received; the term begins on the next one.' })
  receivedOn: string;

  @Column('integer', { name: 'working_days' })
  @Field(() => Int, { description: 'Working days that the law gives, an extension not counted.' })
  workingDays: number;

  @Column('date', { name: 'transfer_due_on' })
  @Field(() => CalendarDate, { description: 'The last day on which an agency that is not competent may pass it on in time.' })
  transferDueOn: string;

  @Column('date', { name: 'due_on' })
  @Field(() => CalendarDate, { description: 'The last day on which an answer is in time, until midnight in Bogota.' })
  dueOn: string;

  @Column('timestamptz', { name: 'due_at' })
  @Field(() => DateTime, { description: 'The first moment at which an answer is late.' })
  dueAt: Date;

  @Column('date', { name: 'extended_from', nullable: true })
  @Field(() => CalendarDate, { nullable: true, description: 'The last day before it was extended; null when it was not.' })
  extendedFrom: string | null;

  @Column('timestamptz', { name: 'next_reminder_at', nullable: true, select: false })
  nextReminderAt: Date | null;

  @Column('text', { nullable: true })
  outcome: TermOutcome | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it ended: by an answer, a transfer or a withdrawal; null while it runs.' })
  endedAt: Date | null;

  @Column('integer', { name: 'days_taken', nullable: true })
  @Field(() => Int, { nullable: true, description: 'Working days that the answer took; null without one.' })
  daysTaken: number | null;

  @Column('boolean', { name: 'is_in_time', nullable: true })
  @Field(() => Boolean, { nullable: true, description: 'Whether it was answered, or passed on, in time; null while it runs.' })
  isInTime: boolean | null;

  @Column('integer', { nullable: true })
  rating: number | null;
}
