/** An answer of an agency to a question, by a named office. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Account } from '../people/account.entity.js';
import { Agency } from '../people/agency.entity.js';
import { DateTime } from '../platform/graphql/scalars.js';
import { QuestionTerm } from './question-term.entity.js';
import { Question } from './question.entity.js';

@Entity('question_answers')
@Check('question_answers_words_check', `num_nonnulls(body, body_sealed) = 1`)
@Unique('question_answers_term_id_key', ['termId'])
@Index('question_answers_of_question', ['questionId', 'answeredAt', 'id'])
@ObjectType({ description: 'An answer of an agency. It is never changed; what everybody reads may be edited to keep personal data out.' })
export class QuestionAnswer {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Question, { name: 'question_answers_question_id_fkey' })
  @Column('uuid', { name: 'question_id' })
  questionId: string;

  @ForeignKey(() => QuestionTerm, { name: 'question_answers_term_id_fkey' })
  @Column('uuid', { name: 'term_id' })
  termId: string;

  @ForeignKey(() => Agency, { name: 'question_answers_agency_id_fkey' })
  @Column('uuid', { name: 'agency_id' })
  agencyId: string;

  @ForeignKey(() => Account, { name: 'question_answers_official_id_fkey' })
  @Column('uuid', { name: 'official_id' })
  officialId: string;

  @Column('text')
  @Field({ description: 'The office that answers.' })
  office: string;

  /** Null in the table where the question is a private one, or everybody reads an edition. */
  @Column('text', { name: 'body', nullable: true })
  ownBody: string;

  @Column('bytea', { name: 'body_sealed', nullable: true })
  bodySealed: Buffer | null;

  @Column('text', { name: 'public_body', nullable: true })
  publicBody: string | null;

  @Column('timestamptz', { name: 'answered_at' })
  @Field(() => DateTime, { description: 'When it was given.' })
  answeredAt: Date;

  /** Once they were opened; for whoever asked and the agency, of a public question too. */
  ratingWords: string | null;

  @Column('bytea', { name: 'rating_words_sealed', nullable: true })
  ratingWordsSealed: Buffer | null;

  @Column('timestamptz', { name: 'rated_at', nullable: true })
  ratedAt: Date | null;

  /** Whether the question was asked privately and only an edition is for everybody; read in the same statement. */
  isEdition: boolean;

  @Field(() => Int, { description: 'Working days that it took.' })
  daysTaken: number;

  @Field({ description: 'Whether it came in time.' })
  isInTime: boolean;

  @Field(() => Int, { nullable: true, description: 'How whoever asked rated it, from 1 to 5; null when they did not.' })
  rating: number | null;
}
