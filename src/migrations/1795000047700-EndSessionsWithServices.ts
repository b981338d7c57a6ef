/** Through which service each session began, so that the service can end it; and what services said, which counts once. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EndSessionsWithServices1795000047700 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE provider_sessions (
      session_id uuid PRIMARY KEY REFERENCES sessions (id) ON DELETE CASCADE,
      account_id uuid NOT NULL REFERENCES accounts (id),
      subject_key bytea NOT NULL,
      sid_key bytea
    )`);
    await query.query(`CREATE INDEX provider_sessions_of_account ON provider_sessions (account_id)`);
    await query.query(`CREATE INDEX provider_sessions_by_subject ON provider_sessions (subject_key)`);
    await query.query(`CREATE INDEX provider_sessions_by_session ON provider_sessions (sid_key) WHERE sid_key IS NOT NULL`);
    await query.query(`CREATE TABLE provider_logouts (
      token_key bytea PRIMARY KEY,
      sid_key bytea,
      expires_at timestamptz NOT NULL
    )`);
    await query.query(`CREATE INDEX provider_logouts_by_end ON provider_logouts (expires_at)`);
    await query.query(`CREATE INDEX provider_logouts_by_session ON provider_logouts (sid_key) WHERE sid_key IS NOT NULL`);
    await query.query(`ALTER TABLE second_steps ADD COLUMN subject_key bytea, ADD COLUMN sid_key bytea`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`ALTER TABLE second_steps DROP COLUMN sid_key, DROP COLUMN subject_key`);
    await query.query(`DROP TABLE provider_logouts, provider_sessions`);
  }
}
