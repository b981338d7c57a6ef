/** Archives with everything that is held of somebody, for a few days, in pieces that are read one after the other. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class GatherPersonalData1795000037220 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE personal_archives (
      id uuid PRIMARY KEY,
      account_id uuid NOT NULL REFERENCES accounts (id),
      locale text NOT NULL,
      asked_at timestamptz NOT NULL,
      claimed_until timestamptz,
      ready_at timestamptz,
      expires_at timestamptz,
      bytes bigint
    )`);
    await query.query(`CREATE UNIQUE INDEX one_archive_at_a_time ON personal_archives (account_id) WHERE ready_at IS NULL`);
    await query.query(`CREATE INDEX personal_archives_of_account ON personal_archives (account_id, asked_at DESC)`);
    await query.query(`CREATE TABLE personal_archive_pieces (
      archive_id uuid NOT NULL REFERENCES personal_archives (id) ON DELETE CASCADE,
      place integer NOT NULL,
      bytes bytea NOT NULL,
      PRIMARY KEY (archive_id, place)
    )`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE personal_archive_pieces, personal_archives`);
  }
}
