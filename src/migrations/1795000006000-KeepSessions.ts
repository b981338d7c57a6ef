/** Server-side sessions: only the hash of a token is kept. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepSessions1795000006000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE sessions (
      id uuid PRIMARY KEY,
      account_id uuid NOT NULL REFERENCES accounts (id),
      token_hash bytea NOT NULL UNIQUE,
      device text NOT NULL,
      created_at timestamptz NOT NULL,
      last_seen_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      ended_at timestamptz
    )`);
    await query.query(`CREATE INDEX sessions_of_account ON sessions (account_id, id) WHERE ended_at IS NULL`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE sessions`);
  }
}
