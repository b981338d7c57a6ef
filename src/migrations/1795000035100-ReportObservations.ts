/** The report of observations, version by version, and the text that was issued in the end: neither is ever changed. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

const lasting = ['observation_reports', 'issued_texts'];

export class ReportObservations1795000035100 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE observation_reports (
      id uuid PRIMARY KEY,
      consultation_id uuid NOT NULL REFERENCES consultations (id),
      number integer NOT NULL CHECK (number > 0),
      content jsonb NOT NULL,
      sha256 text NOT NULL,
      answers integer NOT NULL CHECK (answers >= 0),
      signer_id uuid NOT NULL REFERENCES accounts (id),
      signer_name text NOT NULL,
      office text NOT NULL CHECK (char_length(office) BETWEEN 1 AND 200),
      published_at timestamptz NOT NULL,
      CONSTRAINT observation_reports_consultation_id_number_key UNIQUE (consultation_id, number)
    )`);
    await query.query(`CREATE TABLE issued_texts (
      consultation_id uuid PRIMARY KEY REFERENCES consultations (id),
      version_id uuid NOT NULL REFERENCES text_versions (id),
      issued_by uuid NOT NULL REFERENCES accounts (id),
      issuer_name text NOT NULL,
      office text NOT NULL CHECK (char_length(office) BETWEEN 1 AND 200),
      issued_at timestamptz NOT NULL
    )`);
    for (const table of lasting)
      await query.query(`CREATE TRIGGER ${table}_are_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE issued_texts, observation_reports`);
  }
}
