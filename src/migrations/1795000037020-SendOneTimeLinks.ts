/** Links that are sent by mail and serve once: to enter, to confirm an address, to change it. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SendOneTimeLinks1795000037020 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      CREATE TABLE mail_links (
        token_hash bytea PRIMARY KEY,
        purpose text NOT NULL CONSTRAINT mail_links_purpose_check CHECK (purpose IN ('ENTER', 'CONFIRM')),
        email citext NOT NULL,
        account_id uuid CONSTRAINT mail_links_account_id_fkey REFERENCES accounts (id),
        browser_hash bytea,
        code_hash bytea,
        expires_at timestamptz NOT NULL
      )`);
    await query.query(`CREATE INDEX mail_links_of_browser ON mail_links (browser_hash) WHERE browser_hash IS NOT NULL`);
    await query.query(`CREATE INDEX mail_links_by_end ON mail_links (expires_at)`);
    await query.query(`
      CREATE TABLE email_changes (
        account_id uuid PRIMARY KEY CONSTRAINT email_changes_account_id_fkey REFERENCES accounts (id),
        new_email citext NOT NULL,
        old_token_hash bytea NOT NULL CONSTRAINT email_changes_old_token_hash_key UNIQUE,
        new_token_hash bytea NOT NULL CONSTRAINT email_changes_new_token_hash_key UNIQUE,
        old_confirmed_at timestamptz,
        new_confirmed_at timestamptz,
        expires_at timestamptz NOT NULL
      )`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE email_changes`);
    await query.query(`DROP TABLE mail_links`);
  }
}
