/** The one link with which an account may set a new password: only the hash of its token is kept. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ResetPasswords1795000018000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE password_resets (
      account_id uuid PRIMARY KEY REFERENCES accounts (id),
      token_hash bytea NOT NULL UNIQUE,
      created_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL
    )`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE password_resets`);
  }
}
