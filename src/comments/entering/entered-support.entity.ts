/** A support of a comment, or an opposition to a suggestion, that an official entered for somebody. */
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AssistedWays, Gathering } from '../../consultations/gatherings/gathering.entity.js';
import type { AssistedWay } from '../../consultations/gatherings/gatherings.rules.js';
import { Account } from '../../people/account.entity.js';
import { Identity } from '../../people/verifying/identity.entity.js';
import { Node } from '../../platform/graphql/relay.js';
import { DateTime } from '../../platform/graphql/scalars.js';
import { Comment } from '../comment.entity.js';

export const EnteredSupportStates = { ENTERED: 'ENTERED', REMOVED: 'REMOVED' } as const;
export type EnteredSupportState = keyof typeof EnteredSupportStates;
registerEnumType(EnteredSupportStates, {
  name: 'EnteredSupportState',
  description: 'Whether a support that an official entered for somebody stands.',
  valuesMap: {
    ENTERED: { description: 'It was entered. Its person may have taken it back on the web since; of that no official is told.' },
    REMOVED: { description: 'Officials removed it: it was entered by mistake. `reason` says why.' },
  },
});

@Entity('entered_supports')
@Index('entered_supports_number', ['gatheringId', 'number'], { unique: true })
@Index('one_entered_support_a_person', ['commentId', 'identityId'], { unique: true, where: 'identity_id IS NOT NULL' })
@Index('entered_supports_of_comment', ['commentId'])
@Index('entered_supports_of_person', ['identityId'], { where: 'identity_id IS NOT NULL' })
@Check('entered_supports_forgotten_check', 'ended_at IS NULL OR identity_id IS NULL')
@Check('entered_supports_removed_check', '(removed_by IS NULL) = (reason IS NULL) AND (removed_by IS NULL OR ended_at IS NOT NULL)')
@ObjectType({
  implements: () => [Node],
  description:
    'A support of a comment, or an opposition to a suggestion, that an official entered for somebody. For officials of the agency and auditors; nobody reads here whose it is.',
})
export class EnteredSupport extends Node {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Comment, { name: 'entered_supports_comment_id_fkey' })
  @Column('uuid', { name: 'comment_id' })
  commentId: string;

  @ForeignKey(() => Gathering, { name: 'entered_supports_gathering_id_fkey' })
  @Column('uuid', { name: 'gathering_id' })
  gatheringId: string;

  @Column('int')
  @Field(() => Int, { description: 'Its number within the gathering, to be written on the paper.' })
  number: number;

  @Column('boolean', { name: 'is_against' })
  @Field({ description: 'Whether it opposes the words that the comment suggests; else it supports the comment.' })
  isAgainst: boolean;

  /** Whose it is, as long as it counts; null once they have left, too. */
  @ForeignKey(() => Identity, { name: 'entered_supports_identity_id_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'identity_id', nullable: true })
  identityId: string | null;

  @ForeignKey(() => Account, { name: 'entered_supports_entered_by_fkey' })
  @Column('uuid', { name: 'entered_by' })
  enteredBy: string;

  @Column('timestamptz', { name: 'entered_at' })
  @Field(() => DateTime, { description: 'When it was entered.' })
  enteredAt: Date;

  /** Since when it counts no more: officials removed it, or its person took it back on the web. */
  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;

  @ForeignKey(() => Account, { name: 'entered_supports_removed_by_fkey' })
  @Column('uuid', { name: 'removed_by', nullable: true })
  removedBy: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why officials removed it; null while it stands.' })
  reason: string | null;

  @Field(() => EnteredSupportStates, { description: 'Whether it stands.' })
  get state(): EnteredSupportState {
    return this.removedBy === null ? 'ENTERED' : 'REMOVED';
  }
}

@ObjectType({ description: 'How many of the supports of a comment officials entered for others, by one way.' })
export class EnteredSupportCount {
  @Field(() => AssistedWays, { description: 'By which way.' })
  way: AssistedWay;
  @Field(() => Int, { description: 'Supports; they are among `Comment.supports`.' })
  supports: number;
  @Field(() => Int, { description: 'Oppositions to what it suggests; they are among `Suggestion.opposes`.' })
  opposes: number;
}
