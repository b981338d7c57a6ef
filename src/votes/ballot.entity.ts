/** Ballots, the roll of who took part, and the tallies: kept apart, so that who and what are joined only by the poll's key. */
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../people/account.entity.js';
import { Territory } from '../people/territory.entity.js';
import type { AccountTrust } from '../people/trust.rules.js';
import { DateTime } from '../platform/graphql/scalars.js';
import { Poll } from './poll.entity.js';
import type { BallotWay } from './assisted/assisted.rules.js';
import { positions, type StatementPosition } from './ballot.rules.js';

export const StatementPositionEnum = Object.fromEntries(positions.map((position) => [position, position])) as {
  [K in StatementPosition]: K;
};
registerEnumType(StatementPositionEnum, {
  name: 'StatementPosition',
  description: 'What somebody says to a statement.',
  valuesMap: {
    AGREE: { description: 'They agree.' },
    DISAGREE: { description: 'They disagree.' },
    PASS: { description: 'They do not know, or do not wish to say.' },
  },
});

@Entity('ballots')
@Index('one_ballot_per_person', ['pollId', 'voter'], { unique: true })
@Index('ballots_by_receipt', ['receipt'])
@Index('ballots_by_handle', ['pollId', 'handle'], { unique: true })
export class BallotRow {
  @ForeignKey(() => Poll, { name: 'ballots_poll_id_fkey' })
  @PrimaryColumn('uuid', { name: 'poll_id' })
  pollId: string;

  /** HMAC-SHA256 of the person (`personKey`) under the poll's key, cut to 16 bytes; the handle once that key is destroyed. */
  @PrimaryColumn('bytea')
  voter: Buffer;

  @Column('smallint', { array: true })
  marks: number[];

  /** What it said before the last change; null when it did not count then. */
  @Column('smallint', { name: 'previous_marks', array: true, nullable: true })
  previousMarks: number[] | null;

  @Column('boolean', { name: 'is_withdrawn', default: false })
  isWithdrawn: boolean;

  @Column('text')
  receipt: string;

  @Column('int', { default: 1 })
  revision: number;

  /** Its name in the ledger: random, and the same for all versions of the ballot. */
  @Column('bytea')
  handle: Buffer;

  /** Where its voter says to live, in polls that ask; never in the ledger. */
  @ForeignKey(() => Territory, { name: 'ballots_territory_fkey' })
  @Column('text', { nullable: true })
  territory: string | null;

  @Column('text', { name: 'previous_territory', nullable: true })
  previousTerritory: string | null;

  /** What was known of its voter when they cast it; gone with the key of the poll. Null in ballots from before it was asked: REGISTERED. */
  @Column('text', { nullable: true })
  level: AccountTrust | null;

  @Column('text', { name: 'previous_level', nullable: true })
  previousLevel: AccountTrust | null;

  /** How it came; gone with the key of the poll. Null in ballots from before it was asked: WEB. */
  @Column('text', { nullable: true })
  way: BallotWay | null;

  @Column('text', { name: 'previous_way', nullable: true })
  previousWay: BallotWay | null;

  /** Random; keeps the choices that the newest leaf commits to secret until they are opened. */
  @Column('bytea')
  salt: Buffer;
}

@Entity('poll_keys')
export class PollKey {
  @ForeignKey(() => Poll, { name: 'poll_keys_poll_id_fkey' })
  @PrimaryColumn('uuid', { name: 'poll_id' })
  pollId: string;

  @Column('bytea', { name: 'key_sealed' })
  keySealed: Buffer;

  /** What lots are drawn from; the ledger holds its hash from the opening on. */
  @Column('bytea', { name: 'seed_sealed' })
  seedSealed: Buffer;
}

/** Who took part, and nothing more: a moment here would lead to the ballot that was cast at that moment. */
@Entity('poll_roll')
@Index('poll_roll_of_account', ['accountId', 'pollId'])
export class RollEntry {
  @ForeignKey(() => Poll, { name: 'poll_roll_poll_id_fkey' })
  @PrimaryColumn('uuid', { name: 'poll_id' })
  pollId: string;

  @ForeignKey(() => Account, { name: 'poll_roll_account_id_fkey' })
  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId: string;
}

@Entity('poll_tallies')
@Check('poll_tallies_votes_check', 'votes >= 0')
export class PollTally {
  @ForeignKey(() => Poll, { name: 'poll_tallies_poll_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'poll_id' })
  pollId: string;

  @PrimaryColumn('smallint')
  mark: number;

  @Column('bigint')
  votes: string;
}

/** Ballots cast on one day, in the time zone of the consultation; later changes and withdrawals leave it as it is. */
@Entity('poll_days')
export class PollDay {
  @ForeignKey(() => Poll, { name: 'poll_days_poll_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'poll_id' })
  pollId: string;

  @PrimaryColumn('date')
  day: string;

  @Column('integer')
  ballots: number;
}

@ObjectType({ description: 'What somebody says to one statement.' })
export class BallotPosition {
  @Field(() => ID, { description: 'The statement.' })
  statementId: string;
  @Field(() => StatementPositionEnum, { description: 'What they say to it.' })
  position: StatementPosition;
}

@ObjectType({ description: 'The score of one option.' })
export class BallotScore {
  @Field(() => ID, { description: 'The option.' })
  optionId: string;
  @Field(() => Int, { description: 'Between `lowestScore` and `highestScore` of the poll.' })
  score: number;
}

@ObjectType({ description: 'What a ballot says.' })
export class BallotWords {
  @Field(() => [ID], { description: 'The chosen options, for RANKING in order of preference; empty for statements and scores.' })
  optionIds: string[];
  @Field(() => [BallotPosition], { description: 'The positions on statements; empty for other polls.' })
  positions: BallotPosition[];
  @Field(() => [BallotScore], { description: 'The scores; empty for other polls.' })
  scores: BallotScore[];
}

@ObjectType({ description: 'The viewer’s own ballot. Nobody else can read it through the API, whatever their role.' })
export class Ballot extends BallotWords {
  @Field({ description: 'Code of the receipt of its newest version.' })
  receiptCode: string;
  @Field({
    description:
      'Secret part of that receipt: who has both sees what was counted. It is worked out with the poll’s key, and known to the voter alone once that is destroyed.',
  })
  receiptSecret: string;
}

@ObjectType({ description: 'What the voter takes away: proof that the ballot was taken. It is on disk when this is returned.' })
export class Receipt {
  pollId: string;
  @Field({
    description:
      'Twelve characters in three groups, without letters that are easily mistaken (Crockford base 32). A change gives a new one.',
  })
  code: string;
  @Field(() => DateTime, { description: 'When the ballot was taken.' })
  castAt: Date;
}

/** Whoever voted and has left since: a keyed hash of who they were, as long as the poll is open. */
@Entity('left_voters')
export class LeftVoter {
  @ForeignKey(() => Poll, { name: 'left_voters_poll_id_fkey' })
  @PrimaryColumn('uuid', { name: 'poll_id' })
  pollId: string;

  @PrimaryColumn('bytea')
  mark: Buffer;
}
