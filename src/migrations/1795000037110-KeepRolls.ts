/** Rolls of people, known by slow hashes of document and birth date, and the codes that are sent to them on paper. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepRolls1795000037110 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE rolls (
      id uuid PRIMARY KEY,
      name text NOT NULL,
      salt bytea NOT NULL,
      entries integer NOT NULL,
      created_by uuid NOT NULL REFERENCES accounts (id),
      created_at timestamptz NOT NULL
    )`);
    await query.query(`CREATE TABLE roll_entries (
      roll_id uuid NOT NULL REFERENCES rolls (id) ON DELETE CASCADE,
      key bytea NOT NULL,
      line integer NOT NULL,
      territory_code text REFERENCES territories (code),
      identity_id uuid REFERENCES identities (id),
      PRIMARY KEY (roll_id, key)
    )`);
    await query.query(`CREATE INDEX roll_entries_of_identity ON roll_entries (identity_id) WHERE identity_id IS NOT NULL`);
    await query.query(`CREATE TABLE paper_batches (
      id uuid PRIMARY KEY,
      roll_id uuid NOT NULL REFERENCES rolls (id) ON DELETE CASCADE,
      created_by uuid NOT NULL REFERENCES accounts (id),
      created_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL
    )`);
    await query.query(`CREATE INDEX paper_batches_of_roll ON paper_batches (roll_id, id)`);
    await query.query(`CREATE TABLE paper_uses (
      batch_id uuid NOT NULL REFERENCES paper_batches (id) ON DELETE CASCADE,
      line integer NOT NULL,
      used_at timestamptz NOT NULL,
      PRIMARY KEY (batch_id, line)
    )`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE paper_uses`);
    await query.query(`DROP TABLE paper_batches`);
    await query.query(`DROP TABLE roll_entries`);
    await query.query(`DROP TABLE rolls`);
  }
}
