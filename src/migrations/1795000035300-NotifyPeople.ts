/** What people are told, by the way they chose, and how far the journal has been followed for that. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NotifyPeople1795000035300 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE notice_preferences (
      account_id uuid PRIMARY KEY REFERENCES accounts (id),
      channel text NOT NULL CHECK (channel IN ('SITE', 'MAIL_AT_ONCE', 'MAIL_DAILY', 'NONE')),
      chosen_at timestamptz NOT NULL
    )`);
    await query.query(`CREATE TABLE notices (
      id uuid PRIMARY KEY,
      account_id uuid NOT NULL REFERENCES accounts (id),
      kind text NOT NULL,
      consultation_id uuid REFERENCES consultations (id),
      subject_id uuid NOT NULL,
      facts jsonb NOT NULL,
      created_at timestamptz(3) NOT NULL,
      read_at timestamptz,
      mail_due_at timestamptz,
      mail_claimed_until timestamptz,
      mailed_at timestamptz,
      CONSTRAINT notices_once UNIQUE (account_id, kind, subject_id)
    )`);
    await query.query(`CREATE INDEX notices_of_account ON notices (account_id, created_at, id)`);
    await query.query(`CREATE INDEX notices_unread ON notices (account_id) WHERE read_at IS NULL`);
    await query.query(
      `CREATE INDEX notices_to_mail ON notices (mail_due_at, account_id) WHERE mail_due_at IS NOT NULL AND mailed_at IS NULL`,
    );
    // One row: whoever follows the journal for notices locks it.
    await query.query(`CREATE TABLE notice_position (
      follower text PRIMARY KEY,
      sequence bigint NOT NULL
    )`);
    await query.query(`INSERT INTO notice_position (follower, sequence) SELECT 'notices', coalesce(max(sequence), 0) FROM journal`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE notice_position, notices, notice_preferences`);
  }
}
