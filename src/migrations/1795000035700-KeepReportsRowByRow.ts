/** Rows of published reports one by one, so that a page of them costs the same whatever their number. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepReportsRowByRow1795000035700 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    // As canonical JSON: the hash of the report is that of these very letters.
    await query.query(`CREATE TABLE observation_report_rows (
      report_id uuid NOT NULL REFERENCES observation_reports (id),
      number integer NOT NULL CHECK (number > 0),
      content text NOT NULL,
      PRIMARY KEY (report_id, number)
    )`);
    await query.query(`CREATE TRIGGER observation_report_rows_are_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON observation_report_rows
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE observation_report_rows`);
  }
}
