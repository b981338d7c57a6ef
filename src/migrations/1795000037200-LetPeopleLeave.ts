/** Accounts that were left stay as numbers without a person, since what everybody did together is counted by them; and when people asked to leave. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetPeopleLeave1795000037200 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`ALTER TABLE accounts ADD left_at timestamptz, ADD last_active_at timestamptz`);
    await query.query(`CREATE TABLE erasures (
      id uuid PRIMARY KEY,
      account_id uuid NOT NULL REFERENCES accounts (id),
      keeps_words boolean NOT NULL,
      way text NOT NULL CHECK (way IN ('ASKED', 'INACTIVE')),
      asked_at timestamptz NOT NULL,
      due_at timestamptz NOT NULL,
      token_hash bytea,
      cancelled_at timestamptz,
      carried_out_at timestamptz,
      done jsonb
    )`);
    await query.query(
      `CREATE UNIQUE INDEX one_erasure_per_person ON erasures (account_id) WHERE cancelled_at IS NULL AND carried_out_at IS NULL`,
    );
    await query.query(`CREATE INDEX erasures_due ON erasures (due_at) WHERE cancelled_at IS NULL AND carried_out_at IS NULL`);
    await query.query(`CREATE UNIQUE INDEX erasures_by_token ON erasures (token_hash) WHERE token_hash IS NOT NULL`);
    // Who reported is severed like everything else; the report itself is part of the record.
    await query.query(`ALTER TABLE comment_reports DROP CONSTRAINT comment_reports_reporter_check`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DELETE FROM comment_reports WHERE kind = 'RULES' AND reporter_id IS NULL`);
    await query.query(
      `ALTER TABLE comment_reports ADD CONSTRAINT comment_reports_reporter_check CHECK (kind <> 'RULES' OR reporter_id IS NOT NULL)`,
    );
    await query.query(`DROP TABLE erasures`);
    await query.query(`ALTER TABLE accounts DROP last_active_at, DROP left_at`);
  }
}
