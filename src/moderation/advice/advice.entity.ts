/** What the filter learnt and saw, for TypeORM. */
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Comment } from '../../comments/comment.entity.js';
import { Agency } from '../../people/agency.entity.js';
import type { Outcome } from './outcomes.rules.js';
import type { FilterState, Weighed, Weights } from './spam-model.rules.js';

/** What was learnt at one time. Only the newest has its weights still. */
@Entity('spam_filters')
@Check('spam_filters_state_check', `state IN ('LEARNING', 'WEAK', 'ADVISING')`)
@Check('spam_filters_threshold_check', `(threshold IS NOT NULL) = (state = 'ADVISING')`)
export class KeptFilter {
  @PrimaryColumn('integer')
  number: number;

  @Column('text')
  state: FilterState;

  @Column('integer', { name: 'spam_examples' })
  spamExamples: number;

  @Column('integer', { name: 'other_examples' })
  otherExamples: number;

  @Column('double precision', { nullable: true })
  threshold: number | null;

  @Column('double precision', { nullable: true })
  precision: number | null;

  @Column('double precision', { nullable: true })
  recall: number | null;

  @Column('jsonb')
  weights: Weights;

  @Column('timestamptz', { name: 'trained_at' })
  trainedAt: Date;
}

@Entity('spam_training')
@Check('spam_training_only_one_check', 'only_one')
export class SpamTraining {
  @PrimaryColumn('boolean', { name: 'only_one' })
  onlyOne: boolean;

  @Column('timestamptz', { name: 'looked_at', nullable: true })
  lookedAt: Date | null;

  @Column('timestamptz', { name: 'claimed_until', nullable: true })
  claimedUntil: Date | null;
}

/** What the filter saw in one comment; of those that it did not suggest too, so that what it missed can be counted. */
@Entity('spam_advice')
@Check('spam_advice_outcome_check', `outcome IN ('FOLLOWED', 'NOT_FOLLOWED', 'MISSED')`)
@Index('spam_advice_alike', ['fingerprint', 'lookedAt'])
export class KeptAdvice {
  @ForeignKey(() => Comment, { name: 'spam_advice_comment_id_fkey' })
  @PrimaryColumn('uuid', { name: 'comment_id' })
  commentId: string;

  @ForeignKey(() => Agency, { name: 'spam_advice_agency_id_fkey' })
  @Column('uuid', { name: 'agency_id' })
  agencyId: string;

  @Column('date')
  month: string;

  /** Of its words, so that equal ones are known. */
  @Column('bytea')
  fingerprint: Buffer;

  /** How many with the same words came within the day before. */
  @Column('integer')
  alike: number;

  /** Null where the filter was silent. */
  @ForeignKey(() => KeptFilter, { name: 'spam_advice_filter_fkey' })
  @Column('integer', { nullable: true })
  filter: number | null;

  @Column('double precision', { nullable: true })
  probability: number | null;

  @Column('boolean', { name: 'is_suggested' })
  isSuggested: boolean;

  @Column('jsonb')
  signs: Weighed['signs'];

  @Column('timestamptz', { name: 'looked_at' })
  lookedAt: Date;

  @Column('text', { nullable: true })
  outcome: Outcome | null;
}

/** How many it suggested in a month to an agency, and what people decided; what a recount of the advice gives. */
@Entity('spam_advice_months')
@Check('spam_advice_months_suggested_check', 'suggested >= 0')
@Check('spam_advice_months_followed_check', 'followed >= 0')
@Check('spam_advice_months_not_followed_check', 'not_followed >= 0')
@Check('spam_advice_months_missed_check', 'missed >= 0')
export class KeptAdviceMonth {
  @ForeignKey(() => Agency, { name: 'spam_advice_months_agency_id_fkey' })
  @PrimaryColumn('uuid', { name: 'agency_id' })
  agencyId: string;

  @PrimaryColumn('date')
  month: string;

  @Column('integer')
  suggested: number;

  @Column('integer')
  followed: number;

  @Column('integer', { name: 'not_followed' })
  notFollowed: number;

  @Column('integer')
  missed: number;
}

/** Up to where in the journal each follower of the filter has read. */
@Entity('spam_position')
export class SpamPosition {
  @PrimaryColumn('text')
  follower: string;

  @Column('bigint')
  sequence: string;
}

export const adviceEntities = [KeptAdvice, KeptAdviceMonth, KeptFilter, SpamPosition, SpamTraining];
