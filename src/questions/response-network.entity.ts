/** What is kept for the response network: templates, heads of agencies, and who was told what. */
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Account } from '../people/account.entity.js';
import { Agency } from '../people/agency.entity.js';
import { Node } from '../platform/graphql/relay.js';
import { DateTime, Locale, Markdown } from '../platform/graphql/scalars.js';
import { QuestionTerm } from './question-term.entity.js';
import { Question } from './question.entity.js';

@Entity('answer_templates')
@Unique('one_template_a_name', ['agencyId', 'name'])
@ObjectType({ implements: () => [Node], description: 'Words that the officials of an agency begin their answers with.' })
export class AnswerTemplate extends Node {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Agency, { name: 'answer_templates_agency_id_fkey' })
  @Column('uuid', { name: 'agency_id' })
  agencyId: string;

  @Column('text')
  @Field(() => Locale, { description: 'Its language.' })
  locale: string;

  @Column('text')
  @Field({ description: 'The name by which officials find it.' })
  name: string;

  @Column('text')
  @Field(() => Markdown, {
    description: 'Its words. `{number}`, `{title}`, `{asker}` and `{agency}` stand for those of the question.',
  })
  body: string;

  @ForeignKey(() => Account, { name: 'answer_templates_changed_by_fkey' })
  @Column('uuid', { name: 'changed_by' })
  changedBy: string;

  @Column('timestamptz', { name: 'changed_at' })
  @Field(() => DateTime, { description: 'When it was changed last.' })
  changedAt: Date;
}

@Entity('agency_heads')
export class AgencyHead {
  @ForeignKey(() => Agency, { name: 'agency_heads_agency_id_fkey' })
  @PrimaryColumn('uuid', { name: 'agency_id' })
  agencyId: string;

  @ForeignKey(() => Account, { name: 'agency_heads_account_id_fkey' })
  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Column('timestamptz', { name: 'named_at' })
  namedAt: Date;
}

@Entity('question_notices')
@Index('question_notices_to_send', { synchronize: false })
@Index('question_notices_of_question', ['questionId', 'noticedAt', 'id'])
export class QuestionNoticeRow {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Question, { name: 'question_notices_question_id_fkey' })
  @Column('uuid', { name: 'question_id' })
  questionId: string;

  @ForeignKey(() => QuestionTerm, { name: 'question_notices_term_id_fkey' })
  @Column('uuid', { name: 'term_id' })
  termId: string;

  @ForeignKey(() => Account, { name: 'question_notices_account_id_fkey' })
  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Column('text')
  kind: string;

  @Column('timestamptz', { name: 'noticed_at' })
  noticedAt: Date;

  @Column('timestamptz', { name: 'next_try_at', nullable: true })
  nextTryAt: Date | null;

  @Column('integer', { default: 0 })
  tries: number;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt: Date | null;
}
