/** Accounts of people, and their roles within agencies. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OpenAccounts1795000005000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE EXTENSION IF NOT EXISTS citext`);
    await query.query(`CREATE TABLE accounts (
      id uuid PRIMARY KEY,
      email citext NOT NULL UNIQUE,
      display_name text NOT NULL,
      password_hash text NOT NULL,
      locale text NOT NULL,
      is_administrator boolean NOT NULL DEFAULT false,
      is_auditor boolean NOT NULL DEFAULT false,
      created_at timestamptz NOT NULL
    )`);
    await query.query(`CREATE TABLE memberships (
      account_id uuid NOT NULL REFERENCES accounts (id),
      agency_id uuid NOT NULL REFERENCES agencies (id),
      role text NOT NULL CHECK (role IN ('OFFICIAL', 'MODERATOR')),
      granted_by uuid,
      granted_at timestamptz NOT NULL,
      PRIMARY KEY (account_id, agency_id, role)
    )`);
    await query.query(`CREATE INDEX memberships_of_agency ON memberships (agency_id, role, account_id)`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE memberships, accounts`);
  }
}
