/** A case: everything reported about one comment, waiting for a decision. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Comment } from '../comments/comment.entity.js';
import { Consultation } from '../consultations/consultation.entity.js';
import { Account } from '../people/account.entity.js';
import { Agency } from '../people/agency.entity.js';
import { Node } from '../platform/graphql/relay.js';
import { DateTime } from '../platform/graphql/scalars.js';
import { ModerationGround } from './enums.js';
import type { Ground } from './moderation.rules.js';

@ObjectType({ description: 'How many open reports give one reason.' })
export class ReasonCount {
  @Field(() => ModerationGround, { description: 'The reason.' })
  reason: Ground;
  @Field(() => Int, { description: 'How many open reports give it.' })
  count: number;
}

@Entity('moderation_cases')
@Unique('moderation_cases_comment_id_key', ['commentId'])
@Check('moderation_cases_weight_check', 'weight >= 0')
@Check('moderation_cases_risk_check', 'risk BETWEEN 0 AND 100')
@Check('moderation_cases_open_check', 'is_open = (open_reports > 0 OR held OR advised)')
@Index('moderation_queue', { synchronize: false })
@Index('moderation_cases_claimed', ['agencyId', 'claimedBy', 'claimedUntil'], { where: 'claimed_by IS NOT NULL' })
@Index('moderation_cases_alike', ['agencyId', 'alike', 'attendBy', 'id'], { where: 'is_open' })
@Index('moderation_cases_not_compared', ['id'], { where: 'is_open AND alike_at IS NULL' })
@Index('moderation_cases_waiting', ['agencyId', 'attendBy', 'id'], { where: 'is_open' })
@ObjectType({
  implements: () => [Node],
  description:
    'Why one comment waits for a moderator: reports, a rule that held it back, or the advice of the filter. Seen by the moderators of its agency and by auditors.',
})
export class ModerationCase extends Node {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Comment, { name: 'moderation_cases_comment_id_fkey' })
  @Column('uuid', { name: 'comment_id' })
  commentId: string;

  @ForeignKey(() => Consultation, { name: 'moderation_cases_consultation_id_fkey' })
  @Column('uuid', { name: 'consultation_id' })
  consultationId: string;

  @ForeignKey(() => Agency, { name: 'moderation_cases_agency_id_fkey' })
  @Column('uuid', { name: 'agency_id' })
  agencyId: string;

  @Column('integer', { name: 'open_reports' })
  @Field(() => Int, { description: 'Reports that no decision has answered; 0 when the case is closed, or open for another reason.' })
  openReports: number;

  @Column('timestamptz', { name: 'first_reported_at' })
  @Field(() => DateTime, { description: 'Since when it waits: the first report, holding or advice since the last decision.' })
  firstReportedAt: Date;

  /** The sum of what each report, holding and advice added since it opened. */
  @Column('double precision', { default: 0 })
  weight: number;

  /** How many supported or answered the comment when something was added last. */
  @Column('integer', { default: 0 })
  reach: number;

  @Column('integer', { default: 0 })
  @Field(() => Int, {
    description:
      'How urgent it is, 0 to 100: by what is said against the comment, how the earlier reports of whoever says it fared, and how many it reaches. It orders the queue and does nothing else.',
  })
  risk: number;

  @Column('timestamptz', { name: 'attend_by' })
  @Field(() => DateTime, {
    description: 'By when it is due, from an hour (risk 100) to three days (risk 0) after it began to wait. The queue is in this order.',
  })
  attendBy: Date;

  @Column('boolean', { default: false })
  @Field(() => Boolean, { name: 'isHeld', description: 'Whether a rule of the agency holds the comment back until somebody has looked.' })
  held: boolean;

  @Column('boolean', { default: false })
  @Field(() => Boolean, { name: 'isAdvised', description: 'Whether the filter suggested it.' })
  advised: boolean;

  /** Whether the decision that closed it answered advice: undone, it waits for that again. */
  @Column('boolean', { name: 'was_advised', default: false })
  wasAdvised: boolean;

  @Column('boolean', { name: 'is_open' })
  @Field(() => Boolean, { description: 'Whether it waits for a decision.' })
  isOpen: boolean;

  @ForeignKey(() => Account, { name: 'moderation_cases_claimed_by_fkey' })
  @Column('uuid', { name: 'claimed_by', nullable: true })
  claimedBy: string | null;

  @Column('timestamptz', { name: 'claimed_until', nullable: true })
  claimedUntil: Date | null;

  /** Equal for those that say nearly the same; its own id as long as there is no other. */
  @Column('uuid')
  alike: string;

  /** Null until it was compared, and when its words were changed. */
  @Column('timestamptz', { name: 'alike_at', nullable: true })
  alikeAt: Date | null;
}
