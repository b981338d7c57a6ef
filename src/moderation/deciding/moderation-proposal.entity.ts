/** A proposal: a measure against an account or an official answer, stated by one moderator, that waits for a second one. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Comment } from '../../comments/comment.entity.js';
import { Consultation } from '../../consultations/consultation.entity.js';
import { Account } from '../../people/account.entity.js';
import { Agency } from '../../people/agency.entity.js';
import { Node } from '../../platform/graphql/relay.js';
import { DateTime } from '../../platform/graphql/scalars.js';
import { ModerationBasis, ModerationGround, ModerationMeasure, ProposalState } from '../enums.js';
import { ModerationDecision } from '../moderation-decision.entity.js';
import type { Ground } from '../moderation.rules.js';
import type { ProposalAnswer, ProposalStanding } from './proposals.rules.js';
import type { Basis, Passage, Restriction } from './statement.rules.js';

@ObjectType({ description: 'A stretch of the words of a comment.' })
export class ChosenPassage implements Passage {
  @Field(() => Int, { description: 'Where it begins: how many code points of the Markdown stand before it.' })
  start: number;
  @Field(() => Int, { description: 'Where it ends: the first code point that is not part of it.' })
  end: number;
  @Field(() => Boolean, { description: 'Whether it is a passage of the words that the comment proposes.' })
  inProposal: boolean;
}

/** As it was proposed; dates as text. */
export interface ProposedStatement {
  ground: Ground;
  basis: Basis;
  legalGround: string | null;
  facts: string | null;
  reason: string;
  proportion: string | null;
  endsAt: string | null;
  passages: Passage[] | null;
  isFromAuthority: boolean;
  /** What the comment said then; for comparing, never read for the API. */
  body?: string;
}

@Entity('moderation_proposals')
@Check('moderation_proposals_measure_check', `measure IN ('LABEL', 'HIDE', 'HIDE_PART', 'LOCK_THREAD', 'WARN', 'SUSPEND')`)
@Check('moderation_proposals_outcome_check', `outcome IN ('SECONDED', 'DECLINED', 'WITHDRAWN')`)
@Check(
  'moderation_proposals_answer_check',
  `(outcome IS NULL) = (answered_at IS NULL) AND (outcome IS NOT DISTINCT FROM 'SECONDED') = (decision_id IS NOT NULL)`,
)
@Check('moderation_proposals_two_people_check', `outcome <> 'SECONDED' OR answered_by <> proposed_by`)
@Index('moderation_proposals_open', ['agencyId', 'proposedAt', 'id'], { where: 'outcome IS NULL' })
@Index('moderation_proposals_of_comment', ['commentId', 'proposedAt', 'id'])
@ObjectType({
  implements: () => [Node],
  description:
    'A measure against an account or an official answer that takes two people. Seen by the moderators of the agency and by auditors; it changes nothing until another moderator seconds it.',
})
export class ModerationProposal extends Node {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Comment, { name: 'moderation_proposals_comment_id_fkey' })
  @Column('uuid', { name: 'comment_id' })
  commentId: string;

  @ForeignKey(() => Consultation, { name: 'moderation_proposals_consultation_id_fkey' })
  @Column('uuid', { name: 'consultation_id' })
  consultationId: string;

  @ForeignKey(() => Agency, { name: 'moderation_proposals_agency_id_fkey' })
  @Column('uuid', { name: 'agency_id' })
  agencyId: string;

  @Column('text')
  @Field(() => ModerationMeasure, { description: 'What is proposed.' })
  measure: Restriction;

  @Column('jsonb')
  statement: ProposedStatement;

  @ForeignKey(() => Account, { name: 'moderation_proposals_proposed_by_fkey' })
  @Column('uuid', { name: 'proposed_by' })
  proposedBy: string;

  @Column('timestamptz', { name: 'proposed_at' })
  @Field(() => DateTime, { description: 'When it was proposed.' })
  proposedAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  @Field(() => DateTime, { description: 'Until when another moderator may second it.' })
  expiresAt: Date;

  @Column('text', { nullable: true })
  outcome: ProposalAnswer | null;

  @ForeignKey(() => Account, { name: 'moderation_proposals_answered_by_fkey' })
  @Column('uuid', { name: 'answered_by', nullable: true })
  answeredBy: string | null;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was seconded, declined or withdrawn.' })
  answeredAt: Date | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it was declined.' })
  answer: string | null;

  @ForeignKey(() => ModerationDecision, { name: 'moderation_proposals_decision_id_fkey' })
  @Column('uuid', { name: 'decision_id', nullable: true })
  decisionId: string | null;

  @Field(() => ModerationGround, { description: 'What is wrong.' })
  get ground(): Ground {
    return this.statement.ground;
  }

  @Field(() => ModerationBasis, { description: 'Law or house rule.' })
  get basis(): Basis {
    return this.statement.basis;
  }

  @Field(() => String, { nullable: true, description: 'The law and the article, with ILLEGAL_CONTENT.' })
  get legalGround(): string | null {
    return this.statement.legalGround;
  }

  @Field(() => String, { nullable: true, description: 'What was found.' })
  get facts(): string | null {
    return this.statement.facts;
  }

  @Field(() => String, { description: 'The explanation that the author is to read.' })
  get reason(): string {
    return this.statement.reason;
  }

  @Field(() => String, { nullable: true, description: 'Why nothing milder would do.' })
  get proportion(): string | null {
    return this.statement.proportion;
  }

  @Field(() => DateTime, { nullable: true, description: 'When the measure would end.' })
  get endsAt(): Date | null {
    return this.statement.endsAt === null ? null : new Date(this.statement.endsAt);
  }

  @Field(() => [ChosenPassage], { description: 'What would be blacked out, with HIDE_PART.' })
  get passages(): ChosenPassage[] {
    return (this.statement.passages ?? []).map((passage) => ({ inProposal: false, ...passage }));
  }

  /** By the clock when it was read. */
  @Field(() => ProposalState, { description: 'What became of it.' })
  state: ProposalStanding;
}
