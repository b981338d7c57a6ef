/** Reports of people without an account, about words in their name and about their data; one open report a person and comment. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ReportWithoutAccount1795000036210 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`ALTER TABLE comment_reports ALTER reporter_id DROP NOT NULL,
      ADD kind text NOT NULL DEFAULT 'RULES'
        CONSTRAINT comment_reports_kind_check CHECK (kind IN ('RULES', 'NOT_MINE', 'PERSONAL_DATA')),
      ADD weight double precision NOT NULL DEFAULT 0.25,
      ADD reporter_key bytea,
      ADD code_hash bytea CONSTRAINT comment_reports_code_hash_key UNIQUE,
      ADD CONSTRAINT comment_reports_reporter_check CHECK (kind <> 'RULES' OR reporter_id IS NOT NULL),
      DROP CONSTRAINT one_report_per_person`);
    await query.query(`ALTER TABLE comment_reports ALTER weight DROP DEFAULT`);
    await query.query(
      `CREATE UNIQUE INDEX one_open_report_per_person ON comment_reports (comment_id, reporter_id) WHERE decision_id IS NULL`,
    );
    await query.query(
      `CREATE UNIQUE INDEX one_open_report_per_key ON comment_reports (comment_id, reporter_key) WHERE decision_id IS NULL`,
    );
    await query.query(`CREATE INDEX comment_reports_of_reporter ON comment_reports (reporter_id, comment_id)`);
    await query.query(`CREATE INDEX comment_reports_with_key ON comment_reports (created_at) WHERE reporter_key IS NOT NULL`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(
      `DROP INDEX one_open_report_per_person, one_open_report_per_key, comment_reports_of_reporter, comment_reports_with_key`,
    );
    // The table before this knows neither reports without a person nor a second one of the same.
    await query.query(`DELETE FROM comment_reports r WHERE reporter_id IS NULL OR EXISTS (
      SELECT FROM comment_reports earlier WHERE earlier.comment_id = r.comment_id AND earlier.reporter_id = r.reporter_id
        AND (earlier.created_at, earlier.id) < (r.created_at, r.id))`);
    await query.query(`ALTER TABLE comment_reports DROP CONSTRAINT comment_reports_reporter_check, DROP code_hash, DROP reporter_key,
      DROP weight, DROP kind, ALTER reporter_id SET NOT NULL, ADD CONSTRAINT one_report_per_person UNIQUE (comment_id, reporter_id)`);
  }
}
