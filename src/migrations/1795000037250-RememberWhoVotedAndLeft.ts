/** Whoever voted and left does not vote again under another account: as long as the poll is open, a keyed hash of who they were is kept. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RememberWhoVotedAndLeft1795000037250 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE left_voters (
      poll_id uuid NOT NULL REFERENCES polls (id),
      mark bytea NOT NULL,
      PRIMARY KEY (poll_id, mark)
    )`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE left_voters`);
  }
}
