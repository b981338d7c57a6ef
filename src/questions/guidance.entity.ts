/** Guidance: what an agency publishes because many ask it, with every edition, and the words by which everything public is found. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../people/account.entity.js';
import { Agency } from '../people/agency.entity.js';
import { Node } from '../platform/graphql/relay.js';
import { DateTime, Locale, Markdown } from '../platform/graphql/scalars.js';
import { Question } from './question.entity.js';

@Entity('guidance')
@Index('guidance_newest', ['revisedAt', 'id'])
@Index('guidance_of_agency', ['agencyId', 'revisedAt', 'id'])
@ObjectType({ implements: () => [Node], description: 'What an agency answers to everybody, because many ask it.' })
export class Guidance extends Node {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Agency, { name: 'guidance_agency_id_fkey' })
  @Column('uuid', { name: 'agency_id' })
  agencyId: string;

  @Column('text')
  @Field(() => Locale, { description: 'Its language.' })
  locale: string;

  @Column('integer')
  @Field(() => Int, { description: 'How many times it was published, revisions included.' })
  edition: number;

  @Column('text')
  @Field({ description: 'Its title.' })
  title: string;

  @Column('text')
  @Field(() => Markdown, { description: 'Its words.' })
  body: string;

  @Column('timestamptz', { name: 'published_at' })
  @Field(() => DateTime, { description: 'When it was published first.' })
  publishedAt: Date;

  @Column('timestamptz', { name: 'revised_at' })
  @Field(() => DateTime, { description: 'When its present edition was published.' })
  revisedAt: Date;
}

@Entity('guidance_editions')
@ObjectType({ description: 'Guidance as it was, or is, published.' })
export class GuidanceEdition {
  @ForeignKey(() => Guidance, { name: 'guidance_editions_guidance_id_fkey' })
  @PrimaryColumn('uuid', { name: 'guidance_id' })
  guidanceId: string;

  @PrimaryColumn('integer')
  @Field(() => Int, { description: 'Its number, from 1 on.' })
  edition: number;

  @Column('text')
  @Field({ description: 'Its title.' })
  title: string;

  @Column('text')
  @Field(() => Markdown, { description: 'Its words.' })
  body: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it was revised; null for the first.' })
  reason: string | null;

  @ForeignKey(() => Account, { name: 'guidance_editions_official_id_fkey' })
  @Column('uuid', { name: 'official_id' })
  officialId: string;

  @Column('timestamptz', { name: 'published_at' })
  @Field(() => DateTime, { description: 'When it was published.' })
  publishedAt: Date;
}

@Entity('guidance_questions')
@Index('guidance_of_question', ['questionId'])
export class GuidanceQuestion {
  @ForeignKey(() => Guidance, { name: 'guidance_questions_guidance_id_fkey' })
  @PrimaryColumn('uuid', { name: 'guidance_id' })
  guidanceId: string;

  @ForeignKey(() => Question, { name: 'guidance_questions_question_id_fkey' })
  @PrimaryColumn('uuid', { name: 'question_id' })
  questionId: string;
}

@Entity('public_words')
@Index('public_words_in_spanish', { synchronize: false })
@Index('public_words_in_english', { synchronize: false })
@Index('public_titles_in_spanish', { synchronize: false })
@Index('public_titles_in_english', { synchronize: false })
@Index('public_titles_alike', { synchronize: false })
export class PublicWords {
  @PrimaryColumn('uuid', { name: 'subject_id' })
  subjectId: string;

  @Column('boolean', { name: 'is_guidance' })
  isGuidance: boolean;

  @Column('boolean', { name: 'is_answered' })
  isAnswered: boolean;

  @ForeignKey(() => Agency, { name: 'public_words_agency_id_fkey' })
  @Column('uuid', { name: 'agency_id' })
  agencyId: string;

  @Column('text')
  locale: string;

  @Column('text')
  title: string;

  @Column('text')
  body: string;

  @Column('text', { name: 'plain_title' })
  plainTitle: string;

  @Column('tsvector', { name: 'title_search', select: false })
  titleSearch: string;

  @Column('tsvector', { select: false })
  search: string;
}
