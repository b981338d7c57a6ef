/** Votes by what was known of the voters when they voted: counters beside the tally. */
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { AccountTrust } from '../people/trust.rules.js';
import { Poll } from './poll.entity.js';

@Entity('poll_levels')
export class PollLevel {
  @ForeignKey(() => Poll, { name: 'poll_levels_poll_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'poll_id' })
  pollId: string;

  @PrimaryColumn('text')
  level: AccountTrust;

  @PrimaryColumn('smallint')
  mark: number;

  @Column('bigint')
  votes: string;
}
