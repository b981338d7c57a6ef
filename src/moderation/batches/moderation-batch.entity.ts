/** A batch: one statement of reasons about many comments, and how far the work is. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Comment } from '../../comments/comment.entity.js';
import { Account } from '../../people/account.entity.js';
import { Agency } from '../../people/agency.entity.js';
import { Node } from '../../platform/graphql/relay.js';
import { DateTime } from '../../platform/graphql/scalars.js';
import type { Basis } from '../deciding/statement.rules.js';
import { ModerationGround, ModerationMeasure } from '../enums.js';
import { ModerationDecision } from '../moderation-decision.entity.js';
import type { Ground } from '../moderation.rules.js';
import { undoUntil, type BatchMeasure, type BatchState } from './batches.rules.js';
import { BatchStates } from './batches.enums.js';

/** As it was stated; dates as text. */
export interface BatchStatement {
  ground: Ground | null;
  basis: Basis | null;
  legalGround: string | null;
  facts: string | null;
  reason: string;
  proportion: string | null;
  endsAt: string | null;
  isFromAuthority: boolean;
}

export type BatchSelection = 'CASES' | 'ALIKE' | 'ARGUMENT' | 'FILTER';

@Entity('moderation_batches')
@Check('moderation_batches_measure_check', `measure IN ('NO_ACTION', 'LABEL', 'HIDE')`)
@Check('moderation_batches_selection_check', `selection IN ('CASES', 'ALIKE', 'ARGUMENT', 'FILTER')`)
@Check('moderation_batches_state_check', `state IN ('RUNNING', 'DONE', 'UNDOING', 'UNDONE')`)
@Index('moderation_batches_newest', ['agencyId', 'askedAt', 'id'])
@Index('moderation_batches_at_work', ['askedAt', 'id'], { where: `state IN ('RUNNING', 'UNDOING')` })
@ObjectType({
  implements: () => [Node],
  description:
    'A decision about many comments by one act. Each of them gets its own decision in the public log. Seen by the moderators of the agency and by auditors.',
})
export class ModerationBatch extends Node {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Agency, { name: 'moderation_batches_agency_id_fkey' })
  @Column('uuid', { name: 'agency_id' })
  agencyId: string;

  @ForeignKey(() => Account, { name: 'moderation_batches_moderator_id_fkey' })
  @Column('uuid', { name: 'moderator_id' })
  moderatorId: string;

  @Column('text')
  @Field(() => ModerationMeasure, { description: 'What is decided about each of them.' })
  measure: BatchMeasure;

  @Column('jsonb')
  statement: BatchStatement;

  /** How the comments were chosen. */
  @Column('text')
  selection: BatchSelection;

  @Column('text')
  @Field(() => BatchStates, { description: 'How far it is.' })
  state: BatchState;

  @Column('integer', { default: 0 })
  @Field(() => Int, { description: 'How many comments were chosen.' })
  total: number;

  @Column('integer', { default: 0 })
  @Field(() => Int, { description: 'How many of them are decided.' })
  decided: number;

  @Column('integer', { name: 'skipped', default: 0 })
  @Field(() => Int, { name: 'skippedCount', description: 'How many of them were left as they are; `skipped` says why.' })
  skipped: number;

  @Column('integer', { default: 0 })
  @Field(() => Int, { description: 'How many of the decisions are undone.' })
  undone: number;

  @Column('integer', { default: 0 })
  @Field(() => Int, {
    description: 'How many of the decisions stay after all was taken back: something else was decided about the comment since.',
  })
  kept: number;

  @Column('timestamptz', { name: 'asked_at' })
  @Field(() => DateTime, { description: 'When it was asked for.' })
  askedAt: Date;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When the last of them was decided; null while it is at work.' })
  finishedAt: Date | null;

  @Column('timestamptz', { name: 'undo_asked_at', nullable: true })
  undoAskedAt: Date | null;

  @Column('timestamptz', { name: 'undone_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When all was taken back; null unless it was.' })
  undoneAt: Date | null;

  /** The process that is at work on it. */
  @Column('uuid', { name: 'claimed_by', nullable: true })
  claimedBy: string | null;

  @Column('timestamptz', { name: 'claimed_until', nullable: true })
  claimedUntil: Date | null;

  @Field(() => ModerationGround, { nullable: true, description: 'What is wrong with them; null for NO_ACTION.' })
  get ground(): Ground | null {
    return this.statement.ground;
  }

  @Field(() => String, { description: 'The explanation that each author reads.' })
  get reason(): string {
    return this.statement.reason;
  }

  @Field(() => String, { nullable: true, description: 'The law and the article that they break; only with ILLEGAL_CONTENT.' })
  get legalGround(): string | null {
    return this.statement.legalGround;
  }

  @Field(() => String, { nullable: true, description: 'What was found in all of them; null where it was not needed.' })
  get facts(): string | null {
    return this.statement.facts;
  }

  @Field(() => String, { nullable: true, description: 'Why nothing milder would do; null where it was not needed.' })
  get proportion(): string | null {
    return this.statement.proportion;
  }

  @Field(() => DateTime, { nullable: true, description: 'Until when whoever asked for it can take it back; null while it is at work.' })
  get undoUntil(): Date | null {
    return undoUntil(this);
  }
}

@Entity('moderation_batch_items')
@Check('moderation_batch_items_undoing_check', `undoing IN ('UNDONE', 'KEPT')`)
@Index('moderation_batch_items_waiting', ['batchId', 'commentId'], { where: 'outcome IS NULL' })
@Index('moderation_batch_items_skipped', ['batchId', 'commentId'], { where: 'outcome IS NOT NULL AND decision_id IS NULL' })
@Index('moderation_batch_items_to_undo', ['batchId', 'commentId'], { where: 'decision_id IS NOT NULL AND undoing IS NULL' })
@Index('moderation_batch_items_decision', ['decisionId'], { unique: true, where: 'decision_id IS NOT NULL' })
export class ModerationBatchItem {
  @ForeignKey(() => ModerationBatch, { name: 'moderation_batch_items_batch_id_fkey' })
  @PrimaryColumn('uuid', { name: 'batch_id' })
  batchId: string;

  @ForeignKey(() => Comment, { name: 'moderation_batch_items_comment_id_fkey' })
  @PrimaryColumn('uuid', { name: 'comment_id' })
  commentId: string;

  /** DECIDED, or why not; null while it waits. */
  @Column('text', { nullable: true })
  outcome: string | null;

  @ForeignKey(() => ModerationDecision, { name: 'moderation_batch_items_decision_id_fkey' })
  @Column('uuid', { name: 'decision_id', nullable: true })
  decisionId: string | null;

  @Column('text', { nullable: true })
  undoing: 'UNDONE' | 'KEPT' | null;
}
