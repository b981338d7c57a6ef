/** A moderator's decision, kept for ever: what was done about a comment, and why. */
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Comment } from '../comments/comment.entity.js';
import { Consultation } from '../consultations/consultation.entity.js';
import { Account } from '../people/account.entity.js';
import { Agency } from '../people/agency.entity.js';
import { Node, toGlobalId } from '../platform/graphql/relay.js';
import { DateTime } from '../platform/graphql/scalars.js';
import { isAboutPerson, type Basis, type Passage, type Source } from './deciding/statement.rules.js';
import { AutomatedDecision, ModerationBasis, ModerationGround, ModerationMeasure, ModerationSource } from './enums.js';
import type { Ground, Measure } from './moderation.rules.js';

@Entity('moderation_decisions')
@Check(
  'moderation_decisions_measure_check',
  `measure IN ('NO_ACTION', 'LABEL', 'HIDE', 'HIDE_PART', 'LOCK_THREAD', 'WARN', 'SUSPEND', 'RESTORE')`,
)
@Check('moderation_decisions_ground_check', `ground IN ('INSULT', 'HATE', 'SPAM', 'PERSONAL_DATA', 'OFF_TOPIC', 'OTHER')`)
@Check('moderation_decisions_basis_check', `basis IN ('ILLEGAL_CONTENT', 'INCOMPATIBLE_CONTENT')`)
@Check('moderation_decisions_source_check', `source IN ('REPORT', 'OWN_INITIATIVE', 'AUTHORITY')`)
@Index('moderation_log', ['decidedAt', 'id'])
@Index('moderation_log_of_agency', ['agencyId', 'decidedAt', 'id'])
@Index('moderation_log_of_consultation', ['consultationId', 'decidedAt', 'id'])
@Index('moderation_log_of_measure', ['measure', 'decidedAt', 'id'])
@Index('moderation_log_of_ground', ['ground', 'decidedAt', 'id'], { where: 'ground IS NOT NULL' })
@Index('moderation_decisions_of_moderator', ['agencyId', 'moderatorId', 'decidedAt'])
@Index('moderation_log_of_agency_and_measure', ['agencyId', 'measure', 'decidedAt', 'id'])
@Index('moderation_log_of_agency_and_ground', ['agencyId', 'ground', 'decidedAt', 'id'])
@Index('moderation_log_by_words', { synchronize: false })
@Index('moderation_decisions_of_comment', ['commentId', 'decidedAt', 'id'])
@Index('moderation_decisions_lifting', ['liftsDecisionId'], { where: 'lifts_decision_id IS NOT NULL' })
@ObjectType({
  implements: () => [Node],
  description:
    'A decision of a moderator as a statement of reasons, and a line of the public log. It names no person: neither who decided, nor who wrote or reported the comment. Its fields are those of the DSA Transparency Database (Regulation (EU) 2022/2065, articles 17 and 24(5)).',
})
export class ModerationDecision extends Node {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Comment, { name: 'moderation_decisions_comment_id_fkey' })
  @Column('uuid', { name: 'comment_id' })
  commentId: string;

  @Field(() => ID, {
    name: 'commentId',
    nullable: true,
    description:
      'Global id of the comment; null for WARN and SUSPEND, and where they are lifted: they concern a person whom the record does not name.',
  })
  get commentGlobalId(): string | null {
    return this.isOfPerson ? null : toGlobalId('Comment', this.commentId);
  }

  /** Also what lifts a measure against a person would name them. */
  get isOfPerson(): boolean {
    return isAboutPerson(this.measure) || (this.liftedMeasure !== null && isAboutPerson(this.liftedMeasure));
  }

  @ForeignKey(() => Consultation, { name: 'moderation_decisions_consultation_id_fkey' })
  @Column('uuid', { name: 'consultation_id' })
  consultationId: string;

  @ForeignKey(() => Agency, { name: 'moderation_decisions_agency_id_fkey' })
  @Column('uuid', { name: 'agency_id' })
  agencyId: string;

  @Column('text')
  @Field(() => ModerationMeasure, { description: 'What was decided.' })
  measure: Measure;

  @Column('text', { nullable: true })
  @Field(() => ModerationGround, {
    nullable: true,
    description: 'What is wrong; null for NO_ACTION and RESTORE, which find nothing wrong.',
  })
  ground: Ground | null;

  @Column('text')
  @Field({ description: 'The explanation: why what was found breaks the law or the rule, or why it does not.' })
  reason: string;

  @Column('text', { nullable: true })
  @Field(() => ModerationBasis, { nullable: true, description: 'Law or house rule; null for NO_ACTION and RESTORE.' })
  basis: Basis | null;

  @Column('text', { name: 'legal_ground', nullable: true })
  @Field(() => String, { nullable: true, description: 'The law and the article that were broken; only with ILLEGAL_CONTENT.' })
  legalGround: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What was found, without personal data; null for decisions in the short form, which did not ask for it.',
  })
  facts: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Why nothing milder would do; null where nothing was taken away, and for decisions in the short form, which did not ask for it.',
  })
  proportion: string | null;

  @Column('text', { default: 'OWN_INITIATIVE' })
  @Field(() => ModerationSource, { description: 'How the moderators came to decide.' })
  source: Source;

  @Column('boolean', { name: 'automated_detection', default: false })
  @Field({ description: 'Whether a rule held the comment back or a filter pointed it out before anybody reported it.' })
  automatedDetection: boolean;

  @Field(() => AutomatedDecision, { description: 'Always NOT_AUTOMATED: a person decides.' })
  get automatedDecision(): 'NOT_AUTOMATED' {
    return 'NOT_AUTOMATED';
  }

  @Column('text', { name: 'territory_scope', array: true, default: ['CO'] })
  @Field(() => [String], { description: 'The countries in which it applies, as ISO 3166-1 codes of two letters.' })
  territoryScope: string[];

  @Column('timestamptz', { name: 'ends_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When the measure ends by itself; null where it has no end.' })
  endsAt: Date | null;

  /** Of HIDE_PART; what stands there is nobody's business. */
  @Column('jsonb', { nullable: true })
  passages: Passage[] | null;

  @ForeignKey(() => ModerationDecision, { name: 'moderation_decisions_lifts_decision_id_fkey' })
  @Column('uuid', { name: 'lifts_decision_id', nullable: true })
  liftsDecisionId: string | null;

  /** Read in the same statement. */
  liftedMeasure: Measure | null;

  @Column('timestamptz', { name: 'content_created_at' })
  contentCreatedAt: Date;

  @Field(() => DateTime, {
    name: 'contentCreatedAt',
    nullable: true,
    description: 'When the comment was posted; null where `commentId` is, as it would lead to the person.',
  })
  get publicContentCreatedAt(): Date | null {
    return this.isOfPerson ? null : this.contentCreatedAt;
  }

  @Column('text', { name: 'content_language', nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'The language of the consultation in which the comment stands, as an ISO 639-1 code; null for decisions before it was kept.',
  })
  contentLanguage: string | null;

  /** For appeals and audits; never read for the API. */
  @Column('text', { name: 'body_at_decision', nullable: true })
  bodyAtDecision: string | null;

  /** The rule that held the comment back until this decision. */
  @Column('text', { name: 'held_for', nullable: true })
  heldFor: string | null;

  /** The second person, where two are needed; never read for the API. */
  @ForeignKey(() => Account, { name: 'moderation_decisions_seconded_by_fkey' })
  @Column('uuid', { name: 'seconded_by', nullable: true })
  secondedBy: string | null;

  @ForeignKey(() => Account, { name: 'moderation_decisions_moderator_id_fkey' })
  @Column('uuid', { name: 'moderator_id' })
  moderatorId: string;

  @Column('timestamptz', { name: 'decided_at' })
  @Field(() => DateTime, { description: 'When it was decided.' })
  decidedAt: Date;

  /** What a search of the record finds, in stems and whole words; written by the database. */
  @Column('tsvector', { select: false })
  search: string;

  /** Read in the same statement. */
  @Field(() => DateTime, {
    nullable: true,
    description: 'When its moderator undid it, so that it no longer stands; null when it was not undone.',
  })
  undoneAt: Date | null;

  /** Read in the same statement. */
  @Field(() => DateTime, {
    nullable: true,
    description: 'When a later decision lifted it, or its time was over; null while it stands, and where there was nothing to lift.',
  })
  liftedAt: Date | null;

  /** Read in the same statement. */
  @Field({ description: 'Whether two moderators agreed on it, as measures against an account or an official answer need.' })
  isSeconded: boolean;
}

/** Beside the decision, which is never changed. */
@Entity('undone_decisions')
export class UndoneDecision {
  @ForeignKey(() => ModerationDecision, { name: 'undone_decisions_decision_id_fkey' })
  @PrimaryColumn('uuid', { name: 'decision_id' })
  decisionId: string;

  @Column('timestamptz', { name: 'undone_at' })
  undoneAt: Date;
}

/** Its time was over. */
@Entity('ended_decisions')
export class EndedDecision {
  @ForeignKey(() => ModerationDecision, { name: 'ended_decisions_decision_id_fkey' })
  @PrimaryColumn('uuid', { name: 'decision_id' })
  decisionId: string;

  @Column('timestamptz', { name: 'ended_at' })
  endedAt: Date;
}

/** What waits for its end. */
@Entity('measures_to_end')
@Index('measures_to_end_next', ['endsAt', 'decisionId'])
export class MeasureToEnd {
  @ForeignKey(() => ModerationDecision, { name: 'measures_to_end_decision_id_fkey' })
  @PrimaryColumn('uuid', { name: 'decision_id' })
  decisionId: string;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt: Date;
}
