/** Failed sign-ins by account and by address (keyed hashes only), so that guessing gets slower. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SlowDownGuessing1795000007000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE failed_sign_ins (
      key text PRIMARY KEY,
      failures integer NOT NULL,
      counting_since timestamptz NOT NULL,
      locked_until timestamptz NOT NULL
    )`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE failed_sign_ins`);
  }
}
