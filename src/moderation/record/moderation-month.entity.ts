/** How much of each kind was reported, decided, undone and appealed in a month at an agency; kept by the database with every row. */
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Agency } from '../../people/agency.entity.js';
import { ModerationDecision } from '../moderation-decision.entity.js';

@Entity('moderation_months')
@Check('moderation_months_event_check', `event IN ('REPORTED', 'DECIDED', 'UNDONE', 'APPEALED', 'APPEAL_DECIDED')`)
@Index('moderation_months_newest', ['month', 'agencyId'])
export class ModerationMonth {
  @ForeignKey(() => Agency, { name: 'moderation_months_agency_id_fkey' })
  @PrimaryColumn('uuid', { name: 'agency_id' })
  agencyId: string;

  /** Its first day, in Bogota. */
  @PrimaryColumn('date')
  month: string;

  @PrimaryColumn('text')
  event: string;

  /** Reason of a report, measure of a decision, step of an appeal. */
  @PrimaryColumn('text')
  kind: string;

  @PrimaryColumn('text')
  ground: string;

  @PrimaryColumn('text')
  source: string;

  @PrimaryColumn('boolean', { name: 'is_detected' })
  isDetected: boolean;

  @PrimaryColumn('text')
  outcome: string;

  @PrimaryColumn('smallint')
  slot: number;

  @Column('bigint')
  number: string;
}

/** From the first report that a decision answers to the decision. */
@Entity('moderation_waits')
@Index('moderation_waits_in_order', ['agencyId', 'month', 'waitedMs'])
export class ModerationWait {
  @ForeignKey(() => ModerationDecision, { name: 'moderation_waits_decision_id_fkey' })
  @PrimaryColumn('uuid', { name: 'decision_id' })
  decisionId: string;

  @ForeignKey(() => Agency, { name: 'moderation_waits_agency_id_fkey' })
  @Column('uuid', { name: 'agency_id' })
  agencyId: string;

  @Column('date')
  month: string;

  @Column('bigint', { name: 'waited_ms' })
  waitedMs: string;
}
