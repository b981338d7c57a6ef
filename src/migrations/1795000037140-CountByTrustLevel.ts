/** Votes by what was known of the voters when they voted. Until now that was of everybody that they had an account. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CountByTrustLevel1795000037140 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`ALTER TABLE ballots ADD COLUMN level text, ADD COLUMN previous_level text`);
    await query.query(`CREATE TABLE poll_levels (
      poll_id uuid NOT NULL REFERENCES polls (id) ON DELETE CASCADE,
      level text NOT NULL,
      mark smallint NOT NULL,
      votes bigint NOT NULL,
      PRIMARY KEY (poll_id, level, mark)
    ) WITH (fillfactor = 50)`);
    await query.query(`INSERT INTO poll_levels (poll_id, level, mark, votes)
      SELECT poll_id, 'REGISTERED', mark, votes FROM poll_tallies WHERE votes > 0`);
    await query.query(`ALTER TABLE comments ADD COLUMN author_trust text NOT NULL DEFAULT 'REGISTERED'`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`ALTER TABLE comments DROP COLUMN author_trust`);
    await query.query(`DROP TABLE poll_levels`);
    await query.query(`ALTER TABLE ballots DROP COLUMN level, DROP COLUMN previous_level`);
  }
}
