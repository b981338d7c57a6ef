/** How much is known of each person: at first only that they have an account. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KnowTrustLevels1795000036990 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`ALTER TABLE accounts ADD COLUMN email_confirmed_at timestamptz`);
    await query.query(
      `ALTER TABLE accounts ADD COLUMN trust_level text NOT NULL DEFAULT 'REGISTERED'
         CONSTRAINT accounts_trust_level_check CHECK (trust_level IN ('REGISTERED', 'CONFIRMED', 'VERIFIED'))`,
    );
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`ALTER TABLE accounts DROP COLUMN trust_level`);
    await query.query(`ALTER TABLE accounts DROP COLUMN email_confirmed_at`);
  }
}
