/** Identities: one row a person, known by the keyed hash of a document; accounts are linked to them, and each verification is kept. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KnowIdentities1795000037100 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE identities (
      id uuid PRIMARY KEY,
      document_key bytea NOT NULL CONSTRAINT identities_document_key_key UNIQUE,
      born_on date,
      territory_code text REFERENCES territories (code),
      created_at timestamptz NOT NULL
    )`);
    await query.query(`ALTER TABLE accounts ADD COLUMN person_id uuid REFERENCES identities (id), ADD COLUMN moved_at timestamptz`);
    await query.query(`CREATE UNIQUE INDEX one_account_per_person ON accounts (person_id) WHERE person_id IS NOT NULL`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`ALTER TABLE accounts DROP COLUMN moved_at, DROP COLUMN person_id`);
    await query.query(`DROP TABLE identities`);
  }
}
