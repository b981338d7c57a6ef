/** What somebody asks of whoever answers for their data, and the answer. */
import { Field, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../people/account.entity.js';
import { Node } from '../platform/graphql/relay.js';
import { CalendarDate, DateTime } from '../platform/graphql/scalars.js';
import { RequestKinds, RequestOutcomes } from './enums.js';
import type { RequestKind, RequestOutcome } from './privacy.rules.js';

@Entity('data_requests')
@Check('data_requests_kind_check', `kind IN ('CONSULTATION', 'CORRECTION', 'COMPLAINT')`)
@Check('data_requests_outcome_check', `outcome IN ('GRANTED', 'PARTLY_GRANTED', 'REFUSED')`)
@Check('data_requests_check', '(answered_at IS NULL) = (outcome IS NULL) AND (answer_sealed IS NULL OR answered_at IS NOT NULL)')
@Index('data_requests_of_account', { synchronize: false })
@Index('data_requests_open', ['dueOn', 'id'], { where: 'answered_at IS NULL' })
@ObjectType({
  implements: () => [Node],
  description: 'What a person asks about their data, with the day on which the law wants an answer.',
})
export class DataRequest extends Node {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Account, { name: 'data_requests_account_id_fkey' })
  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Column('text')
  @Field(() => RequestKinds, { description: 'What is asked.' })
  kind: RequestKind;

  /** Null once the person has left. */
  @Column('bytea', { name: 'words_sealed', nullable: true })
  wordsSealed: Buffer | null;

  @Field({ description: 'In the words of the person.' })
  words: string;

  @Column({ type: 'timestamptz', precision: 3, name: 'asked_at' })
  @Field(() => DateTime, { description: 'When it was asked.' })
  askedAt: Date;

  @Column('date', { name: 'due_on' })
  @Field(() => CalendarDate, { description: 'The last day on which an answer is in time.' })
  dueOn: string;

  @Column('text', { nullable: true })
  @Field(() => RequestOutcomes, { nullable: true, description: 'What came of it; null until it is answered.' })
  outcome: RequestOutcome | null;

  @Column('bytea', { name: 'answer_sealed', nullable: true })
  answerSealed: Buffer | null;

  @Field(() => String, { nullable: true, description: 'The answer, with reasons; null until then.' })
  answer: string | null;

  @ForeignKey(() => Account, { name: 'data_requests_answered_by_fkey' })
  @Column('uuid', { name: 'answered_by', nullable: true })
  answeredBy: string | null;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was answered.' })
  answeredAt: Date | null;

  @Field(() => Boolean, { description: 'Whether the answer is, or was, late.' })
  isLate: boolean;
}
