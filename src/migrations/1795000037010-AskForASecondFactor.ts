/** What people have besides a password: an application that gives codes, passkeys, and codes on paper. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AskForASecondFactor1795000037010 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      CREATE TABLE authenticators (
        account_id uuid PRIMARY KEY CONSTRAINT authenticators_account_id_fkey REFERENCES accounts (id),
        secret bytea NOT NULL,
        created_at timestamptz NOT NULL,
        confirmed_at timestamptz,
        last_step bigint NOT NULL DEFAULT 0
      )`);
    await query.query(`
      CREATE TABLE recovery_codes (
        account_id uuid NOT NULL CONSTRAINT recovery_codes_account_id_fkey REFERENCES accounts (id),
        code_hash bytea NOT NULL,
        created_at timestamptz NOT NULL,
        used_at timestamptz,
        PRIMARY KEY (account_id, code_hash)
      )`);
    await query.query(`
      CREATE TABLE passkeys (
        id uuid PRIMARY KEY,
        account_id uuid NOT NULL CONSTRAINT passkeys_account_id_fkey REFERENCES accounts (id),
        credential_id text NOT NULL CONSTRAINT passkeys_credential_id_key UNIQUE,
        public_key bytea NOT NULL,
        counter bigint NOT NULL,
        transports text[] NOT NULL,
        name text NOT NULL,
        created_at timestamptz NOT NULL,
        last_used_at timestamptz
      )`);
    await query.query(`CREATE INDEX passkeys_of_account ON passkeys (account_id, id)`);
    await query.query(`
      CREATE TABLE passkey_challenges (
        challenge text PRIMARY KEY,
        purpose text NOT NULL CONSTRAINT passkey_challenges_purpose_check CHECK (purpose IN ('ADD', 'ENTER', 'PROVE')),
        account_id uuid CONSTRAINT passkey_challenges_account_id_fkey REFERENCES accounts (id),
        expires_at timestamptz NOT NULL
      )`);
    await query.query(`CREATE INDEX passkey_challenges_by_end ON passkey_challenges (expires_at)`);
    await query.query(`
      CREATE TABLE second_steps (
        ticket_hash bytea PRIMARY KEY,
        account_id uuid NOT NULL CONSTRAINT second_steps_account_id_fkey REFERENCES accounts (id),
        methods text[] NOT NULL,
        expires_at timestamptz NOT NULL
      )`);
    await query.query(`CREATE INDEX second_steps_of_account ON second_steps (account_id)`);
  }

  async down(query: QueryRunner): Promise<void> {
    for (const table of ['second_steps', 'passkey_challenges', 'passkeys', 'recovery_codes', 'authenticators'])
      await query.query(`DROP TABLE ${table}`);
  }
}
