/** With a code from their own page people say at a desk which account is theirs, so that no official has to ask whether an address has one. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ShowCodesAtDesks1795000037150 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE desk_codes (
      account_id uuid PRIMARY KEY REFERENCES accounts (id),
      code_key bytea NOT NULL UNIQUE,
      made_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      used_at timestamptz
    )`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE desk_codes`);
  }
}
