/** What people agreed to, for which purpose and in which words, and when they took it back: every act a row, none is changed. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepConsents1795000037210 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE consents (
      id uuid PRIMARY KEY,
      account_id uuid NOT NULL REFERENCES accounts (id),
      purpose text NOT NULL,
      version smallint NOT NULL,
      locale text NOT NULL,
      is_given boolean NOT NULL,
      way text NOT NULL CHECK (way IN ('REGISTRATION', 'ACCOUNT', 'NOTICES', 'LEAVING')),
      decided_at timestamptz NOT NULL
    )`);
    await query.query(`CREATE INDEX consents_of_account ON consents (account_id, purpose, decided_at DESC, id DESC)`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE consents`);
  }
}
