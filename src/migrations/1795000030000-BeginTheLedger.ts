/** The ledger: leaves that wait for their place, the leaves in their places, the tiles over them, and what was signed of it. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class BeginTheLedger1795000030000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    // A queue is emptied as fast as it fills: without a fixed threshold its dead rows would be read again and again.
    await query.query(`CREATE TABLE ledger_queue (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      leaf bytea NOT NULL,
      lookup text,
      CONSTRAINT ledger_queue_leaf_check CHECK (octet_length(leaf) <= 65535)
    ) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000)`);
    await query.query(`CREATE UNIQUE INDEX ledger_queue_by_lookup ON ledger_queue (lookup) WHERE lookup IS NOT NULL`);
    await query.query(`CREATE TABLE ledger_leaves (
      index bigint PRIMARY KEY,
      queue_id bigint NOT NULL,
      leaf bytea NOT NULL,
      hash bytea NOT NULL,
      lookup text
    )`);
    await query.query(`CREATE UNIQUE INDEX ledger_leaves_from_queue ON ledger_leaves (queue_id)`);
    await query.query(`CREATE UNIQUE INDEX ledger_leaves_by_lookup ON ledger_leaves (lookup) WHERE lookup IS NOT NULL`);
    await query.query(`CREATE TABLE ledger_tiles (
      level smallint NOT NULL,
      index bigint NOT NULL,
      hashes bytea NOT NULL,
      root bytea NOT NULL,
      PRIMARY KEY (level, index),
      CONSTRAINT ledger_tiles_hashes_check CHECK (octet_length(hashes) = 8192)
    )`);
    // A tree that has this size has one root: two histories of the same length cannot both be signed.
    await query.query(`CREATE TABLE ledger_checkpoints (
      size bigint PRIMARY KEY,
      root bytea NOT NULL,
      note text NOT NULL,
      made_at timestamptz NOT NULL
    )`);
    await query.query(`CREATE TABLE ledger_identity (
      only_row boolean PRIMARY KEY DEFAULT true,
      origin text NOT NULL,
      verifier_key text NOT NULL,
      begun_at timestamptz NOT NULL,
      CONSTRAINT ledger_identity_only_row_check CHECK (only_row)
    )`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE ledger_identity, ledger_checkpoints, ledger_tiles, ledger_leaves, ledger_queue`);
  }
}
