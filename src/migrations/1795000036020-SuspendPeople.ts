/** Suspensions: for how long an agency does not take comments from somebody. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SuspendPeople1795000036020 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE suspensions (
      decision_id uuid PRIMARY KEY,
      account_id uuid NOT NULL REFERENCES accounts (id),
      agency_id uuid NOT NULL REFERENCES agencies (id),
      begins_at timestamptz NOT NULL,
      ends_at timestamptz NOT NULL,
      lifted_at timestamptz,
      CONSTRAINT suspensions_term_check CHECK (ends_at > begins_at AND ends_at <= begins_at + interval '2160 hours')
    )`);
    // Asked with every session that is looked up.
    await query.query(`CREATE INDEX suspensions_of_account ON suspensions (account_id, ends_at) WHERE lifted_at IS NULL`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE suspensions`);
  }
}
