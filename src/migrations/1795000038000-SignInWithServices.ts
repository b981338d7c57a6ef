/** Services with which people sign in: whom they know by which account, and who is on the way there. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SignInWithServices1795000038000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      CREATE TABLE provider_identities (
        id uuid PRIMARY KEY,
        account_id uuid NOT NULL CONSTRAINT provider_identities_account_id_fkey REFERENCES accounts (id),
        provider text NOT NULL,
        subject_key bytea NOT NULL CONSTRAINT provider_identities_subject_key UNIQUE,
        linked_at timestamptz NOT NULL,
        last_used_at timestamptz NOT NULL,
        CONSTRAINT provider_identities_account_provider UNIQUE (account_id, provider)
      )`);
    await query.query(`
      CREATE TABLE provider_visits (
        key_hash bytea PRIMARY KEY,
        stage text NOT NULL CONSTRAINT provider_visits_stage_check CHECK (stage IN ('AWAY', 'BACK')),
        provider text NOT NULL,
        browser_hash bytea NOT NULL,
        account_id uuid CONSTRAINT provider_visits_account_id_fkey REFERENCES accounts (id),
        contents_sealed bytea NOT NULL,
        expires_at timestamptz NOT NULL
      )`);
    await query.query(`CREATE INDEX provider_visits_by_end ON provider_visits (expires_at)`);
    await query.query(`CREATE INDEX provider_visits_of_account ON provider_visits (account_id) WHERE account_id IS NOT NULL`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE provider_visits`);
    await query.query(`DROP TABLE provider_identities`);
  }
}
