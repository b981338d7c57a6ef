/** A question to the government, as everybody who sees it sees it. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Gathering } from '../consultations/gatherings/gathering.entity.js';
import { Account } from '../people/account.entity.js';
import { Agency } from '../people/agency.entity.js';
import { Territory } from '../people/territory.entity.js';
import { Node } from '../platform/graphql/relay.js';
import { DateTime, Locale } from '../platform/graphql/scalars.js';
import type { PetitionKind } from './clocks.rules.js';
import { PetitionKinds } from './enums.js';
import type { QuestionState } from './life.rules.js';

@Entity('questions')
@Unique('one_number_a_question', ['year', 'ordinal'])
@Check('questions_kind_check', `kind IN ('INFORMATION', 'GENERAL', 'CONSULTATION')`)
@Check(
  'questions_words_check',
  `num_nonnulls(title, body) = CASE WHEN words_sealed IS NULL THEN 2 ELSE 0 END AND (words_sealed IS NOT NULL OR NOT is_private)`,
)
@Check('questions_state_check', `state IN ('RECEIVED', 'ASSIGNED', 'ANSWERED', 'REASKED', 'CLOSED', 'WITHDRAWN')`)
@Index('questions_newest', { synchronize: false })
@Index('questions_most_followed', { synchronize: false })
@Index('questions_last_answered', { synchronize: false })
@Index('questions_in_queue', { synchronize: false })
@Index('questions_of_asker', ['askerId', 'askedAt', 'id'])
@Index('questions_of_gathering', ['gatheringId', 'id'], { where: 'gathering_id IS NOT NULL' })
@Check('questions_entered_check', 'gathering_id IS NOT NULL AND NOT is_private OR gathering_id IS NULL AND speaker IS NULL')
@Index('questions_of_agency', ['agencyId', 'askedAt', 'id'])
@ObjectType({
  implements: () => [Node],
  description: 'A question to an agency, with the term that the law gives for the answer (Ley 1755 de 2015).',
})
export class Question extends Node {
  @PrimaryColumn('uuid')
  id: string;

  @Column('integer')
  year: number;

  @Column('integer')
  ordinal: number;

  @ForeignKey(() => Account, { name: 'questions_asker_id_fkey' })
  @Column('uuid', { name: 'asker_id' })
  askerId: string;

  /** Where it came from, when an official entered it for somebody: the asker is that official then, and is not shown. */
  @ForeignKey(() => Gathering, { name: 'questions_gathering_id_fkey' })
  @Column('uuid', { name: 'gathering_id', nullable: true })
  gatheringId: string | null;

  /** Who asked, where they agreed to be named. */
  @Column('text', { nullable: true })
  speaker: string | null;

  @ForeignKey(() => Agency, { name: 'questions_agency_id_fkey' })
  @Column('uuid', { name: 'agency_id' })
  agencyId: string;

  @Column('boolean', { name: 'is_private' })
  @Field({ description: 'Whether it was asked privately: then only whoever asked, the agency and administrators read it.' })
  isPrivate: boolean;

  /** Whether whoever asked privately lets the agency publish an edition without personal data. */
  @Column('boolean', { name: 'allows_edition' })
  allowsEdition: boolean;

  /** Whether everybody finds it: not what is private or withdrawn. */
  @Column('boolean', { name: 'is_listed' })
  @Field({ description: 'Whether everybody finds it in lists and by its words.' })
  isListed: boolean;

  @Column('text')
  @Field(() => PetitionKinds, { description: 'What it asks for; its term follows from it.' })
  kind: PetitionKind;

  @Column('text')
  @Field(() => Locale, { description: 'The language in which it was asked.' })
  locale: string;

  /** Null in the table of one that is private, edited or withdrawn, whose words are sealed; it is there again once they were opened. */
  @Column('text', { name: 'title', nullable: true })
  ownTitle: string;

  @Column('text', { name: 'body', nullable: true })
  ownBody: string;

  @Column('bytea', { name: 'words_sealed', nullable: true })
  wordsSealed: Buffer | null;

  @Column('text', { name: 'public_title', nullable: true })
  publicTitle: string | null;

  @Column('text', { name: 'public_body', nullable: true })
  publicBody: string | null;

  @ForeignKey(() => Territory, { name: 'questions_territory_code_fkey' })
  @Column('text', { name: 'territory_code', nullable: true })
  territoryCode: string | null;

  @Column('text', { name: 'state' })
  keptState: QuestionState;

  @ForeignKey(() => Account, { name: 'questions_assignee_id_fkey' })
  @Column('uuid', { name: 'assignee_id', nullable: true })
  assigneeId: string | null;

  @Column('timestamptz', { name: 'asked_at' })
  @Field(() => DateTime, { description: 'When it was asked.' })
  askedAt: Date;

  @Column('timestamptz', { name: 'due_at' })
  dueAt: Date;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was answered last; null before the first answer.' })
  answeredAt: Date | null;

  @Column('integer', { default: 1 })
  rounds: number;

  @Column('integer', { name: 'followers', default: 0 })
  @Field(() => Int, { description: 'How many people want to know too. Who they are, nobody is told.' })
  followerCount: number;
}
