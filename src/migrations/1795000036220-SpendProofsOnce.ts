/** Proofs of work that were used, until they would have expired anyhow. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SpendProofsOnce1795000036220 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE spent_proofs (
      hash bytea PRIMARY KEY,
      expires_at timestamptz NOT NULL,
      report_id uuid NOT NULL REFERENCES comment_reports (id) ON DELETE CASCADE,
      idempotency_key text
    )`);
    await query.query(`CREATE INDEX spent_proofs_expiring ON spent_proofs (expires_at)`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE spent_proofs`);
  }
}
