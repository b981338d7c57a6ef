/** What joins a ballot to its leaf in the ledger, and when a poll was opened and closed there. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WriteBallotsIntoTheLedger1795000031100 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`ALTER TABLE polls ADD COLUMN opened_at timestamptz, ADD COLUMN closed_at timestamptz`);
    // The handle is the ballot's name in public, the salt keeps its choices secret until they are opened.
    await query.query(`ALTER TABLE ballots ADD COLUMN handle bytea, ADD COLUMN salt bytea`);
    const random = `decode(replace(gen_random_uuid()::text, '-', ''), 'hex')`;
    await query.query(`UPDATE ballots SET handle = ${random}, salt = ${random}`);
    await query.query(`ALTER TABLE ballots ALTER COLUMN handle SET NOT NULL, ALTER COLUMN salt SET NOT NULL`);
    // Ballots are opened in the order of their names, page by page.
    await query.query(`CREATE UNIQUE INDEX ballots_by_handle ON ballots (poll_id, handle)`);
    await query.query(`ALTER TABLE poll_keys ADD COLUMN seed bytea`);
    await query.query(`UPDATE poll_keys SET seed = ${random}`);
    await query.query(`ALTER TABLE poll_keys ALTER COLUMN seed SET NOT NULL`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`ALTER TABLE poll_keys DROP COLUMN seed`);
    await query.query(`ALTER TABLE ballots DROP COLUMN handle, DROP COLUMN salt`);
    await query.query(`ALTER TABLE polls DROP COLUMN opened_at, DROP COLUMN closed_at`);
  }
}
