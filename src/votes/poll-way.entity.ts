/** Ballots by how they came: counters beside the tally, never joined with what the ballots say. */
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { BallotWay } from './assisted/assisted.rules.js';
import { Poll } from './poll.entity.js';

export const BallotWays = { WEB: 'WEB', PAPER: 'PAPER', PHONE: 'PHONE', MEETING: 'MEETING' } as const satisfies Record<
  BallotWay,
  BallotWay
>;
registerEnumType(BallotWays, {
  name: 'BallotWay',
  description: 'How a ballot came.',
  valuesMap: {
    WEB: { description: 'Its voter cast it on these pages or by a program.' },
    PAPER: { description: 'Two officials entered it from paper.' },
    PHONE: { description: 'Two officials entered what its voter said by telephone.' },
    MEETING: { description: 'Two officials entered it from a meeting.' },
  },
});

@Entity('poll_ways')
export class PollWay {
  @ForeignKey(() => Poll, { name: 'poll_ways_poll_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'poll_id' })
  pollId: string;

  @PrimaryColumn('text')
  way: BallotWay;

  @Column('bigint')
  ballots: string;
}

@ObjectType({ description: 'How many of the ballots that count came by one way.' })
export class WayCount {
  @Field(() => BallotWays, { description: 'How they came.' })
  way: BallotWay;
  @Field(() => Int, { description: 'How many.' })
  ballots: number;
}
