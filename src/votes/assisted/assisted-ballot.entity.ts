/** A ballot that officials enter for somebody: by two people, and forgotten but for its hash once it is cast. */
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Gathering } from '../../consultations/gatherings/gathering.entity.js';
import { Account } from '../../people/account.entity.js';
import { Node } from '../../platform/graphql/relay.js';
import { DateTime } from '../../platform/graphql/scalars.js';
import type { Mark } from '../ballot.rules.js';
import { Poll } from '../poll.entity.js';
import type { EntryState } from './assisted.rules.js';

export const EntryStates = {
  ENTERED: 'ENTERED',
  DIFFERENT: 'DIFFERENT',
  AGREED: 'AGREED',
  CAST: 'CAST',
  REFUSED: 'REFUSED',
  REJECTED: 'REJECTED',
} as const satisfies Record<EntryState, EntryState>;
registerEnumType(EntryStates, {
  name: 'AssistedBallotState',
  description: 'How far a ballot has come that officials enter for somebody.',
  valuesMap: {
    ENTERED: { description: 'One official entered it; another one must confirm it.' },
    DIFFERENT: { description: 'Two officials read it differently; a third one must decide.' },
    AGREED: { description: 'Two officials agree; it is being cast.' },
    CAST: { description: 'It was cast and counts as any other ballot; what it says is known here no more.' },
    REFUSED: { description: 'It was not cast: `refusal` says why.' },
    REJECTED: { description: 'Officials took it off the table, or the poll closed before a second one confirmed it.' },
  },
});

export interface KeptChoices {
  marks: Mark[];
  territory: string | null;
}

@Entity('assisted_ballots')
@Index('assisted_ballots_number', ['gatheringId', 'pollId', 'number'], { unique: true })
@Index('one_entry_per_document', ['pollId', 'documentKey'], { unique: true, where: 'document_key IS NOT NULL' })
@Check('assisted_ballots_state_check', `state IN ('ENTERED', 'DIFFERENT', 'AGREED', 'CAST', 'REFUSED', 'REJECTED')`)
@Check(
  'assisted_ballots_forgotten_check',
  `state IN ('ENTERED', 'DIFFERENT', 'AGREED') OR (choices_sealed IS NULL AND second_choices_sealed IS NULL AND document_key IS NULL AND second_document_key IS NULL AND born_sealed IS NULL AND home_sealed IS NULL)`,
)
@ObjectType({
  implements: () => [Node],
  description:
    'A ballot that officials enter for somebody. Officials of the agency and auditors see that there is one; nobody reads here what it says.',
})
export class AssistedBallot extends Node {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Poll, { name: 'assisted_ballots_poll_id_fkey' })
  @Column('uuid', { name: 'poll_id' })
  pollId: string;

  @ForeignKey(() => Gathering, { name: 'assisted_ballots_gathering_id_fkey' })
  @Column('uuid', { name: 'gathering_id' })
  gatheringId: string;

  @Column('int')
  @Field(() => Int, { description: 'Its number within the gathering and the poll, to be written on the paper.' })
  number: number;

  @Column('text')
  @Field(() => EntryStates, { description: 'How far it has come.' })
  state: EntryState;

  /** Whose it is, as long as it is not settled. */
  @Column('bytea', { name: 'document_key', nullable: true })
  documentKey: Buffer | null;

  @Column('bytea', { name: 'second_document_key', nullable: true })
  secondDocumentKey: Buffer | null;

  @Column('bytea', { name: 'born_sealed', nullable: true })
  bornSealed: Buffer | null;

  @Column('bytea', { name: 'home_sealed', nullable: true })
  homeSealed: Buffer | null;

  /** What the first and the second official read, as long as it is not settled. */
  @Column('bytea', { name: 'choices_sealed', nullable: true })
  choicesSealed: Buffer | null;

  @Column('bytea', { name: 'second_choices_sealed', nullable: true })
  secondChoicesSealed: Buffer | null;

  /** What stays of a ballot that was cast: a hash under the key of the poll, which says nothing once that is destroyed. */
  @Column('bytea', { nullable: true })
  entry: Buffer | null;

  @Column('text', { nullable: true })
  reason: string | null;

  @ForeignKey(() => Account, { name: 'assisted_ballots_entered_by_fkey' })
  @Column('uuid', { name: 'entered_by' })
  enteredBy: string;

  @Column('timestamptz', { name: 'entered_at' })
  @Field(() => DateTime, { description: 'When the first official entered it.' })
  enteredAt: Date;

  @ForeignKey(() => Account, { name: 'assisted_ballots_second_by_fkey' })
  @Column('uuid', { name: 'second_by', nullable: true })
  secondBy: string | null;

  @ForeignKey(() => Account, { name: 'assisted_ballots_third_by_fkey' })
  @Column('uuid', { name: 'third_by', nullable: true })
  thirdBy: string | null;

  @ForeignKey(() => Account, { name: 'assisted_ballots_rejected_by_fkey' })
  @Column('uuid', { name: 'rejected_by', nullable: true })
  rejectedBy: string | null;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was cast, refused or rejected; null while it waits.' })
  settledAt: Date | null;
}
