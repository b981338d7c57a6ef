/** Leaves of the ledger: those that wait for their place in the log, and those that have it. */
import { Check, Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

@Entity('ledger_queue')
@Check('ledger_queue_leaf_check', 'octet_length(leaf) <= 65535')
@Index('ledger_queue_by_lookup', ['lookup'], { unique: true, where: 'lookup IS NOT NULL' })
export class QueuedLeaf {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('bytea')
  leaf: Buffer;

  /** By what the leaf is found again, such as a receipt code; null when nobody looks for it. */
  @Column('text', { nullable: true })
  lookup: string | null;
}

@Entity('ledger_leaves')
@Index('ledger_leaves_from_queue', ['queueId'], { unique: true })
@Index('ledger_leaves_by_lookup', ['lookup'], { unique: true, where: 'lookup IS NOT NULL' })
export class LedgerLeaf {
  @PrimaryColumn('bigint')
  index: string;

  @Column('bigint', { name: 'queue_id' })
  queueId: string;

  @Column('bytea')
  leaf: Buffer;

  @Column('bytea')
  hash: Buffer;

  @Column('text', { nullable: true })
  lookup: string | null;
}
