/** An appeal: somebody asks that others look again at what moderators decided; and what came of it. */
import { Field, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Comment } from '../../comments/comment.entity.js';
import { Consultation } from '../../consultations/consultation.entity.js';
import { Account } from '../../people/account.entity.js';
import { Agency } from '../../people/agency.entity.js';
import { Node } from '../../platform/graphql/relay.js';
import { DateTime } from '../../platform/graphql/scalars.js';
import { ModerationDecision } from '../moderation-decision.entity.js';
import { AppealOutcomes, AppealReasons, AppealStandings, AppealStates, AppealSteps } from './appeal.enums.js';
import { stateOf, type Appeal, type AppealState, type Outcome, type Standing, type WhyAuditor } from './appeals.rules.js';
import type { Step } from './terms.rules.js';

@Entity('moderation_appeals')
@Unique('one_appeal_a_step', ['decisionId', 'appellantId', 'step'])
@Check('moderation_appeals_step_check', `step IN ('AGENCY', 'AUDITOR')`)
@Check('moderation_appeals_why_auditor_check', `why_auditor IN ('FURTHER', 'DECIDED_ON_APPEAL', 'NOBODY_ELSE')`)
@Check('moderation_appeals_standing_check', `standing IN ('AUTHOR', 'REPORTER')`)
@Check('auditors_have_a_reason', `(step = 'AUDITOR') = (why_auditor IS NOT NULL)`)
@Index('moderation_appeals_to_decide', ['agencyId', 'step', 'dueAt', 'id'], { where: 'closed_at IS NULL' })
@Index('moderation_appeals_of_auditors', ['step', 'dueAt', 'id'], { where: 'closed_at IS NULL' })
@Index('moderation_appeals_of_appellant', ['appellantId', 'filedAt', 'id'])
@Index('moderation_appeals_of_agency', ['agencyId', 'filedAt', 'id'])
@Index('moderation_appeals_of_comment', ['commentId'])
@Index('moderation_appeals_of_first', ['firstId'], { where: 'first_id IS NOT NULL' })
@Index('moderation_appeals_settled_by', ['settledBy'], { where: 'settled_by IS NOT NULL' })
@ObjectType({
  implements: () => [Node],
  description:
    'An appeal against a decision of moderators. Seen by whoever appeals, the moderators of the agency and auditors; everybody sees of it what `ModerationDecision.appeals` says.',
})
export class ModerationAppeal extends Node implements Appeal {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => ModerationDecision, { name: 'moderation_appeals_decision_id_fkey' })
  @Column('uuid', { name: 'decision_id' })
  decisionId: string;

  @ForeignKey(() => Comment, { name: 'moderation_appeals_comment_id_fkey' })
  @Column('uuid', { name: 'comment_id' })
  commentId: string;

  @ForeignKey(() => Consultation, { name: 'moderation_appeals_consultation_id_fkey' })
  @Column('uuid', { name: 'consultation_id' })
  consultationId: string;

  @ForeignKey(() => Agency, { name: 'moderation_appeals_agency_id_fkey' })
  @Column('uuid', { name: 'agency_id' })
  agencyId: string;

  @Column('text')
  @Field(() => AppealSteps, { description: 'Who decides about it.' })
  step: Step;

  @Column('text', { name: 'why_auditor', nullable: true })
  @Field(() => AppealReasons, { nullable: true, description: 'Why an auditor decides; null where the agency does.' })
  whyAuditor: WhyAuditor | null;

  @ForeignKey(() => ModerationAppeal, { name: 'moderation_appeals_first_id_fkey' })
  @Column('uuid', { name: 'first_id', nullable: true })
  firstId: string | null;

  @Column('text')
  @Field(() => AppealStandings, { description: 'How whoever appeals is concerned.' })
  standing: Standing;

  @ForeignKey(() => Account, { name: 'moderation_appeals_appellant_id_fkey' })
  @Column('uuid', { name: 'appellant_id' })
  appellantId: string;

  /** What they say; for those who see the appeal only. */
  @Column('bytea', { name: 'words_sealed' })
  wordsSealed: Buffer;

  @Column('timestamptz', { name: 'filed_at' })
  @Field(() => DateTime, { description: 'When it was filed.' })
  filedAt: Date;

  @Column('timestamptz', { name: 'due_at' })
  @Field(() => DateTime, {
    description:
      'The first moment at which it is late: the end of the last of its working days, in the calendar of Colombia and its legal time.',
  })
  dueAt: Date;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was decided, settled or withdrawn; null while it waits.' })
  closedAt: Date | null;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;

  @ForeignKey(() => ModerationDecision, { name: 'moderation_appeals_settled_by_fkey' })
  @Column('uuid', { name: 'settled_by', nullable: true })
  settledBy: string | null;

  /** Read in the same statement, as is whatever follows. */
  @Field(() => AppealOutcomes, { nullable: true, description: 'What was decided; null unless somebody decided.' })
  outcome: Outcome | null;

  @Field(() => String, { nullable: true, description: 'Why it was decided so, for everybody to read; null unless somebody decided.' })
  outcomeReason: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was decided; null unless somebody decided.' })
  decidedAt: Date | null;

  hasGoneFurther: boolean;

  @Field(() => AppealStates, { description: 'What has become of it.' })
  get state(): AppealState {
    return stateOf(this);
  }
}

/** Beside the appeal, once and for ever. */
@Entity('moderation_appeal_outcomes')
@Check('moderation_appeal_outcomes_outcome_check', `outcome IN ('UPHELD', 'REVERSED', 'CHANGED')`)
export class AppealOutcome {
  @ForeignKey(() => ModerationAppeal, { name: 'moderation_appeal_outcomes_appeal_id_fkey' })
  @PrimaryColumn('uuid', { name: 'appeal_id' })
  appealId: string;

  @Column('text')
  outcome: Outcome;

  @Column('text')
  reason: string;

  @ForeignKey(() => Account, { name: 'moderation_appeal_outcomes_decided_by_fkey' })
  @Column('uuid', { name: 'decided_by' })
  decidedBy: string;

  @Column('timestamptz', { name: 'decided_at' })
  decidedAt: Date;
}

/** A decision that carried an outcome out. */
@Entity('moderation_appeal_decisions')
@Index('moderation_appeal_decisions_of_appeal', ['appealId'])
export class AppealDecision {
  @ForeignKey(() => ModerationDecision, { name: 'moderation_appeal_decisions_decision_id_fkey' })
  @PrimaryColumn('uuid', { name: 'decision_id' })
  decisionId: string;

  @ForeignKey(() => ModerationAppeal, { name: 'moderation_appeal_decisions_appeal_id_fkey' })
  @Column('uuid', { name: 'appeal_id' })
  appealId: string;
}
