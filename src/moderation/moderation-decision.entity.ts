/** A moderator's decision, kept for ever: what was done about a comment, and why. */
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Comment } from '../comments/comment.entity.js';
import { Consultation } from '../consultations/consultation.entity.js';
import { Account } from '../people/account.entity.js';
import { Agency } from '../people/agency.entity.js';
import { Node, toGlobalId } from '../platform/graphql/relay.js';
import { DateTime } from '../platform/graphql/scalars.js';
import { ModerationGround, ModerationMeasure } from './enums.js';
import type { Ground, Measure } from './moderation.rules.js';

@Entity('moderation_decisions')
@Check('moderation_decisions_measure_check', `measure IN ('HIDE', 'RESTORE', 'NO_ACTION')`)
@Check('moderation_decisions_ground_check', `ground IN ('INSULT', 'HATE', 'SPAM', 'PERSONAL_DATA', 'OFF_TOPIC', 'OTHER')`)
@Index('moderation_log', ['decidedAt', 'id'])
@Index('moderation_log_of_agency', ['agencyId', 'decidedAt', 'id'])
@Index('moderation_log_of_consultation', ['consultationId', 'decidedAt', 'id'])
@Index('moderation_log_of_measure', ['measure', 'decidedAt', 'id'])
@Index('moderation_log_of_ground', ['ground', 'decidedAt', 'id'], { where: 'ground IS NOT NULL' })
@Index('moderation_decisions_of_moderator', ['agencyId', 'moderatorId', 'decidedAt'])
@Index('moderation_decisions_of_comment', ['commentId', 'decidedAt', 'id'])
@ObjectType({
  implements: () => [Node],
  description: 'A line of the public log of moderation. It names no person: neither who decided, nor who wrote or reported the comment.',
})
export class ModerationDecision extends Node {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Comment, { name: 'moderation_decisions_comment_id_fkey' })
  @Column('uuid', { name: 'comment_id' })
  commentId: string;

  @Field(() => ID, { name: 'commentId', description: 'Global id of the comment.' })
  get commentGlobalId(): string {
    return toGlobalId('Comment', this.commentId);
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
  @Field(() => ModerationGround, { nullable: true, description: 'Why a comment was hidden; null for other measures.' })
  ground: Ground | null;

  @Column('text')
  @Field({ description: 'The statement of reasons.' })
  reason: string;

  @ForeignKey(() => Account, { name: 'moderation_decisions_moderator_id_fkey' })
  @Column('uuid', { name: 'moderator_id' })
  moderatorId: string;

  @Column('timestamptz', { name: 'decided_at' })
  @Field(() => DateTime, { description: 'When it was decided.' })
  decidedAt: Date;

  /** Read in the same statement. */
  @Field(() => DateTime, {
    nullable: true,
    description: 'When its moderator undid it, so that it no longer stands; null when it was not undone.',
  })
  undoneAt: Date | null;
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
