/** How long each kind of data is kept where that differs from what is usual, what every run took away, and who was warned that their account is about to go. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepNothingTooLong1795000037240 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE retention_terms (
      subject text PRIMARY KEY,
      days integer NOT NULL CHECK (days > 0),
      changed_by uuid NOT NULL REFERENCES accounts (id),
      changed_at timestamptz NOT NULL
    )`);
    await query.query(`CREATE TABLE retention_runs (
      id uuid PRIMARY KEY,
      subject text NOT NULL,
      older_than timestamptz NOT NULL,
      run_at timestamptz NOT NULL,
      removed integer NOT NULL CHECK (removed >= 0)
    )`);
    await query.query(`CREATE INDEX retention_runs_newest ON retention_runs (subject, run_at DESC)`);
    await query.query(`CREATE TABLE inactivity_warnings (
      account_id uuid NOT NULL REFERENCES accounts (id),
      number smallint NOT NULL,
      inactive_since timestamptz NOT NULL,
      warned_at timestamptz NOT NULL,
      PRIMARY KEY (account_id, number)
    )`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE inactivity_warnings, retention_runs, retention_terms`);
  }
}
