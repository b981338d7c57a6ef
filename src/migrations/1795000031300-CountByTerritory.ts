/** Polls that also ask where people live: counted by territory beside the tally, and only where the poll says so. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CountByTerritory1795000031300 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`ALTER TABLE polls ADD COLUMN asks_territory boolean NOT NULL DEFAULT false`);
    await query.query(`ALTER TABLE ballots ADD COLUMN territory text REFERENCES territories (code), ADD COLUMN previous_territory text`);
    await query.query(`CREATE TABLE poll_cells (
      poll_id uuid NOT NULL REFERENCES polls (id) ON DELETE CASCADE,
      territory text NOT NULL REFERENCES territories (code),
      mark smallint NOT NULL,
      votes bigint NOT NULL CHECK (votes >= 0),
      PRIMARY KEY (poll_id, territory, mark)
    ) WITH (fillfactor = 50)`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE poll_cells`);
    await query.query(`ALTER TABLE ballots DROP COLUMN territory, DROP COLUMN previous_territory`);
    await query.query(`ALTER TABLE polls DROP COLUMN asks_territory`);
  }
}
