/** A case: everything reported about one comment, waiting for a decision. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Comment } from '../comments/comment.entity.js';
import { Consultation } from '../consultations/consultation.entity.js';
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
@Index('moderation_queue', { synchronize: false })
@ObjectType({
  implements: () => [Node],
  description: 'What was reported about one comment. Seen by the moderators of its agency and by auditors.',
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
  @Field(() => Int, { description: 'Reports that no decision has answered; 0 when the case is closed. A new report opens it again.' })
  openReports: number;

  @Column('timestamptz', { name: 'first_reported_at' })
  @Field(() => DateTime, { description: 'When the first report came since the last decision.' })
  firstReportedAt: Date;
}
