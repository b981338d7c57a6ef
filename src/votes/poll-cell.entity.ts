/** Votes by territory, where a poll asks for it: counters beside the tally. */
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Territory } from '../people/territory.entity.js';
import { Poll } from './poll.entity.js';

@Entity('poll_cells')
@Check('poll_cells_votes_check', 'votes >= 0')
export class PollCell {
  @ForeignKey(() => Poll, { name: 'poll_cells_poll_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'poll_id' })
  pollId: string;

  @ForeignKey(() => Territory, { name: 'poll_cells_territory_fkey' })
  @PrimaryColumn('text')
  territory: string;

  @PrimaryColumn('smallint')
  mark: number;

  @Column('bigint')
  votes: string;
}
