/** What the ledger says of its leaves: full tiles of hashes, signed checkpoints, and under which name and key it was begun. */
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('ledger_tiles')
@Check('ledger_tiles_hashes_check', 'octet_length(hashes) = 8192')
export class LedgerTile {
  @PrimaryColumn('smallint')
  level: number;

  @PrimaryColumn('bigint')
  index: string;

  @Column('bytea')
  hashes: Buffer;

  /** The hash of the whole tile, which the level above holds. */
  @Column('bytea')
  root: Buffer;
}

@Entity('ledger_checkpoints')
export class LedgerCheckpoint {
  @PrimaryColumn('bigint')
  size: string;

  @Column('bytea')
  root: Buffer;

  /** The signed note, word for word. */
  @Column('text')
  note: string;

  @Column('timestamptz', { name: 'made_at' })
  madeAt: Date;
}

@Entity('ledger_identity')
@Check('ledger_identity_only_row_check', 'only_row')
export class LedgerIdentity {
  @PrimaryColumn('boolean', { name: 'only_row', default: true })
  onlyRow: boolean;

  @Column('text')
  origin: string;

  @Column('text', { name: 'verifier_key' })
  verifierKey: string;

  @Column('timestamptz', { name: 'begun_at' })
  begunAt: Date;
}
