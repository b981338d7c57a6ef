/** The result of a poll, its certification by two officials, and what was noted afterwards. Rows are written once. */
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Account } from '../people/account.entity.js';
import { Poll } from './poll.entity.js';

@Entity('poll_results')
@Index('poll_results_by_time', ['countedAt'])
export class PollResultRow {
  @ForeignKey(() => Poll, { name: 'poll_results_poll_id_fkey' })
  @PrimaryColumn('uuid', { name: 'poll_id' })
  pollId: string;

  @Column('timestamptz', { name: 'counted_at' })
  countedAt: Date;

  @Column('int')
  ballots: number;

  /** Canonical JSON (result.rules.ts), so that its hash can be recounted. */
  @Column('text')
  result: string;

  @Column('bytea')
  hash: Buffer;

  /** What lots were drawn from, public from here on. */
  @Column('bytea')
  seed: Buffer;
}

@Entity('poll_certifications')
@Check('poll_certifications_place_check', 'place IN (1, 2)')
@Unique('two_officials_certify', ['pollId', 'accountId'])
export class PollCertificationRow {
  @ForeignKey(() => PollResultRow, { name: 'poll_certifications_poll_id_fkey' })
  @PrimaryColumn('uuid', { name: 'poll_id' })
  pollId: string;

  @ForeignKey(() => Account, { name: 'poll_certifications_account_id_fkey' })
  @Column('uuid', { name: 'account_id' })
  accountId: string;

  /** 1 for the first official, 2 for the second. */
  @PrimaryColumn('smallint')
  place: number;

  @Column('timestamptz', { name: 'certified_at' })
  certifiedAt: Date;
}

@Entity('poll_annotations')
@Index('poll_annotations_of_poll', ['pollId', 'annotatedAt'])
export class PollAnnotationRow {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => PollResultRow, { name: 'poll_annotations_poll_id_fkey' })
  @Column('uuid', { name: 'poll_id' })
  pollId: string;

  @ForeignKey(() => Account, { name: 'poll_annotations_account_id_fkey' })
  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Column('text')
  text: string;

  @Column('timestamptz', { name: 'annotated_at' })
  annotatedAt: Date;
}
