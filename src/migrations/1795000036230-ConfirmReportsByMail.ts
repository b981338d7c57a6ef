/** Reports that wait until whoever made them follows the link in a letter: half an hour, without the address itself. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ConfirmReportsByMail1795000036230 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE unconfirmed_reports (
      token_hash bytea PRIMARY KEY,
      comment_id uuid NOT NULL REFERENCES comments (id),
      kind text NOT NULL CONSTRAINT unconfirmed_reports_kind_check CHECK (kind IN ('NOT_MINE', 'PERSONAL_DATA')),
      note text,
      body_as_reported text NOT NULL,
      reporter_key bytea NOT NULL,
      expires_at timestamptz NOT NULL
    )`);
    await query.query(`CREATE INDEX unconfirmed_reports_expiring ON unconfirmed_reports (expires_at)`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE unconfirmed_reports`);
  }
}
