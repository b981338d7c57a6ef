/** Where a comment holds on to the text, and how far comments have been carried to a version. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Consultation } from '../../consultations/consultation.entity.js';
import { DateTime } from '../../platform/graphql/scalars.js';
import { ProvisionIdentity } from '../../texts/provision.entity.js';
import { TextVersion } from '../../texts/text-version.entity.js';
import { Comment } from '../comment.entity.js';
import type { AnchorDoubt, AnchorPlace, AnchorState, Hold } from './anchors.rules.js';
import { AnchorDoubts, AnchorStates } from './anchor.enums.js';
import type { Selected } from './passages.rules.js';

@ObjectType({ isAbstract: true })
export abstract class QuotedPassage {
  /** Null where it is about the part as a whole, or its words are gone. */
  abstract readonly selected: Selected | null;
  abstract readonly provisionId: string | null;
  abstract readonly versionId: string;

  @Field(() => String, { nullable: true, description: 'The words; null where no passage is left, or where there never was one.' })
  get exact(): string | null {
    return this.selected?.exact ?? null;
  }

  @Field(() => String, { nullable: true, description: 'Up to 32 characters before them.' })
  get prefix(): string | null {
    return this.selected?.prefix ?? null;
  }

  @Field(() => String, { nullable: true, description: 'Up to 32 characters after them.' })
  get suffix(): string | null {
    return this.selected?.suffix ?? null;
  }

  @Field(() => Int, {
    nullable: true,
    description: 'Where they begin in the plain text of the part, or in its heading, in Unicode code points from 0.',
  })
  get start(): number | null {
    return this.selected?.start ?? null;
  }

  @Field(() => Int, { nullable: true, description: 'The first code point after them.' })
  get end(): number | null {
    return this.selected?.end ?? null;
  }

  @Field(() => Boolean, { description: 'Whether they stand in the heading of the part, not in its text.' })
  get isInHeading(): boolean {
    return this.selected?.isInHeading ?? false;
  }
}

/** A comment on a passage, or on a part that a later version does not have any more. */
@Entity('comment_anchors')
@Check('comment_anchors_state_check', `state IN ('EXACT', 'APPROXIMATE', 'PROVISION', 'ORPHAN')`)
@Check('comment_anchors_doubt_check', `doubt IN ('OTHER_WORDS', 'OTHER_CONTEXT', 'PART_OF_WORD')`)
@Check(
  'comment_anchors_shape_check',
  `(provision_id IS NULL) = (state = 'ORPHAN') AND (selected IS NULL) = (state IN ('PROVISION', 'ORPHAN')) AND (doubt IS NOT NULL) = (state = 'APPROXIMATE')`,
)
@Index('comment_anchors_of_provision', ['provisionId', 'versionId', 'place', 'startAt', 'endAt', 'commentId'])
@Index('comment_anchors_to_carry', ['consultationId', 'versionId', 'commentId'])
@Index('comment_orphans', ['consultationId', 'commentId'], { where: `state = 'ORPHAN'` })
@ObjectType({ description: 'Where a comment stands in the newest version of the text that it was carried to.' })
export class CommentAnchor extends QuotedPassage {
  @ForeignKey(() => Comment, { name: 'comment_anchors_comment_id_fkey' })
  @PrimaryColumn('uuid', { name: 'comment_id' })
  commentId: string;

  @ForeignKey(() => Consultation, { name: 'comment_anchors_consultation_id_fkey' })
  @Column('uuid', { name: 'consultation_id' })
  consultationId: string;

  @ForeignKey(() => TextVersion, { name: 'comment_anchors_version_id_fkey' })
  @Column('uuid', { name: 'version_id' })
  versionId: string;

  @ForeignKey(() => ProvisionIdentity, { name: 'comment_anchors_provision_id_fkey' })
  @Column('uuid', { name: 'provision_id', nullable: true })
  provisionId: string | null;

  @Column('text')
  @Field(() => AnchorStates, { description: 'How surely it stands there.' })
  state: AnchorState;

  @Column('text', { nullable: true })
  @Field(() => AnchorDoubts, { nullable: true, description: 'Why it is only approximate; null otherwise.' })
  doubt: AnchorDoubt | null;

  @Column('smallint')
  place: AnchorPlace;

  @Column('jsonb', { nullable: true })
  selected: Selected | null;

  /** For the order of a part: 0 where no passage is left. */
  @Column('integer', { name: 'start_at' })
  startAt: number;

  @Column('integer', { name: 'end_at' })
  endAt: number;

  /** As it was made; never changes. */
  @Column('jsonb')
  original: Hold;

  /** Where its words stood last word for word; null while they do. */
  @Column('jsonb', { name: 'last_exact', nullable: true })
  lastExact: Hold | null;
}

/** How far the comments have been carried to a version; also what any process may go on with. */
@Entity('comment_carryings')
@Index('comment_carryings_unfinished', ['consultationId'], { where: 'finished_at IS NULL' })
@ObjectType({ description: 'How comments on passages were carried to a version of the text.' })
export class CommentCarrying {
  @ForeignKey(() => TextVersion, { name: 'comment_carryings_version_id_fkey' })
  @PrimaryColumn('uuid', { name: 'version_id' })
  versionId: string;

  @ForeignKey(() => Consultation, { name: 'comment_carryings_consultation_id_fkey' })
  @Column('uuid', { name: 'consultation_id' })
  consultationId: string;

  @Column('integer')
  @Field(() => Int, { description: 'How many there were to carry.' })
  total: number;

  @Column('integer', { default: 0 })
  @Field(() => Int, { description: 'Those that stand on their own words.' })
  exact: number;

  @Column('integer', { default: 0 })
  @Field(() => Int, { description: 'Those that stand on words that may be theirs, and are marked so.' })
  approximate: number;

  @Column('integer', { default: 0 })
  @Field(() => Int, { description: 'Those whose passage is gone and whose part, or the article around it, lives on.' })
  provision: number;

  @Column('integer', { default: 0 })
  @Field(() => Int, { description: 'Those whose part is gone, too.' })
  orphan: number;

  @Column('timestamptz', { name: 'begun_at' })
  begunAt: Date;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When all of them had been carried; null while it goes on.' })
  finishedAt: Date | null;

  @Column('timestamptz', { name: 'claimed_until', nullable: true })
  claimedUntil: Date | null;
}
