/** What else is kept of questions: numbers given, the record of what happened, and who wants to know too. */
import { Field, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../people/account.entity.js';
import { Agency } from '../people/agency.entity.js';
import { CalendarDate, DateTime } from '../platform/graphql/scalars.js';
import { RecordedActs } from './enums.js';
import { Question } from './question.entity.js';
import type { RecordedAct } from './records.rules.js';

@Entity('question_numbers')
export class QuestionNumbers {
  @PrimaryColumn('integer')
  year: number;

  @Column('integer')
  last: number;
}

@Entity('question_records')
@Check('question_records_words_check', `num_nonnulls(words, words_sealed) <= 1`)
@Index('question_records_of_question', ['questionId', 'at', 'id'])
@ObjectType({ description: 'One line of the record of a question.' })
export class QuestionRecord {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Question, { name: 'question_records_question_id_fkey' })
  @Column('uuid', { name: 'question_id' })
  questionId: string;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'When it happened.' })
  at: Date;

  @Column('text')
  @Field(() => RecordedActs, { description: 'What happened.' })
  act: RecordedAct;

  @ForeignKey(() => Agency, { name: 'question_records_agency_id_fkey' })
  @Column('uuid', { name: 'agency_id' })
  agencyId: string;

  @ForeignKey(() => Agency, { name: 'question_records_from_agency_id_fkey' })
  @Column('uuid', { name: 'from_agency_id', nullable: true })
  fromAgencyId: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The office that answered.' })
  office: string | null;

  @Column('date', { name: 'due_on', nullable: true })
  @Field(() => CalendarDate, { nullable: true, description: 'The last day for the answer from then on, where it changed.' })
  dueOn: string | null;

  @Column('boolean', { name: 'is_in_time', nullable: true })
  @Field(() => Boolean, { nullable: true, description: 'Whether the answer or the transfer came in time.' })
  isInTime: boolean | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The reason given, or what was asked once more; null where there is none or it is not for the viewer.',
  })
  words: string | null;

  @Column('bytea', { name: 'words_sealed', nullable: true })
  wordsSealed: Buffer | null;

  /** An edition of the words for everybody else, without personal data. */
  @Column('text', { name: 'public_words', nullable: true })
  publicWords: string | null;
}

@Entity('question_follows')
@Index('question_follows_of_question', ['questionId', 'accountId'])
export class QuestionFollow {
  @ForeignKey(() => Account, { name: 'question_follows_account_id_fkey' })
  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId: string;

  @ForeignKey(() => Question, { name: 'question_follows_question_id_fkey' })
  @PrimaryColumn('uuid', { name: 'question_id' })
  questionId: string;

  @Column('timestamptz', { name: 'followed_at' })
  followedAt: Date;
}
