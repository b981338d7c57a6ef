/** Matrices that come back from a spreadsheet: each cell that differs, kept until somebody decides, and who took it from which file. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TakeMatricesBack1795000035710 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    // What an official has filled in of a row that is no whole answer yet; the note is for colleagues and stays.
    await query.query(`CREATE TABLE observation_cells (
      observation_id uuid PRIMARY KEY REFERENCES observations (id),
      disposition text NOT NULL DEFAULT '',
      reason_es text NOT NULL DEFAULT '',
      reason_en text NOT NULL DEFAULT '',
      articles text NOT NULL DEFAULT '',
      note text NOT NULL DEFAULT ''
    )`);
    await query.query(`CREATE TABLE matrix_uploads (
      id uuid PRIMARY KEY,
      consultation_id uuid NOT NULL REFERENCES observation_matrices (consultation_id),
      file_name text NOT NULL,
      format text NOT NULL CHECK (format IN ('xlsx', 'csv')),
      sha256 text NOT NULL,
      rows integer NOT NULL CHECK (rows >= 0),
      unchanged_rows integer NOT NULL CHECK (unchanged_rows >= 0),
      missing_rows integer NOT NULL CHECK (missing_rows >= 0),
      uploaded_by uuid NOT NULL REFERENCES accounts (id),
      uploaded_at timestamptz NOT NULL,
      applied_by uuid REFERENCES accounts (id),
      applied_at timestamptz,
      closed_at timestamptz
    )`);
    await query.query(`CREATE INDEX matrix_uploads_of_consultation ON matrix_uploads (consultation_id, uploaded_at)`);
    await query.query(`CREATE TABLE matrix_upload_cells (
      upload_id uuid NOT NULL REFERENCES matrix_uploads (id),
      number integer NOT NULL CHECK (number > 0),
      field text NOT NULL CHECK (field IN ('disposition', 'reasonEs', 'reasonEn', 'articles', 'note')),
      line integer NOT NULL,
      state text NOT NULL CHECK (state IN ('CHANGED', 'CONFLICT', 'TAKEN', 'KEPT')),
      theirs text NOT NULL,
      ours text NOT NULL,
      earlier text,
      decided_by uuid REFERENCES accounts (id),
      decided_at timestamptz,
      PRIMARY KEY (upload_id, number, field)
    )`);
    await query.query(`CREATE INDEX matrix_upload_cells_by_state ON matrix_upload_cells (upload_id, state, number, field)`);
    await query.query(`CREATE TABLE matrix_upload_refusals (
      upload_id uuid NOT NULL REFERENCES matrix_uploads (id),
      place integer NOT NULL CHECK (place > 0),
      code text NOT NULL,
      line integer NOT NULL,
      field text,
      facts jsonb NOT NULL,
      PRIMARY KEY (upload_id, place)
    )`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE matrix_upload_refusals, matrix_upload_cells, matrix_uploads, observation_cells`);
  }
}
