/** A repeated request with the same key is carried out once. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RememberIdempotencyKeys1795000002000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE idempotency_keys (
      account_id uuid NOT NULL,
      key text NOT NULL,
      operation text NOT NULL,
      outcome jsonb NOT NULL,
      created_at timestamptz NOT NULL,
      PRIMARY KEY (account_id, key)
    )`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE idempotency_keys`);
  }
}
