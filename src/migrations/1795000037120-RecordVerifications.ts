/** Who was verified, by whom and how. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RecordVerifications1795000037120 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE verifications (
      id uuid PRIMARY KEY,
      identity_id uuid NOT NULL REFERENCES identities (id),
      account_id uuid NOT NULL REFERENCES accounts (id),
      kind text NOT NULL CONSTRAINT verifications_kind_check CHECK (kind IN ('PROVIDER', 'ROLL', 'PAPER', 'IN_PERSON')),
      verified_by uuid REFERENCES accounts (id),
      agency_id uuid REFERENCES agencies (id),
      roll_id uuid REFERENCES rolls (id),
      note text,
      verified_at timestamptz NOT NULL,
      ended_at timestamptz
    )`);
    await query.query(`CREATE INDEX verifications_of_account ON verifications (account_id, id)`);
    await query.query(`CREATE INDEX verifications_of_identity ON verifications (identity_id)`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE verifications`);
  }
}
